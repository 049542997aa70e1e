"""Texts are shown, sources read again, and holidays known for long enough."""

import pytest

from tests.checks.release.finding import found, told
from tests.small_rules import Change, SmallRules


@pytest.mark.parametrize(
    ("change", "marked"),
    [
        (("do: Be brief., stages: [afterwards]", "do: Be brief., stages: []"), "do"),
        # On their own pages these are shown without a stage
        (
            (
                "picture: {steps: [ask]}\n    stages: [afterwards]",
                "picture: {steps: [ask]}\n    stages: []",
            ),
            None,
        ),
        # Marks of HTML, of Markdown and of typesetting stand between text and page
        (
            ("do: Be brief.", "do: 'Be *brief* & <b>bold</b> - \"quick\" | it''s `so` [now](x).'"),
            None,
        ),
        (("title: Afterwards", "title: '#1: _After_ (it) ...'"), None),
        (
            (
                "thank you for your time.",
                "thank you\n\n      for **your** <time> - {buyer}, {buyer}.\n",
            ),
            None,
        ),
    ],
)
def test_every_text_is_shown(small: SmallRules, change: Change, marked: str | None) -> None:
    """What readers are to see is found on some page, however it is set there."""
    problems = found(small, change)
    assert [(each.code, each.excerpt.count("stages: []")) for each in problems] == (
        [("unshown-text", 1)] if marked else []
    )


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
