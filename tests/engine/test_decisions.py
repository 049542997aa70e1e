import pytest

from tests.engine.asking import Asked
from tests.engine.events import (
    accepted,
    done,
    in_writing,
    interview,
    offered,
    promised,
    rejected,
    reply,
    withdrawn,
)

MET = interview("2026-11-20")
SENT = [done("thank-you", "2026-11-20"), done("connect-linkedin", "2026-11-23")]
WAITING = ("first-check-in", "call", "second-check-in", "move-on")


@pytest.mark.parametrize("decision", [rejected, offered, accepted, withdrawn])
def test_a_decision_ends_the_waiting(plan: Asked, decision: object) -> None:
    """After a rejection, an offer, an acceptance or a withdrawal nobody checks in."""
    event = decision("2026-11-25")  # type: ignore[operator]
    answer = plan("2026-11-25", MET, *SENT, event)
    closed = event["event"] in {"accepted", "withdrawn"}
    awaited = event["event"] in {"offered", "accepted"}  # until it is in writing, chases stay
    for name in WAITING:
        because = "over" if closed else "decided"
        is_chase = awaited and name != "move-on"
        assert answer.dropped(name) == ("superseded" if is_chase else because)


def test_the_latest_decision_counts(plan: Asked) -> None:
    """An offer after a rejection is an offer; a rejection after an offer is a rejection."""
    events = [MET, *SENT]
    up = plan("2026-11-27", *events, rejected("2026-11-25"), offered("2026-11-27"))
    assert up.outlook == ("do", "thank-for-offer", None)
    down = plan("2026-11-27", *events, offered("2026-11-25"), rejected("2026-11-27"))
    assert down.outlook == ("do", "answer-rejection", None)


def test_a_reply_does_not_take_a_decision_back(plan: Asked) -> None:
    """A reply may be no more than a kind answer; a date that they name takes a decision back."""
    answer = plan("2026-11-27", MET, *SENT, rejected("2026-11-25"), reply("2026-11-26"))
    assert answer.dropped("first-check-in") == "decided"
    named = promised("2026-11-26", by="2026-12-04")
    answer = plan("2026-11-27", MET, *SENT, rejected("2026-11-25"), named)
    assert answer.on("first-check-in") == "2026-12-07"  # Saturday 5 December, moved on
    assert answer.dropped("answer-rejection") == "not-yet"


def test_a_later_interview_reopens(plan: Asked) -> None:
    """A decision belongs to its round: the next interview starts the waiting again."""
    said_no, again = rejected("2026-11-25"), interview("2026-12-01")
    answer = plan("2026-12-01", MET, *SENT, said_no, again)
    assert answer.on("first-check-in") == "2026-12-08"
    assert answer.dropped("answer-rejection") == "not-yet"
    booked = plan("2026-11-30", MET, *SENT, said_no, again)
    assert booked.dropped("first-check-in") == "decided"
    assert booked.dropped("answer-rejection") is None


def test_a_rejection_is_answered(plan: Asked) -> None:
    """Aim the same day, latest 2 days after it; the request for feedback goes with it."""
    answer = plan("2026-11-25", MET, *SENT, rejected("2026-11-25"))
    assert answer.bounds("answer-rejection") == ("2026-11-25", "2026-11-25", "2026-11-27")
    assert answer.on("answer-rejection") == "2026-11-25"
    assert answer.open == ["stay-in-touch", "answer-rejection", "ask-feedback"]


def test_an_offer_is_thanked_for(plan: Asked) -> None:
    """Within 2 days of it, on a working day if one is left."""
    # Saturday 28 November
    answer = plan("2026-11-28", MET, *SENT, offered("2026-11-28"))
    assert answer.bounds("thank-for-offer") == ("2026-11-28", "2026-11-28", "2026-11-30")
    assert answer.on("thank-for-offer") == "2026-11-30"
    assert answer.open == ["thank-for-offer", "ask-in-writing"]


def test_an_acceptance_keeps_the_thanks_for_the_offer(plan: Asked) -> None:
    """Accepting ends everything but the thanks and, until it has come, the offer in writing."""
    answer = plan("2026-11-26", MET, *SENT, offered("2026-11-25"), accepted("2026-11-26"))
    assert answer.open == ["thank-for-offer", "ask-in-writing"]
    assert answer.outlook == ("do", "thank-for-offer", None)
    paper = in_writing("2026-11-26")
    straight = plan("2026-11-26", MET, *SENT, paper, accepted("2026-11-26"))
    assert straight.open == ["thank-for-offer"]


def test_a_withdrawal_leaves_nothing_but_to_say_so(plan: Asked) -> None:
    """Having withdrawn and said so, there is nothing to do."""
    answer = plan("2026-11-26", MET, *SENT, withdrawn("2026-11-26"))
    assert answer.open == ["withdraw"]
    said = done("withdraw", "2026-11-26")
    answer = plan("2026-11-26", MET, *SENT, withdrawn("2026-11-26"), said)
    assert answer.open == []
    assert answer.outlook == ("over", None, "withdrawn")


def test_a_decision_on_the_day_of_the_interview_follows_its_place(plan: Asked) -> None:
    """On one day, the decision counts only where it stands after the interview."""
    said_no = rejected("2026-11-20")
    assert plan("2026-11-20", MET, said_no).dropped("first-check-in") == "decided"
    assert plan("2026-11-20", said_no, MET).dropped("first-check-in") is None
