"""A situation with its plan, as the properties read it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

from generator.contract.program import Program, Step
from generator.engine.plan import Planner
from generator.engine.situation import Event, default_route, read_situation

Json = Any

OPEN: Final = frozenset({"now", "late", "later"})
"""The statuses of a step that is still to be done."""

_DATES: Final = ("on", "by")


@dataclass(frozen=True)
class Observation:
    """A situation, as `plan` takes it, the plan that came out, and what has planned it."""

    program: Program
    situation: Json
    planner: Planner
    plan: Json

    @property
    def today(self) -> date:
        """The day on which the plan was made."""
        return date.fromisoformat(self.plan["today"])

    @cached_property
    def entries(self) -> dict[str, Json]:
        """The plan's steps by id."""
        return {entry["step"]: entry for entry in self.plan["steps"]}

    @cached_property
    def open(self) -> dict[str, Json]:
        """The steps that are still to be done."""
        return {step: entry for step, entry in self.entries.items() if entry["status"] in OPEN}

    @cached_property
    def declared(self) -> dict[str, Step]:
        """The program's steps by id."""
        return {step["id"]: step for step in self.program["steps"]}

    @cached_property
    def past(self) -> list[Event]:
        """What has happened up to today, in the order of the days."""
        return [event for event in self.planner.given.events if event.on <= self.today]

    @property
    def ahead(self) -> list[Event]:
        """What is known to happen after today."""
        return [event for event in self.planner.given.events if event.on > self.today]

    @cached_property
    def round(self) -> list[Event]:
        """The last event that started a round, and what has happened since."""
        begins = [index for index, event in enumerate(self.past) if "starts" in event.traits]
        return self.past[begins[-1] :] if begins else self.past

    @cached_property
    def cycle(self) -> list[Event]:
        """The last event with which waiting began for all chases, and what has happened since.

        What they ask for is an answer, and the waiting begins again when the reader has done it. A
        pause begins a cycle at its end, too.
        """
        begins, asked = 0, set[str]()
        chased = {self.party(name) for name, step in self.declared.items() if step["chase"]}
        for index, event in enumerate(self.past):
            answers = self.declared[event.done]["answers"] if event.done else []
            answered = asked.intersection(answers)
            if "asks" in event.traits:
                asked.add(event.event)
            if answered or (
                "news" in event.traits and (not event.only_with or chased == {event.party})
            ):
                begins = index
            asked -= answered
        if not self.past:
            return []
        opened = self.past[begins]
        ends = opened.by if "pauses" in opened.traits and opened.by else opened.on
        return [event for event in self.past[begins:] if event.on >= ends or ends > self.today]

    @cached_property
    def promised_by(self) -> date | None:
        """The date that was named and still stands: no word has come on it or after it."""
        by: date | None = None
        for event in self.past:
            if {"starts", "promises", "pauses", "cancels"} & set(event.traits):
                by = event.by
            elif "news" in event.traits and by is not None and event.on >= by:
                by = None
        return by

    def party(self, step: str) -> str | None:
        """Return the party that a step sends a message to, or None where it sends none."""
        route = self.situation.get("route", default_route(self.program))
        return self.declared[step]["party"].get(route)

    @property
    def advice(self) -> str:
        """Whose advice the plan follows."""
        advice: str = self.plan["advice"]
        return advice


def observe(program: Program, situation: Json) -> Observation:
    """Return a situation with its plan.

    Raises:
        SituationError: the situation is malformed.
    """
    planner = Planner(program, read_situation(program, situation))
    return Observation(program, situation, planner, planner.plan())


def with_event(situation: Json, event: Json) -> Json:
    """Return a situation in which one more thing has happened, the last of its day."""
    events = sorted([*situation["events"], event], key=lambda each: str(each["on"]))
    return {**situation, "events": events}


def moved(situation: Json, days: int) -> Json:
    """Return a situation with all its dates moved."""
    events = [moved_event(event, days) for event in situation["events"]]
    return {**situation, "today": moved_day(situation["today"], days), "events": events}


def moved_event(event: Json, days: int) -> Json:
    """Return an event with its dates moved."""
    return {**event, **{key: moved_day(event[key], days) for key in _DATES if key in event}}


def moved_day(day: str, days: int) -> str:
    """Return a date some days on: `2026-11-28` by 7 is `2026-12-05`."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def days_between(day: str, later: str) -> int:
    """Return how many days a date lies after another."""
    return (date.fromisoformat(later) - date.fromisoformat(day)).days
