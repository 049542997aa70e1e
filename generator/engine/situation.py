"""A situation as it is given, read into a `Situation` or refused with the first fault in it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from generator.engine.dates import Moment, add, months_later
from generator.engine.situation_error import SituationError
from generator.engine.working_days import WorkingDays

FIRST_DATE: Final = "1970-01-01"
LAST_DATE: Final = "2199-12-31"
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_A_DATE: Final = "a date, YYYY-MM-DD"
_EVENT_KEYS: Final = ("at", "by", "event", "on", "said", "step", "with")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or an interview that is to come."""

    event: str
    effect: str | None
    on: date
    at: str | None = None
    by: date | None = None
    step: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that a plan depends on, the events in the order in which they happened."""

    today: date
    route: str
    advice: str
    working_days: WorkingDays
    events: tuple[Event, ...]


def read_situation(program: Mapping[str, Any], given: object) -> Situation:
    """Return the situation that a JSON object describes.

    Raises:
        SituationError: the first fault - of the top-level keys, then of the events in their
            order, keys alphabetically.
    """
    if not isinstance(given, dict):
        raise SituationError("situation", given, "an object with the keys today and events")
    checks: dict[str, Callable[[object], str | None]] = {
        "advice": lambda value: _one_of(program["advice"], value),
        "events": lambda value: None if isinstance(value, list) else "a list of events",
        "region": lambda value: _one_of(program["regions"], value),
        "route": lambda value: _one_of(program["routes"], value),
        "today": _date_fault,
        "working_days": lambda value: None if isinstance(value, bool) else "true or false",
    }
    for key in _in_order({*given, "events", "today"}):
        if key not in checks:
            raise SituationError(key, given[key], f"one of the keys {', '.join(checks)}")
        fault = checks[key](given.get(key))
        if fault is not None:
            raise SituationError(key, given.get(key), fault)
        if key == "region":
            WorkingDays(program, given["region"], counted=True)
    today = date.fromisoformat(given["today"])
    calendar = WorkingDays(program, given.get("region"), counted=given.get("working_days", True))
    events = [
        _read_event(program, event, f"events[{index}]", today, calendar)
        for index, event in enumerate(given["events"])
    ]
    if not any(event.effect == "starts" for event in events):
        starts = [name for name, event in program["events"].items() if event["effect"] == "starts"]
        expected = f"at least one event that starts the clock: {', '.join(starts)}"
        raise SituationError("events", given["events"], expected)
    return Situation(
        today=today,
        route=given.get("route", next(iter(program["routes"]))),
        advice=given.get("advice", next(iter(program["advice"]))),
        working_days=calendar,
        events=tuple(sorted(events, key=lambda event: event.on)),
    )


def _read_event(
    program: Mapping[str, Any], given: object, place: str, today: date, calendar: WorkingDays
) -> Event:
    if not isinstance(given, dict):
        raise SituationError(place, given, "an event, with the keys event and on")
    name = given.get("event")
    kind = program["events"].get(name) if isinstance(name, str) else None
    allowed = _in_order({"event", "on", *kind["takes"]}) if kind else _EVENT_KEYS
    required = {"event", "on"} | ({"step", "by"} & set(allowed) if kind else set())
    if "said" in given and "said" in allowed:  # it stands for a date
        required.discard("by")
    for key in _in_order({*given, *required}):
        value = given.get(key)
        if key not in allowed:
            raise SituationError(f"{place}.{key}", value, f"one of the keys {', '.join(allowed)}")
        fault = _event_fault(program, given, key, today)
        if fault is not None:
            raise SituationError(f"{place}.{key}", value, fault)
    if kind is None or not isinstance(name, str):
        raise SituationError(f"{place}.event", name, _one_of(program["events"], name) or "")
    on = date.fromisoformat(given["on"])
    by = date.fromisoformat(given["by"]) if "by" in given else None
    if "said" in given:
        by = said_date(program["phrases"][given["said"]], on, calendar)
    party = given.get("with", next(iter(program["parties"]))) if "with" in allowed else None
    return Event(name, kind["effect"], on, given.get("at"), by, given.get("step"), party)


def _event_fault(
    program: Mapping[str, Any], given: Mapping[str, Any], key: str, today: date
) -> str | None:
    """Return what is expected of a key of an event, or None where it is as it should be."""
    value = given.get(key)
    ids: dict[str, Iterable[str]] = {
        "event": program["events"],
        "said": program["phrases"],
        "step": [step["id"] for step in program["steps"]],
        "with": program["parties"],
    }
    if key == "said" and "by" in given:
        return "by or said, not both"
    if key in ids:
        return _one_of(ids[key], value)
    if key == "at":
        return None if isinstance(value, str) and _TIME.fullmatch(value) else "a time, HH:MM"
    day, on, kind = _date(value), _date(given.get("on")), given.get("event")
    if key == "by" and day and on and day < on:
        return f"a date not before {on}"
    starts = isinstance(kind, str) and program["events"].get(kind, {}).get("effect") == "starts"
    if key == "on" and day and not starts and day > today.isoformat():
        return f"a date not after today, {today}"
    return _date_fault(value)


def said_date(phrase: Mapping[str, Any], on: date, calendar: WorkingDays) -> date:
    """Return the date that a phrase of the rules means when it is said on a day."""
    if "offset" in phrase:
        return add(Moment(on), phrase["offset"], calendar).day
    if "month_end" in phrase:
        first = months_later(on.replace(day=1), phrase["month_end"] + 1)
        return first - timedelta(days=1)
    monday = on - timedelta(days=on.weekday())
    day = monday + timedelta(days=7 * phrase["weeks"] + phrase["weekday"] - 1)
    return max(day, on)


def _date(value: object) -> str | None:
    """Return a value that is an existing date, as it is written, or None."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def _date_fault(value: object) -> str | None:
    written = _date(value)
    if written is None:
        return _A_DATE
    in_range = FIRST_DATE <= written <= LAST_DATE
    return None if in_range else f"a date from {FIRST_DATE} to {LAST_DATE}"


def _one_of(ids: Iterable[str], value: object) -> str | None:
    known = list(ids)
    return None if isinstance(value, str) and value in known else f"one of: {', '.join(known)}"


def _in_order(keys: Iterable[str]) -> list[str]:
    """Return keys in the order in which JavaScript sorts them, by UTF-16 code units."""
    return sorted(keys, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
