"""The events that can happen next: each that the program knows, with each of its details."""

from collections.abc import Iterator
from random import Random
from typing import Final

from generator.contract.program import EventKind, Program
from generator.verify.observation import Json, Observation, moved_day, observe

NAMED: Final = (0, 3, 10)
"""How many days ahead a day lies that an event names, where all events are tried in turn."""

BOOKED: Final = 7
"""So many days ahead another start is booked, where it does not happen at once."""


def next_events(seen: Observation) -> Iterator[Json]:
    """Yield every event that can happen on the day of an observation.

    Of the steps, those that are open can be done. Of several details one is varied at a time. A
    phrase is a date by another name; it and the time of day are left to `random_event`.
    """
    today = seen.plan["today"]
    for name, kind in seen.program["events"].items():
        event, takes = {"event": name, "on": today}, kind["takes"]
        if "step" in takes:
            later = {"by": moved_day(today, BOOKED)} if "by" in takes else {}
            yield from ({**event, **later, "step": step} for step in _told_of(seen, kind))
            continue
        if "by" in takes:
            event["by"] = moved_day(today, NAMED[-1])
            yield from ({**event, "by": moved_day(today, days)} for days in NAMED[:-1])
        yield event
        if "by" in kind["may_take"]:
            yield {**event, "by": moved_day(today, NAMED[-1])}
        if "with" in takes:
            others = list(seen.program["parties"])[1:]
            yield from ({**event, "with": party} for party in others)
        if starts(seen.program, event):
            yield {**event, "on": moved_day(today, BOOKED)}


def can_follow(seen: Observation, event: Json) -> bool:
    """Return whether an event can happen on the day of an observation."""
    kind = seen.program["events"][event["event"]]
    return "step" not in event or event["step"] in _told_of(seen, kind)


def could_happen(program: Program, situation: Json) -> bool:
    """Return whether the events of a situation can follow each other, from a start on."""
    events = situation["events"]
    if not begins(program, events[0]):
        return False
    before = ({**situation, "events": events[:n], "today": it["on"]} for n, it in enumerate(events))
    return all(
        can_follow(observe(program, earlier), event)
        for earlier, event in zip(before, events, strict=True)
        if "step" in event
    )


def starts(program: Program, event: Json) -> bool:
    """Return whether an event starts the clock."""
    return "starts" in program["events"][event["event"]]["traits"]


def begins(program: Program, event: Json) -> bool:
    """Return whether a history may begin with an event: a start, or what takes one away."""
    return not {"starts", "cancels"}.isdisjoint(program["events"][event["event"]]["traits"])


def random_event(seen: Observation, named: list[str], chance: Random) -> Json | None:
    """Return some event of the day of an observation, with some of its details, or None.

    `named` are days that the plan names: a date that an event names is often near one of them.
    """
    program, today = seen.program, seen.plan["today"]
    name = chance.choice(list(program["events"]))
    if chance.random() < _DONE:
        name = next((n for n, k in program["events"].items() if "does" in k["traits"]), name)
    kind = program["events"][name]
    event, takes = {"event": name, "on": today}, set(kind["takes"])
    takes.update(detail for detail in kind["may_take"] if chance.random() < _HALF)
    if starts(program, event) and chance.random() < _RARELY:
        event["on"] = moved_day(today, chance.randint(1, 2 * BOOKED))
    if "step" in takes:
        if not (steps := _told_of(seen, kind)):
            return None
        event["step"] = chance.choice(steps)
    if "by" in takes:
        near = [day for day in named if day >= event["on"]]
        if near and chance.random() < _HALF:
            event["by"] = chance.choice(near)
        elif "said" in takes and program["phrases"] and chance.random() < _HALF:
            event["said"] = chance.choice(list(program["phrases"]))
        else:
            event["by"] = moved_day(event["on"], chance.randint(0, 28))
    if "with" in takes and chance.random() < _HALF:
        event["with"] = chance.choice(list(program["parties"]))
    if "at" in takes and chance.random() < _HALF:
        event["at"] = chance.choice(_TIMES)
    return event


_DONE: Final = 0.3
_RARELY: Final = 0.1
_HALF: Final = 0.5
_TIMES: Final = ("00:00", "09:00", "15:00", "23:59")


def _told_of(seen: Observation, kind: EventKind) -> list[str]:
    """Return the steps of which an event can tell.

    Open ones can be left out, if they are optional, and put off; they can be done in their windows.
    A chase that was done may be done once more, as people do.
    """
    today, traits = seen.plan["today"], kind["traits"]
    if "does" not in traits:
        every = "leaves-out" not in traits
        return [step for step, entry in seen.open.items() if every or entry["optional"]]
    again = (step for step, entry in seen.entries.items() if entry["status"] == "done")
    return [
        *(step for step, entry in seen.open.items() if entry["earliest"][:10] <= today),
        *(step for step in again if seen.declared[step]["chase"]),
    ]
