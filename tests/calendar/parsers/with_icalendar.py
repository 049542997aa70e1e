"""Reads a calendar file with `icalendar`, every property of it; one event a line, as JSON."""

import json
import sys
from pathlib import Path
from typing import Any

from icalendar import Calendar, Event


def said(event: Event) -> dict[str, Any]:
    """Return what an event says, once each of its properties was decoded."""
    for component in event.walk():
        for name, value in component.items():
            for each in value if isinstance(value, list) else [value]:
                assert each.to_ical() is not None, name
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
            [
                str(alarm["action"]),
                str(alarm["description"]),
                alarm.decoded("trigger").total_seconds(),
            ]
            for alarm in event.walk("VALARM")
        ],
    }


calendar = Calendar.from_ical(Path(sys.argv[1]).read_bytes())
assert calendar.errors == []
for event in calendar.walk("VEVENT"):
    assert isinstance(event, Event)
    assert event.errors == []
    print(json.dumps(said(event)))  # noqa: T201 - a command of its own
