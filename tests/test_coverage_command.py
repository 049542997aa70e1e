"""The command `guide coverage`, and the page that names the same gaps."""

import re

from bs4 import BeautifulSoup

from generator.checks import load
from generator.pages import build, coverage_of
from tests.command import guide
from tests.guides import ROOT, TENDER

PROSE = TENDER.parent / "content"


def test_gaps_come_first() -> None:
    """A claim without a use, a page without a claim, a rule that no example exercises."""
    result = guide("coverage", "--rules", TENDER)
    assert result.exit_code == 0  # it is a report
    head, rest = result.stdout.split("\nAll of it\n")
    assert head.startswith("Gaps\n")
    assert "Claims without a use (1)\n" in head
    assert re.search(r"audit-office-guide/thresholds-rise +\d+ +It says which tenders", head)
    assert re.search(r"“within ten working days” +\d+ +What people say instead of a date", head)
    assert re.search(r"index\.md +- ", head)
    assert "on no page" not in head
    assert "Claims and their uses (22)\n" in rest
    assert "bidders-circle/ask-sooner" in rest


def test_what_covers_what() -> None:
    """What leans on a claim, what is shown where, and which examples take which way."""
    found = coverage_of(load(TENDER), PROSE)
    by = {(each.table, each.name): each.by for each in found}
    assert by["Claims and their uses", "audit-office-guide/no-rank-before-award"] == [
        "dos-and-donts.no-ranking",
        "wording.no-talk-of-rank",
    ]
    assert by["Claims on pages", "audit-office-guide/no-rank-before-award"] == [
        *("stages/being-read.md", "letters.md", "dos-and-donts.md"),
    ]
    assert by["Steps", "steps.ask-for-receipt"][0] == "stages/bid-is-in.md"
    assert by["Words to send", "letters.receipt-on-portal"] == ["stages/bid-is-in.md", "letters.md"]
    assert "stages/no-word-yet.md" in by["Windows of the steps", "steps.chase-award.window.1"]
    assert by["Steps, by route", "Partners: In a consortium"] == ["four-days-two-calls"]
    assert by["Ends of a plan", "contract-signed: the contract is signed"] == ["contract-in-hand"]
    lines = TENDER.read_text(encoding="utf-8").splitlines()
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
    pages = {page.path: page for page in build(load(TENDER), PROSE)}
    page = BeautifulSoup(pages["coverage.md"].content, "html.parser")
    named = [cell.get_text() for cell in page.select("tbody th")]
    assert named == [each.name for each in coverage_of(load(TENDER), PROSE) if not each.by]
    assert page.select_one('a[href^="../sources/audit-office-guide/#note-"]')
    assert page.select_one('a[href="../"]')
