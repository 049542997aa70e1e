"""The entries of a calendar file: each step with a day ahead, and each that has fallen away."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Final, Literal

from generator.calendar_file.application import Application
from generator.rules import Rules
from generator.wording.days import read_day
from generator.wording.plan_fields import (
    Field,
    as_lines,
    calculator_address,
    day_words,
    step_address,
    step_fields,
)
from generator.wording.status_texts import STATUSES
from generator.wording.typography import typeset

Json = Any
Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]

MORNING: Final = time(9)
"""When a calendar reminds of a day: once people are at their desks."""


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a calendar file.

    `exported` are the days that former files gave by their entries' keys, so that this one cancels
    what has fallen away; `sequence` has to be higher than theirs. `site` is the site's URL, with a
    slash at its end, or None where it is not known. Steps in `without` get no entry.
    """

    application: Application = field(default_factory=Application)
    sequence: int = 0
    exported: Mapping[str, date] = field(default_factory=dict)
    site: str | None = None
    remind_at: time = MORNING
    without: AbstractSet[str] = frozenset()


@dataclass(frozen=True)
class Planned:
    """A plan with the rules and situation that it comes from, and what is wanted of its file."""

    rules: Rules
    situation: Json
    plan: Json
    wanted: Wanted

    @property
    def route(self) -> str:
        """The route that the plan follows."""
        return str(self.situation.get("route", self.rules.default_route))


@dataclass(frozen=True)
class Entry:
    """One all-day event. `key` is the same whenever the same step of an application is meant."""

    key: str
    day: date
    summary: str
    description: str
    url: str | None
    status: Status


def entries(planned: Planned) -> list[Entry]:
    """Return the entries for a plan: those ahead, then those that are cancelled.

    An entry of a former file that is no longer ahead is cancelled, on the day where it stands in
    the reader's calendar. So is one of a step of which nobody wants an entry.
    """
    ahead = list(_ahead(planned))
    kept = {entry.key for entry in ahead}
    former = sorted(planned.wanted.exported.items())
    return [*ahead, *(_fallen(key, day, planned) for key, day in former if key not in kept)]


def _ahead(planned: Planned) -> Iterator[Entry]:
    for step in planned.plan["steps"]:
        # A call in place of a check-in is a choice for the day itself: reminded of both, somebody
        # would do both.
        if step["status"] in ("done", "dropped") or step["instead_of"]:
            continue
        if step["step"] in planned.wanted.without:
            continue
        for key, day in _days(step, planned):
            # The window of a repeating step belongs to its first day alone.
            fields = step_fields(planned.rules, step, planned.route) if day == step["on"] else ()
            yield Entry(
                key,
                read_day(day),
                summary=_summary(step["step"], planned),
                description=_description(fields, step["step"], planned),
                url=step_address(planned.rules, step["step"], planned.wanted.site),
                status="TENTATIVE" if step["projected"] else "CONFIRMED",
            )


def _days(step: Json, planned: Planned) -> Iterable[tuple[str, str]]:
    """Yield the keys and days of a step: one, or those that a repeating one comes to next.

    The nth time of all is the nth whenever a file is made: times done keep their numbers.
    """
    if not step["occurrences"]:
        return [(step["step"], step["on"])]
    done = _times_done(step["step"], planned)
    return [
        (f"{step['step']}.{done + n}", day) for n, day in enumerate(step["occurrences"], start=1)
    ]


def _times_done(step_id: str, planned: Planned) -> int:
    events = planned.rules.events
    return sum(
        "does" in events[event["event"]].traits and event.get("step") == step_id
        for event in planned.situation["events"]
    )


def _fallen(key: str, day: date, planned: Planned) -> Entry:
    step_id = key.partition(".")[0]
    return Entry(
        key,
        day,
        summary=f"Cancelled: {_summary(step_id, planned)}",
        description=_description(_why_fallen(step_id, planned), step_id, planned),
        url=step_address(planned.rules, step_id, planned.wanted.site),
        status="CANCELLED",
    )


def _why_fallen(step_id: str, planned: Planned) -> Iterator[Field]:
    """Yield why a step is no longer ahead, where the plan still knows it."""
    step = next((step for step in planned.plan["steps"] if step["step"] == step_id), None)
    if step and step["status"] == "done":
        yield "status", f"{STATUSES['done']}, {day_words(step['on'])}"
    elif step and step["dropped"]:
        yield "dropped", step["dropped"]


def _description(fields: Iterable[Field], step_id: str, planned: Planned) -> str:
    """Return fields as text, with the URLs to go on from and the version of the rules."""
    site = planned.wanted.site
    links = (
        ("step", step_address(planned.rules, step_id, site) or ""),
        ("calculator", calculator_address(site) if site else ""),
        ("rules", f"{planned.rules.guide.title}, {planned.plan['rules']}"),
    )
    return "\n".join(as_lines(iter([*fields, *links])))


def _summary(step_id: str, planned: Planned) -> str:
    step = planned.rules.steps.get(step_id)
    title, label = typeset(step.title) if step else step_id, planned.wanted.application.label
    return f"{title} – {label}" if label else title
