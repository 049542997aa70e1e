"""A look at a plan: what has happened, the day of looking, and the plan that came out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from generator.engine import Planner
from generator.engine.situation import Event, Situation
from generator.engine.working_days import WorkingDays

Json = Any
Program = Mapping[str, Any]
Happened = tuple[Event, ...]
"""What has happened, in the order of the days; an event that starts the clock may lie ahead."""


@dataclass(frozen=True)
class Setting:
    """What stays the same while things happen."""

    route: str
    advice: str
    region: str | None = None
    working_days: bool = True

    def calendar(self, program: Program) -> WorkingDays:
        """Return the working days; the holidays of the region have to be in the program."""
        return WorkingDays(program, self.region, counted=self.working_days)


@dataclass(frozen=True)
class Look:
    """A situation with its plan."""

    program: Program
    setting: Setting
    happened: Happened
    today: date
    plan: Json
    steps: Mapping[str, Json] = field(repr=False)  # the program's, by id

    @cached_property
    def entries(self) -> dict[str, Json]:
        """The plan's steps by id."""
        return {entry["step"]: entry for entry in self.plan["steps"]}

    @cached_property
    def open(self) -> dict[str, Json]:
        """The steps that are still to be done."""
        return {
            step: entry
            for step, entry in self.entries.items()
            if entry["status"] in {"now", "late", "later"}
        }

    @cached_property
    def past(self) -> list[Event]:
        """What has happened up to the day of looking."""
        return [event for event in self.happened if event.on <= self.today]

    @cached_property
    def cycle(self) -> list[Event]:
        """What has happened since they were last heard of, or met: that event, and what follows."""
        news = {"starts", "restarts", "promises"}
        begins = [index for index, event in enumerate(self.past) if event.effect in news]
        return self.past[begins[-1] :] if begins else []

    @cached_property
    def promised_by(self) -> date | None:
        """The date that was named and still stands: no word has come on it or after it."""
        by: date | None = None
        for event in self.past:
            if event.effect in {"starts", "promises"}:
                by = event.by
            elif event.effect == "restarts" and by is not None and event.on >= by:
                by = None
        return by

    def party(self, step: str) -> str | None:
        """Return the party that a step sends a message to, or None where it sends none."""
        declared = self.steps[step]
        recipient = declared["to"].get(self.setting.route)
        if not declared["message"] or recipient is None:
            return None
        party: str = self.program["routes"][self.setting.route][recipient]
        return party

    @property
    def situation(self) -> Json:
        """The situation as `plan` takes it."""
        return situation_json(self.program, self.setting, self.happened, self.today)


def planner_of(
    program: Program, setting: Setting, calendar: WorkingDays, happened: Happened, today: date
) -> Planner:
    """Return the engine, told what has happened, ready to plan."""
    situation = Situation(today, setting.route, setting.advice, calendar, happened)
    return Planner(program, situation)


def situation_json(program: Program, setting: Setting, happened: Happened, today: date) -> Json:
    """Return a situation as `plan` takes it; what is as it is by default is left out."""
    region = {} if setting.region is None else {"region": setting.region}
    return {
        "today": today.isoformat(),
        "route": setting.route,
        "advice": setting.advice,
        **region,
        **({} if setting.working_days else {"working_days": False}),
        "events": [_event_json(program, event) for event in happened],
    }


def _event_json(program: Program, event: Event) -> Json:
    given: dict[str, str | None] = {
        "event": event.event,
        "on": event.on.isoformat(),
        "at": event.at,
        "by": event.by.isoformat() if event.by else None,
        "step": event.step,
        "with": event.party if event.party != program["parties"][0] else None,
    }
    return {key: value for key, value in given.items() if value is not None}
