"""Rounds, which begin with a start, and cycles, which begin with news; dates by hand.

20 November 2026 is a Friday. A chase is due a week after the last news, or a day after the date
that they named.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.life import date, on, step, steps, told

CHASE = (
    "chase: {to: boss, channels: [email], chase: true, window: ["
    "{if: named-day, anchor: named-day, earliest: 1 day}, {anchor: news, earliest: 1 week}]}"
)
PROGRAM = steps(step("thank", "aim: 24 hours", "to: boss, channels: [email]"), CHASE)
FIRST, SECOND = on("20", "met"), on("23", "met")
ON_THE_27TH = on("20", "named", by="27")
ASKED = on("12-01", "did", "chase")


@pytest.mark.parametrize(
    ("today", "events", "earliest"),
    [
        # An interview, a reply or a promise begins a cycle, in which the chase is due again
        ("12-02", "did=chase@12-01 met=12-02", "12-09"),
        ("12-02", "did=chase@12-01 wrote=12-02", "12-09"),
        ("12-02", "did=chase@12-01 named=12-02,by=12-07", "12-08"),
        # A reply before the date leaves the promise; on it or after it, it voids it
        ("30", "named=20,by=27 wrote=26", "28"),
        ("30", "named=20,by=27 wrote=27", "12-04"),
        ("30", "named=20,by=27 wrote=30", "12-07"),
        # Of one day, if it came after it
        ("27", "named=27,by=27 wrote=27", "12-04"),
        ("27", "wrote=27 named=27,by=27", "28"),
        # But not a promise made after it
        ("26", "named=20,by=24 wrote=25 named=25,by=12-04", "12-05"),
        # The latest promise counts, whichever names the later date; voided, it brings none back
        ("24", "named=20,by=12-11 named=23,by=27", "28"),
        ("24", "named=20,by=27 named=23,by=12-11", "12-12"),
        ("30", "named=20,by=12-11 named=23,by=27 wrote=28", "12-05"),
        # It lapses with the next round
        ("22", "named=20,by=12-18", "12-19"),
        ("23", "named=20,by=12-18 met=23", "30"),
    ],
)
def test_when_an_answer_is_asked_for(plan: Asked, today: str, events: str, earliest: str) -> None:
    """The order of the list does not matter where the days differ."""
    happened = [FIRST, *told(events)]
    answer = plan(date(today), *happened, program=PROGRAM)
    assert answer["chase"]["earliest"] == date(earliest)
    if len({event["on"] for event in happened}) == len(happened):
        assert plan(date(today), *reversed(happened), program=PROGRAM).json == answer.json


def test_a_decision_begins_no_cycle(plan: Asked) -> None:
    """What was done in the cycle stays done after a no."""
    answer = plan("2026-12-03", FIRST, ASKED, on("12-02", "no"), program=PROGRAM)
    assert answer.status("chase") == "done"


@pytest.mark.parametrize(
    ("today", "starts", "begins"),
    [
        # The latest on or before today
        ("22", "met=20 met=23", "20"),
        ("23", "met=20 met=23", "23"),
        # If none has been yet, the first to come
        ("10", "met=23 met=20", "20"),
    ],
)
def test_the_current_round_is_the_latest_that_has_begun(
    plan: Asked, today: str, starts: str, begins: str
) -> None:
    """A round begins with a meeting, wherever it stands in the list."""
    answer = plan(date(today), *told(starts), program=PROGRAM)
    assert answer["thank"]["earliest"] == date(begins)


def test_two_meetings_on_one_day_are_two_rounds(plan: Asked) -> None:
    """The later one in the list is the current round; what was done before it is undone."""
    morning, afternoon = on("20", "met", at="09:00"), on("20", "met", at="15:00")
    thanked = on("20", "did", "thank")
    answer = plan("2026-11-20", morning, thanked, afternoon, program=PROGRAM)
    assert answer["thank"]["aim"] == "2026-11-21T15:00"
    assert answer.status("thank") == "later"
    assert plan("2026-11-20", morning, thanked, program=PROGRAM).status("thank") == "done"


def test_a_meeting_to_come_drops_the_waiting(plan: Asked) -> None:
    """Until the next meeting has been, steps of a cycle and repeating ones are dropped."""
    program = steps(step("thank"), CHASE, step("write", "", "every: 1 month"))
    before = plan("2026-11-22", FIRST, SECOND, program=program)
    assert before.dropped("chase") == before.dropped("write") == "next-interview"
    assert before.outlook == ("do", "thank", None)
    nothing_open = plan("2026-11-22", FIRST, on("20", "did", "thank"), SECOND, program=program)
    assert nothing_open.outlook == ("wait", None, "next-interview")
    assert plan("2026-11-23", FIRST, SECOND, program=program).on("chase") == "2026-11-30"
    # So they are before the first of two, and not where it alone is to come
    assert plan("2026-11-10", FIRST, SECOND, program=program).dropped("chase") == "next-interview"
    assert plan("2026-11-10", SECOND, program=program).on("chase") == "2026-11-30"


@pytest.mark.parametrize(
    ("event", "still_done"),
    [
        ("", ["each-cycle", "each-round", "once"]),
        ("wrote=22", ["each-round", "once"]),
        ("named=22,by=27", ["each-round", "once"]),
        ("met=23", ["once"]),
    ],
)
def test_done_counts_in_its_own_cycle_round_or_application(
    plan: Asked, event: str, still_done: list[str]
) -> None:
    """A step says whether it is done once per cycle, per round or per application."""
    often = {"each-cycle": "cycle", "each-round": "round", "once": "application"}
    program = steps(*(step(name, "", f"per: {per}") for name, per in often.items()))
    events = [on("20", "met"), *(on("20", "did", name) for name in often), *told(event)]
    answer = plan("2026-11-23", *events, program=program)
    assert [e["step"] for e in answer.json["steps"] if e["status"] == "done"] == still_done
