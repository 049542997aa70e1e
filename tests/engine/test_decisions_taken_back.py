"""Decisions that are taken back, and those that are not final: both engines, dates by hand.

2 November 2026 is a Monday. A chase is due a week after the last news, on a working day.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.events import Event
from tests.engine.life import CHASE, on, steps

MET = on("02", "met")
ANSWER = 'answer: {to: boss, channels: [email], when: ["no"], window: {anchor: decision}}'
PLAIN = steps(CHASE, ANSWER)
THANK = "thank: {window: {anchor: met, latest: 2 weeks}}"
NO, YES, GONE = on("04", "no"), on("04", "yes"), on("04", "gone")


def chased(plan: Asked, *events: Event) -> str | None:
    """Return the earliest day of the chase as of the 12th; None where it is dropped."""
    day: str | None = plan("2026-11-12", MET, *events, program=PLAIN)["chase"]["earliest"]
    return day


@pytest.mark.parametrize("decision", [NO, YES, GONE], ids=["theirs", "not final", "the reader's"])
def test_what_reopens_takes_any_decision_back(plan: Asked, decision: Event) -> None:
    """A cycle begins: a week from the 6th is the 13th."""
    assert chased(plan, decision, on("06", "again")) == "2026-11-13"
    answer = plan("2026-11-06", MET, decision, on("06", "again"), program=PLAIN)
    assert answer.dropped("answer") == "not-yet"


@pytest.mark.parametrize(
    ("event", "earliest"),
    [
        (on("06", "named", by="12"), "2026-11-13"),
        (on("06", "task"), "2026-11-13"),  # nothing answers it, so nobody waits for the reader
        (on("06", "met"), "2026-11-13"),
        (on("06", "wrote"), None),
        (on("06", "hold"), None),
        (on("06", "bell"), None),
    ],
)
def test_they_take_their_decision_back_by_going_on(
    plan: Asked, event: Event, earliest: str | None
) -> None:
    """A promise, a request and a start reopen; a plain reply may be no more than a kind word."""
    assert chased(plan, NO, event) == earliest


def test_a_promise_takes_back_no_decision_of_the_readers_own(plan: Asked) -> None:
    """Who has withdrawn has withdrawn."""
    answer = plan("2026-11-06", MET, GONE, on("06", "named", by="12"), program=PLAIN)
    assert answer.dropped("chase") == "over"


def test_a_promise_takes_back_no_decision_that_awaits_something(plan: Asked) -> None:
    """After the yes they name the day of the letter: it is a yes still, and the day counts."""
    thanks = 'thanks: {when: ["yes"], window: {anchor: decision, latest: 1 day}, if-missed: drop}'
    letter = "letter: {when: [named], window: {anchor: named-day, earliest: 1 day}}"
    program = steps(CHASE, thanks, letter)
    answer = plan("2026-11-05", MET, YES, on("05", "named", by="12"), program=program)
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


def test_what_has_happened_before_the_decision_is_not_awaited(plan: Asked) -> None:
    """Signed first, the yes is final."""
    answer = plan("2026-11-05", MET, on("03", "signed"), YES, program=AWAITED)
    assert answer.dropped("chase") == "decided"


def test_what_has_come_up_since_a_decision_is_open(plan: Asked) -> None:
    """A step that comes after an event stays, if the event came after the decision."""
    program = steps("ring: {when: [bell], window: {anchor: bell}}", CHASE)
    after = plan("2026-11-06", MET, NO, on("05", "bell"), program=program)
    assert after.dropped("ring") is None
    before = plan("2026-11-06", MET, on("03", "bell"), NO, program=program)
    assert before.dropped("ring") == "decided"
    assert plan("2026-11-06", MET, GONE, on("05", "bell"), program=program).open == ["ring"]
