"""A step's window in words."""

import pytest
from markupsafe import Markup

from generator.wording.window_wording import WindowWords
from tests.small_rules import SmallRules

WINDOW = (
    "    window: {anchor: meeting, aim: 1 day, latest: 2 days}\n    cites: [handbook/thanks-soon]"
)


def words(small: SmallRules, window: str) -> list[str]:
    """Return the words for a window of the small guide's first step, from which nothing counts.

    It counts from the meeting, unless it names another anchor first.
    """
    keys = window if window.startswith("anchor:") else f"anchor: meeting, {window}"
    rules = small.rules(
        (WINDOW, f"    window: {{{keys}}}\n    cites: [handbook/thanks-soon]"),
        ("{offset: 3 days, anchor: thanks-sent, editorial", "{offset: 3 days, editorial"),
        ("within {steps.thanks.latest}, then wait", "then wait"),
        ('{state: wait, next: thanks, steps: {thanks: {"on": "2026-11-17"}}}', "{}"),
        ("says: Thank them within {latest}.\n    why", "says: Thank them.\n    why"),
    )
    named = WindowWords(rules, lambda step_id: Markup("<{}>").format(rules.steps[step_id].short))
    return [str(line) for line in named.of("thanks")]


@pytest.mark.parametrize(
    ("window", "said"),
    [
        ("", "On the day of the meeting"),
        ("latest: 0 days", "On the day of the meeting"),
        ("latest: 48 hours", "Within 48 hours after the meeting"),
        (
            "aim: 24 hours, latest: 48 hours",
            "Within 48 hours after the meeting, best within 24 hours",
        ),
        ("aim: 0 days, latest: 2 days", "Within two days after the meeting, best the same day"),
        ("earliest: 0 days, latest: 1 week", "Within a week after the meeting"),
        ("earliest: 1 day", "From a day after the meeting"),
        ("earliest: 2 days, latest: 3 days", "Two to three days after the meeting"),
        ("earliest: 2 days, latest: 2 days", "Two days after the meeting"),
        ("earliest: 7 days, latest: 2 weeks", "Seven days to two weeks after the meeting"),
        (
            "earliest: 1 day, aim: 2 days, latest: 3 days",
            "One to three days after the meeting, best after two days",
        ),
        (
            "earliest: [1 day, {offset: 3 days, anchor: ask}], latest: 1 month",
            "A day to a month after the meeting, and not before three days after <Ask>",
        ),
        (
            "aim: 0 days, latest: {offset: 0 days, anchor: promised-date}",
            "From the meeting to the promised date, best on the day of the meeting",
        ),
        (
            "aim: 2 days, latest: {offset: 0 days, anchor: promised-date}",
            "From the meeting to the promised date, best two days after the meeting",
        ),
        (
            "earliest: 1 day, latest: {offset: 2 days, anchor: ask}",
            "A day after the meeting, and at the latest two days after <Ask>",
        ),
        (
            "latest: [1 day, {offset: 2 days, anchor: ask}]",
            "Within a day after the meeting, or two days after <Ask> if that is later",
        ),
        (
            "aim: {before: 1 day, anchor: promised-date}, latest: 2 days",
            "Within two days after the meeting, best a day before the promised date",
        ),
        (
            (
                "aim: {before: 1 day, anchor: promised-date},"
                " latest: {offset: 0 days, anchor: promised-date}"
            ),
            "From the meeting to the promised date, best a day before the promised date",
        ),
        ("latest: {before: 1 day, anchor: promised-date}", "By a day before the promised date"),
        (
            "earliest: {before: 2 days, anchor: promised-date}",
            "From two days before the promised date",
        ),
        (
            "anchor: promised-date, earliest: {before: 2 days}, latest: {before: 1 day}",
            "Two days before the promised date, and at the latest a day before the promised date",
        ),
        (
            "latest: 1 week, aim: {first-of: [2 days, {before: 1 day, anchor: promised-date}]}",
            (
                "Within a week after the meeting, best within two days,"
                " or a day before the promised date if that is earlier"
            ),
        ),
        (
            "latest: {first-of: [3 days, {before: 1 day, anchor: promised-date}]}",
            (
                "Within three days after the meeting,"
                " or a day before the promised date if that is earlier"
            ),
        ),
        (
            "earliest: {first-of: [3 days, {offset: 0 days, anchor: ask}]}",
            "From three days after the meeting, or on the day of <Ask> if that is earlier",
        ),
    ],
)
def test_a_window_in_words(small: SmallRules, window: str, said: str) -> None:
    """Each form of a window has its words, and its numbers are the rules'."""
    assert words(small, window) == [said]


def test_windows_that_hold_in_turn(small: SmallRules) -> None:
    """Of several windows each has its line; the last is for all other cases."""
    rules = small.rules()
    lines = WindowWords(rules, lambda _: Markup("")).of("ask")
    assert [str(line) for line in lines] == [
        "A day to a week after the promised date",
        (
            "Otherwise two to three weeks after the meeting, "
            "and not before three days after the thanks"
        ),
    ]


def test_a_condition_that_is_not_what_is_counted_from(small: SmallRules) -> None:
    """Where a window holds after one date and counts from another, both are named."""
    old = "{if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}"
    rules = small.rules((old, old.replace("anchor: promised-date", "anchor: meeting")))
    lines = WindowWords(rules, lambda _: Markup("")).of("ask")
    assert lines[0] == "If you know the promised date: a day to a week after the meeting"


@pytest.mark.parametrize(
    ("every", "said"),
    [
        ("every: 1 month\n    times: 12", "Again every month, 12 times at most"),
        ("every: 2 weeks", "Again every two weeks"),
    ],
)
def test_what_repeats_says_how_often(small: SmallRules, every: str, said: str) -> None:
    """A repeating step says its rhythm, and its end if it has one."""
    rules = small.rules(("    fold-into: ask\n", f"    fold-into: ask\n    {every}\n"))
    words = WindowWords(rules, lambda _: Markup(""))
    assert words.rhythm("thanks") == said
    assert words.rhythm("ask") is None
