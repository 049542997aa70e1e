"""The smallest situation that still shows what does not hold."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final

from generator.engine import SituationError, plan

Json = Any
Shows = Callable[[Json], bool]
"""Whether a situation, which can be planned, shows what does not hold."""

_DATES: Final = ("on", "by")


def smallest(program: Json, situation: Json, shows: Shows) -> Json:
    """Return a situation from which nothing can be taken away without losing what it shows.

    Settings go back to their defaults, events are left out, days move closer together.
    """
    found = situation
    while True:
        smaller = (each for each in _smaller(found) if _is_sound(program, each) and shows(each))
        following = next(smaller, None)
        if following is None:
            return found
        found = following


def _smaller(situation: Json) -> Iterator[Json]:
    """Yield situations that are one thing smaller, the larger steps first."""
    events = situation["events"]
    for place in range(len(events)):
        yield {**situation, "events": [*events[:place], *events[place + 1 :]]}
    for key in ("region", "working_days", "route", "advice"):
        if key in situation:
            yield _without(situation, key)
    for place, event in enumerate(events):
        yield from (
            _with_event(situation, place, _without(event, key))
            for key in ("at", "with")
            if key in event
        )
    for days in (28, 7, 1):
        yield from _closer(situation, days)


def _closer(situation: Json, days: int) -> Iterator[Json]:
    """Yield situations in which something lies so many days closer to what came before it."""
    events, today = situation["events"], _earlier(situation["today"], days)
    yield {**situation, "today": today}
    for place in range(1, len(events)):
        moved = [
            {**event, **{key: _earlier(event[key], days) for key in _DATES if key in event}}
            for event in events[place:]
        ]
        yield {**situation, "today": today, "events": [*events[:place], *moved]}
    for place, event in enumerate(events):
        if "by" in event:
            yield _with_event(situation, place, {**event, "by": _earlier(event["by"], days)})


def _without(part: Json, key: str) -> Json:
    return {name: value for name, value in part.items() if name != key}


def _with_event(situation: Json, place: int, event: Json) -> Json:
    events = list(situation["events"])
    events[place] = event
    return {**situation, "events": events}


def _earlier(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()


def _is_sound(program: Json, situation: Json) -> bool:
    days = [event["on"] for event in situation["events"]]
    if days != sorted(days):
        return False
    try:
        plan(program, situation)
    except SituationError:
        return False
    return True
