"""Sources are read again, and holidays known for long enough."""

from datetime import date

import pytest

from generator.checks import read
from generator.checks.release import findings
from tests.checks.release.finding import found, told
from tests.guides import REAL
from tests.small_rules import SmallRules


def test_the_guide_can_be_published() -> None:
    """Nothing is found in the real rules as of the day on which they were reviewed."""
    reading = read(REAL)
    assert reading.rules is not None
    assert findings(reading, date.fromisoformat(reading.rules.guide.reviewed)) == []


@pytest.mark.parametrize(
    ("today", "guide", "source", "due"),
    [
        ("2027-11-23", "12 months", "", 0),
        ("2027-11-24", "12 months", "", 1),
        ("2026-12-07", "2 weeks", "", 0),
        ("2026-12-08", "2 weeks", "", 1),
        # A source that was read by itself has its own time
        ("2027-05-02", "12 months", "2026-05-01", 1),
        ("2027-05-01", "12 months", "2026-05-01", 0),
        ("2027-11-24", "12 months", "2027-01-01", 1),
        # 31 August and six months: the last day of February
        ("2027-02-28", "6 months", "2026-08-31", 0),
        ("2027-03-01", "6 months", "2026-08-31", 1),
        # Nothing is asked for
        ("2098-01-01", "", "2026-05-01", 0),
    ],
)
def test_sources_are_read_again_in_time(
    small: SmallRules, today: str, guide: str, source: str, due: int
) -> None:
    """The day on which it is due is still in time; the next one is not."""
    changes = []
    if guide:
        changes.append(("  rules-url", f"  review-by: {guide}\n  rules-url"))
    if source:
        changes.append(("    mark: F\n", f'    mark: F\n    reviewed: "{source}"\n'))
    problems = found(small, *changes, ("until: 2027", "until: 2099"), today=today)
    assert [each.code for each in problems] == ["review-due"] * due


@pytest.mark.parametrize(
    ("today", "codes"),
    [
        ("2026-12-31", []),
        ("2027-01-01", ["holidays-run-out"]),
        ("2029-01-01", ["holidays-run-out"]),
    ],
)
def test_holidays_reach_a_year_ahead(small: SmallRules, today: str, codes: list[str]) -> None:
    """The good rules have the holidays until the end of 2027."""
    assert [code for code, _ in told(small, today=today)] == codes


def test_holidays_reach_no_further_than_they_are_known(small: SmallRules) -> None:
    """A region whose holidays are unknown for a year that the guide needs is told."""
    until = ("until: 2027", "until: 2199")
    assert told(small, until) == [
        (
            "wrong-years",
            "AU-VIC: {name: Victoria, within: Australia, zones: [Australia/Melbourne]}",
        ),
        ("wrong-years", "GB-ENG: {name: England}"),
    ]
