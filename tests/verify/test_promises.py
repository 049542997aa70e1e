"""The promises of our own rules are found broken where somebody breaks the rules."""

from collections.abc import Callable
from copy import deepcopy

import pytest

from generator.program import compile_program, with_holidays
from generator.verify import verify
from generator.verify.promises import promises_of
from tests.changed_data import Json
from tests.engine.programs import real_rules

pytestmark = pytest.mark.slow

Tamper = Callable[[Json], object]

BUDGET = 5000


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


def before_the_agreed_day(program: Json) -> None:
    """Let the consultant be asked at once, whatever day was agreed."""
    for term in terms(program, "first-check-in"):
        if term["anchor"] == "promised-date" and term["offset"] == "0 days":
            term["anchor"] = "last-news"


def the_agency_first(program: Json) -> None:
    """Let the agency be rung at once, and the consultant weeks later."""
    for window in program["advice"]["guide"]["steps"]["reach-consultant"]["windows"]:
        window["earliest"] = [{**window["latest"][0], "offset": "2 weeks"}]
    for window in program["advice"]["guide"]["steps"]["ring-agency"]["windows"]:
        del window["earliest"][1:]


def asked_after_a_no(program: Json) -> None:
    """Let an advertisement be a reason to ask, whatever they decided."""
    named(program, "ask-again")["drops"] = [
        drop for drop in named(program, "ask-again")["drops"] if drop["because"] != "superseded"
    ]


def asked_after_withdrawing(program: Json) -> None:
    """Let a broken date be a reason to ask, whatever the reader decided."""
    named(program, "ask-firm-date")["drops"] = [
        drop for drop in named(program, "ask-firm-date")["drops"] if drop["because"] != "superseded"
    ]


def nobody_told(program: Json) -> None:
    """Keep from the consultant that the employer wrote."""
    named(program, "tell-consultant")["drops"].insert(0, {"because": "not-yet", "if": {}})


def named(program: Json, step_id: str) -> Json:
    """Return a step of a program."""
    return next(step for step in program["steps"] if step["id"] == step_id)


def never_back(program: Json) -> None:
    """Keep a step away from every plan."""
    named(program, "welcome-back")["drops"].insert(0, {"because": "not-yet", "if": {}})


PLANTED = {
    "no-question-before-the-agreed-day": before_the_agreed_day,
    "the-agency-only-after-the-consultant": the_agency_first,
    "no-asking-after-a-no": asked_after_a_no,
    "no-asking-after-withdrawing": asked_after_withdrawing,
    "the-consultant-hears-of-it": nobody_told,
    "no-chase-before-their-date": no_wait,
    "no-more-than-enough": three_chases,
    "an-offer-is-asked-for-in-writing": nothing_awaited,
    "nobody-asks-in-the-quiet-days": no_pause,
    "no-extras-before-answering-a-no": optional_first,
}


def test_what_is_broken_is_found() -> None:
    """Each broken promise is named, with a situation that shows it; and none that nobody broke.

    A step that no situation reaches is found, too, whatever keeps it away.
    """
    rules = real_rules()
    program: Json = deepcopy(with_holidays(compile_program(rules), rules, ["GB-ENG"]))
    program["advice"] = {"guide": program["advice"]["guide"]}
    for tamper in (*PLANTED.values(), never_back):
        tamper(program)
    promises = promises_of(rules)
    verdict = verify(program, 2026, BUDGET, processes=1, promises=promises)
    broken = {shown.prop: shown for shown in verdict.counterexamples if shown.prop in promises}
    assert broken.keys() == PLANTED.keys()
    assert all(shown.breach.steps for shown in broken.values())
    assert not [shown.holds for shown in broken.values() if "{" in shown.holds]
    assert ("step", "guide", "welcome-back") in verdict.unreached
