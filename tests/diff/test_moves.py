"""Which dates move, and in how many situations: counted by hand for the small guide."""

import pytest

from generator.diff.dates import Dates
from tests.diff.comparing import TEXT, compared, compared_texts
from tests.small_rules import Change

LATER = ("latest: 3 weeks", "latest: 4 weeks")


def dates(*changes: Change) -> Dates:
    """Return which dates some changes of the good rules move."""
    found = compared(*changes).dates
    assert found is not None
    return found


def test_a_window_may_move_without_the_day() -> None:
    """The end of a window that is asked at its beginning moves no day: ours, without a promise."""
    found = dates(LATER)
    assert (found.moved(days=True), found.moved(days=False)) == (0, 3)
    assert found.steps[0].sentence == (
        "Ask: no day moves, but the time allowed in 3 of 13 situations; for a meeting on Friday "
        "20 November: until 11 December → until 18 December."
    )


def test_a_worked_example_is_planned_too() -> None:
    """An example whose day moves is what a release names; one of the older rules counts as well."""
    change = ("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 2 days")
    moves = [("plain", "thanks", "2026-11-17", "2026-11-18")]
    assert list(dates(change).release_moves()) == moves
    new = TEXT.replace(*change)
    gone = compared_texts(TEXT, new[: new.index("\nexamples:")] + "\n").dates
    assert gone is not None
    assert list(gone.release_moves()) == moves


@pytest.mark.parametrize(
    "change",
    [
        ("why: It is polite.", "why: It is kind."),
        ("title: Thanks by email", "title: Thanks in an email"),
        ("published: ", "reviewed: "),
    ],
)
def test_what_no_date_hangs_on_moves_none(change: Change) -> None:
    """Words and evidence move nothing."""
    assert dates(change).steps == []


def test_a_step_that_comes_or_goes_has_dates_on_one_side() -> None:
    """Where the other version has no such step, it is not due."""
    start, end = TEXT.index("  thanks:\n    title"), TEXT.index("  ask:\n    title: Ask")
    step = TEXT[start:end].replace("  thanks:", "  card:").replace("Thanks", "Card")
    more = TEXT[:end] + step + TEXT[end:]
    come, gone = compared_texts(TEXT, more), compared_texts(more, TEXT)
    for found in (come, gone):
        assert found.dates is not None
        assert "card" in {moved.step for moved in found.dates.steps}
    assert come.changes["steps"][0].startswith("New: Card")
    assert gone.changes["steps"][-1] == "No longer there: Card."
    assert come.dates is not None
    assert "not due → " in come.dates.steps[0].sentence
