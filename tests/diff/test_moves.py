"""Which dates move, and in how many situations: counted by hand for the small guide."""

from datetime import date
from typing import Any

import pytest

from generator.diff import attribution
from generator.diff.dates import ComparedDates
from generator.diff.plans import Planner
from generator.diff.situations import common_ground
from generator.diff.version import read_version
from generator.rules import Rules
from tests.diff.comparing import TEXT, changed, compared, compared_texts
from tests.small_rules import Change

Json = Any

LATER = ("latest: 3 weeks", "latest: 4 weeks")


def rules(*changes: Change) -> Rules:
    """Return the small rules with changes."""
    found = read_version("rules.yaml", changed(*changes)).rules
    assert found is not None
    return found


def test_the_standard_situations() -> None:
    """They are every choice of a few things; for the small guide they are 720.

    Three advices (ours and two sources), four pasts (no event there restarts the waiting, and no
    step answers one), three promises (none, one and two weeks ahead), two routes, two regions (none
    and one), five days: 3 x 4 x 3 x 2 x 2 x 5.
    """
    ground = common_ground(rules(), rules())
    assert ground is not None
    assert ground.size == 3 * 4 * 3 * 2 * 2 * 5
    planner = Planner(rules(), ground.regions)
    situations = list(ground.situations(planner.program, planner.due))
    assert len(situations) == ground.size
    assert len({repr(each.situation) for each in situations}) == ground.size
    plainest = situations[0]
    assert plainest.situation == {
        "today": "2026-11-20",
        "route": "direct",
        "advice": "guide",
        "events": [{"event": "meeting", "on": "2026-11-20"}],
    }


def test_what_was_due_has_been_done() -> None:
    """Looked at after two weeks, the thanks have gone out on the day that the rules gave them."""
    ground = common_ground(rules(), rules())
    assert ground is not None
    planner = Planner(rules(), ground.regions)
    found = [
        each.situation
        for each in ground.situations(planner.program, planner.due)
        if each.past.waits == 2 and each.start == date(2026, 11, 17) and not each.promised
    ]
    # Tuesday; thanks are best after a day.
    assert found[0]["today"] == "2026-12-01"
    assert found[0]["events"] == [
        {"event": "meeting", "on": "2026-11-17"},
        {"event": "done", "step": "thanks", "on": "2026-11-18"},
    ]


def test_moved_situations_are_counted() -> None:
    """A source waits a week longer: every plan by it alone that has not asked yet moves.

    By the forum alone there are 4 pasts x 3 promises x 2 routes x 2 regions x 5 days = 240. It does
    not wait for a promised date, so all promises are alike. Looked at on the day, after a week and
    a day, and after two weeks, the question still lies ahead, two weeks after the meeting, and
    moves by a week: 3 x 3 x 2 x 2 x 5 = 180. After five weeks it has been asked.
    """
    found = compared(("anchor: meeting, earliest: 2 weeks}", "anchor: meeting, earliest: 3 weeks}"))
    assert found.dates is not None
    assert found.dates.whole.days == 180
    assert found.dates.whole.of == 720
    (change,) = found.changes
    assert change.moves is not None
    assert change.moves.sentence == (
        "Moves 180 of 720 standard situations; for a meeting on Friday 20 November (by The bidders’"
        " forum alone): 4 December → 11 December."
    )
    # Friday 20 November and two weeks is 4 December, a Friday; a week later, 11 December.


def test_the_plainest_example_is_shown() -> None:
    """Of our own advice, on the first route, with nothing done: the last working day first.

    Thanks are best after a day, and never on a weekend if that can be helped. From Friday both one
    day and two lead to a weekend, so nothing moves; from Thursday two days lead to Saturday, which
    is brought forward to Friday, where one day leads too. Wednesday is the first that shows it.
    """
    found = compared(("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 2 days"))
    (change,) = found.changes
    assert change.moves is not None
    example = change.moves.example
    assert example is not None
    assert example.words == "for a meeting on Wednesday 18 November: 19 November → 20 November"
    assert (example.old.on, example.new.on) == ("2026-11-19", "2026-11-20")
    assert example.standard.situation["events"] == [{"event": "meeting", "on": "2026-11-18"}]


def test_a_window_that_widens_moves_no_day() -> None:
    """Where only the end of a window moves, that is what is said."""
    (change,) = compared(LATER).changes
    assert change.moves is not None
    assert change.moves.days == 0
    assert change.moves.windows > 0
    assert change.moves.sentence.startswith("Moves no day, but the time allowed in ")
    # Friday 20 November and three weeks is 11 December, and four weeks 18 December.
    assert change.moves.sentence.endswith("until 11 December → until 18 December.")


def test_words_move_nothing() -> None:
    """A change of words says nothing of dates, and nothing is planned for it."""
    found = compared(("why: It is polite.", "why: It is kind."))
    assert [change.moves for change in found.changes] == [None]
    assert found.dates is not None
    assert found.dates.whole.days == 0
    assert found.dates.steps == ()


TWO = (
    ("anchor: meeting, earliest: 2 weeks}", "anchor: meeting, earliest: 3 weeks}"),
    ("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 2 days"),
)


def test_several_changes_are_told_apart() -> None:
    """Each says what it moves as if it were the only one."""
    alone = {change.words: change.moves for each in TWO for change in compared(each).changes}
    both = {change.words: change.moves for change in compared(*TWO).changes}
    assert both.keys() == alone.keys()
    for words, moves in both.items():
        mine = alone[words]
        assert moves is not None
        assert mine is not None
        assert (moves.days, moves.windows) == (mine.days, mine.windows)


def test_many_changes_are_told_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a few, the steps alone say what moves: that takes no longer for many than for two."""
    monkeypatch.setattr(attribution, "MOST_ALONE", 1)
    found = compared(*TWO)
    assert [change.moves for change in found.changes] == [None, None]
    assert found.dates is not None
    assert [step.name for step in found.dates.steps] == ["Thanks", "Ask"]
    assert all(step.moves.days for step in found.dates.steps)


PLANNED: list[Change] = [
    *TWO,
    LATER,
    ("    value: 2\n", "    value: 0\n"),
    ("value: 1 day", "value: 2 days"),
    ("working-days: prefer", "working-days: require"),
    ("offset: 3 days, anchor: thanks-sent", "offset: 3 weeks, anchor: thanks-sent"),
    ("weekend: [6, 7]", "weekend: [5, 6]"),
    ("limit: {follow-ups: 1}", "limit: {follow-ups: 2}"),
]


@pytest.mark.slow
@pytest.mark.parametrize("change", PLANNED, ids=[new for _, new in PLANNED])
def test_what_is_not_planned_does_not_differ(
    change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Advice that a change does not bear on is passed over; planning it would find the same."""
    old, new = rules(), rules(change)
    versions = read_version("old", TEXT), read_version("new", changed(change))
    compared_quickly = ComparedDates(*versions, old, new)
    quick = compared_quickly.moved(Planner(new, compared_quickly.ground.regions))
    anything = iter(range(10**9))
    monkeypatch.setattr(Planner, "_bearing", lambda *_: next(anything))
    thoroughly = ComparedDates(*versions, old, new)
    found = thoroughly.moved(Planner(new, thoroughly.ground.regions))
    assert [each.standard.situation for each in found] == [
        each.standard.situation for each in quick
    ]


def test_a_step_that_comes_and_one_that_goes() -> None:
    """A step of one version alone counts as moved wherever it is due, and nothing breaks."""
    start, end = TEXT.index("  thanks:\n    title"), TEXT.index("  ask:\n    title: Ask")
    step = TEXT[start:end].replace("  thanks:", "  card:").replace("Thanks", "Card")
    more = TEXT[:end] + step + TEXT[end:]
    come, gone = compared_texts(TEXT, more), compared_texts(more, TEXT)
    for found in (come, gone):
        assert found.dates is not None
        assert "card" in {moved.step for moved in found.dates.steps}
    assert come.changes[0].words.startswith("New step: Card")
    assert gone.changes[-1].words == "No longer there: the step “Card”"
    assert come.dates is not None
    example = come.dates.steps[0].moves.example
    assert example is not None
    assert "not due → " in example.words
