import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import on, step, steps

MET = on("02", "met")


def test_two_alternatives_stand_for_two_steps(plan: Asked) -> None:
    """Each alternative that was done takes the place of a step of its own."""
    others = (step(name, "", "instead-of: [one, two]") for name in ("call", "visit"))
    program = steps(step("one"), step("two"), *others)
    answer = plan(
        "2026-11-02", MET, on("02", "did", "call"), on("02", "did", "visit"), program=program
    )
    assert answer.dropped("one") == answer.dropped("two") == "superseded"


# Which step an alternative stands for -------------------------------------------------------------

# A meeting on Monday 2 November; each letter hangs on no other.
LETTERS = steps(
    "one: {window: {anchor: met, earliest: 7 days, latest: 9 days}}",
    "two: {window: {anchor: met, earliest: 14 days, latest: 16 days}}",
    "call: {instead-of: [one, two], window: {anchor: met, earliest: 8 days, latest: 10 days}}",
    "after-one: {window: {anchor: one, earliest: 1 day}}",
    "after-two: {window: {anchor: two, earliest: 1 day}}",
)
WRITTEN = {name: on("09", "did", name) for name in ("one", "two")}


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
    done = (WRITTEN[name] for name in written)
    answer = plan("2026-11-09", MET, *done, program=LETTERS)
    assert answer["call"]["instead_of"] == stands_for
    assert answer.bounds("call") == bounds
    assert answer.dropped("call") == (None if stands_for else "superseded")


def test_the_nth_call_stands_for_the_nth_letter_on_its_day(plan: Asked) -> None:
    """What counts from a letter counts from the call that was made in its place."""
    calls = [on("10", "did", "call"), on("17", "did", "call")]
    once = plan("2026-11-10", MET, calls[0], program=LETTERS)
    after = once["after-one"]
    assert (after["earliest"], after["projected"]) == ("2026-11-11", False)
    assert (once.dropped("one"), once.dropped("two")) == ("superseded", None)
    twice = plan("2026-11-17", MET, *calls, program=LETTERS)
    assert [twice[name]["earliest"] for name in ("after-one", "after-two")] == [
        "2026-11-11",
        "2026-11-18",
    ]
    assert twice.dropped("one") == twice.dropped("two") == "superseded"


def test_a_call_stands_for_the_letter_that_was_not_written(plan: Asked) -> None:
    """With the first written, the only call is in the place of the second."""
    events = [MET, WRITTEN["one"], on("17", "did", "call")]
    answer = plan("2026-11-17", *events, program=LETTERS)
    assert answer["after-one"]["earliest"] == "2026-11-10"
    assert answer["after-two"]["earliest"] == "2026-11-18"


def test_an_alternative_is_late_with_the_step_it_stands_for(plan: Asked) -> None:
    """It warns of the window that it has taken over."""
    late = LETTERS | {"steps": [{**each, "working_days": "require"} for each in LETTERS["steps"]]}
    answer = plan("2026-11-13", MET, program=late)
    assert (answer.status("call"), answer["call"]["latest"]) == ("late", "2026-11-12")
    assert "after-window call" in answer.warnings
