"""The command `guide coverage`, and the page that says the same."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.checks import load
from generator.pages import build
from tests.changed_data import Json
from tests.command import guide
from tests.guides import FLAT, ROOT


def report(rules: Path) -> Json:
    """Return the report on some rules as data."""
    result = guide("coverage", "--rules", rules, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_gaps_come_first() -> None:
    """A claim without a use, a page without a claim, a rule that no example exercises."""
    result = guide("coverage", "--rules", FLAT)
    assert result.exit_code == 0
    head, rest = result.stdout.split("\nAll of it\n")
    assert head.startswith("Gaps\n")
    assert "Claims without a use (1)\n" in head
    assert "landlords-voice/poll-size" in head
    assert "It says how the poll was made." in head
    assert "Pages without a claim" in head
    assert "Rules that no example exercises" in head
    assert "“in some days”" in head
    assert "Claims (7)\n" in rest
    assert "landlords-voice/no-daily-calls" in rest


def test_the_report_as_data() -> None:
    """What is shown where, what leans on a claim, and which examples take which way."""
    found = report(FLAT)
    gaps = found["gaps"]
    assert gaps["claims_without_use"] == ["landlords-voice/poll-size"]
    assert gaps["claims_on_no_page"] == []
    assert gaps["parts_on_no_page"] == []
    assert "index.md" in gaps["pages_without_a_claim"]
    assert {"kind": "phrase", "branch": ["in some days"]} in gaps["branches_without_an_example"]
    claims = {claim["claim"]: claim for claim in found["claims"]}
    daily = claims["landlords-voice/no-daily-calls"]
    assert daily["used_by"] == [
        "dos-and-donts.no-bell",
        "questions.how-many-flats.others.landlords-voice",
    ]
    assert daily["pages"] == ["stages/in-between.md", "dos-and-donts.md"]
    parts = {part["part"]: part for part in found["parts"]}
    assert parts["steps.hand-in-papers"]["pages"][0] == "stages/on-the-day.md"
    assert parts["letters.papers-note"]["pages"] == ["stages/on-the-day.md", "letters.md"]
    assert "stages/in-between.md" in parts["steps.ask-the-office.window.1"]["pages"]
    taken = {(each["kind"], *each["branch"]): each["examples"] for each in found["branches"]}
    assert taken["route", "hand-in-papers", "house-share"] == ["before-carnival"]
    assert taken["ending", "signed"] == ["signed-at-last"]
    lines = FLAT.read_text(encoding="utf-8").splitlines()
    for part in [*found["parts"], *found["claims"]]:
        name = (part.get("part") or part["claim"].replace("/", ".")).split(".")[-1]
        if not name.isdigit():
            assert name in lines[part["line"] - 1]


@pytest.mark.parametrize("form", ["text", "json"])
def test_it_is_a_report(form: str) -> None:
    """Gaps are no reason to fail; faulty rules are."""
    assert guide("coverage", "--format", form, "--rules", FLAT).exit_code == 0
    faulty = guide("coverage", "--format", form, "--rules", ROOT / "README.md")
    assert faulty.exit_code == 1
    assert faulty.stderr


def test_the_page_says_the_same() -> None:
    """Its gaps are the report's, and each leads to where it stands."""
    gaps = report(FLAT)["gaps"]
    pages = {page.path: page for page in build(load(FLAT), FLAT.parent / "content")}
    page = BeautifulSoup(str(pages["coverage.md"].content), "html.parser")
    rows = [len(table.select("tbody tr")) for table in page.select("table")]
    assert rows == [
        len(gaps["claims_without_use"]),
        len(gaps["branches_without_an_example"]),
        len(gaps["pages_without_a_claim"]),
    ]
    assert page.select_one('a[href^="../sources/landlords-voice/#note-"]')
    assert page.select_one('a[href="../"]')
