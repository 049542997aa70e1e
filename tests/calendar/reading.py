"""Calendar files as three libraries read them, and what is wrong with them as bytes."""

from pathlib import Path
from typing import Any, Final

import vobject  # type: ignore[import-untyped]  # it has no types
from icalendar import Calendar

from tests.calculator.modules import in_node
from tests.changed_data import Json

_ICAL_JS: Final = str(Path(__file__).with_name("read_by_ical_js.mjs"))


def _by_icalendar(file: bytes) -> list[Json]:
    calendar = Calendar.from_ical(file)
    assert calendar.errors == []
    return [_said(event) for event in calendar.events]


def _said(event: Any) -> Json:  # noqa: ANN401 - a property may be of any type
    assert event.errors == []
    for component in event.walk():
        for name in component:
            component.decoded(name)
    return {
        "uid": str(event["uid"]),
        "start": event.decoded("dtstart").isoformat(),
        "end": event.decoded("dtend").isoformat(),
        "stamp": event.decoded("dtstamp").isoformat()[:10],
        "sequence": int(event["sequence"]),
        "summary": str(event["summary"]),
        "description": str(event["description"]),
        "url": str(event.get("url", "")),
        "status": str(event["status"]),
        "transparent": str(event["transp"]) == "TRANSPARENT",
        "categories": [str(each) for each in event["categories"].cats],
        "alarms": [
            [str(it["action"]), str(it["description"]), it.decoded("trigger").total_seconds()]
            for it in event.walk("VALARM")
        ],
    }


def _by_vobject(file: bytes) -> list[Json]:
    (calendar,) = vobject.readComponents(file.decode(), validate=True, ignoreUnreadable=False)
    assert calendar.validate(raiseException=True)
    return [
        {
            "uid": event.uid.value,
            "start": event.dtstart.value.isoformat(),
            "end": event.dtend.value.isoformat(),
            "stamp": event.dtstamp.value.date().isoformat(),
            "sequence": int(event.sequence.value),
            "summary": event.summary.value,
            "description": event.description.value,
            "url": event.url.value if hasattr(event, "url") else "",
            "status": event.status.value,
            "transparent": event.transp.value == "TRANSPARENT",
            "categories": event.categories.value,
            "alarms": [
                [it.action.value, it.description.value, it.trigger.value.total_seconds()]
                for it in event.contents.get("valarm", [])
            ],
        }
        for event in calendar.vevent_list
    ]


def _by_ical_js(file: bytes) -> list[Json]:
    found: list[Json] = in_node(_ICAL_JS, "m.events(v[0])", file.decode())
    return found


PARSERS: Final = {"icalendar": _by_icalendar, "vobject": _by_vobject, "ical.js": _by_ical_js}
"""What returns the events of a file, by the library that reads it."""


def faults_of(file: bytes) -> list[str]:
    """Return what is wrong with a file as bytes, which parsers let pass."""
    text = file.decode()  # an error where a character is cut in two
    lines = text.split("\r\n")
    unfolded = text.replace("\r\n ", "").split("\r\n")
    checks = {
        "a byte order mark": text.startswith("\ufeff"),
        "no line end at its end": lines[-1] != "",
        "a bare line end": any("\r" in line or "\n" in line for line in lines),
        "an empty line": "" in lines[:-1],
        "a line over 75 octets": any(len(line.encode()) > 75 for line in lines),
        "a character cut in two": any(_is_cut(line) for line in file.split(b"\r\n")),
        "a METHOD": any(line.upper().startswith("METHOD") for line in unfolded),
        "a control character": any(ord(each) < 32 for line in lines for each in line),
        "an escape that is none": any(not _escaped(line) for line in unfolded if _is_text(line)),
        "not one calendar": unfolded[0] != "BEGIN:VCALENDAR"
        or unfolded[-2] != "END:VCALENDAR"
        or unfolded.count("BEGIN:VCALENDAR") != 1,
    }
    return [fault for fault, holds in checks.items() if holds]


def _is_cut(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return True
    return False


TEXTS: Final = ("SUMMARY:", "DESCRIPTION:", "X-WR-CALNAME:", "CATEGORIES:", "UID:", "PRODID:")


def _is_text(line: str) -> bool:
    return line.startswith(TEXTS)


def _escaped(line: str) -> bool:
    """Whether each comma, semicolon and backslash of a text's value stands escaped."""
    rest = line.partition(":")[2]
    for escape in ("\\\\", "\\;", "\\,", "\\n"):
        rest = rest.replace(escape, "")
    return not set(rest) & {"\\", ";", ","}
