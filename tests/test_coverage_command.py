"""The command `guide coverage`, and the page that names the same gaps."""

import re

from bs4 import BeautifulSoup

from generator.checks import load
from generator.pages import build, coverage_of
from tests.command import guide
from tests.guides import FLAT, ROOT

PROSE = FLAT.parent / "content"


def test_gaps_come_first() -> None:
    """A claim without a use, a page without a claim, a rule that no example exercises."""
    result = guide("coverage", "--rules", FLAT)
    assert result.exit_code == 0  # it is a report
    head, rest = result.stdout.split("\nAll of it\n")
    assert head.startswith("Gaps\n")
    assert "Claims without a use (1)\n" in head
    assert re.search(r"landlords-voice/poll-size +\d+ +It says how the poll was made\.", head)
    assert re.search(r"“in some days” +\d+ +What people say instead of a date", head)
    assert re.search(r"index\.md +- ", head)
    assert "on no page" not in head
    assert "Claims and their uses (7)\n" in rest
    assert "landlords-voice/no-daily-calls" in rest


def test_what_covers_what() -> None:
    """What leans on a claim, what is shown where, and which examples take which way."""
    found = coverage_of(load(FLAT), PROSE)
    by = {(each.table, each.name): each.by for each in found}
    assert by["Claims and their uses", "landlords-voice/no-daily-calls"] == [
        "dos-and-donts.no-bell",
        "questions.how-many-flats.others.landlords-voice",
    ]
    assert by["Claims on pages", "landlords-voice/no-daily-calls"] == [
        "stages/in-between.md",
        "dos-and-donts.md",
    ]
    assert by["Steps", "steps.hand-in-papers"][0] == "stages/on-the-day.md"
    assert by["Words to send", "letters.papers-note"] == ["stages/on-the-day.md", "letters.md"]
    assert "stages/in-between.md" in by["Windows of the steps", "steps.ask-the-office.window.1"]
    assert by["Steps, by route", "Papers: A room in a shared flat"] == ["before-carnival"]
    assert by["Ends of a plan", "signed: you signed"] == ["signed-at-last"]
    lines = FLAT.read_text(encoding="utf-8").splitlines()
    for each in found:
        name = each.name.replace("/", ".").split(".")[-1]
        if each.line and "." in each.name.replace("/", "."):
            assert name.isdigit() or name in lines[each.line - 1]


def test_faulty_rules_are_refused() -> None:
    """Gaps are no reason to fail; they are."""
    faulty = guide("coverage", "--rules", ROOT / "README.md")
    assert faulty.exit_code == 1
    assert faulty.stderr


def test_the_page_names_the_gaps() -> None:
    """All of them, and each leads to where it stands."""
    pages = {page.path: page for page in build(load(FLAT), PROSE)}
    page = BeautifulSoup(pages["coverage.md"].content, "html.parser")
    named = [cell.get_text() for cell in page.select("tbody th")]
    assert named == [each.name for each in coverage_of(load(FLAT), PROSE) if not each.by]
    assert page.select_one('a[href^="../sources/landlords-voice/#note-"]')
    assert page.select_one('a[href="../"]')
