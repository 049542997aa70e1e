"""The sampled part of the search: histories that are steered to what has not been reached.

A history that reached something new is kept. From those kept, one is drawn again and again; it is
changed in some way, and followed for a while by random events on days that its plan names.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Final

from generator.contract.program import Program
from generator.verify.next_events import begins, can_follow, random_event
from generator.verify.observation import (
    Json,
    Observation,
    days_between,
    moved,
    moved_day,
    moved_event,
    with_event,
)
from generator.verify.search import BudgetSpent, Search, named_days

LONGEST: Final = 12
"""So many events a sampled history has at most."""

_MOVES: Final = range(1, 6)
"""How often something happens, or time passes, before another history is drawn."""

_FAR: Final = 45
"""So many days may pass at once where the plan names none."""


class Steering:
    """Draws, changes and follows histories, by chance that repeats itself."""

    def __init__(self, search: Search, beginnings: Sequence[Json]) -> None:
        """Learn the days around which plans may differ from others."""
        self._search = search
        self._beginnings = beginnings
        self._chance = Random(str(beginnings[0]))  # noqa: S311 - repeatable, and no secret
        self._special = _special_days(search.program, int(beginnings[0]["today"][:4]))

    def run(self) -> None:
        """Sample until the budget is spent."""
        with suppress(BudgetSpent):
            while True:
                self._sample()

    def _sample(self) -> None:
        """Draw a history, change it, and follow it for a while."""
        drawn = self._drawn()
        changed = drawn if self._maybe(0.5) else self._changed(drawn)
        seen = self._search.observe(drawn) if changed is drawn else self._replayed(changed)
        for _ in range(self._chance.choice(_MOVES)):
            if seen is None:
                return
            seen = self._followed(seen)

    def _maybe(self, part: float) -> bool:
        """Return true in that part of all cases."""
        return self._chance.random() < part

    def _drawn(self) -> Json:
        """Return a history to go on from; one found late as often as all the others."""
        kept = list(self._search.reached.values())
        if not kept or self._maybe(0.05):
            return self._chance.choice(self._beginnings)
        return self._chance.choice(kept[-16:] if self._maybe(0.25) else kept)

    def _followed(self, seen: Observation) -> Observation | None:
        """Return a later observation of a history, or one of today with one more event."""
        events = seen.situation["events"]
        is_early = seen.plan["today"] < events[0]["on"]
        if is_early or len(events) >= LONGEST or self._maybe(0.4):
            return self._search.observe({**seen.situation, "today": self._later(seen)})
        event = random_event(seen, named_days(seen), self._chance)
        if event is None:
            return seen
        return self._search.observe(with_event(seen.situation, event), seen)

    def _later(self, seen: Observation) -> str:
        """Return a later day: one that the plan names, one beside it, or any."""
        days = [
            near
            for day in named_days(seen)
            for by in (-1, 0, 1)
            if (near := moved_day(day, by)) > seen.plan["today"]
        ]
        if days and self._maybe(0.85):
            return self._chance.choice(days)
        return moved_day(seen.plan["today"], self._chance.randint(1, _FAR))

    # Changes -------------------------------------------------------------------------------

    def _changed(self, situation: Json) -> Json:
        """Return a situation with a change, which may be no change at all."""
        changes = (
            self._without_event,
            self._event_moved,
            self._elsewhere,
            self._repeated,
            self._otherwise,
        )
        changed = self._chance.choice(changes)(situation)
        return changed if begins(self._search.program, changed["events"][0]) else situation

    def _replayed(self, situation: Json) -> Observation | None:
        """Return an observation of a situation without the steps that were done out of time."""
        told = {**situation, "events": []}
        for event in situation["events"]:
            if "step" in event:
                before = self._search.observe({**told, "today": event["on"]})
                if before is None or not can_follow(before, event):
                    continue
            told = with_event(told, event)
        return self._search.observe(told)

    def _without_event(self, situation: Json) -> Json:
        events = list(situation["events"])
        if len(events) > 1:
            del events[self._chance.randrange(1, len(events))]
        return {**situation, "events": events}

    def _event_moved(self, situation: Json) -> Json:
        events = list(situation["events"])
        place = self._chance.randrange(len(events))
        by = self._chance.choice((-7, -3, -2, -1, 1, 2, 3, 7))
        events[place] = moved_event(events[place], by)
        events.sort(key=lambda event: str(event["on"]))
        return {**situation, "events": events, "today": max(situation["today"], events[-1]["on"])}

    def _repeated(self, situation: Json) -> Json:
        """Return a situation in which something happens once more, today."""
        event = self._chance.choice(situation["events"])
        by = days_between(event["on"], situation["today"])
        return with_event(situation, moved_event(event, by))

    def _otherwise(self, situation: Json) -> Json:
        """Return a situation in which a fact is another."""
        facts = self._search.program["facts"]
        if not facts:
            return situation
        name = self._chance.choice(list(facts))
        answer = self._chance.choice(facts[name]["answers"])
        return {**situation, "facts": {**situation.get("facts", {}), name: answer}}

    def _elsewhere(self, situation: Json) -> Json:
        """Return a situation in some region or none, moved so that today is near a special day."""
        regions = list(self._special)
        region = None if self._maybe(0.3) else self._chance.choice(regions)
        special = self._chance.choice(self._special[region])
        ahead = self._chance.randint(-2, 21)
        changed = moved(situation, days_between(situation["today"], special) - ahead)
        changed["working_days"] = self._maybe(0.8)
        if region is None:
            changed.pop("region", None)
        else:
            changed["region"] = region
        return changed


def _special_days(program: Program, year: int) -> dict[str | None, list[str]]:
    """Return by region, or none, days near which plans may differ from others.

    Its holidays and the ends of the time for which they are known; the ends of months and of
    quiet periods.
    """
    years = range(year, year + 4)  # with a leap day among them
    ends = [date(each, month, 1) - timedelta(days=1) for each in years for month in range(1, 13)]
    quiet = [
        f"{each}-{period[end]}"
        for each in years
        for period in program["quiet_periods"]
        for end in ("from", "until")
        if period[end] != "02-29"
    ]
    special: dict[str | None, list[str]] = {None: [*map(date.isoformat, ends), *quiet]}
    for region, loaded in program["holidays"].items():
        special[region] = [*loaded["days"], loaded["from"], loaded["until"], *quiet]
    return special
