"""A number lies within what its sources say, or is ours and says so."""

import pytest

from tests.checks.release.finding import LIMIT, WINDOW, found, told
from tests.small_rules import Change, SmallRules


@pytest.mark.parametrize(
    ("window", "outside"),
    [
        # The claim says: within 2 days after the meeting
        ("aim: 1 day, latest: 2 days", []),
        ("aim: 1 day, latest: 48 hours", []),
        ("aim: 1 day, latest: 49 hours", ["'latest' (49 hours)"]),
        ("aim: 3 days, latest: 4 days", ["'aim' (3 days)", "'latest' (4 days)"]),
        # Two working days may be two days; three never are
        ("latest: 2 working days", []),
        ("latest: 3 working days", ["'latest' (3 working days)"]),
        # Ours, and said so
        ("latest: {offset: 9 days, editorial: Ours.}", []),
        ("latest: 9 days, editorial: Ours.", []),
        # No claim counts from there
        ("latest: {offset: 9 days, anchor: promised-date}", []),
        # A claim without a number allows everything
        ("latest: {offset: 9 days, cites: [handbook/history]}", []),
        # One of several claims is enough
        ("latest: {offset: 3 weeks, cites: [handbook/thanks-soon, forum/wait-longer]}", []),
        (
            "latest: {offset: 9 days, cites: [handbook/thanks-soon, forum/wait-longer]}",
            ["'latest' (9 days)"],
        ),
    ],
)
def test_a_time_lies_within_a_claim_that_it_cites(
    small: SmallRules, window: str, outside: list[str]
) -> None:
    """Whatever is certainly outside all of them is told, and what only may be is not."""
    worthwhile = ("worthwhile: 1 week", "worthwhile: 9 weeks")
    problems = found(small, (WINDOW, f"window: {{anchor: meeting, {window}}}"), worthwhile)
    assert [each.message.partition(" lies")[0] for each in problems] == outside
    assert {each.code for each in problems} <= {"outside-claims"}
    for each in problems:
        assert "'handbook/thanks-soon' (line 20) says at most 2 days" in each.message


def test_an_anchor_that_is_the_start_until_there_is_news(small: SmallRules) -> None:
    """A time from the last news is compared with a claim from the start, which it then is."""
    news = ("anchors:\n", "anchors:\n  news: {label: news, events: [meeting, promised]}\n")
    later = WINDOW.replace("anchor: meeting", "anchor: news").replace("2 days", "5 days")
    assert [code for code, _ in told(small, news, (WINDOW, later))] == ["outside-claims"]


@pytest.mark.parametrize(
    ("limit", "codes"),
    [
        ("value: 1\n    cites: [handbook/ask-once]", []),
        ("value: 2\n    cites: [handbook/ask-once]", ["outside-claims"]),
        ("value: 2\n    cites: [handbook/ask-once]\n    editorial: Ours.", []),
        ("value: 2\n    cites: [forum/wait-longer]", []),
    ],
)
def test_a_limit_is_no_more_than_a_claim_allows(
    small: SmallRules, limit: str, codes: list[str]
) -> None:
    """Less is always allowed, more is ours to explain."""
    change = (LIMIT, f"    says: Ask at most {{limits.follow-ups}} times.\n    {limit}\n")
    assert [code for code, _ in told(small, change)] == codes


def test_a_rhythm_is_one_that_a_claim_names(small: SmallRules) -> None:
    """What repeats does so as often as a source that it cites says."""
    claim = (
        "{anchor: meeting, earliest: 2 weeks}",
        "{anchor: meeting, earliest: 2 weeks, every: 1 month}",
    )
    chase = "    chase: true\n"
    for every, codes in {"1 month": [], "30 days": [], "2 months": ["outside-claims"]}.items():
        change = (chase, f"    every: {every}\n    times: 3\n")
        assert [code for code, _ in told(small, claim, change)] == codes, every


POSITIONS = (
    "    stages: [afterwards]\n    cites: [handbook/ask-once]",
    "    stages: [afterwards]\n    cites: [forum/wait-longer]",
)
RECOMMEND = "recommend: Wait for the date, or {steps.ask.earliest}."
SOONER = (RECOMMEND, "recommend: Wait {steps.thanks.latest}.")
NO_NUMBER = [
    POSITIONS,
    (RECOMMEND, "recommend: Wait for it."),
    (
        "{offset: 2 weeks, cites: [forum/wait-longer]}",
        "{offset: 9 days, cites: [handbook/history]}",
    ),
]


@pytest.mark.parametrize(
    ("changes", "marked"),
    [
        ([POSITIONS], []),
        ([POSITIONS, SOONER], ["recommend"]),
        # The handbook counts from the promised date, so that nothing can be compared
        ([SOONER], []),
        # Ours, and said so
        (
            [
                *(POSITIONS, SOONER),
                ("because: It is theirs to name.", "because: It is.\n    editorial: Ours."),
            ],
            [],
        ),
        # No number is named, and every position sets a time: the windows of the picture count
        (NO_NUMBER, ["picture"]),
        # A position without a time: they differ about something else
        (
            [
                *NO_NUMBER,
                (
                    "the date has passed., cites: [handbook/ask-once]}",
                    "then., cites: [handbook/history]}",
                ),
            ],
            [],
        ),
    ],
    ids=["within", "outside", "not comparable", "editorial", "pictured", "not about time"],
)
def test_a_recommendation_is_a_position(
    small: SmallRules, changes: list[Change], marked: list[str]
) -> None:
    """It lies within what one of the sources holds that it cites, as far as can be told."""
    problems = [each for each in found(small, *changes) if each.code == "outside-positions"]
    assert [each.excerpt.strip().partition(":")[0] for each in problems] == marked


def test_a_recommended_limit_is_a_position(small: SmallRules) -> None:
    """A count is compared with the counts of the sources."""
    wait = (RECOMMEND, "recommend: Ask {limits.follow-ups} times.")
    cited = (
        LIMIT,
        LIMIT.replace("editorial: Once is easily overlooked.", "cites: [forum/wait-longer]"),
    )
    codes = [code for code, _ in told(small, wait, cited)]
    assert codes == ["outside-positions"]
