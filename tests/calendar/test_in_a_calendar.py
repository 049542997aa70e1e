"""In real calendars: a server that programs keep in step with, and a program on the terminal."""

import sys
from pathlib import Path
from typing import Final

import pytest
from icalendar import Calendar

from tests.calendar.files import PROMISED, REJECTED, Job, by_uid, events, exported, maker
from tests.calendar.radicale_server import radicale
from tests.command import ran

pytestmark = pytest.mark.slow

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


@pytest.fixture(scope="module")
def both() -> tuple[bytes, bytes]:
    """The browser's file of one day, and that of a later; the command line's hold the same."""
    (first,) = maker().by_node([Job(PROMISED)])
    (second,) = maker().by_node([Job(REJECTED, sequence=1, exported=exported(first))])
    assert first is not None
    assert second is not None
    return first, second


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
        # It takes a whole file, too, as a calendar of its own.
        server.ask("DELETE", "")
        status, said = server.ask("PUT", "", first)
        assert status == 201, said
        assert server.events().keys() == by_uid(first).keys()


def test_a_program_imports_the_file_and_the_next(both: tuple[bytes, bytes], tmp_path: Path) -> None:
    """It is khal; it shows the days, a reminder on each, and none twice after a second import."""
    (tmp_path / "calendar").mkdir()
    config = tmp_path / "config"
    config.write_text(_KHAL.format(folder=tmp_path), encoding="utf-8")

    def khal(*arguments: str) -> list[str]:
        home = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": ""}
        done = ran(sys.executable, "-m", "khal", "-c", config, *arguments, env=home)
        return done.stdout.splitlines()

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
