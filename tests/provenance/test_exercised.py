"""Which way the plan of each worked example takes, among all the ways that there are."""

import pytest

from generator.pages.coverage.branch_words import CODES
from generator.pages.sample_plans import SamplePlans
from generator.pages.worked_examples import worked_example
from generator.provenance import Branch, branches
from generator.rules.model import Rules
from tests.engine.programs import real_rules, rules_of
from tests.guides import TENDER
from tests.small_rules import SmallRules


def taken_by_examples(rules: Rules) -> dict[str, frozenset[Branch]]:
    """Return the branches that each worked example takes."""
    plans = SamplePlans(rules)
    return {name: worked_example(plans, name).takes for name in rules.examples}


def of_kind(found: frozenset[Branch] | list[Branch], kind: str) -> set[tuple[str | int, ...]]:
    """Return the branches of a kind."""
    return {branch.parts for branch in found if branch.kind == kind}


def test_the_ways_of_another_guide() -> None:
    """Every window, claim that times a step, route, alternative and code is one."""
    found = branches(rules_of(TENDER), CODES)
    assert ("steps", "chase-award", "window", 1) in of_kind(found, "window")
    assert ("sources", "bidders-circle", "claims", "ask-sooner") in of_kind(found, "window")
    # A claim that only says how often times nothing.
    watch = ("sources", "bidders-circle", "claims", "watch-for-the-next")
    assert watch not in of_kind(found, "window")
    routes = of_kind(found, "route")
    assert {("remind-formally", "bid-together"), ("tell-partners", "bid-together")} <= routes
    assert ("tell-partners", "bid-alone") not in routes
    instead = {("call-the-desk", "chase-award"), ("call-the-desk", "remind-formally")}
    assert of_kind(found, "instead") == instead
    assert of_kind(found, "folded") == {("ask-for-receipt",)}
    after = of_kind(found, "after")
    assert {step for step, event in after if event == "bid-turned-away"} == {
        *("next-round-notice", "ask-for-debrief", "thank-evaluators"),
    }
    assert ("next-round-notice", "write-it-off") in after
    assert ("contract-signed",) in of_kind(found, "ending")
    assert ("the summer recess",) in of_kind(found, "quiet")
    assert len(found) == len(set(found))


def test_what_the_examples_of_another_guide_take() -> None:
    """The window that gave the day, not one that has the same numbers."""
    taken = taken_by_examples(rules_of(TENDER))
    assert set(taken) == set(rules_of(TENDER).examples)
    gone = taken["award-day-gone"]
    assert {parts[1:] for parts in of_kind(gone, "window")} >= {
        *(("chase-award", "window", 0), ("next-round-notice", "window", 1)),
    }
    assert ("steps", "chase-award", "window", 1) not in of_kind(gone, "window")
    assert of_kind(gone, "event") == {("bid-handed-in",), ("task-finished",), ("award-date-set",)}
    assert ("chase-award", "bid-alone") in of_kind(gone, "route")
    assert ("not-this-route",) in of_kind(gone, "dropped")
    signed = taken["contract-in-hand"]
    assert of_kind(signed, "ending") == {("contract-signed",)}
    assert of_kind(signed, "window") == set()


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
