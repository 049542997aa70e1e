"""Calendar files of a guide, made by the command line's code and by the browser's modules."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any, Final

from icalendar import Calendar

from generator.calendar_file import Application, Planned, Wanted, calendar_file
from generator.calendar_file.entries import MORNING
from generator.checks import load
from generator.engine import plan
from generator.pages.calculator.words import claims, words
from generator.rules import Rules
from tests.calculator.modules import in_node
from tests.changed_data import Json
from tests.engine.life import situation
from tests.engine.programs import whole_program
from tests.guides import DEPOSIT, REAL, TENDER

GUIDES = (REAL, DEPOSIT, TENDER)
SITE = "https://guide.example/after/"
IN_NODE = str(Path(__file__).with_name("in_node.mjs"))

_HAPPENED: Final = "region=AU-VIC interview=20T15:00 done=thank-you@20 promised=20,by=27"

PROMISED: Final = {"today": "2026-11-28", **situation(_HAPPENED)}
"""A Saturday; the thank-you is sent, and an answer was promised by the day before."""

REJECTED: Final = {
    "today": "2026-12-02",
    **situation(f"{_HAPPENED} done=first-check-in@30 rejected=2026-12-02"),
}
"""Four days later: three of the events that stood ahead have fallen away, three have come."""


@dataclass(frozen=True)
class Job:
    """One file to be made: of which situation, for which application, after which others."""

    situation: Json
    name: str | None = "Acme"
    sequence: int = 0
    exported: dict[str, date] = field(default_factory=dict)
    remind_at: time = MORNING
    without: frozenset[str] = frozenset()

    @property
    def application(self) -> Application:
        return Application() if self.name is None else Application.named(self.name)


@dataclass(frozen=True)
class Maker:
    """Both ways to make files of one guide's plans."""

    rules: Rules
    program: Json
    words: Json
    claims: Json

    def by_python(self, job: Job) -> bytes | None:
        """Return the file as the command line makes it."""
        answer = plan(self.program, job.situation)
        wanted = Wanted(
            job.application, job.sequence, job.exported, SITE, job.remind_at, job.without
        )
        return calendar_file(Planned(self.rules, job.situation, answer, wanted))

    @property
    def loaded(self) -> Json:
        """What the browser has loaded of the guide."""
        data = {"program": self.program, "words": self.words, "claims": self.claims}
        return {**data, "root": SITE}

    def by_node(self, jobs: Iterable[Job]) -> list[bytes | None]:
        """Return the files as the browser makes them."""
        request = {
            **self.loaded,
            "jobs": [
                {
                    "situation": job.situation,
                    "id": job.application.id,
                    "label": job.name or "",
                    "sequence": job.sequence,
                    "exported": [f"{key}@{day}" for key, day in job.exported.items()],
                    "remind": f"{job.remind_at:%H:%M}",
                    "without": sorted(job.without),
                }
                for job in jobs
            ],
        }
        return [file and file.encode() for file in in_node(IN_NODE, "m.files(v[0])", request)]


@cache
def maker(rules_file: Path = REAL) -> Maker:
    """Return what makes the files of a guide, by the path of its rules."""
    rules = load(rules_file)
    program = whole_program(rules)
    return Maker(rules, program, words(rules), claims(rules))


def events(file: bytes | None) -> list[dict[str, str]]:
    """Return every property of every event, and of its alarm, as written."""
    if file is None:
        return []
    return [
        {
            **{name: _said(value) for name, value in event.items()},
            **{
                f"ALARM {name}": _said(value)
                for alarm in event.subcomponents
                for name, value in alarm.items()
            },
        }
        for event in Calendar.from_ical(file).walk("VEVENT")
    ]


def _said(value: Any) -> str:  # noqa: ANN401 - any kind of property
    written = value.to_ical().decode()
    parameters = value.params.to_ical().decode() if getattr(value, "params", None) else ""
    return f"{parameters}:{written}"


def by_uid(file: bytes | None) -> dict[str, dict[str, str]]:
    """Return the events of a file by their UIDs."""
    found = events(file)
    named = {event["UID"].removeprefix(":"): event for event in found}
    assert len(named) == len(found)
    return named


def days(file: bytes | None) -> dict[str, str]:
    """Return the first days of a file's events by their keys, `Acme` being their application."""
    return {
        uid.removeprefix("Acme."): event["DTSTART"].removeprefix("VALUE=DATE:")
        for uid, event in by_uid(file).items()
    }


def exported(file: bytes | None) -> dict[str, date]:
    """Return what is kept of a file for the next one."""
    return {key: date.fromisoformat(on) for key, on in days(file).items()}
