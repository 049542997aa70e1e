"""The exhaustive part of the search: every history of one event, of two, and so on.

A history begins on every day of a week that lies clear of quiet periods. What follows happens on
every day on which the plan turns: the first on which it says something of the steps that it has not
said before. All histories are looked at on each day that their plans name and on which something
may turn. A turn that no plan has named is found by halving the days between.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from generator.verify.next_events import next_events
from generator.verify.observation import Json, Observation, moved_day, with_event
from generator.verify.search import BudgetSpent, Search

HORIZON: Final = 120
"""So many days after the beginning a history is looked at."""

_PART: Final = 3 / 4
"""The part of the budget that is spent so, at most; the rest is for longer histories."""

_SHORTER: Final = 2 / 3
"""About how much less there is to look at where one more event has happened, and it is later."""


def deepen(search: Search, beginnings: Sequence[Json]) -> int:
    """Try every history of one event, of two, and so on, as far as the budget is likely to go.

    Returns how many events the longest histories have of which all were tried.
    """
    depth, expected = 0, 0.0
    with suppress(BudgetSpent):
        while search.planned + expected <= search.budget * _PART:
            level = _Level(search, depth + 1)
            for beginning in beginnings:
                until = moved_day(beginning["events"][0]["on"], HORIZON)
                level.follow(beginning, until)
            depth += 1
            if not level.following:
                break
            expected = level.following * level.looks // level.histories * _SHORTER
    return depth


@dataclass(slots=True)
class _Level:
    """All histories of up to so many events."""

    search: Search
    events: int
    histories: int = 0  # of so many events
    looks: int = 0  # at them
    following: int = 0  # histories that are one event longer

    def follow(self, situation: Json, until: str, before: Observation | None = None) -> None:
        """Look at a history from today on, and at all that can follow it."""
        is_last = len(situation["events"]) == self.events
        planned = self.search.planned
        for seen in _turns(self.search, situation, until, before):
            if seen.plan["today"] < situation["events"][0]["on"]:
                continue
            for event in next_events(seen):
                if is_last:
                    self.following += 1
                else:
                    self.follow(with_event(seen.situation, event), until, seen)
        if is_last:
            self.histories += 1
            self.looks += self.search.planned - planned


def _turns(
    search: Search, situation: Json, until: str, before: Observation | None
) -> Iterator[Observation]:
    """Yield an observation of today, and of each later day on which the plan says new things."""
    seen = search.observe(situation, before)
    if seen is None:
        return
    search.see_it_move(seen)
    said = {face(seen)}
    days = {day for day in _named_days(seen) if day <= until}
    yield seen
    while days := {day for day in days if day > seen.plan["today"]}:
        following = search.observe({**situation, "today": min(days)})
        if following is None:
            return
        if face(following) not in said:
            following = _first_turn(search, seen, following)
            if face(following) not in said:
                said.add(face(following))
                days.update(day for day in _named_days(following) if day <= until)
                yield following
        seen = following


def _first_turn(search: Search, seen: Observation, later: Observation) -> Observation:
    """Return an observation of the first day, up to `later`, on which a plan has turned."""
    low, high, turned = seen.today, later.today, later
    middle = high - timedelta(days=1)
    while low < middle < high:
        each = search.observe({**seen.situation, "today": middle.isoformat()})
        if each is None or face(each) == face(seen):
            low = middle
        else:
            high, turned = middle, each
        middle = low + (high - low) // 2
    return turned


def face(seen: Observation) -> object:
    """Return what a plan says of its steps, dates aside."""
    said = tuple((entry["status"], entry["dropped"]) for entry in seen.plan["steps"])
    warned = tuple((warning["code"], warning["step"]) for warning in seen.plan["warnings"])
    return said, warned, seen.plan["state"], seen.plan["next"], seen.plan["because"]


def _named_days(seen: Observation) -> list[str]:
    """Return the days on which a plan may turn, by the dates that it names.

    A step is due on its day, and late on the day after its last. A promise is due on its day, too,
    and broken on the day after. What is due today may have to wait from the next weekend on.
    """
    events = seen.situation["events"]
    due = [entry["on"] for entry in seen.open.values()] + [event["on"] for event in events]
    last = [entry["latest"][:10] for entry in seen.open.values() if entry["latest"]]
    named = [event["by"] for event in events if "by" in event]
    after = [moved_day(day, 1) for day in last + named]
    return [*due, *named, *after, *_weekend(seen)]


def _weekend(seen: Observation) -> list[str]:
    """Return the next day of a weekend."""
    ahead = (seen.today + timedelta(days=days) for days in range(1, 8))
    weekend = (day for day in ahead if day.isoweekday() in seen.program["weekend"])
    return [day.isoformat() for day in weekend][:1]
