"""Parse a situation written in one line, in the notation of the calculator's links.

    quote-asked=2026-11-02T15:00 done=ask-once@2026-11-03 promised=2026-11-20,by=2026-11-27
    region=AU-VIC route=by-yourself today=2026-11-28

A link has `&` where a line has spaces, and `done=DATE,step=STEP` for `done=STEP@DATE`; both are
read. What ids and dates mean is for the engine to say.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote_plus

SETTINGS: Final = ("advice", "region", "route", "today")
_DAYS: Final = "days"
_CALENDAR: Final = "calendar"
_NONE: Final = "none"
_EVENT: Final = "event:"
"""What stands before an event that is called like a setting."""


class Field(NamedTuple):
    """A key of a situation or event, its value, and where (from 0) the value stands."""

    key: str
    value: str | bool
    start: int
    end: int


class SituationFields(NamedTuple):
    """The settings of a situation, and its events in the order in which they are written."""

    settings: list[Field]
    events: list[list[Field]]


def situation_fields(text: str, start: int = 0) -> SituationFields:
    """Return what a line says; places count from `start`.

    >>> fields = situation_fields("quote-asked=2026-11-02T15:00 today=2026-11-28")
    >>> [(field.key, field.value) for field in fields.events[0]]
    [('event', 'quote-asked'), ('on', '2026-11-02'), ('at', '15:00')]
    """
    settings: list[Field] = []
    events: list[list[Field]] = []
    for part in re.finditer(r"[^\s&]+", text):
        name, _, value = part[0].partition("=")
        at = start + part.start() + len(name) + 1
        if name == _DAYS and value == _CALENDAR:
            settings.append(Field("working_days", False, at, at + len(value)))  # noqa: FBT003
        elif name in (*SETTINGS, _DAYS):
            if (name, value) != ("region", _NONE):
                settings.append(_field(name, value, at))
        else:
            events.append(list(event_fields(part[0], start + part.start())))
    return SituationFields(settings, events)


def event_fields(text: str, start: int = 0) -> Iterator[Field]:
    """Yield what `EVENT=[STEP@]DATE[THH:MM][,KEY=VALUE]` says; places count from `start`."""
    name, _, value = text.partition("=")
    at = start + len(name) + 1
    moment, *details = value.split(",")
    step, separator, day = moment.rpartition("@")
    yield Field("event", unquote_plus(name).removeprefix(_EVENT), start, start + len(name))
    if separator:
        yield _field("step", step, at)
    on, has_time, clock = day.partition("T")
    place = at + len(step) + len(separator)
    yield _field("on", on, place)
    if has_time:
        yield _field("at", clock, place + len(on) + 1)
    at += len(moment) + 1
    for detail in details:
        key, _, said = detail.partition("=")
        yield _field(key.strip(), said, at + len(key) + 1)
        at += len(detail) + 1


def _field(key: str, written: str, at: int) -> Field:
    return Field(key, unquote_plus(written).strip(), at, at + len(written))
