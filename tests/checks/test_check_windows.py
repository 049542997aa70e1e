"""Windows that never hold, or end before they begin, are refused; those that may hold are not."""

import pytest

from generator.checks.meaning.windows import is_before
from generator.rules.offsets import read_offset
from tests.small_rules import Change, SmallRules

FIRST = "      - {if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}\n"
SECOND = "      - {if: promised-date, anchor: meeting}\n"
ALWAYS = "this window never holds, because the one in line 115 always does"
ALSO = "this window never holds, because the one in line 115 does whenever this one would"
NEWS = ("anchors:\n", "anchors:\n  news: {label: news, events: [promised, awarded]}\n")


def after(window: str) -> Change:
    """Put a window after the first of the second step."""
    return FIRST, f"{FIRST}      - {window}\n"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([after("{if: promised-date, anchor: meeting}")], ALSO),
        # Under another name for the same step
        (
            [
                (FIRST, FIRST + "      - {if: thanks, anchor: meeting}\n"),
                ("{if: promised-date, anchor", "{if: thanks-sent, anchor"),
                ("{promised-date.earliest}", "{thanks-sent.earliest}"),
            ],
            ALSO,
        ),
        # The wider case hides the rarer one: everything is a line lower for the new anchor
        (
            [
                NEWS,
                (FIRST, FIRST.replace("if: promised-date", "if: news") + SECOND),
                ("{promised-date.earliest} after", "{news.earliest} after"),
            ],
            ALSO.replace("115", "116"),
        ),
        (
            [
                ("{if: promised-date, anchor", "{if: meeting, anchor"),
                ("{promised-date.earliest}", "{meeting.earliest}"),
            ],
            ALWAYS,
        ),
    ],
    ids=["the same", "the same step", "wider", "always"],
)
def test_a_window_that_never_holds(small: SmallRules, changes: list[Change], said: str) -> None:
    """It is told with the line of the window that hides it."""
    problems = small.problems(*changes)
    assert [(each.code, each.message) for each in problems] == [("overlapping-windows", said)]


@pytest.mark.parametrize(
    "changes",
    [
        [after("{if: thanks-sent, anchor: meeting}")],
        # The rarer case first
        [NEWS, after("{if: news, anchor: meeting}")],
        # A day that is named is rarer than the event that names it
        [
            ("anchors:\n", "anchors:\n  said: {label: it, events: [promised]}\n"),
            after("{if: said, anchor: meeting}"),
        ],
    ],
    ids=["another", "rarer first", "named day"],
)
def test_windows_for_different_cases(small: SmallRules, changes: list[Change]) -> None:
    """Each holds somewhere, so each may stand."""
    assert small.codes(*changes) == []


LATEST = "latest: 3 weeks"
TERMS = "          - {offset: 2 weeks, cites: [forum/wait-longer]}\n"
THANKS = "{anchor: meeting, aim: 1 day, latest: 2 days}"


@pytest.mark.parametrize(
    ("earliest", "latest", "thanks", "is_wrong"),
    [
        # Thanks begin a week after the meeting at the earliest: 7 + 14 days
        ("{offset: 2 weeks, anchor: thanks-sent}", "20 days", "earliest: 1 week", True),
        ("{offset: 2 weeks, anchor: thanks-sent}", "21 days", "earliest: 1 week", False),
        # Without 'earliest' they may go out on the day itself
        ("{offset: 2 weeks, anchor: thanks-sent}", "13 days", "aim: 1 day", True),
        ("{offset: 2 weeks, anchor: thanks-sent}", "14 days", "aim: 1 day", False),
        # Working days may be any number of days
        ("{offset: 3 days, anchor: thanks-sent}", "1 working day", "earliest: 1 week", False),
        # The latest of several counts, and one of these may be late
        (
            "{offset: 2 weeks, anchor: thanks-sent}",
            "[1 day, {offset: 0 days, anchor: promised-date}]",
            "earliest: 1 week",
            False,
        ),
    ],
)
def test_a_window_that_counts_from_another_step(
    small: SmallRules, earliest: str, latest: str, thanks: str, *, is_wrong: bool
) -> None:
    """What it ends with is compared with the earliest day that the other step can have."""
    problems = small.problems(
        (TERMS, f"          - {earliest}\n"),
        (LATEST, f"latest: {latest}"),
        (THANKS, f"{{anchor: meeting, {thanks}, latest: 1 week}}"),
    )
    found = [each for each in problems if each.code == "window-order"]
    assert bool(found) == is_wrong
    assert all("'thanks-sent', line 86)" in each.message for each in found)


def test_a_further_term_may_move_the_window(small: SmallRules) -> None:
    """Then the end moves along, as a promised date is meant to do with it."""
    further = TERMS + "          - {offset: 9 weeks, anchor: promised-date}\n"
    assert small.codes((TERMS, further)) == []


def test_a_time_before_an_anchor_ends_no_window_early(small: SmallRules) -> None:
    """So much before a day that lies ahead may well be later than nothing after it."""
    before = "{anchor: promised-date, aim: {before: 2 days}, latest: 0 days}"
    assert "window-order" not in small.codes((THANKS, before))


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("1 day", "2 days", True),
        ("2 days", "2 days", False),
        ("1 week", "8 days", True),
        ("1 week", "7 days", False),
        ("23 hours", "1 day", False),  # with no time of day they are one day
        ("24 hours", "2 days", True),
        ("25 hours", "2 days", False),
        ("1 month", "31 days", False),
        ("1 month", "32 days", True),
        ("27 days", "1 month", True),
        ("28 days", "1 month", False),
        ("2 months", "8 weeks", False),
        # Working days may take any time, but not less than so many days
        ("1 working day", "99 days", False),
        ("4 days", "5 working days", True),
        ("5 days", "5 working days", False),
        ("2 working days", "3 working days", True),
        ("0 working days", "1 day", True),
        ("0 days", "0 hours", False),
    ],
)
def test_only_a_certain_contradiction_counts(one: str, other: str, before: bool) -> None:  # noqa: FBT001
    """An offset is before another if it is so in every month and every week."""
    assert is_before(read_offset(one), read_offset(other)) is before


@pytest.mark.parametrize(
    "window",
    [
        # Other anchors may lie anywhere
        "{anchor: meeting, earliest: {offset: 9 days, anchor: promised-date}, latest: 2 days}",
        # The latest of several counts
        "{anchor: meeting, earliest: 3 days, latest: [1 day, 5 days]}",
        "{anchor: meeting, earliest: 3 days, latest: [1 day, {offset: 0 days, anchor: ask}]}",
        "{anchor: meeting, earliest: 2 days, aim: 2 days, latest: 48 hours}",
    ],
)
def test_windows_that_may_hold(small: SmallRules, window: str) -> None:
    """What only may contradict itself is no problem."""
    changes = ("{anchor: meeting, aim: 1 day, latest: 2 days}", window)
    codes = small.codes(changes, ("offset: 3 days, anchor: thanks-sent", "offset: 3 days"))
    assert "window-order" not in codes
