import json
from graphlib import CycleError

import pytest

from generator.contract.program import BOUNDS
from generator.program import compile_program
from generator.rules import Rules
from tests.engine.life import guide, step, steps
from tests.engine.programs import real_rules


def test_the_program_has_everybodys_advice_and_no_holidays_yet() -> None:
    """Holidays are put in by region, later."""
    program = compile_program(real_rules())
    assert program["holidays"] == {}
    assert list(program["advice"]) == ["guide", *real_rules().whole_sources]


def test_the_same_rules_give_the_same_bytes() -> None:
    """Compiled twice, or read twice, the program is the same to the byte: plain data."""
    again = Rules.model_validate(real_rules().model_dump(by_alias=True, exclude_unset=True))
    program = compile_program(real_rules())
    first = json.dumps(program)
    assert json.loads(first) == program
    assert first == json.dumps(compile_program(real_rules()))
    assert first == json.dumps(compile_program(again))


def test_words_and_claims_are_not_in_the_program() -> None:
    """What a step or a claim says is loaded apart; only the reasons of our own dates come along."""
    written = json.dumps(compile_program(real_rules()), ensure_ascii=False)
    for each in real_rules().steps.values():
        assert each.title not in written
    for _, claim in real_rules().claims():
        assert claim.says[:40] not in written


def test_reasons_have_their_numbers_filled_in() -> None:
    """A reason that refers to a number shows the number, not the reference."""
    for advice in compile_program(real_rules())["advice"].values():
        for advised in advice["steps"].values():
            for declared in advised["windows"]:
                for bound in BOUNDS:
                    for term in declared.get(bound, []):
                        assert "{" not in (term["editorial"] or "")


MET = "window: {anchor: met}"


@pytest.mark.parametrize(
    ("written", "order"),
    [
        # what answers an event first, what is optional last; else the order of the rules
        (
            [
                step("a", "", "optional: true"),
                step("b"),
                step("c", "", "per: event, when: [bell]"),
                step("d"),
            ],
            "c b d a",
        ),
        # after those that it counts from, and stands in for
        ([step("a", "earliest: 1 day", anchor="b"), step("b"), step("c")], "b a c"),
        ([step("a", "", "instead-of: [b, c]"), step("b"), step("c")], "b c a"),
        (["a: {within: c}", step("b"), step("c")], "b c a"),
        # an optional one that a required one counts from is planned among the required ones
        (
            [
                step("a", "", "optional: true"),
                step("b", "", "optional: true"),
                step("c", anchor="b"),
            ],
            "b c a",
        ),
        # after those that its conditions ask for, wherever they stand
        ([step("a", "", "if: b"), step("b")], "b a"),
        ([step("a", "", "if: {any: [b, {event: bell}]}"), step("b")], "b a"),
        ([step("a", "earliest: [{offset: 1 day, if: b}]"), step("b")], "b a"),
        (["a: {window: [{if: [{event: bell}, b], anchor: met}, {anchor: met}]}", step("b")], "b a"),
    ],
)
def test_the_order_of_planning(written: list[str], order: str) -> None:
    """Each step comes after those that it hangs on, the required ones first."""
    assert steps(*written)["order"] == order.split()


def test_a_message_is_planned_after_what_decides_whom_it_goes_to() -> None:
    """The clerk stands in where the other step has a date."""
    boss, clerk = "label: B, party: buyer, or: [clerk]", "label: C, party: buyer, if: later"
    recipients = f"{{boss: {{{boss}}}, clerk: {{{clerk}}}}}"
    routes = f"routes: {{direct: {{title: D, summary: D, points: [], recipients: {recipients}}}}}"
    ask = step("ask", "", "to: boss, channels: [email]")
    assert guide(routes, f"steps: {{{ask}, {step('later')}}}")["order"] == ["later", "ask"]


@pytest.mark.parametrize(
    "written",
    [
        [step("a", anchor="b"), step("b", anchor="a")],
        [step("a", anchor="a-done")],
        [step("a", anchor="b"), step("b", anchor="a-done")],
        # A window that holds `if` its own follower has a date is a circle too
        ["a: {window: [{if: b, anchor: met}, {anchor: met}]}", step("b", anchor="a")],
    ],
)
def test_steps_that_count_from_each_other_are_refused(written: list[str]) -> None:
    """A circle has no first date, whether through a step or through its anchor."""
    anchors = "anchors: {met: {events: [met]}, a-done: {step: a}}"
    with pytest.raises(CycleError):
        guide(anchors, f"steps: {{{', '.join(written)}}}")


@pytest.mark.parametrize(("written", "days"), [("1 day", 1), ("3 days", 3), ("2 weeks", 14)])
def test_the_distance_is_counted_in_days(written: str, days: int) -> None:
    """Days or weeks between messages are so many days."""
    limits = f"limits: {{between-messages: {{value: {written}, says: '-', editorial: '-'}}}}"
    assert guide(limits, f"steps: {{{step('ask')}}}")["between_messages"] == days
