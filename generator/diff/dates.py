"""Which dates move from one version to the other, step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from generator.diff.change import name_of
from generator.diff.situations import Situation, example_situations, standard_situations
from generator.diff.version import Version
from generator.engine import SituationError, plan
from generator.program import compile_program, with_holidays
from generator.rules.model import Rules
from generator.wording.days import day_and_month

Json = Any


class Due(NamedTuple):
    """When a step is due: its day, and the days of its window."""

    on: str | None
    earliest: str | None
    latest: str | None


ABSENT: Final = Due(None, None, None)
"""The dates of a step that a version does not have."""

Plan = dict[str, Due]


@dataclass(frozen=True, slots=True)
class Move:
    """The dates of a step in one situation, before and after."""

    situation: Situation
    old: Due
    new: Due

    @property
    def moves_day(self) -> bool:
        """Whether the day itself moves, and not the window alone."""
        return self.old.on != self.new.on

    @property
    def words(self) -> str:
        """Return `for a meeting on Friday 20 November: 27 November → 25 November`."""
        before, after = _days(self.old, self.new, self.situation.data["today"][:4])
        return f"{self.situation.words}: {before} → {after}"


@dataclass(frozen=True, slots=True)
class StepMoves:
    """The situations in which the dates of a step move; one at least."""

    step: str
    name: str
    moves: Sequence[Move]
    of: int

    @property
    def days(self) -> int:
        """In how many of them the day itself moves."""
        return sum(move.moves_day for move in self.moves)

    @property
    def shown(self) -> Move:
        """The first in which the day moves, or else the first."""
        return next((move for move in self.moves if move.moves_day), self.moves[0])

    @property
    def sentence(self) -> str:
        """Return `Ask: moves in 4 of 9 situations; for …: 27 November → 25 November.`."""
        told = (
            f"moves in {counted(self.days, self.of)}"
            if self.days
            else f"no day moves, but the time allowed in {counted(len(self.moves), self.of)}"
        )
        return f"{self.name}: {told}; {self.shown.words}."


@dataclass(frozen=True, slots=True)
class Dates:
    """The moves of each step that moves, in `situations` situations that both versions plan."""

    situations: int
    steps: Sequence[StepMoves]

    def moved(self, *, days: bool) -> int:
        """Return in how many situations a day moves, or anything at all."""
        moves = [move for step in self.steps for move in step.moves]
        return len({id(move.situation) for move in moves if move.moves_day or not days})

    def release_moves(self) -> Iterator[tuple[str, str, str | None, str | None]]:
        """Yield example, step and both days: the first example in which each step's day moves."""
        for step in self.steps:
            for move in step.moves:
                if move.situation.example and move.moves_day:
                    yield move.situation.example, step.step, move.old.on, move.new.on
                    break


def compare_dates(old: Version, new: Version, old_rules: Rules, new_rules: Rules) -> Dates:
    """Return which dates move between two versions.

    Raises:
        ValueError: no situation can be planned by both.
        Exception: of any kind, where one of them is not in order.
    """
    both = old_rules, new_rules
    programs = [compile_program(rules) for rules in both]
    examples = {
        each.example: each for version in (old, new) for each in example_situations(version.data)
    }
    tried = [*standard_situations(old_rules, new_rules, programs[1]), *examples.values()]
    regions = {region for each in tried if (region := each.data.get("region"))}
    programs = [
        with_holidays(program, rules, sorted(regions & set(rules.regions)))
        for program, rules in zip(programs, both, strict=True)
    ]
    planned = 0
    found: dict[str, list[Move]] = {}
    for situation in tried:
        before, after = (_plan(program, situation.data) for program in programs)
        if before is None or after is None:
            continue
        planned += 1
        for step in dict.fromkeys([*after, *before]):
            was, now = before.get(step, ABSENT), after.get(step, ABSENT)
            if was != now:
                found.setdefault(step, []).append(Move(situation, was, now))
    if not planned:
        message = "the two share no event that starts the clock, or no route."
        raise ValueError(message)
    steps = old.data["steps"] | new.data["steps"]
    order = dict.fromkeys([*programs[1]["order"], *programs[0]["order"]])
    return Dates(
        planned,
        [
            StepMoves(step, name_of(step, steps[step]), found[step], planned)
            for step in order
            if step in found
        ],
    )


def counted(some: int, of: int) -> str:
    """Return `4 of 9 situations`."""
    return f"{some:,} of {of:,} situations"


def _plan(program: Json, situation: Json) -> Plan | None:
    """Return the dates of each step; None where the program does not know the situation."""
    try:
        planned = plan(program, situation)
    except SituationError:
        return None
    return {
        step["step"]: Due(step["on"], _day(step["earliest"]), _day(step["latest"]))
        for step in planned["steps"]
    }


def _day(written: str | None) -> str | None:
    """Return the day of a date that may have a time."""
    return written[:10] if written else None


def _days(old: Due, new: Due, year: str) -> tuple[str, str]:
    """Return what moves: the days, or else the end of the window, or its beginning."""
    bounds = (("", old.on, new.on), ("until ", old.latest, new.latest))
    label, before, after = next(
        (each for each in bounds if each[1] != each[2]), ("from ", old.earliest, new.earliest)
    )
    return _told(label, before, year), _told(label, after, year)


def _told(label: str, day: str | None, year: str) -> str:
    if day is None:
        return "no end" if label else "not due"
    return f"{label}{day_and_month(day, year=day[:4] != year)}"
