"""In real calendars: a server that programs keep in step with, and a program on the terminal."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from icalendar import Calendar

from tests.calendar.files import PROMISED, Job, by_uid, events, exported
from tests.calendar.radicale_server import radicale
from tests.engine.events import done, rejected

pytestmark = pytest.mark.slow

Make = Callable[[Job], bytes]

REJECTED: Final = {
    **PROMISED,
    "today": "2026-12-02",
    "events": [*PROMISED["events"], done("first-check-in", "2026-11-30"), rejected("2026-12-02")],
}
"""Four days later: three of the events that stood ahead have fallen away, three have come."""

_KHAL: Final = """
[calendars]
[[interviews]]
path = {folder}/calendar
[sqlite]
path = {folder}/khal.db
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Australia/Melbourne
default_timezone = Australia/Melbourne
[default]
"""


@pytest.fixture
def both(made: Make) -> tuple[bytes, bytes]:
    """The file of one day, and that of a later."""
    first = made(Job(PROMISED, name="Acme"))
    return first, made(Job(REJECTED, name="Acme", sequence=1, exported=exported(first)))


def test_a_server_keeps_every_event_as_it_is(both: tuple[bytes, bytes], tmp_path: Path) -> None:
    """Each comes back with all that stood in it; a later file moves, cancels, and doubles none."""
    first, second = both
    with radicale(tmp_path) as server:
        server.put(first)
        kept = server.events()
        assert {uid: events(file) for uid, file in kept.items()} == {
            uid: [event] for uid, event in by_uid(first).items()
        }
        server.put(second)
        kept = server.events()
        # Six there were; an answer to the rejection, a question in it and an invitation have come.
        assert len(kept) == 6 + 3
        assert {uid: events(file) for uid, file in kept.items()} == {
            uid: [event] for uid, event in by_uid(second).items()
        }
        cancelled = [uid for uid, file in kept.items() if events(file)[0]["STATUS"] == ":CANCELLED"]
        assert sorted(cancelled) == ["Acme.first-check-in", "Acme.move-on", "Acme.second-check-in"]


def test_a_server_takes_the_whole_file(both: tuple[bytes, bytes], tmp_path: Path) -> None:
    """As a calendar of its own."""
    with radicale(tmp_path) as server:
        server.ask("DELETE", "")
        status, said = server.ask("PUT", "", both[0])
        assert status == 201, said
        assert server.events().keys() == by_uid(both[0]).keys()


def test_a_program_imports_the_file_and_the_next(both: tuple[bytes, bytes], tmp_path: Path) -> None:
    """It is khal; it shows the days, a reminder on each, and none twice after a second import."""
    (tmp_path / "calendar").mkdir()
    config = tmp_path / "config"
    config.write_text(_KHAL.format(folder=tmp_path), encoding="utf-8")

    def khal(*arguments: str) -> list[str]:
        done_ = subprocess.run(
            [sys.executable, "-m", "khal", "-c", str(config), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            env={"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": ""},
        )
        assert done_.returncode == 0, done_.stderr
        return done_.stdout.splitlines()

    def listed() -> set[str]:
        form = "{uid} {start-date-long} {end-date-long} {status}"
        lines = khal("list", "--day-format", "", "--format", form, "2026-11-01", "200d")
        return {line.strip() for line in lines if line.strip()}

    for number, file in enumerate(both):
        path = tmp_path / f"{number}.ics"
        path.write_bytes(file)
        khal("import", "--batch", str(path))
        stored = sorted((tmp_path / "calendar").glob("*.ics"))
        assert len(stored) == len(by_uid(file))
        for kept in stored:
            (event,) = Calendar.from_ical(kept.read_bytes()).events
            assert event.walk("VALARM") != [] or event["status"] == "CANCELLED"
        assert listed() == {
            f"{event['UID'][1:]} {day} {day} {event['STATUS'][1:]}"
            for event in events(file)
            if (day := _day(event["DTSTART"]))
        }


def _day(start: str) -> str:
    written = start.rpartition(":")[2]
    return f"{written[:4]}-{written[4:6]}-{written[6:]}"
