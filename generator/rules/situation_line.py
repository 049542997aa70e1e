"""Parse and write a situation in one line, in the notation of the calculator's links.

    quote-asked=2026-11-02T15:00 done=ask-once@2026-11-03 promised=2026-11-20,by=2026-11-27
    facts=urgency:urgent,owner:tenant region=AU-VIC route=by-yourself today=2026-11-28

A link has `&` where a line has spaces, and `done=DATE,step=STEP` for `done=STEP@DATE`; both are
read. What ids and dates mean is for the engine to say.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote_plus, unquote_plus

from generator.rules.compose import Node, Pair, pair, text_node

SETTINGS: Final = ("advice", "region", "route", "today")
"""The settings that hold a text, by their names in a situation."""

_FACTS: Final = "facts"
_DAYS: Final = "days"
_CALENDAR: Final = "calendar"
_NONE: Final = "none"
_NAMES: Final = (*SETTINGS, _DAYS, _FACTS)
_EVENT: Final = "event:"
"""What stands before an event that is called like a setting."""


def situation_nodes(text: str, start: int = 0) -> list[Pair]:
    """Return what a line says, its `events` last, each where it stands; places count from `start`.

    >>> _, (_, events) = situation_nodes("quote-asked=2026-11-02T15:00 today=2026-11-28")
    >>> [(key.text, node.value) for key, node in events.items[0].pairs]
    [('event', 'quote-asked'), ('on', '2026-11-02'), ('at', '15:00')]
    """
    settings: list[Pair] = []
    events: list[Node] = []
    for part in re.finditer(r"[^\s&]+", text):
        name, _, value = part[0].partition("=")
        at = start + part.start() + len(name) + 1
        if name == _DAYS and value == _CALENDAR:
            settings.append(pair("working_days", Node("scalar", at, at + len(value), value=False)))
        elif name == _FACTS and value:
            answers = list(_fact_nodes(value, at))
            settings.append(pair(_FACTS, Node("mapping", at, at + len(value), pairs=answers)))
        elif name in _NAMES:
            if (name, value) != ("region", _NONE):
                settings.append(_pair(name, value, at))
        else:
            place = start + part.start(), start + part.end()
            events.append(Node("mapping", *place, pairs=list(event_nodes(part[0], place[0]))))
    return [*settings, pair("events", Node("list", start, start + len(text), items=events))]


def _fact_nodes(text: str, start: int) -> Iterator[Pair]:
    """Yield the answers of `FACT:ANSWER,FACT:ANSWER`; places count from `start`."""
    at = start
    for written in text.split(","):
        fact, _, answer = written.partition(":")
        yield _pair(unquote_plus(fact), answer, at + len(fact) + 1)
        at += len(written) + 1


def event_nodes(text: str, start: int = 0) -> Iterator[Pair]:
    """Yield what `EVENT=[STEP@]DATE[THH:MM][,KEY=VALUE]` says; places count from `start`."""
    name, _, value = text.partition("=")
    at = start + len(name) + 1
    moment, *details = value.split(",")
    step, separator, day = moment.rpartition("@")
    event = unquote_plus(name).removeprefix(_EVENT)
    yield pair("event", text_node(event, start, start + len(name)))
    if separator:
        yield _pair("step", step, at)
    on, has_time, clock = day.partition("T")
    place = at + len(step) + len(separator)
    yield _pair("on", on, place)
    if has_time:
        yield _pair("at", clock, place + len(on) + 1)
    at += len(moment) + 1
    for detail in details:
        key, _, said = detail.partition("=")
        yield _pair(key.strip(), said, at + len(key) + 1)
        at += len(detail) + 1


def _pair(key: str, written: str, at: int) -> Pair:
    return pair(key, text_node(unquote_plus(written).strip(), at, at + len(written)))


def situation_link(situation: Mapping[str, Any]) -> str:
    """Return the fragment of the link that opens a situation in the calculator, without `#`.

    A region is always named: the calculator guesses one where a link is silent.

    >>> events = [{"event": "quote-asked", "on": "2026-11-02"}]
    >>> situation_link({"today": "2026-11-28", "events": events})
    'region=none&today=2026-11-28&quote-asked=2026-11-02'
    """
    settings = {"region": _NONE, **{key: situation[key] for key in SETTINGS if key in situation}}
    if situation.get("working_days") is False:
        settings[_DAYS] = _CALENDAR
    written = {key: _escaped(value) for key, value in settings.items()}
    if facts := situation.get(_FACTS):
        written[_FACTS] = ",".join(
            f"{_escaped(fact)}:{_escaped(answer)}" for fact, answer in sorted(facts.items())
        )
    parts = [f"{key}={value}" for key, value in sorted(written.items())]
    return "&".join([*parts, *map(_event_link, situation["events"])])


def _event_link(event: Mapping[str, str]) -> str:
    name = event["event"]
    prefix = _EVENT if name in _NAMES or name.startswith(_EVENT) else ""
    moment = event["on"] + (f"T{event['at']}" if "at" in event else "")
    details = [
        f"{key}={_escaped(event[key])}" for key in ("by", "said", "step", "with") if key in event
    ]
    return f"{_escaped(prefix + name)}={','.join([moment, *details])}"


def _escaped(value: str) -> str:
    return quote_plus(value, safe=":")
