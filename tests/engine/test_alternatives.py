from typing import Any

import pytest

from tests.engine import life
from tests.engine.asking import Asked
from tests.engine.events import done, interview, promised, rejected, reply
from tests.engine.programs import edited, small, step

Json = Any

MET = interview("2026-11-20")
SENT = done("thank-you", "2026-11-20")
LINKED = done("connect-linkedin", "2026-11-23")


def test_an_alternative_is_never_next(plan: Asked) -> None:
    """A call that falls on the day of the check-in it could replace is not the thing to do next."""
    answer = plan("2026-11-27", MET, SENT, LINKED)
    assert answer.on("call") == answer.on("first-check-in") == "2026-11-27"
    assert answer["call"]["instead_of"] == ["first-check-in"]
    assert answer.outlook == ("do", "first-check-in", None)
    program = small(step("letter"), step("call", instead_of=["letter"]))
    over = plan("2026-11-20", MET, done("letter", "2026-11-20"), program=program)
    assert over.dropped("call") == "superseded"
    assert over.outlook == ("over", None, "nothing-left")


def test_a_call_stands_for_the_first_check_in_not_yet_done(plan: Asked) -> None:
    """Done before any check-in, the call supersedes the first of them."""
    answer = plan("2026-12-01", MET, SENT, done("call", "2026-11-30"))
    assert answer.status("call") == "done"
    assert answer.dropped("first-check-in") == "superseded"
    assert answer.dropped("second-check-in") is None


def test_after_the_first_check_in_a_call_stands_for_the_second(plan: Asked) -> None:
    """Done after the first check-in, the call supersedes the second."""
    asked, called = done("first-check-in", "2026-11-27"), done("call", "2026-12-07")
    answer = plan("2026-12-07", MET, SENT, asked, called)
    assert answer.status("first-check-in") == "done"
    assert answer.dropped("second-check-in") == "superseded"
    # a week after the call that stands for it
    assert answer["move-on"]["earliest"] == "2026-12-14"


def test_a_call_after_both_check_ins_stands_for_none(plan: Asked) -> None:
    """With both check-ins done nothing is left to be superseded."""
    asked = [done("first-check-in", "2026-11-27"), done("second-check-in", "2026-12-07")]
    answer = plan("2026-12-08", MET, SENT, *asked, done("call", "2026-12-08"))
    assert [answer.status(name) for name in ("first-check-in", "call", "second-check-in")] == [
        "done",
        "done",
        "done",
    ]


def test_a_call_counts_in_its_own_cycle(plan: Asked) -> None:
    """A call made before they wrote does not stand for a check-in after it."""
    called = done("call", "2026-11-30")
    answer = plan("2026-12-02", MET, SENT, called, reply("2026-12-01"))
    assert answer.dropped("first-check-in") is None
    assert answer.on("first-check-in") == "2026-12-08"


def test_two_alternatives_stand_for_two_steps(plan: Asked) -> None:
    """Each alternative that was done takes the place of a step of its own."""
    program = small(
        step("one"),
        step("two"),
        step("call", instead_of=["one", "two"]),
        step("visit", instead_of=["one", "two"]),
    )
    events = [done("call", "2026-11-20"), done("visit", "2026-11-20")]
    answer = plan("2026-11-20", MET, *events, program=program)
    assert answer.dropped("one") == answer.dropped("two") == "superseded"


def test_a_call_has_its_own_window(plan: Asked) -> None:
    """From a week after the later of thank-you and last news, or a day after the promised date."""
    sent = done("thank-you", "2026-11-23")
    assert plan("2026-11-24", MET, sent)["call"]["earliest"] == "2026-11-30"
    wrote = reply("2026-11-25")
    assert plan("2026-11-26", MET, sent, wrote)["call"]["earliest"] == "2026-12-02"
    named = promised("2026-11-25", by="2026-12-09")
    assert plan("2026-11-26", MET, sent, named)["call"]["earliest"] == "2026-12-10"


NO = rejected("2026-11-26")


def test_a_step_within_another_shares_its_day(plan: Asked) -> None:
    """The request for feedback stands in the answer to the rejection: same bounds, same day."""
    answer = plan("2026-11-26", MET, SENT, LINKED, NO)
    assert answer.on("ask-feedback") == answer.on("answer-rejection") == "2026-11-26"
    assert answer.bounds("ask-feedback") == answer.bounds("answer-rejection")
    assert answer.outlook == ("do", "answer-rejection", None)


def test_a_step_within_another_moves_with_it(plan: Asked) -> None:
    """Where the answer has to wait a day for another message, the request waits with it."""
    late = done("thank-you", "2026-11-26")
    answer = plan("2026-11-26", MET, late, LINKED, NO)
    assert answer.on("answer-rejection") == answer.on("ask-feedback") == "2026-11-27"
    assert answer.skipped("ask-feedback") == ["2026-11-26 thank-you"]


def test_a_step_within_another_is_done_with_it(plan: Asked) -> None:
    """Once the answer is sent, the request is done too, on the same day."""
    answer = plan("2026-11-27", MET, SENT, NO, done("answer-rejection", "2026-11-26"))
    assert (answer.status("ask-feedback"), answer.on("ask-feedback")) == ("done", "2026-11-26")


def test_the_part_alone_does_not_do_the_whole(plan: Asked) -> None:
    """A request for feedback that was sent leaves the answer open."""
    answer = plan("2026-11-27", MET, SENT, NO, done("ask-feedback", "2026-11-26"))
    assert answer.status("ask-feedback") == "done"
    assert answer.dropped("answer-rejection") is None


@pytest.mark.parametrize("reason", ["superseded", "too-late", "limit"])
def test_a_step_within_another_is_dropped_with_it(plan: Asked, reason: str) -> None:
    """When the whole is dropped, its part goes with it, for the same reason."""
    changes: dict[str, Json] = {
        "superseded": {"answered_by": ["rejected"]},
        "too-late": {"if_missed": "drop"},
        "limit": {"chase": True},
    }
    program = edited("answer-rejection", **changes[reason])
    if reason == "limit":
        program = {**program, "advice": {**program["advice"]}}
        program["advice"]["guide"] = {**program["advice"]["guide"], "follow_ups": 0}
    answer = plan("2026-12-10", MET, SENT, rejected("2026-11-26"), program=program)
    assert answer.dropped("answer-rejection") == reason
    assert answer.dropped("ask-feedback") == reason


# Which step an alternative stands for -------------------------------------------------------------

# A meeting on Monday 2 November; each letter hangs on no other.
LETTERS = life.steps(
    "one: {window: {anchor: met, earliest: 7 days, latest: 9 days}}",
    "two: {window: {anchor: met, earliest: 14 days, latest: 16 days}}",
    "call: {instead-of: [one, two], window: {anchor: met, earliest: 8 days, latest: 10 days}}",
    "after-one: {window: {anchor: one, earliest: 1 day}}",
    "after-two: {window: {anchor: two, earliest: 1 day}}",
)
WRITTEN = {name: life.on("09", "did", name) for name in ("one", "two")}


@pytest.mark.parametrize(
    ("written", "stands_for", "bounds"),
    [
        # no bound is earlier than its own
        ([], ["one"], ("2026-11-10", "2026-11-10", "2026-11-12")),
        (["one"], ["two"], ("2026-11-16", "2026-11-16", "2026-11-18")),
        (["two"], ["one"], ("2026-11-10", "2026-11-10", "2026-11-12")),
        (["one", "two"], [], (None, None, None)),
    ],
)
def test_an_alternative_has_the_window_of_the_step_it_stands_for(
    plan: Asked, written: list[str], stands_for: list[str], bounds: Json
) -> None:
    """It names the first that is not done, and that one alone; without one it is needless."""
    events = [life.on("02", "met"), *(WRITTEN[name] for name in written)]
    answer = plan("2026-11-09", *events, program=LETTERS)
    assert answer["call"]["instead_of"] == stands_for
    assert answer.bounds("call") == bounds
    assert answer.dropped("call") == (None if stands_for else "superseded")


def test_the_nth_call_stands_for_the_nth_letter_on_its_day(plan: Asked) -> None:
    """What counts from a letter counts from the call that was made in its place."""
    calls = [life.on("10", "did", "call"), life.on("17", "did", "call")]
    once = plan("2026-11-10", life.on("02", "met"), calls[0], program=LETTERS)
    assert once["after-one"]["earliest"] == "2026-11-11"
    assert (once.dropped("one"), once.dropped("two")) == ("superseded", None)
    twice = plan("2026-11-17", life.on("02", "met"), *calls, program=LETTERS)
    assert [twice[name]["earliest"] for name in ("after-one", "after-two")] == [
        "2026-11-11",
        "2026-11-18",
    ]
    assert twice.dropped("one") == twice.dropped("two") == "superseded"


def test_a_call_stands_for_the_letter_that_was_not_written(plan: Asked) -> None:
    """With the first written, the only call is in the place of the second."""
    events = [life.on("02", "met"), WRITTEN["one"], life.on("17", "did", "call")]
    answer = plan("2026-11-17", *events, program=LETTERS)
    assert answer["after-one"]["earliest"] == "2026-11-10"
    assert answer["after-two"]["earliest"] == "2026-11-18"


def test_an_alternative_is_late_with_the_step_it_stands_for(plan: Asked) -> None:
    """It warns of the window that it has taken over."""
    late = LETTERS | {"steps": [{**each, "working_days": "require"} for each in LETTERS["steps"]]}
    answer = plan("2026-11-13", life.on("02", "met"), program=late)
    assert (answer.status("call"), answer["call"]["latest"]) == ("late", "2026-11-12")
    assert "after-window call" in answer.warnings
