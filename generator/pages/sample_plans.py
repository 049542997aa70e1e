"""Worked dates: the plans that tables, pictures and examples on the pages are made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from generator.contract.plan import Plan
from generator.contract.program import Program
from generator.engine import plan
from generator.engine.dates import Moment
from generator.engine.offsets import add
from generator.engine.working_days import WorkingDays
from generator.program import compile_program, with_holidays
from generator.rules.document import Path
from generator.rules.model import GUIDE, Rules
from generator.rules.terms import term_paths
from generator.wording.days import working_week

Entry = Mapping[str, Any]

_KEPT: Final = 100
"""How many plans are kept: about as many as pages next to each other share."""


@dataclass(frozen=True)
class SamplePlans:
    """Plans situations by the rules. The dates that it works with come from `guide.worked`.

    Tables and pictures ask for the same plans again and again, so they are kept for a while.
    """

    rules: Rules
    _entries: dict[tuple[object, ...], dict[str, Entry]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @cached_property
    def program(self) -> Program:
        """The rules, compiled."""
        return compile_program(self.rules)

    @cached_property
    def terms(self) -> dict[str, list[Path]]:
        """Where each term of a plan stands in the rules."""
        return term_paths(self.rules)

    @cached_property
    def start(self) -> str:
        """The event that starts the clock."""
        return next(self._events("starts"))

    @cached_property
    def promise(self) -> str | None:
        """The event that names a date, where the rules know one."""
        return next(self._events("promises"), None)

    @cached_property
    def days(self) -> list[date]:
        """The working days of the week that the tables are worked out for."""
        return working_week(self.rules.guide)

    def promised_by(self, start: date) -> date:
        """Return the date that is named in the worked situations, with the clock started then."""
        calendar = WorkingDays(self.program, None, counted=True)
        return add(Moment(start), str(self.rules.guide.worked.promise), calendar).day

    def plan(self, situation: Mapping[str, Any]) -> Plan:
        """Return the plan of a situation, holidays of its region included."""
        regions = [str(situation["region"])] if "region" in situation else []
        return plan(with_holidays(self.program, self.rules, regions), situation)

    def entries(
        self,
        route: str,
        start: date,
        events: Sequence[Mapping[str, str]] = (),
        *,
        advice: str = GUIDE,
    ) -> dict[str, Entry]:
        """Return the steps of a plan by their ids: the clock starts on a day, then the events.

        Today is the day of the last of them. The entries are to be read only.
        """
        key = (route, start, advice, *(tuple(event.items()) for event in events))
        if key not in self._entries:
            situation = {
                "today": max([start.isoformat(), *(event["on"] for event in events)]),
                "route": route,
                "advice": advice,
                "events": [{"event": self.start, "on": start.isoformat()}, *events],
            }
            if len(self._entries) == _KEPT:
                self._entries.clear()
            self._entries[key] = {step["step"]: step for step in self.plan(situation)["steps"]}
        return self._entries[key]

    def event(self, event_id: str, start: date) -> dict[str, str]:
        """Return an event as the worked situations have it.

        A promise is made on the first day; others happen on the day that it names. One that names a
        day itself names it as far ahead.
        """
        event, by = self.rules.events[event_id], self.promised_by(start)
        if "promises" in event.traits:
            return {"event": event_id, "on": start.isoformat(), "by": by.isoformat()}
        takes = (*event.takes, *event.may_take)
        named = {"by": self.promised_by(by).isoformat()} if "by" in takes else {}
        return {"event": event_id, "on": by.isoformat(), **named}

    def _events(self, trait: str) -> Iterator[str]:
        return (name for name, event in self.rules.events.items() if trait in event.traits)
