"""Facts, and what `if` asks for: both engines, on steps, windows, terms, recipients and claims."""

from typing import Any, Final

import pytest

from tests.engine.asking import Asked
from tests.engine.life import guide, on, steps

Json = Any

MET = on("02", "met")
TODAY = "2026-11-12"

# What is asked for; a situation in which it holds, and one in which it does not.
CASES: Final[list[tuple[str, Json, Json]]] = [
    ("{kind: town}", {"facts": {"kind": "town"}}, {"facts": {"kind": "firm"}}),
    ("{kind: town}", {"facts": {"kind": "town", "size": "small"}}, {}),  # a firm by default
    ("{kind: firm}", {}, {"facts": {"kind": "town"}}),
    ("{region: AU-VIC}", {"region": "AU-VIC"}, {"region": "AUX"}),
    ("{region: AU}", {"region": "AU-VIC"}, {"region": "AUX"}),
    ("{region: AUX}", {"region": "AUX"}, {}),
    ("{route: broker}", {"route": "broker"}, {"route": "direct"}),
    ("{route: direct}", {}, {"route": "broker"}),
    ("named-day", {"events": [on("03", "named", by="12")]}, {"events": [on("03", "wrote")]}),
    ("first", {"events": [on("03", "did", "first")]}, {}),  # planned, it is not known
    ("{event: bell}", {"events": [on("03", "bell")]}, {}),
    (
        "{event: bell, times: 2}",
        {"events": [on("03", "bell"), on("03", "bell")]},
        {"events": [on("03", "bell")]},
    ),
    # of this round alone
    (
        "{event: bell}",
        {"events": [on("03", "bell")]},
        {"events": [on("03", "bell"), on("04", "met")]},
    ),
    (
        "{event: named, broken: 1}",
        {"events": [on("03", "named", by="11")]},
        {"events": [on("03", "named", by="12")]},  # it is not over yet
    ),
    (
        "{event: named, broken: 1}",
        {
            "events": [on("03", "named", by="10"), on("11", "wrote")]
        },  # the day passed without a word
        {"events": [on("03", "named", by="10"), on("10", "wrote")]},
    ),
    (
        "{event: named, broken: 2}",
        {"events": [on("03", "named", by="05"), on("06", "named", by="09")]},
        {"events": [on("03", "named", by="05"), on("05", "named", by="09")]},
    ),
    (
        "{event: named, since: bell}",
        {"events": [on("03", "bell"), on("03", "named", by="12")]},
        {"events": [on("03", "named", by="12"), on("03", "bell")]},
    ),
    # after the last of them
    (
        "{event: named, since: bell}",
        {"events": [on("03", "bell"), on("04", "named", by="12"), on("04", "wrote")]},
        {"events": [on("03", "bell"), on("04", "named", by="12"), on("05", "bell")]},
    ),
    ("{event: named, since: bell}", {"events": [on("03", "bell"), on("04", "named", by="12")]}, {}),
    (
        "{any: [{kind: town}, {event: bell}]}",
        {"events": [on("03", "bell")]},
        {"facts": {"kind": "firm"}},
    ),
    (
        "[{kind: town}, {size: small}]",
        {"facts": {"kind": "town", "size": "small"}},
        {"facts": {"kind": "town"}},
    ),
    (
        "[{kind: town}, {any: [{region: AU}, {route: broker}]}]",
        {"facts": {"kind": "town"}, "route": "broker"},
        {"facts": {"kind": "town"}},
    ),
]
FIRST = "first: {window: {anchor: met, earliest: 20 days}}"

RECIPIENTS = """
routes:
  direct: {title: D, summary: D, points: [], recipients: {
    boss: {label: B, party: buyer, or: [clerk, deputy]},
    clerk: {label: C, party: buyer, if: CONDITION},
    deputy: {label: D, party: buyer, if: {size: small}}}}
  broker: {title: B, summary: B, points: [], recipients: {
    boss: {label: B, party: buyer, or: [clerk, deputy]},
    clerk: {label: C, party: buyer, if: CONDITION},
    deputy: {label: D, party: buyer, if: {size: small}}}}
"""

SOURCE = """
sources: {book: {title: B, publisher: P, mark: B, about: "-", claims: {
  soon: {section: "-", kind: step, step: ask, says: S., if: CONDITION,
         timing: {anchor: met, earliest: 1 day}},
  rest: {section: "-", kind: step, step: ask, says: S., timing: {anchor: met, earliest: 2 days}},
  first: {section: "-", kind: step, step: first, says: S.}}}}
"""


def asked(plan: Asked, program: Json, situation: Json) -> Json:
    """Return the entry of the step `ask` in a situation, some days after the meeting."""
    events = [MET, *situation.get("events", [])]
    options = {key: value for key, value in situation.items() if key != "events"}
    return plan(TODAY, *events, program=program, **options)["ask"]


@pytest.mark.parametrize(("condition", "holds", "fails"), CASES)
def test_a_step_is_there_where_its_condition_holds(
    plan: Asked, condition: str, holds: Json, fails: Json
) -> None:
    """Otherwise it is not for this reader, or not there yet."""
    program = steps(FIRST, f"ask: {{if: {condition}, window: {{anchor: met}}}}")
    assert asked(plan, program, holds)["dropped"] is None
    is_settled = not any(word in condition for word in ("event", "first", "named-day"))
    expected = "not-this-route" if is_settled else "not-yet"
    assert asked(plan, program, fails)["dropped"] == expected


@pytest.mark.parametrize(("condition", "holds", "fails"), CASES)
def test_the_first_window_whose_condition_holds_counts(
    plan: Asked, condition: str, holds: Json, fails: Json
) -> None:
    """The window behind it counts otherwise."""
    windows = f"[{{if: {condition}, anchor: met}}, {{anchor: met, latest: 2 days}}]"
    program = steps(FIRST, f"ask: {{window: {windows}}}")
    assert asked(plan, program, holds)["latest"] is None
    assert asked(plan, program, fails)["latest"] is not None


@pytest.mark.parametrize(("condition", "holds", "fails"), CASES)
def test_a_term_counts_where_its_condition_holds(
    plan: Asked, condition: str, holds: Json, fails: Json
) -> None:
    """A bound is the latest of the terms that are left."""
    terms = f"[15 days, {{offset: 20 days, if: {condition}}}]"
    program = steps(FIRST, f"ask: {{window: {{anchor: met, earliest: {terms}}}}}")
    found = asked(plan, program, holds)
    assert (found["earliest"], len(found["why"])) == ("2026-11-22", 2)
    assert len(asked(plan, program, fails)["why"]) == 1


@pytest.mark.parametrize(("condition", "holds", "fails"), CASES)
def test_a_message_goes_to_the_first_stand_in_whose_condition_holds(
    plan: Asked, condition: str, holds: Json, fails: Json
) -> None:
    """Without one it goes to whom it names itself."""
    step = "ask: {to: boss, channels: [email], window: {anchor: met}}"
    program = guide(RECIPIENTS.replace("CONDITION", condition), f"steps:\n  {FIRST}\n  {step}\n")
    assert asked(plan, program, holds)["to"] == "clerk"
    assert asked(plan, program, fails)["to"] == "boss"


def test_of_several_stand_ins_the_first_that_holds_counts(plan: Asked) -> None:
    """A small town: the clerk, who is named first; a small firm: the deputy."""
    step = "ask: {to: boss, channels: [email], window: {anchor: met}}"
    program = guide(RECIPIENTS.replace("CONDITION", "{kind: town}"), f"steps: {{{step}}}")
    town, firm = {"kind": "town", "size": "small"}, {"size": "small"}
    assert asked(plan, program, {"facts": town})["to"] == "clerk"
    assert asked(plan, program, {"facts": firm})["to"] == "deputy"


@pytest.mark.parametrize(("condition", "holds", "fails"), CASES)
def test_a_claim_counts_where_its_condition_holds(
    plan: Asked, condition: str, holds: Json, fails: Json
) -> None:
    """In its source's advice; where it does not, another claim of the source is followed."""
    step = "ask: {window: {anchor: met}}"
    program = guide(SOURCE.replace("CONDITION", condition), f"steps:\n  {FIRST}\n  {step}\n")
    soon, rest = ({**each, "advice": "book"} for each in (holds, fails))
    (why,) = asked(plan, program, soon)["why"]
    assert (why["offset"], why["cites"]) == ("1 day", ["book/soon"])
    assert asked(plan, program, rest)["why"][0]["cites"] == ["book/rest"]


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
