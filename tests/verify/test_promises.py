"""The promises of our own rules are found broken where somebody breaks the rules."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from generator.program import compile_program, with_holidays
from generator.verify import Verdict, verify
from generator.verify.promises import promises_of
from tests.engine.programs import real_rules

Json = Any
Tamper = Callable[[Json], object]

BUDGET = 7000


def verdict_on(tamper: Tamper) -> Verdict:
    """Return the verdict on our own advice, after somebody has tampered with the program."""
    rules = real_rules()
    program: Json = deepcopy(with_holidays(compile_program(rules), rules, ["GB-ENG"]))
    program["advice"] = {"guide": program["advice"]["guide"]}
    tamper(program)
    return verify(program, 2026, BUDGET, processes=1, promises=promises_of(rules))


def terms(program: Json, step: str) -> list[Json]:
    """Return the terms of all bounds of a step's windows."""
    windows = program["advice"]["guide"]["steps"][step]["windows"]
    bounds = ("earliest", "aim", "latest")
    return [term for window in windows for bound in bounds for term in window.get(bound, [])]


def no_wait(program: Json) -> None:
    """Count no day after the promised date."""
    for term in terms(program, "first-check-in"):
        if term["anchor"] == "promised-date" and term["offset"] == "1 day":
            term["offset"] = "0 days"


def three_chases(program: Json) -> None:
    """Raise the limit."""
    program["advice"]["guide"]["follow_ups"] = 3


def nothing_awaited(program: Json) -> None:
    """Take an offer for final at once."""
    program["events"]["offered"]["awaits"] = []


def no_pause(program: Json) -> None:
    """Count the quiet days before moving on."""
    for term in terms(program, "move-on"):
        term.pop("pauses", None)


def optional_first(program: Json) -> None:
    """Let optional messages take their days before the answer to a no."""
    last = ["answer-rejection", "ask-feedback"]
    program["order"].sort(key=lambda step: step in last)


PLANTED = {
    "no-chase-before-their-date": no_wait,
    "no-more-than-enough": three_chases,
    "an-offer-is-asked-for-in-writing": nothing_awaited,
    "nobody-asks-in-the-quiet-days": no_pause,
    "no-extras-before-answering-a-no": optional_first,
}


@pytest.mark.parametrize(("promise", "tamper"), PLANTED.items())
def test_a_broken_promise_is_found(promise: str, tamper: Tamper) -> None:
    """It is named, with a situation that shows it, and holds where nobody tampered."""
    broken = {shown.prop: shown for shown in verdict_on(tamper).counterexamples}
    assert promise in broken
    assert broken[promise].breach.steps
    assert "{" not in broken[promise].holds


def test_a_step_that_no_situation_reaches_is_found() -> None:
    """Whatever keeps it away."""

    def never(program: Json) -> None:
        step = next(step for step in program["steps"] if step["id"] == "welcome-back")
        step["drops"].insert(0, {"because": "not-yet", "if": {}})

    assert ("step", "guide", "welcome-back") in verdict_on(never).unreached
