"""Each property sees the fault that it is about, in a plan with which somebody has tampered."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.checks import load
from generator.engine import Planner, read_situation
from generator.program import compile_program
from generator.verify.observation import Observation
from generator.verify.properties import PROPERTIES, moves_along, stays_done
from tests.changed_data import Json
from tests.engine.life import situation
from tests.small_rules import GOOD

PROGRAM = compile_program(load(GOOD))
MET = situation("meeting=16 route=direct today=2026-11-18")
PROMISED = situation("meeting=16 promised=17,by=27 route=direct today=2026-11-18")
ASKED = situation("meeting=16 done=ask@12-08 route=direct today=2026-12-10")


def look(situation: Json, tamper: Callable[[Json], object] = lambda _: None) -> Observation:
    """Return an observation, after somebody has tampered with the plan."""
    planner = Planner(PROGRAM, read_situation(PROGRAM, situation))
    answer: Json = planner.plan()
    tamper(answer)
    return Observation(PROGRAM, situation, planner, answer)


def step(name: str, **changes: Json) -> Callable[[Json], None]:
    """Return what changes a step of a plan."""

    def tamper(answer: Json) -> None:
        next(entry for entry in answer["steps"] if entry["step"] == name).update(changes)

    return tamper


def top(**changes: Json) -> Callable[[Json], None]:
    """Return what changes a plan itself."""
    return lambda answer: answer.update(changes)


def reopened(name: str) -> Callable[[Json], None]:
    """Return what makes a step that was done one that is still to be done."""
    bounds = dict.fromkeys(("on", "earliest", "aim"), "2026-12-18")
    return step(name, status="later", latest=None, **bounds)


FAULTS: list[tuple[str, Json, Callable[[Json], Any]]] = [
    ("one_state", MET, top(state="sleep")),
    ("one_state", MET, top(state="wait")),
    ("one_state", MET, top(because="awarded")),
    ("one_state", MET, top(state="over", next=None)),
    ("one_state", MET, top(state="wait", next=None, because="nothing-left")),
    ("one_state", MET, top(state="over", next=None, because="next-interview")),
    ("one_state", MET, top(next="ask")),
    ("one_state", ASKED, top(next="ask", because=None)),
    ("waits_for_the_promised_date", PROMISED, step("ask", on="2026-11-27")),
    ("keeps_the_limit", {**ASKED, "advice": "handbook"}, reopened("ask")),
    ("keeps_the_distance", MET, step("ask", on="2026-11-18")),
    ("bounds_in_order", MET, step("ask", aim="2026-11-29", earliest="2026-11-30")),
    ("bounds_in_order", MET, step("ask", aim="2026-12-09", latest="2026-12-08T10:00")),
    ("inside_the_window", MET, step("ask", on="2026-11-27", earliest="2026-11-30")),
    ("inside_the_window", MET, step("ask", on="2026-12-30")),
    (
        "inside_the_window",
        MET,
        top(warnings=[{"code": "after-window", "step": "ask", "date": "2026-11-30"}]),
    ),
    ("nothing_to_do_in_the_past", MET, step("ask", on="2026-11-17")),
    ("repeats_in_order", MET, step("ask", occurrences=["2026-12-01"])),
    ("repeats_in_order", MET, step("ask", occurrences=["2026-11-30", "2026-11-30"])),
]


@pytest.mark.parametrize(("name", "situation", "tamper"), FAULTS)
def test_a_property_sees_its_fault(
    name: str, situation: Json, tamper: Callable[[Json], Any]
) -> None:
    """It finds nothing in the plan as it is, and the fault in the one that was changed."""
    prop = PROPERTIES[name]
    assert list(prop(look(situation))) == []
    assert list(prop(look(situation, tamper)))


def test_every_property_is_tried() -> None:
    """The table has a fault for each of them."""
    assert {name for name, _, _ in FAULTS} == set(PROPERTIES)


def test_a_plan_that_does_not_move_along() -> None:
    """A step that stays where it is, while all else moves by a week, is seen; so is its status."""
    later = situation("meeting=23 route=direct today=2026-11-25")
    assert list(moves_along(look(MET), look(later))) == []
    assert list(moves_along(look(MET), look(later, step("ask", on="2026-11-30"))))
    assert list(moves_along(look(MET), look(later, step("ask", status="late"))))


def test_a_step_that_comes_back() -> None:
    """Marking a later step done must not open an earlier one; a later one it may."""
    thanked = situation("meeting=16 done=thanks@17 route=direct today=2026-12-08")
    asked = {**thanked, "events": [*thanked["events"], ASKED["events"][1]]}
    assert list(stays_done(look(thanked), look(asked), "ask")) == []
    assert list(stays_done(look(thanked), look(asked, reopened("thanks")), "ask"))
    assert list(stays_done(look(thanked), look(asked, reopened("thanks")), "thanks")) == []


def test_a_promise_stands_until_word_comes_on_its_day_or_later() -> None:
    """The properties read the history for themselves, as docs/model.md tells it."""
    assert look(PROMISED).promised_by == date(2026, 11, 27)
    again = situation("meeting=16 promised=17,by=27 meeting=18 today=2026-11-18")
    assert look(again).promised_by is None
