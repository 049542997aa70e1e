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


def with_terms(step: str, anchor: str, offset: str, /, **changes: str) -> Tamper:
    """Return what changes the terms of a step that are so long after an anchor."""

    def tamper(program: Json) -> None:
        for term in terms(program, step):
            if (term["anchor"], term["offset"]) == (anchor, offset):
                term.update(changes)

    return tamper


def needed(step: str) -> Tamper:
    """Return what lets a step come up although something has made it needless."""

    def tamper(program: Json) -> None:
        found = named(program, step)
        found["drops"] = [drop for drop in found["drops"] if drop["because"] != "superseded"]

    return tamper


def never(step: str) -> Tamper:
    """Return what keeps a step away from every plan."""
    drop = {"because": "not-yet", "if": {}}
    return lambda program: named(program, step)["drops"].insert(0, drop)


def named(program: Json, step_id: str) -> Json:
    """Return a step of a program."""
    return next(step for step in program["steps"] if step["id"] == step_id)


def no_pause(program: Json) -> None:
    """Count the quiet days before moving on."""
    for term in terms(program, "move-on"):
        term.pop("pauses", None)


def optional_first(program: Json) -> None:
    """Let optional messages take their days before the answer to a no."""
    last = ["answer-rejection", "ask-feedback"]
    program["order"].sort(key=lambda step: step in last)


def the_agency_first(program: Json) -> None:
    """Let the agency be rung at once, and the consultant weeks later."""
    for window in program["advice"]["guide"]["steps"]["reach-consultant"]["windows"]:
        window["earliest"] = [{**window["latest"][0], "offset": "2 weeks"}]
    for window in program["advice"]["guide"]["steps"]["ring-agency"]["windows"]:
        del window["earliest"][1:]


PLANTED: dict[str, Tamper] = {
    # Whatever day was agreed with the consultant, and on the promised date itself
    "no-question-before-the-agreed-day": with_terms(
        "first-check-in", "promised-date", "0 days", anchor="last-news"
    ),
    "no-chase-before-their-date": with_terms(
        "first-check-in", "promised-date", "1 day", offset="0 days"
    ),
    "the-agency-only-after-the-consultant": the_agency_first,
    # After an advertisement, and after a broken date
    "no-asking-after-a-no": needed("ask-again"),
    "no-asking-after-withdrawing": needed("ask-firm-date"),
    "the-consultant-hears-of-it": never("tell-consultant"),
    "no-more-than-enough": lambda program: program["advice"]["guide"].update(follow_ups=3),
    "an-offer-is-asked-for-in-writing": lambda program: program["events"]["offered"].update(
        awaits=[]
    ),
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
    for tamper in (*PLANTED.values(), never("welcome-back")):
        tamper(program)
    promises = promises_of(rules)
    verdict = verify(program, 2026, BUDGET, processes=1, promises=promises)
    broken = {shown.prop: shown for shown in verdict.counterexamples if shown.prop in promises}
    assert broken.keys() == PLANTED.keys()
    assert all(shown.breach.steps for shown in broken.values())
    assert not [shown.holds for shown in broken.values() if "{" in shown.holds]
    assert ("step", "guide", "welcome-back") in verdict.unreached
