"""What each effect of an event means to a plan: both engines, dates by hand.

2 November 2026 is a Monday. A chase is due a week after the last news, on a working day.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.life import CHASE, Event, date, dates, guide, on, steps, told

MET = on("02", "met")
THANK = "thank: {window: {anchor: met, latest: 2 weeks}}"
PLAIN = steps(CHASE)


def chased(plan: Asked, *events: Event, today: str = "12") -> str | None:
    """Return the earliest day of the chase on a day in November; None where it is dropped."""
    day: str | None = plan(date(today), MET, *events, program=PLAIN)["chase"]["earliest"]
    return day


# Starts that are off ------------------------------------------------------------------------------

REARRANGE = "rearrange: {when: [off], window: {anchor: off}}"
OFF = steps(CHASE, THANK, REARRANGE)


@pytest.mark.parametrize(
    ("today", "events", "found"),
    [
        # The one that lies ahead; it is news, and the round of the meeting before goes on
        ("05", "met=02 met=23", {"chase": "next-interview"}),
        ("05", "met=02 met=23 off=05", {"thank": "02", "chase": "12", "rearrange": "05"}),
        # Else the latest: it has no round and no anchor, the one before it has
        ("10", "met=02 met=09 off=10", {"thank": "02"}),
        # Each takes away another: on the 5th the one of the 9th, on the 10th that of the 16th
        ("10", "met=02 met=09 met=16 off=05 off=10", {"thank": "02", "chase": "17"}),
        # Without another the round begins there, for what answers it; it may be in the list or not
        ("03", "met=02 off=03", {"thank": "no-date-promised", "chase": "10", "rearrange": "03"}),
        ("03", "off=03", {"thank": "no-date-promised", "chase": "10", "rearrange": "03"}),
        # One that is booked after it is the round, and there is nothing to rearrange
        ("05", "met=10 off=05 met=16", {"thank": "16", "rearrange": "not-yet"}),
    ],
)
def test_a_start_may_be_off(plan: Asked, today: str, events: str, found: dict[str, str]) -> None:
    """The first that lies ahead, or else the latest, is taken away."""
    answer = plan(date(today), *told(events), program=OFF)
    assert {name: answer.due(name) for name in found} == dates(found)


# Waiting that stands still ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "earliest"),
    [
        ("hold=09,by=20", "2026-11-27"),
        ("hold=09", "2026-12-07"),  # three weeks: the 30th
        ("hold=09,by=20 wrote=10", "2026-11-27"),
        ("hold=09,by=20 named=10,by=12", "2026-11-17"),
        ("hold=09,by=20 again=10", "2026-11-17"),
        ("hold=09,by=20 hold=10,by=12", "2026-11-19"),
        ("hold=09,by=10", "2026-11-17"),
    ],
)
def test_waiting_stands_still_until_a_day(plan: Asked, events: str, earliest: str) -> None:
    """Then a cycle begins; a promise or a reopening ends the pause before its day."""
    assert chased(plan, *told(events)) == earliest


def test_what_was_sent_in_a_pause_counts_before_it(plan: Asked) -> None:
    """The cycle that begins after it has its own chase."""
    sent = on("13", "did", "chase")
    answer = plan("2026-11-24", MET, on("09", "hold", by="20"), sent, program=PLAIN)
    assert (answer.status("chase"), answer.on("chase")) == ("later", "2026-11-27")


def test_the_day_of_a_pause_stands_as_a_promised_one(plan: Asked) -> None:
    """What counts from the day that they named counts from it."""
    program = steps("ask: {window: {anchor: named-day, earliest: 1 day}}")
    answer = plan("2026-11-09", MET, on("09", "hold", by="20"), program=program)
    assert answer["ask"]["earliest"] == "2026-11-21"


# When they wait for the reader --------------------------------------------------------------------

SEND = "send: {when: [task], window: {anchor: news}}"
CALL = (
    "call: {to: boss, channels: [phone], when: [invited], "
    "window: {anchor: invited-day, latest: 0 days}}"
)
ASKED = steps(SEND, CALL, CHASE, THANK)


@pytest.mark.parametrize(
    ("today", "events", "found"),
    [
        # Asked on the 5th and sent on the 10th: the week is counted from there
        ("09", "task=05", {"chase": "not-yet", "thank": "02", "send": "05"}),
        ("10", "task=05 did=send@10", {"chase": "17"}),
        # What was asked before the reader answered is of that cycle: a chase is done no longer
        ("10", "did=chase@03 task=05 did=send@10", {"chase": "17"}),
        # Two are answered one by one: the task is sent, and the call is still to be made
        ("04", "task=03 invited=03,by=12 did=send@04", {"chase": "not-yet"}),
        # A decision answers for the reader, and reopened they have not asked again
        ("05", "task=03 no=04 again=05", {"chase": "12"}),
        # Nothing chases before the call of the 12th, and the week is counted from it
        ("09", "invited=05,by=12", {"chase": "not-yet", "call": "12"}),
        ("12", "invited=05,by=12 did=call@12", {"chase": "19"}),
    ],
)
def test_what_waits_for_them_stays_away_until_the_reader_has_answered(
    plan: Asked, today: str, events: str, found: dict[str, str]
) -> None:
    """What waits for nobody does not."""
    answer = plan(date(today), MET, *told(events), program=ASKED)
    assert {name: answer.due(name) for name in found} == dates(found)


def test_an_invitation_is_for_its_very_day(plan: Asked) -> None:
    """Neither before it nor after it; and a task is what comes next."""
    answer = plan("2026-11-09", MET, on("05", "invited", by="12"), program=ASKED)
    assert answer.bounds("call") == ("2026-11-12", "2026-11-12", "2026-11-12")
    assert answer.on("call") == "2026-11-12"
    asked = plan("2026-11-09", MET, on("05", "task"), program=ASKED)
    assert asked.outlook == ("do", "send", None)


# On the reader's word -----------------------------------------------------------------------------

OPTIONAL = "card: {optional: true, window: {anchor: met, earliest: 4 days, latest: 6 days}}"
READERS = steps(OPTIONAL, THANK)


@pytest.mark.parametrize(
    ("today", "events", "found"),
    [
        ("03", "", {"card": "06", "thank": "03"}),
        # An optional one is left out while the entry stands, a required one is not
        ("03", "skip=card@03 skip=thank@03", {"card": "left-out", "thank": "03"}),
        # Not too late for it before the day it is put off to nor on it, and afterwards it is
        ("03", "later=card@03,by=20", {"card": "20"}),
        ("12", "later=card@03,by=20", {"card": "20"}),
        ("20", "later=card@03,by=20", {"card": "20"}),
        ("21", "later=card@03,by=20", {"card": "too-late"}),
        # Any step can be put off, and the latest entry counts
        ("03", "later=thank@03,by=20 later=thank@03,by=06", {"thank": "06"}),
        # A day before its window changes nothing
        ("03", "later=card@03,by=04", {"card": "06"}),
    ],
)
def test_a_step_is_left_out_or_put_off_on_the_readers_word(
    plan: Asked, today: str, events: str, found: dict[str, str]
) -> None:
    """Past its window it warns."""
    answer = plan(date(today), MET, *told(events), program=READERS)
    assert {name: answer.dropped(name) or answer.on(name) for name in found} == dates(found)
    assert ("after-window card" in answer.warnings) == (answer.on("card") == "2026-11-20")


def test_what_was_left_out_comes_again_with_the_decision(plan: Asked) -> None:
    """What a reader did without in the wait may be right after it; it can be left out again."""
    after = "{if: decision, anchor: decision, latest: 20 days}"
    window = f"[{after}, {{anchor: met, latest: 6 days}}]"
    card = f"card: {{optional: true, per: application, window: {window}}}"
    skipped, decided = on("03", "skip", "card"), on("05", "no")
    program = steps(card, THANK)
    assert plan("2026-11-05", MET, skipped, program=program).dropped("card") == "left-out"
    assert plan("2026-11-05", MET, skipped, decided, program=program).dropped("card") is None
    again = plan("2026-11-05", MET, skipped, decided, on("05", "skip", "card"), program=program)
    assert again.dropped("card") == "left-out"


# Details ------------------------------------------------------------------------------------------


def test_news_of_one_party_restarts_what_goes_to_it_alone(plan: Asked) -> None:
    """The agent's chase stays done; the buyer's is open again, a week from the 11th."""
    other = CHASE.replace("chase: {to: boss", "other: {to: agent")
    ring = "ring: {per: event, to: agent, channels: [email], when: [past-them], WINDOW}"
    program = steps(CHASE, other, ring.replace("WINDOW", "window: {anchor: news}"))
    sent = [on("09", "did", "chase"), on("09", "did", "other")]
    answer = plan("2026-11-11", MET, *sent, on("11", "past-them"), program=program)
    assert answer["chase"]["earliest"] == "2026-11-18"
    assert answer.status("other") == "done"
    assert answer["ring"]["earliest"] == "2026-11-11"  # what answers an event hears all of it


def test_doing_a_step_may_be_an_event(plan: Asked) -> None:
    """The reader declines on the 9th: that is the decision, on that day."""
    program = steps(CHASE, "decline: {records: gone, window: {anchor: met}}")
    answer = plan("2026-11-09", MET, on("09", "did", "decline"), program=program)
    assert answer.dropped("chase") == "over"
    assert answer.outlook == ("over", None, "gone")


@pytest.mark.parametrize(
    ("event", "field"),
    [
        ({"event": "hold", "on": "2026-11-03", "with": "buyer"}, "events[1].with"),
        ({"event": "hold", "on": "2026-11-03", "by": "2026-11-02"}, "events[1].by"),
        ({"event": "later", "on": "2026-11-03", "step": "chase"}, "events[1].by"),
        ({"event": "skip", "on": "2026-11-03"}, "events[1].step"),
        ({"event": "invited", "on": "2026-11-03"}, "events[1].by"),
        (on("03", "invited", by="06", said="next week"), "events[1].said"),
        (on("03", "no", by="06"), "events[1].by"),
        ({"event": "off", "on": "2026-11-04"}, "events[1].on"),
    ],
)
def test_a_detail_that_is_missing_or_none_of_its_kind_is_named(
    plan: Asked, event: Event, field: str
) -> None:
    """What an event takes has to be told; what it may take need not be, and has to be sound."""
    assert plan.fault({"today": "2026-11-03", "events": [MET, event]}, PLAIN)[0] == field


def test_without_a_pause_in_the_rules_a_day_is_needed_for_one(plan: Asked) -> None:
    """Where nobody can say how long it lasts, it is news, and no more."""
    limits = (
        "limits: {follow-ups: {value: 2, says: '-', editorial: '-'}, "
        "between-messages: {value: 1 day, says: '-', editorial: '-'}}"
    )
    program = guide(limits, f"steps:\n  {CHASE}\n")
    answer = plan("2026-11-09", MET, on("09", "hold"), program=program)
    assert answer["chase"]["earliest"] == "2026-11-16"
