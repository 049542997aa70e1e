"""Decisions that are taken back, and those that are not final: both engines, dates by hand.

2 November 2026 is a Monday. A chase is due a week after the last news, on a working day.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.life import CHASE, date, on, steps, told

MET = on("02", "met")
ANSWER = 'answer: {to: boss, channels: [email], when: ["no"], window: {anchor: decision}}'
PLAIN = steps(CHASE, ANSWER)
THANK = "thank: {window: {anchor: met, latest: 2 weeks}}"


@pytest.mark.parametrize(
    ("events", "chase", "answer"),
    [
        # What reopens takes any decision back; a cycle begins: a week from the 6th is the 13th
        ("no=04 again=06", "13", "not-yet"),
        ("yes=04 again=06", "13", "not-yet"),
        ("gone=04 again=06", "13", "not-yet"),
        # They take theirs back by going on: with a promise, a request and a start
        ("no=04 named=06,by=12", "13", "not-yet"),
        ("no=04 task=06", "13", "not-yet"),  # nothing answers it, so nobody waits for the reader
        ("no=04 met=06", "13", "not-yet"),
        # A plain reply may be no more than a kind word
        ("no=04 wrote=06", "decided", "04"),
        ("no=04 hold=06", "decided", "04"),
        ("no=04 bell=06", "decided", "04"),
        # Who has withdrawn has withdrawn
        ("gone=04 named=06,by=12", "over", "over"),
        # What has happened before the decision is not awaited
        ("signed=03 yes=04", "decided", "not-yet"),
    ],
)
def test_a_decision_may_be_taken_back(plan: Asked, events: str, chase: str, answer: str) -> None:
    """By what reopens, and by what they do as if there had been none."""
    found = plan("2026-11-12", MET, *told(events), program=PLAIN)
    assert (found.due("chase"), found.due("answer")) == (date(chase), date(answer))


def test_a_promise_takes_back_no_decision_that_awaits_something(plan: Asked) -> None:
    """After the yes they name the day of the letter: it is a yes still, and the day counts."""
    thanks = 'thanks: {when: ["yes"], window: {anchor: decision, latest: 1 day}, if-missed: drop}'
    letter = "letter: {when: [named], window: {anchor: named-day, earliest: 1 day}}"
    program = steps(CHASE, thanks, letter)
    answer = plan("2026-11-05", MET, on("04", "yes"), on("05", "named", by="12"), program=program)
    assert answer.dropped("thanks") is None
    assert answer["letter"]["earliest"] == "2026-11-13"


# Decisions that are not final ---------------------------------------------------------------------

AWAITED = steps(CHASE, 'thanks: {when: ["yes", taken], window: {anchor: decision}}', THANK)


@pytest.mark.parametrize("name", ["yes", "taken"])
def test_a_decision_that_awaits_something_leaves_the_chases_alive(plan: Asked, name: str) -> None:
    """They, its own steps and promises stay, until it has happened; the rest has ended."""
    decided = on("04", name)
    answer = plan("2026-11-05", MET, decided, program=AWAITED)
    assert answer.on("chase") == "2026-11-09"
    assert answer.status("thanks") == "now"
    assert answer.dropped("thank") in ("decided", "over")
    final = plan("2026-11-05", MET, decided, on("05", "signed"), program=AWAITED)
    assert final.dropped("chase") in ("decided", "over")
    assert final.status("thanks") == "now"


def test_while_something_is_awaited_the_plan_waits(plan: Asked) -> None:
    """With nothing to do it is not over, and says for which decision; signed, it is."""
    done = [on("04", "did", "thanks"), on("09", "did", "chase")]
    events = [MET, on("04", "taken"), *done]
    assert plan("2026-11-09", *events, program=AWAITED).outlook == ("wait", None, "taken")
    signed = plan("2026-11-09", *events, on("09", "signed"), program=AWAITED)
    assert signed.outlook == ("over", None, "taken")


def test_what_has_come_up_since_a_decision_is_open(plan: Asked) -> None:
    """A step that comes after an event stays, if the event came after the decision."""
    program = steps("ring: {when: [bell], window: {anchor: bell}}", CHASE)
    for events, left in {
        "no=04 bell=05": ["ring"],
        "bell=03 no=04": [],
        "gone=04 bell=05": ["ring"],
    }.items():
        assert plan("2026-11-06", MET, *told(events), program=program).open == left, events
