import json
from graphlib import CycleError
from typing import Any

import pytest

from generator.contract.program import BOUNDS
from generator.program import compile_program
from generator.rules import Rules
from tests.engine.life import guide
from tests.engine.programs import real_rules

Json = Any


def changed(path: str, value: Json) -> Rules:
    """Return the real rules with one value changed, at a path such as `steps/call/chase`."""
    data = real_rules().model_dump(by_alias=True, exclude_unset=True)
    *way, last = path.split("/")
    part: Json = data
    for key in way:
        part = part[int(key) if isinstance(part, list) else key]
    part[last] = value
    return Rules.model_validate(data)


def window(**bounds: Json) -> Json:
    """Return a step's only window, as the rules write it."""
    return [{"editorial": "Because.", **bounds}]


def test_the_program_has_everybodys_advice_and_no_holidays_yet() -> None:
    """Holidays are put in by region, later."""
    program = compile_program(real_rules())
    assert program["holidays"] == {}
    assert list(program["advice"]) == ["guide", *real_rules().whole_sources]


def test_the_program_is_plain_data() -> None:
    """It comes back from JSON as it went in."""
    program = compile_program(real_rules())
    assert json.loads(json.dumps(program)) == program


def test_the_same_rules_give_the_same_bytes() -> None:
    """Compiled twice, or read twice, the program is the same to the byte."""
    again = Rules.model_validate(real_rules().model_dump(by_alias=True, exclude_unset=True))
    first = json.dumps(compile_program(real_rules()))
    assert first == json.dumps(compile_program(real_rules()))
    assert first == json.dumps(compile_program(again))


def test_words_and_claims_are_not_in_the_program() -> None:
    """What a step or a claim says is loaded apart; only the reasons of our own dates come along."""
    written = json.dumps(compile_program(real_rules()), ensure_ascii=False)
    for step in real_rules().steps.values():
        assert step.title not in written
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


@pytest.mark.parametrize(
    ("written", "order"),
    [
        # what answers an event first, what is optional last; else the order of the rules
        (
            ["a: {optional: true}", "b: {}", "c: {per: event, when: [bell]}", "d: {}"],
            ["c", "b", "d", "a"],
        ),
        # after those that it counts from, and stands in for
        (["a: {window: {anchor: b, earliest: 1 day}}", "b: {}", "c: {}"], ["b", "a", "c"]),
        (["a: {instead-of: [b, c]}", "b: {}", "c: {}"], ["b", "c", "a"]),
        (["a: {within: c}", "b: {}", "c: {}"], ["b", "c", "a"]),
        # an optional one that a required one counts from is planned among the required ones
        (
            ["a: {optional: true}", "b: {optional: true}", "c: {window: {anchor: b}}"],
            ["b", "c", "a"],
        ),
    ],
)
def test_the_order_of_planning(written: list[str], order: list[str]) -> None:
    """Each step comes after those that it hangs on, the required ones first."""
    met = [each if "{window" in each or "within" in each else _met(each) for each in written]
    assert guide("steps:\n" + "".join(f"  {each}\n" for each in met))["order"] == order


def _met(step: str) -> str:
    """Let a step count from the meeting."""
    return step.replace("{", "{window: {anchor: met}, ", 1)


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("steps/first-check-in/window", "second-check-in"),
        ("steps/thank-you/window", "thank-you-sent"),
        ("steps/thank-you/window", "move-on"),
    ],
)
def test_steps_that_count_from_each_other_are_refused(path: str, anchor: str) -> None:
    """A circle has no first date, whether through a step or through its anchor."""
    circle = window(anchor=anchor, earliest=[{"offset": "1 day"}])
    if anchor == "move-on":
        rules = changed(
            "steps/move-on/window", window(anchor="thank-you-sent", earliest=[{"offset": "1 day"}])
        )
        data = rules.model_dump(by_alias=True, exclude_unset=True)
        data["steps"]["thank-you"]["window"] = circle
        rules = Rules.model_validate(data)
    else:
        rules = changed(path, circle)
    with pytest.raises(CycleError):
        compile_program(rules)


def test_a_circle_through_a_condition_is_refused() -> None:
    """A window that holds `if` its own follower has a date is a circle too."""
    earliest = [{"offset": "1 day"}]
    circle = [
        *window(**{"if": [{"known": "second-check-in"}]}, anchor="interview", earliest=earliest),
        *window(anchor="interview", earliest=earliest),
    ]
    with pytest.raises(CycleError):
        compile_program(changed("steps/first-check-in/window", circle))


@pytest.mark.parametrize(("written", "days"), [("1 day", 1), ("3 days", 3), ("2 weeks", 14)])
def test_the_distance_is_counted_in_days(written: str, days: int) -> None:
    """Days or weeks between messages are so many days."""
    program = compile_program(changed("limits/between-messages/value", written))
    assert program["between_messages"] == days


def test_a_changed_number_is_in_the_program() -> None:
    """A number is typed once: changed on a claim or a limit, it is changed where it counts."""
    rules = changed("sources/follow-up-faq/claims/thank-you-window/timing/latest", "30 hours")
    advised = compile_program(rules)["advice"]["follow-up-faq"]["steps"]["thank-you"]
    (first, *_) = advised["windows"]
    assert first["latest"][0]["offset"] == "30 hours"
    rules = changed("limits/follow-ups/value", 1)
    assert compile_program(rules)["advice"]["guide"]["follow_ups"] == 1
    assert compile_program(rules)["advice"]["follow-up-faq"]["follow_ups"] == 2


@pytest.mark.parametrize(
    "step",
    [
        "{if: later, window: {anchor: met}}",
        "{if: {any: [later, {event: bell}]}, window: {anchor: met}}",
        "{window: [{if: [{event: bell}, later], anchor: met}, {anchor: met}]}",
        "{window: {anchor: met, earliest: [{offset: 1 day, if: later}]}}",
        "{to: boss, channels: [email], window: {anchor: met}}",
    ],
)
def test_a_step_is_planned_after_those_that_its_conditions_ask_for(
    step: str,
) -> None:
    """Wherever the condition stands: on the step, its window, a term, or who stands in."""
    boss, clerk = "label: B, party: buyer, or: [clerk]", "label: C, party: buyer, if: later"
    recipients = f"{{boss: {{{boss}}}, clerk: {{{clerk}}}}}"
    routes = f"routes: {{direct: {{title: D, summary: D, points: [], recipients: {recipients}}}}}"
    program = guide(routes, f"steps: {{ask: {step}, later: {{window: {{anchor: met}}}}}}")
    assert program["order"] == ["later", "ask"]
