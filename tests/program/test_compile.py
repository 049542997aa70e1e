import json
import re
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


def test_the_program_has_all_that_the_engine_needs() -> None:
    """Its keys are fixed; holidays are put in by region, later."""
    program = compile_program(real_rules())
    assert list(program) == [
        "version",
        "routes",
        "parties",
        "regions",
        "facts",
        "weekend",
        "quiet_periods",
        "between_messages",
        "pause",
        "events",
        "anchors",
        "phrases",
        "advice",
        "order",
        "steps",
        "holidays",
    ]
    assert program["holidays"] == {}
    assert list(program["advice"]) == ["guide", *real_rules().whole_sources]
    assert program["between_messages"] == 1


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


ORDER = [
    # required, and answers to an event
    *("offer-new-times", "own-up", "tell-about-offer", "rearrange", "send-task", "send-papers"),
    *("get-in-touch", "tell-consultant", "find-new-contact", "reach-consultant", "ring-agency"),
    *("check-counter-offer", "answer-withdrawn-offer", "welcome-back"),
    # required, in the order of the rules; a call after both of the check-ins that it may replace,
    # and these after the questions for a firm date, from which they count
    *("contact-consultant", "thank-you", "ask-firm-date", "ask-consultant-date", "first-check-in"),
    *("second-check-in", "call", "ask-again", "talk-weekly", "move-on", "stay-in-touch"),
    *("answer-rejection", "thank-for-offer", "ask-in-writing", "ask-again-in-writing"),
    *("answer-by", "withdraw"),
    # optional, the answer to an event first
    *("ask-for-time", "ask-offer-time", "ask-timeline", "notes", "decide", "thank-you-card"),
    *("connect-linkedin", "add-information", "ask-for-decision", "ask-feedback", "decline-offer"),
]


def test_required_steps_are_planned_first() -> None:
    """What is optional comes last, and what answers an event first; else the rules' order holds."""
    assert compile_program(real_rules())["order"] == ORDER


def test_a_step_is_planned_after_those_it_counts_from() -> None:
    """Where a step counts from a later one, only the order of planning changes."""
    rules = changed(
        "steps/contact-consultant/window", window(anchor="move-on", earliest=[{"offset": "1 day"}])
    )
    program = compile_program(rules)
    assert [step["id"] for step in program["steps"]] == list(rules.steps)
    order = [name for name in ORDER if name != "contact-consultant"]
    after = order.index("move-on") + 1
    assert program["order"] == [*order[:after], "contact-consultant", *order[after:]]


def test_an_optional_step_comes_before_a_required_one_that_counts_from_it() -> None:
    """It takes its day before those that follow it, and after all other required steps."""
    rules = changed(
        "steps/thank-you/window", window(anchor="notes", earliest=[{"offset": "1 day"}])
    )
    program = compile_program(rules)
    order = program["order"]
    optional = [step["id"] for step in program["steps"] if step["optional"]]
    after = order[order.index("notes") + 1 :]
    hang_on_it = after[: after.index(next(name for name in after if name in optional))]
    assert hang_on_it[0] == "thank-you"
    assert "contact-consultant" not in hang_on_it
    assert {*order[: order.index("notes")], *hang_on_it} == {*ORDER} - {*optional}
    assert [name for name in order if name not in hang_on_it and name != "notes"] == [
        name for name in ORDER if name not in hang_on_it and name != "notes"
    ]


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


def test_a_part_is_planned_after_the_whole() -> None:
    """A step within another comes after it, and counts its windows."""
    program = compile_program(real_rules())
    order = program["order"]
    assert order.index("ask-feedback") > order.index("answer-rejection")


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


def test_offsets_are_written_as_the_rules_write_them() -> None:
    """An amount and a unit that the engines know."""
    unit = re.compile(r"\d+ (hour|day|working day|week|month)s?")
    for advice in compile_program(real_rules())["advice"].values():
        for advised in advice["steps"].values():
            for declared in advised["windows"]:
                for bound in BOUNDS:
                    for term in declared.get(bound, []):
                        assert unit.fullmatch(term["offset"])


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
