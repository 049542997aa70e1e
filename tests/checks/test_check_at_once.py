"""Mistakes in ids, anchors, windows, steps and events: all told in one run, each once."""

from collections import Counter

import pytest

from tests.small_rules import Change, SmallRules

FIRST = "{if: promised-date, anchor"
LAST = "      - anchor: meeting\n"
DAY = "aim: 1 day, latest: 2 days}"
IN_LAST = "      - if: {}\n        anchor: meeting\n"

TOLD: dict[str, tuple[Change, list[str]]] = {
    # A number of a window goes by another name, or has none, until the window is in order
    "another anchor's name": (
        (FIRST, "{if: promissed-date, anchor"),
        ["'promissed-date' is no anchor or step that the rules declare"],
    ),
    "a fact that is none": (
        (FIRST, "{if: {urgency: high}, anchor"),
        ["'urgency' is no fact that the rules declare"],
    ),
    "a condition that says nothing": ((FIRST, "{if: {}, anchor"), ["a condition says one thing"]),
    "a condition of the last window": (
        (LAST, LAST.replace("- ", "- if: meeting\n        ", 1)),
        ["the last window of a step has an 'if', so that sometimes none holds"],
    ),
    "a bound of two forms": (
        (DAY, "aim: 1 day, latest: {first-of: [2 days, 3 days], editorial: Ours.}}"),
        ["unknown key 'first-of' in steps.thanks.window.latest"],
    ),
    "a term's key": (("anchor: thanks-sent", "ancor: thanks-sent"), ["unknown key 'ancor'"]),
    # What a misspelt key was meant to be is not lacking as well
    "an event's key": (
        ("awarded: {label", "awarded: {lable"),
        ["unknown key 'lable' in events.awarded"],
    ),
    "a step's key": (
        ("    title: Say thanks", "    tittle: Say thanks"),
        ["unknown key 'tittle' in steps.thanks"],
    ),
    "another key, and one that is lacking": (
        ("awarded: {label", "awarded: {colour"),
        ["unknown key 'colour' in events.awarded", "events.awarded lacks 'label'"],
    ),
    "an event's effect": (
        ("effect: starts", "effect: start"),
        ["found 'start' in events.meeting.effect"],
    ),
    "an anchor of no event": (
        ("events: [promised], date", "events: [promise], date"),
        ["'promise' is no event that the rules declare"],
    ),
    "a step that nobody declares": (
        ("fold-into: ask", "fold-into: aks"),
        ["'aks' is no step that the rules declare"],
    ),
    # The route that a step does not name is the one that it misspells
    "a route of a step": (
        (
            "    to: {direct: buyer, broker: agent}\n    channels: [email]\n",
            "    to: {direct: buyer, brokr: agent}\n    channels: [email]\n",
        ),
        ["'brokr' is no route that the rules declare"],
    ),
}
"""Under what is wrong: a mistake, and the beginning of all that is told of it.

Plainer ones stand in `docs/problems` and `tests/problems`, with all that is told.
"""

APART = [
    "another anchor's name",
    "a bound of two forms",
    "an event's key",
    "an event's effect",
    "a term's key",
    "a route of a step",
    "a step that nobody declares",
]
"""Mistakes in places of their own."""

ELSEWHERE: list[tuple[Change, str]] = [
    (
        ("Leave {limits.between-", "Leave {limits.betwen-"),
        "{limits.betwen-messages} stands for nothing",
    ),
    (("Thank you, {buyer}", "Thank you, {buyr}"), "nobody fills the blank 'buyr'"),
    (("    mark: F\n", "    mark: H\n"), "the mark 'H'"),
    (
        ("do: Be brief., stages: [afterwards]", "do: Be brief., stages: [after]"),
        "'after' is no stage",
    ),
    (("GB-ENG: {name", "GB-ENG: {nam"), "unknown key 'nam' in regions.GB-ENG"),
]
"""Mistakes in other sections, each with the beginning of what is told of it."""


@pytest.mark.parametrize("mistake", TOLD)
def test_one_mistake_is_told_once(small: SmallRules, mistake: str) -> None:
    """What would be in order with it is not told."""
    change, told = TOLD[mistake]
    messages = [problem.message for problem in small.problems(change)]
    assert len(messages) == len(told), messages
    for beginning in told:
        assert any(message.startswith(beginning) for message in messages), messages


def test_many_mistakes_are_told_in_one_run(small: SmallRules) -> None:
    """Those of windows, steps and events, and those of other sections: each, and nothing else."""
    changes = [*(TOLD[mistake][0] for mistake in APART), *(change for change, _ in ELSEWHERE)]
    together = [(each.code, each.message) for each in small.problems(*changes)]
    alone = [(each.code, each.message) for change in changes for each in small.problems(change)]
    assert Counter(together) == Counter(alone)
    beginnings = [*(TOLD[each][1][0] for each in APART), *(told for _, told in ELSEWHERE)]
    assert len(together) == len(beginnings)
    for beginning in beginnings:
        assert any(message.startswith(beginning) for _, message in together), together


def test_a_wrong_condition_and_its_place_are_two_mistakes(small: SmallRules) -> None:
    """The condition is wrong, and the last window must have none: mending one leaves the other."""
    problems = small.problems((LAST, IN_LAST))
    assert sorted(each.code for each in problems) == ["no-window", "wrong-value"]
