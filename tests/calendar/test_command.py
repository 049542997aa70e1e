"""`guide plan --format ics`: a calendar file from the command line, and what of mistakes."""

import json
import re
from pathlib import Path

import pytest
from click.testing import Result

from tests.calendar.files import GUIDES, Job, by_uid, maker
from tests.calendar.reading import faults_of
from tests.planning import MEETING_OPTIONS, plan
from tests.small_rules import GOOD, SmallRules

ICS = ("--format", "ics")


def asked(*options: str) -> Result:
    """Return the outcome for a meeting on Monday 16 November, on that day."""
    return plan(*MEETING_OPTIONS, *ICS, *options)


def test_a_calendar_file_on_standard_output() -> None:
    """The bytes of the file, and nothing else; by situation and by options the same."""
    result = asked("--application", "Town hall", "--sequence", "2")
    assert result.exit_code == 0, result.output
    assert faults_of(result.stdout_bytes) == []
    found = by_uid(result.stdout_bytes)
    # Thanks a day after Monday 16 November; the question two weeks after it.
    assert {event["SUMMARY"]: event["DTSTART"] for event in found.values()} == {
        ":Say thanks – Town hall": "VALUE=DATE:20261117",
        ":Ask for news – Town hall": "VALUE=DATE:20261130",
    }
    assert {event["SEQUENCE"] for event in found.values()} == {":2"}
    again = {"today": "2026-11-16", "events": [{"event": "meeting", "on": "2026-11-16"}]}
    options = ("--situation", "-", *ICS, "--application", "Town hall", "--sequence", "2")
    assert plan(*options, said=json.dumps(again)).stdout_bytes == result.stdout_bytes


def test_without_a_name_the_steps_alone_are_named() -> None:
    """Such an application is called `plan`, and it is its first file."""
    found = by_uid(asked().stdout_bytes)
    assert found.keys() == {"plan.thanks", "plan.ask"}
    assert found["plan.thanks"]["SUMMARY"] == ":Say thanks"
    assert found["plan.thanks"]["SEQUENCE"] == ":0"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ((), None),
        (("--site", "https://here.example/guide"), "https://here.example/guide/"),
        (("--site", "http://127.0.0.1:8000/#x"), "http://127.0.0.1:8000/"),
    ],
)
def test_links_lead_to_the_site_that_is_named(given: tuple[str, ...], address: str | None) -> None:
    """Where none is known, there are none."""
    event = by_uid(asked(*given).stdout_bytes)["plan.ask"]
    if address is None:
        assert "URL" not in event
        assert "http" not in event["DESCRIPTION"]
    else:
        assert event["URL"] == f":{address}stages/afterwards/#ask"
        assert f"calculator: {address}calculator/\\n" in event["DESCRIPTION"]


def test_the_sites_own_settings_name_it(small: SmallRules) -> None:
    """`site_url` in the mkdocs.yml beside the rules."""
    rules = small.write()
    (rules.parent / "mkdocs.yml").write_text("site_url: https://own.example/a\n")
    event = by_uid(plan(*MEETING_OPTIONS, *ICS, rules=rules).stdout_bytes)["plan.ask"]
    assert event["URL"] == ":https://own.example/a/stages/afterwards/#ask"


def test_a_former_file_is_brought_up_to_date(tmp_path: Path) -> None:
    """What has fallen away is cancelled on its day, and the sequence goes on."""
    file = tmp_path / "town-hall.ics"
    named = ("--application", "Town, hall")
    file.write_bytes(asked(*named, "--sequence", "4").stdout_bytes)
    later = ("--event", "meeting=2026-11-16", "--done", "thanks=2026-11-17")
    result = plan(*later, "--today", "2026-11-18", *ICS, *named, "--update", str(file))
    before, after = by_uid(file.read_bytes()), by_uid(result.stdout_bytes)
    assert before.keys() == after.keys()
    told = {event["SUMMARY"]: (event["STATUS"], event["DTSTART"]) for event in after.values()}
    assert told == {
        ":Cancelled: Say thanks – Town\\, hall": (":CANCELLED", "VALUE=DATE:20261117"),
        ":Ask for news – Town\\, hall": (":CONFIRMED", "VALUE=DATE:20261130"),
    }
    assert {event["SEQUENCE"] for event in after.values()} == {":5"}
    # The next file cancels it once more, for somebody who missed one.
    file.write_bytes(result.stdout_bytes)
    third = plan(*later, "--today", "2026-11-18", *ICS, *named, "--update", str(file))
    assert by_uid(third.stdout_bytes).keys() == before.keys()


def test_nothing_ahead_is_no_file() -> None:
    """An empty calendar is no valid one, so nothing is written, and it is said why."""
    done = ("--event", "meeting=2026-11-16", "--done", "thanks=2026-11-17", "--event")
    result = plan(*done, "awarded=2026-11-18", "--today", "2026-11-18", *ICS)
    assert (result.exit_code, result.stdout_bytes) == (0, b"")
    assert "nothing to put into a calendar" in result.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((*ICS, "--application", ""), "nothing in it that can be read. Give a word or two"),
        ((*ICS, "--application", " \n\t"), "nothing in it that can be read"),
        ((*ICS, "--application", "a\udcff"), "it holds bytes that are no text in UTF-8"),
        ((*ICS, "--sequence", "-1"), "-1 is not in the range 0<="),
        ((*ICS, "--sequence", str(2**31)), "is not in the range"),
        ((*ICS, "--sequence", "1.5"), "'1.5' is not a valid integer"),
        ((*ICS, "--update", "nowhere.ics"), "'nowhere.ics': No such file"),
        ((*ICS, "--update", str(GOOD)), "is no calendar file. Give the file"),
        ((*ICS, "--site", "here"), "'here' is no address. Write it in full"),
        ((*ICS, "--site", "ftp://here/"), "is no address"),
        ((*ICS, "--jsonl"), "not both"),
        (("--application", "A"), "--application goes with a calendar file only: add --format ics"),
        (("--sequence", "0", "--format", "text"), "--sequence goes with a calendar file only"),
        ((*ICS, "--remind-at", "25:00"), "'25:00' does not match the format"),
        ((*ICS, "--event", "meeting=2026-13-01"), "events[1].on"),
        ((*ICS, "--without", "thank"), "Did you mean 'thanks'?"),
    ],
)
def test_a_command_that_makes_no_sense(options: tuple[str, ...], told: str) -> None:
    """It ends with 2, says what to do, and writes nothing."""
    result = plan(*MEETING_OPTIONS, *options)
    assert (result.exit_code, result.stdout_bytes) == (2, b"")
    assert told in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--application", "Other"), "holds no step of this application"),
        (("--application", "Acme", "--sequence", "3"), "3 is not above 3, the one of the former"),
    ],
)
def test_a_former_file_that_does_not_fit(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    """Another application's, or a sequence that would not be the later one."""
    file = tmp_path / "former.ics"
    file.write_bytes(asked("--application", "Acme", "--sequence", "3").stdout_bytes)
    result = asked("--update", str(file), *options)
    assert (result.exit_code, result.stdout_bytes) == (2, b"")
    assert told in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"BEGIN:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:plan.a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:plan.a\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n",
        b"\x89PNG\r\n\x1a\n\x00\xff",
    ],
)
def test_a_former_file_that_is_none(tmp_path: Path, written: bytes) -> None:
    """Whatever is in it, the command says so in a sentence."""
    file = tmp_path / "former.ics"
    file.write_bytes(written)
    result = asked("--update", str(file))
    assert (result.exit_code, result.stdout_bytes) == (2, b"")
    assert "Give the file that was exported last" in " ".join(result.stderr.split())


def test_every_example_of_every_guide_makes_a_file() -> None:
    """Its words leave nothing open, and its bytes are sound."""
    for guide in GUIDES:
        for example in maker(guide).rules.examples.values():
            file = maker(guide).by_python(Job(example.situation))
            assert file is None or faults_of(file) == []
            assert not re.search(rb"None(?!\s+of)|[{}]", file or b"")


def test_the_time_and_the_steps_can_be_chosen(tmp_path: Path) -> None:
    """The calendar reminds then; a step that is wanted no more is cancelled where it was given."""
    options = ("--remind-at", "7:30", "--without", "thanks")
    found = by_uid(asked(*options).stdout_bytes)
    assert found.keys() == {"plan.ask"}
    assert found["plan.ask"]["ALARM TRIGGER"] == ":PT7H30M"
    file = tmp_path / "former.ics"
    file.write_bytes(asked().stdout_bytes)
    found = by_uid(asked(*options, "--update", str(file)).stdout_bytes)
    assert found["plan.thanks"]["STATUS"] == ":CANCELLED"
    assert found["plan.ask"]["STATUS"] != ":CANCELLED"
