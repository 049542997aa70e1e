"""The smallest situation that still shows what does not hold."""

from collections.abc import Callable, Iterator

from generator.contract.program import Program
from generator.engine import SituationError, read_situation
from generator.verify.next_events import could_happen
from generator.verify.observation import Json, moved_day, moved_event

Shows = Callable[[Json], bool]
"""Whether a situation, which can be planned, shows what does not hold."""


def smallest(program: Program, situation: Json, shows: Shows) -> Json:
    """Return a situation from which nothing can be taken away without losing what it shows.

    Settings go back to their defaults, events are left out, days move closer together.
    """
    found = situation
    while True:
        sound = (each for each in _smaller(program, found) if _is_sound(program, each))
        following = next(filter(shows, sound), None)
        if following is None:
            return found
        found = following


def _smaller(program: Program, situation: Json) -> Iterator[Json]:
    """Yield situations that are one thing smaller, the larger steps first."""
    events = situation["events"]
    for place in range(len(events)):
        yield {**situation, "events": [*events[:place], *events[place + 1 :]]}
    for key in ("region", "working_days", "route", "advice", "facts"):
        if key in situation:
            yield _without(situation, key)
    for place, event in enumerate(events):
        yield from (
            _with_event(situation, place, _without(event, key))
            for key in ("at", "with")
            if key in event
        )
        if "said" in event:  # the date that it means is simpler
            meant = read_situation(program, situation).events[place].by
            yield _with_event(situation, place, {**_without(event, "said"), "by": str(meant)})
    for days in (28, 7, 1):
        yield from _closer(situation, days)


def _closer(situation: Json, days: int) -> Iterator[Json]:
    """Yield situations in which something lies so many days closer to what came before it."""
    events, today = situation["events"], moved_day(situation["today"], -days)
    yield {**situation, "today": today}
    for place in range(1, len(events)):
        moved = [moved_event(event, -days) for event in events[place:]]
        yield {**situation, "today": today, "events": [*events[:place], *moved]}
    for place, event in enumerate(events):
        if "by" in event:
            yield _with_event(situation, place, {**event, "by": moved_day(event["by"], -days)})


def _without(part: Json, key: str) -> Json:
    return {name: value for name, value in part.items() if name != key}


def _with_event(situation: Json, place: int, event: Json) -> Json:
    events = list(situation["events"])
    events[place] = event
    return {**situation, "events": events}


def _is_sound(program: Program, situation: Json) -> bool:
    days = [event["on"] for event in situation["events"]]
    try:
        read_situation(program, situation)
    except SituationError:
        return False
    return days == sorted(days) and could_happen(program, situation)
