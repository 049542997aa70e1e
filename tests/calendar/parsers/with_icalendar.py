"""Reads calendar files with `icalendar`, all their properties; a list of events a line, as JSON."""

import json
import sys
from pathlib import Path
from typing import Any

from icalendar import Calendar


def said(event: Any) -> dict[str, Any]:  # noqa: ANN401 - a property may be of any type
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


for file in sys.argv[1:]:
    calendar = Calendar.from_ical(Path(file).read_bytes())
    assert calendar.errors == []
    events = calendar.events
    assert [event.errors for event in events] == [[] for _ in events]
    print(json.dumps([said(event) for event in events]))  # noqa: T201 - a command of its own
