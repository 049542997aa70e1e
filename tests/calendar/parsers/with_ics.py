"""Reads calendar files with `ics`; a list of events a line, as JSON."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import ics  # type: ignore[import-untyped]  # it has no types


def said(event: Any) -> dict[str, Any]:  # noqa: ANN401 - see above
    """Return what an event says; what the library has no name for stands among its extras."""
    assert event.all_day
    extra = {line.name: line.value for line in event.extra}
    return {
        "uid": event.uid,
        "start": event.begin.date().isoformat(),
        "end": event.end.date().isoformat(),
        "stamp": event.created.date().isoformat(),
        "sequence": int(extra["SEQUENCE"]),
        "summary": event.name,
        "description": event.description,
        "url": event.url or "",
        "status": event.status,
        "transparent": event.transparent,
        "categories": sorted(event.categories),
        "alarms": [
            [alarm.action, alarm.display_text, alarm.trigger.total_seconds()]
            for alarm in event.alarms
        ],
    }


for file in sys.argv[1:]:
    # What it has read makes the next file slower, without end: a child reads each, and forgets.
    if child := os.fork():
        assert os.waitpid(child, 0)[1] == 0
        continue
    # As bytes: reading as text would hide what the line ends are.
    calendar = ics.Calendar(Path(file).read_bytes().decode())
    print(json.dumps([said(event) for event in calendar.events]), flush=True)  # noqa: T201
    break
