"""Reads calendar files with `vobject`, as strictly as it can; a list of events a line, as JSON."""

import json
import sys
from pathlib import Path
from typing import Any

import vobject  # type: ignore[import-untyped]  # it has no types


def said(event: Any) -> dict[str, Any]:  # noqa: ANN401 - see above
    """Return what an event says."""
    return {
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
            [alarm.action.value, alarm.description.value, alarm.trigger.value.total_seconds()]
            for alarm in event.contents.get("valarm", [])
        ],
    }


for file in sys.argv[1:]:
    text = Path(file).read_bytes().decode()
    (calendar,) = vobject.readComponents(text, validate=True, ignoreUnreadable=False)
    assert calendar.validate(raiseException=True)
    print(json.dumps([said(event) for event in calendar.vevent_list]))  # noqa: T201 - its answer
