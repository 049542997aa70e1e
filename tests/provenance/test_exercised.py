"""Which way the plan of each worked example takes, among all the ways that there are."""

import pytest

from generator.pages.coverage.branch_words import CODES
from generator.pages.sample_plans import SamplePlans
from generator.pages.worked_examples import WorkedExamples
from generator.provenance import Branch, branches
from generator.rules.model import Rules
from tests.engine.programs import real_rules, rules_of
from tests.guides import FLAT
from tests.small_rules import SmallRules


def taken_by_examples(rules: Rules) -> dict[str, frozenset[Branch]]:
    """Return the branches that each worked example takes."""
    examples = WorkedExamples(SamplePlans(rules))
    return {name: examples[name].takes for name in rules.examples}


def of_kind(found: frozenset[Branch] | list[Branch], kind: str) -> set[tuple[str | int, ...]]:
    """Return the branches of a kind."""
    return {branch.parts for branch in found if branch.kind == kind}


def test_the_ways_of_another_guide() -> None:
    """Every window, claim that times a step, route, alternative and code is one."""
    found = branches(rules_of(FLAT), CODES)
    assert ("steps", "ask-the-office", "window", 1) in of_kind(found, "window")
    assert ("sources", "landlords-voice", "claims", "sooner-is-keener") in of_kind(found, "window")
    # A claim that only says how often times nothing.
    assert ("sources", "tenants-union", "claims", "keep-a-list") not in of_kind(found, "window")
    assert of_kind(found, "route") >= {
        ("stand-at-the-door", "via-office"),
        ("hand-in-papers", "house-share"),
    }
    assert ("stand-at-the-door", "from-owner") not in of_kind(found, "route")
    assert of_kind(found, "instead") == {("stand-at-the-door", "ask-the-office")}
    assert of_kind(found, "folded") == {("hand-in-papers",)}
    assert of_kind(found, "after") == {
        ("answer-a-no", "turned-down"),
        ("ask-for-reasons", "turned-down"),
        ("tell-of-elsewhere", "flat-elsewhere"),
        ("thank-elsewhere", "flat-elsewhere"),
    }
    assert ("signed",) in of_kind(found, "ending")
    assert ("carnival",) in of_kind(found, "quiet")
    assert len(found) == len(set(found))


def test_what_the_examples_of_another_guide_take() -> None:
    """The window that gave the day, not one that has the same numbers."""
    taken = taken_by_examples(rules_of(FLAT))
    assert set(taken) == set(rules_of(FLAT).examples)
    carnival = taken["before-carnival"]
    assert of_kind(carnival, "window") == {
        ("steps", "ask-the-office", "window", 1),
        ("steps", "look-elsewhere", "window", 0),
    }
    assert of_kind(carnival, "event") == {("seen-flat",), ("ticked-off",)}
    assert ("hand-in-papers", "house-share") in of_kind(carnival, "route")
    assert ("not-this-route",) in of_kind(carnival, "dropped")
    assert of_kind(taken["signed-at-last"], "ending") == {("signed",)}
    assert of_kind(taken["signed-at-last"], "window") == set()


@pytest.mark.parametrize(
    ("promise", "window"),
    [("", 1), (', {event: promised, "on": "2026-11-16", by: "2026-11-20"}', 0)],
)
def test_windows_with_the_same_numbers_are_told_apart(
    small: SmallRules, promise: str, window: int
) -> None:
    """Two windows that give the same day are two rules: the one that held is taken."""
    event = '{event: meeting, "on": "2026-11-16"}'
    rules = small.rules(
        (f"[{event}]", f"[{event}{promise}]"),
        (
            "{if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}",
            "{if: promised-date, anchor: meeting, earliest: 2 weeks, latest: 3 weeks}",
        ),
        ("          - {offset: 3 days, anchor: thanks-sent, editorial: Not both at once.}\n", ""),
    )
    (taken,) = taken_by_examples(rules).values()
    asked = {parts for parts in of_kind(taken, "window") if parts[1] == "ask"}
    assert asked == {("steps", "ask", "window", window)}


def test_every_way_of_the_real_rules_is_taken_by_an_example() -> None:
    """Whoever adds a window, a step, a route or a phrase adds an example that shows it."""
    rules = real_rules()
    taken = frozenset().union(*taken_by_examples(rules).values())
    assert [branch for branch in branches(rules, CODES) if branch not in taken] == []
