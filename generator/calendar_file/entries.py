"""The entries of a calendar file: each step with a day ahead, and what has fallen away.

The twin of the calculator's `calendar/entries.js`: the same plan makes the same entries.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from generator.calendar_file.application import Application
from generator.calendar_file.description import description, fallen_description, step_address
from generator.calendar_file.known import Known
from generator.wording.days import read_day

Json = Any
Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


@dataclass(frozen=True)
class Entry:
    """One all-day event. `key` is the same whenever the same step of an application is meant."""

    key: str
    day: date
    summary: str
    description: str
    url: str | None
    status: Status


def entries(known: Known, application: Application, exported: Mapping[str, date]) -> list[Entry]:
    """Return the entries for a plan: what lies ahead, then what no longer does.

    `exported` are the days that earlier files gave by their entries' keys; what is in it and no
    longer ahead is cancelled, on the day where it stands in the reader's calendar.
    """
    ahead = list(_ahead(known, application))
    kept = {entry.key for entry in ahead}
    fallen = (
        _fallen(key, day, known, application)
        for key, day in sorted(exported.items())
        if key not in kept
    )
    return [*ahead, *fallen]


def _ahead(known: Known, application: Application) -> Iterator[Entry]:
    for step in known.plan["steps"]:
        # A call in place of a check-in is a choice for the day itself: reminded of both, somebody
        # would do both.
        if step["status"] in ("done", "dropped") or step["instead_of"]:
            continue
        step_id: str = step["step"]
        for key, day in _days(step, known):
            yield Entry(
                key,
                read_day(day),
                summary=_summary(step_id, known, application),
                description=description(step, known, day),
                url=step_address(step_id, known),
                status="TENTATIVE" if step["projected"] else "CONFIRMED",
            )


def _days(step: Json, known: Known) -> Iterable[tuple[str, str]]:
    """Yield the keys and days of a step: one, or those that a repeating one comes to next.

    The nth time of all is the nth whenever a file is made: times done keep their numbers.
    """
    if not step["occurrences"]:
        return [(step["step"], step["on"])]
    done = _times_done(step["step"], known)
    return [
        (f"{step['step']}.{done + n}", day) for n, day in enumerate(step["occurrences"], start=1)
    ]


def _times_done(step_id: str, known: Known) -> int:
    events = known.program["events"]
    return sum(
        events[event["event"]]["effect"] == "does" and event.get("step") == step_id
        for event in known.situation["events"]
    )


def _fallen(key: str, day: date, known: Known, application: Application) -> Entry:
    step_id = key.partition(".")[0]
    return Entry(
        key,
        day,
        summary=f"Cancelled: {_summary(step_id, known, application)}",
        description=fallen_description(step_id, known),
        url=step_address(step_id, known),
        status="CANCELLED",
    )


def _summary(step_id: str, known: Known, application: Application) -> str:
    step = known.words["steps"].get(step_id)
    title = step["title"] if step else step_id
    return f"{title} – {application.label}" if application.label else title
