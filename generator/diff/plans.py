"""What one version of the rules makes of the standard situations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from generator.engine import SituationError, plan
from generator.program import Program, compile_program, with_holidays
from generator.rules.model import GUIDE, Rules

Json = Any

NOT_TO_BE_PLANNED: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What rules may set off that no check has let pass: those of an older version, or faulty ones."""

_EVIDENCE: Final = ("cites", "editorial", "term")
"""What a program says of where a number comes from: it moves no date."""


@dataclass(frozen=True, slots=True)
class Due:
    """What a plan says of a step: its day, the window around it, and why it was left out."""

    on: str | None
    earliest: str | None
    latest: str | None
    dropped: str | None


ABSENT: Final = Due(None, None, None, None)
"""What a plan says of a step that the rules do not have."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What matters of a plan: what is next, or why nothing is, and when each step is due."""

    next: tuple[str, str | None, str | None]  # state, next, because
    steps: Mapping[str, Due]

    def of(self, step: str) -> Due:
        """Return what it says of a step."""
        return self.steps.get(step, ABSENT)


class Planner:
    """Plans situations by one version of the rules, each of them once."""

    def __init__(self, rules: Rules, regions: Sequence[str | None]) -> None:
        """Compile the rules, and put in the holidays of some regions.

        Raises:
            one of NOT_TO_BE_PLANNED, where the rules are not in order.
        """
        program = compile_program(rules)
        self.program = program
        self._programs = {
            region: with_holidays(program, rules, [region] if region else []) for region in regions
        }
        self._at_will = {
            step_id
            for step_id, step in rules.steps.items()
            if step.optional or step.instead_of or step.every or step.within
        }
        self._planned: dict[str, Outcome | None] = {}
        self.bearing = cache(self._bearing)

    def outcome(self, situation: Json) -> Outcome | None:
        """Return what matters of the plan; None where the situation lies beyond the calendar."""
        key = repr(situation)
        if key not in self._planned:
            self._planned[key] = self._plan(situation)
        return self._planned[key]

    def due(self, situation: Json) -> dict[str, str]:
        """Return the days of the steps that have to be done, the earliest first."""
        outcome = self.outcome(situation)
        steps = outcome.steps.items() if outcome else ()
        days = [(due.on, step) for step, due in steps if due.on and step not in self._at_will]
        return {step: on for on, step in sorted(days)}

    def _bearing(self, advice: str, region: str | None) -> Program:
        """Return what the dates of an advice in a region hang on.

        That is its own numbers, and ours for the steps of which it does not speak on every route:
        the engine counts from their windows where others hang on them.
        """
        program = self._programs[region]
        ours, own = (_bare(program["advice"][name]["steps"]) for name in (GUIDE, advice))
        behind = {
            step: said
            for step, said in ours.items()
            if step not in own or own[step]["routes"] != said["routes"]
        }
        limit = program["advice"][advice]["follow_ups"]
        return {**program, "version": None, "advice": [limit, own, behind]}

    def _plan(self, situation: Json) -> Outcome | None:
        try:
            planned = plan(self._programs[situation.get("region")], situation)
        except SituationError:
            return None
        steps = {
            step["step"]: Due(
                step["on"], _day(step["earliest"]), _day(step["latest"]), step["dropped"]
            )
            for step in planned["steps"]
        }
        return Outcome((planned["state"], planned["next"], planned["because"]), steps)


def _day(written: str | None) -> str | None:
    """Return the day of a date that may have a time."""
    return written[:10] if written else None


def _bare(data: Json) -> Json:
    """Return a part of a program without its evidence."""
    if isinstance(data, dict):
        return {key: _bare(value) for key, value in data.items() if key not in _EVIDENCE}
    return [_bare(item) for item in data] if isinstance(data, list) else data
