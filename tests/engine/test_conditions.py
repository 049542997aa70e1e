"""Facts, and what `if` asks for: both engines, on steps, windows, terms, recipients and claims."""

from collections.abc import Callable
from typing import Final

import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import guide, on, situation, steps

MET = on("02", "met")
TODAY = "2026-11-12"

# What is asked for; what is told where it holds, and where it does not.
CASES: Final = [
    ("{kind: town}", "facts=kind:town", "facts=kind:firm"),
    ("{kind: town}", "facts=kind:town,size:small", ""),  # a firm by default
    ("{kind: firm}", "", "facts=kind:town"),
    ("{region: AU-VIC}", "region=AU-VIC", "region=AUX"),
    ("{region: AU}", "region=AU-VIC", "region=AUX"),
    ("{region: AUX}", "region=AUX", ""),
    ("{route: broker}", "route=broker", "route=direct"),
    ("{route: direct}", "", "route=broker"),
    ("named-day", "named=03,by=12", "wrote=03"),
    ("first", "did=first@03", ""),  # planned, it is not known
    ("{event: bell}", "bell=03", ""),
    ("{event: bell, times: 2}", "bell=03 bell=03", "bell=03"),
    # of this round alone
    ("{event: bell}", "bell=03", "bell=03 met=04"),
    ("{event: named, broken: 1}", "named=03,by=11", "named=03,by=12"),  # it is not over yet
    # the day passed without a word
    ("{event: named, broken: 1}", "named=03,by=10 wrote=11", "named=03,by=10 wrote=10"),
    ("{event: named, broken: 2}", "named=03,by=05 named=06,by=09", "named=03,by=05 named=05,by=09"),
    ("{event: named, since: bell}", "bell=03 named=03,by=12", "named=03,by=12 bell=03"),
    # after the last of them
    (
        "{event: named, since: bell}",
        "bell=03 named=04,by=12 wrote=04",
        "bell=03 named=04,by=12 bell=05",
    ),
    ("{event: named, since: bell}", "bell=03 named=04,by=12", ""),
    ("{any: [{kind: town}, {event: bell}]}", "bell=03", "facts=kind:firm"),
    ("[{kind: town}, {size: small}]", "facts=kind:town,size:small", "facts=kind:town"),
    (
        "[{kind: town}, {any: [{region: AU}, {route: broker}]}]",
        "facts=kind:town route=broker",
        "facts=kind:town",
    ),
]
FIRST = "first: {window: {anchor: met, earliest: 20 days}}"

RECIPIENTS = """{
    boss: {label: B, party: buyer, or: [clerk, deputy]},
    clerk: {label: C, party: buyer, if: CONDITION},
    deputy: {label: D, party: buyer, if: {size: small}}}"""
ROUTES = f"""
routes:
  direct: {{title: D, summary: D, points: [], recipients: {RECIPIENTS}}}
  broker: {{title: B, summary: B, points: [], recipients: {RECIPIENTS}}}
"""

SOURCE = """
sources: {book: {title: B, publisher: P, mark: B, about: "-", claims: {
  soon: {section: "-", kind: step, step: ask, says: S., if: CONDITION,
         timing: {anchor: met, earliest: 1 day}},
  rest: {section: "-", kind: step, step: ask, says: S., timing: {anchor: met, earliest: 2 days}},
  first: {section: "-", kind: step, step: first, says: S.}}}}
"""

MESSAGE = "{to: boss, channels: [email], window: {anchor: met}}"
TERMS = "[15 days, {offset: 20 days, if: CONDITION}]"
PLACES: Final[dict[str, tuple[str, str, Callable[[Json], Json], list[Json]]]] = {
    # Otherwise the step is not for this reader, or not there yet.
    "a step": (
        *("", "{if: CONDITION, window: {anchor: met}}"),
        lambda ask: ask["dropped"],
        [None, "not-this-route", "not-yet"],
    ),
    # Otherwise the window behind it counts.
    "a window": (
        *("", "{window: [{if: CONDITION, anchor: met}, {anchor: met, latest: 2 days}]}"),
        lambda ask: ask["latest"] is None,
        [True, False],
    ),
    # A bound is the latest of the terms that are left.
    "a term": (
        *("", f"{{window: {{anchor: met, earliest: {TERMS}}}}}"),
        lambda ask: [why["offset"] for why in ask["why"]],
        [["15 days", "20 days"], ["15 days"]],
    ),
    # Without a stand-in the message goes to whom it names itself.
    "a stand-in": (ROUTES, MESSAGE, lambda ask: ask["to"], ["clerk", "boss"]),
    # In its source's advice; otherwise another claim of the source is followed.
    "a claim": (
        *(SOURCE, "{window: {anchor: met}}"),
        lambda ask: [(why["offset"], why["cites"]) for why in ask["why"]],
        [[("1 day", ["book/soon"])], [("2 days", ["book/rest"])]],
    ),
}
"""Where a condition may stand: in other sections, or in a step; what shows whether it holds there,
and what that is where it does, and where it does not."""


def asked(plan: Asked, program: Json, line: str) -> Json:
    """Return the entry of the step `ask` in a situation, some days after the meeting."""
    given = situation(f"met=02 {line}")
    return plan(TODAY, *given.pop("events"), program=program, **given)["ask"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("condition", "holds", "fails"), CASES)
def test_a_condition_counts_wherever_it_stands(
    plan: Asked, place: str, condition: str, holds: str, fails: str
) -> None:
    """On a step, a window, a term, a recipient or a claim."""
    sections, step, shown, (where_it_holds, *otherwise) = PLACES[place]
    written = f"{sections}steps:\n  {FIRST}\n  ask: {step}\n"
    program = guide(written.replace("CONDITION", condition))
    advice = " advice=book" if place == "a claim" else ""
    assert shown(asked(plan, program, holds + advice)) == where_it_holds
    is_settled = not any(word in condition for word in ("event", "first", "named-day"))
    assert shown(asked(plan, program, fails + advice)) == otherwise[0 if is_settled else -1]


def test_of_several_stand_ins_the_first_that_holds_counts(plan: Asked) -> None:
    """A small town: the clerk, who is named first; a small firm: the deputy."""
    program = guide(ROUTES.replace("CONDITION", "{kind: town}"), f"steps: {{ask: {MESSAGE}}}")
    for kind, to in {"town": "clerk", "firm": "deputy"}.items():
        assert asked(plan, program, f"facts=kind:{kind},size:small")["to"] == to


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({"kind": "shop"}, ("facts.kind", "shop", "one of: firm, town")),
        ({"kind": None}, ("facts.kind", None, "one of: firm, town")),
        ({"colour": "red"}, ("facts.colour", "red", "one of the keys kind, size")),
        ({"size": 1, "kind": 2}, ("facts.kind", 2, "one of: firm, town")),
        (None, ("facts", None, "an object of facts")),
        (["kind"], ("facts", ["kind"], "an object of facts")),
    ],
)
def test_a_fault_in_the_facts_is_named(plan: Asked, facts: Json, fault: Json) -> None:
    """The first by the name of the fact; null is a wrong type."""
    situation = {"today": TODAY, "events": [MET], "facts": facts}
    assert plan.fault(situation, steps(FIRST)) == fault


def test_facts_are_read_after_the_top_level_and_before_the_events(plan: Asked) -> None:
    """A fault of an event is told only where the facts have none."""
    program, wrong = steps(FIRST), {"event": "nothing", "on": "2026-11-02"}
    both = {"today": TODAY, "events": [wrong], "facts": {"kind": "shop"}}
    assert plan.fault(both, program)[0] == "facts.kind"
    assert plan.fault({**both, "today": "soon"}, program)[0] == "today"
    assert plan.fault({**both, "facts": {}}, program)[0] == "events[0].event"
