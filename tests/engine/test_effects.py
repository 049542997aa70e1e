"""What each effect of an event means to a plan: both engines, dates by hand.

2 November 2026 is a Monday. A chase is due a week after the last news, on a working day.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.events import Event
from tests.engine.life import CHASE, date, guide, on, steps

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


def test_the_start_that_lies_ahead_is_off(plan: Asked) -> None:
    """Nothing is booked any more, and the round of the meeting before goes on."""
    booked = plan("2026-11-05", MET, on("23", "met"), program=OFF)
    assert booked.dropped("chase") == "next-interview"
    answer = plan("2026-11-05", MET, on("23", "met"), on("05", "off"), program=OFF)
    assert answer["thank"]["earliest"] == "2026-11-02"
    assert answer["chase"]["earliest"] == "2026-11-12"  # it is news
    assert answer.status("rearrange") == "now"


def test_else_the_latest_start_is_off(plan: Asked) -> None:
    """It has no round and no anchor: the one before it has."""
    answer = plan("2026-11-10", MET, on("09", "met"), on("10", "off"), program=OFF)
    assert answer["thank"]["earliest"] == "2026-11-02"


def test_each_takes_away_another_start(plan: Asked) -> None:
    """Of three meetings, two are off."""
    events = [MET, on("09", "met"), on("16", "met"), on("05", "off"), on("10", "off")]
    answer = plan("2026-11-10", *events, program=OFF)
    # On the 5th the one ahead was that of the 9th, on the 10th that of the 16th.
    assert answer["thank"]["earliest"] == "2026-11-02"
    assert answer.dropped("chase") is None


@pytest.mark.parametrize("events", [[MET, on("03", "off")], [on("03", "off")]])
def test_without_another_start_the_round_begins_there(plan: Asked, events: list[Event]) -> None:
    """For the steps that answer it; nobody is thanked. The meeting may be in the list or not."""
    answer = plan("2026-11-03", *events, program=OFF)
    assert answer.outlook == ("do", "rearrange", None)
    assert answer.dropped("thank") == "no-date-promised"
    assert answer["chase"]["earliest"] == "2026-11-10"


def test_a_new_start_after_it_is_the_round(plan: Asked) -> None:
    """The meeting of the 10th is off, the one of the 16th is not: there is nothing to rearrange."""
    events = [on("10", "met"), on("05", "off"), on("16", "met")]
    answer = plan("2026-11-05", *events, program=OFF)
    assert answer["thank"]["earliest"] == "2026-11-16"
    assert answer.dropped("rearrange") == "not-yet"


# Waiting that stands still ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "earliest"),
    [
        ([on("09", "hold", by="20")], "2026-11-27"),
        ([on("09", "hold")], "2026-12-07"),  # three weeks: the 30th
        ([on("09", "hold", by="20"), on("10", "wrote")], "2026-11-27"),
        ([on("09", "hold", by="20"), on("10", "named", by="12")], "2026-11-17"),
        ([on("09", "hold", by="20"), on("10", "again")], "2026-11-17"),
        ([on("09", "hold", by="20"), on("10", "hold", by="12")], "2026-11-19"),
        ([on("09", "hold", by="10")], "2026-11-17"),
    ],
)
def test_waiting_stands_still_until_a_day(plan: Asked, events: list[Event], earliest: str) -> None:
    """Then a cycle begins; a promise or a reopening ends the pause before its day."""
    assert chased(plan, *events) == earliest


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


def test_what_waits_for_them_stays_away_until_the_reader_has_answered(plan: Asked) -> None:
    """Asked on the 5th and sent on the 10th: the week is counted from there."""
    asked = plan("2026-11-09", MET, on("05", "task"), program=ASKED)
    assert asked.dropped("chase") == "not-yet"
    assert asked.dropped("thank") is None  # it waits for nobody
    assert asked.outlook == ("do", "send", None)
    sent = plan("2026-11-10", MET, on("05", "task"), on("10", "did", "send"), program=ASKED)
    assert sent["chase"]["earliest"] == "2026-11-17"


def test_what_was_asked_before_the_reader_answered_is_of_that_cycle(plan: Asked) -> None:
    """A chase of before is done no longer."""
    events = [MET, on("03", "did", "chase"), on("05", "task"), on("10", "did", "send")]
    assert plan("2026-11-10", *events, program=ASKED).status("chase") == "later"


def test_two_requests_are_answered_one_by_one(plan: Asked) -> None:
    """The task is sent, and the call is still to be made."""
    events = [MET, on("03", "task"), on("03", "invited", by="12"), on("04", "did", "send")]
    assert plan("2026-11-04", *events, program=ASKED).dropped("chase") == "not-yet"


def test_a_decision_answers_for_the_reader(plan: Asked) -> None:
    """Nobody waits for the task any more, and reopened they have not asked again."""
    events = [MET, on("03", "task"), on("04", "no"), on("05", "again")]
    assert plan("2026-11-05", *events, program=ASKED)["chase"]["earliest"] == "2026-11-12"


def test_an_invitation_is_for_its_very_day(plan: Asked) -> None:
    """The call is on the 12th, nothing chases before it, and the week is counted from it."""
    invited = on("05", "invited", by="12")
    answer = plan("2026-11-09", MET, invited, program=ASKED)
    assert answer.bounds("call") == ("2026-11-12", "2026-11-12", "2026-11-12")
    assert answer.on("call") == "2026-11-12"
    assert answer.dropped("chase") == "not-yet"
    called = plan("2026-11-12", MET, invited, on("12", "did", "call"), program=ASKED)
    assert called["chase"]["earliest"] == "2026-11-19"


# On the reader's word -----------------------------------------------------------------------------

OPTIONAL = "card: {optional: true, window: {anchor: met, earliest: 4 days, latest: 6 days}}"
READERS = steps(OPTIONAL, THANK)


def test_an_optional_step_is_left_out_while_the_entry_stands(plan: Asked) -> None:
    """A required one is not, whatever the reader says."""
    events = [MET, on("03", "skip", "card"), on("03", "skip", "thank")]
    answer = plan("2026-11-03", *events, program=READERS)
    assert answer.dropped("card") == "left-out"
    assert answer.dropped("thank") is None
    assert plan("2026-11-03", MET, program=READERS).dropped("card") is None


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


@pytest.mark.parametrize(
    ("today", "found"),
    [("03", "2026-11-20"), ("12", "2026-11-20"), ("20", "2026-11-20"), ("21", None)],
)
def test_a_step_is_not_planned_before_the_day_it_is_put_off_to(
    plan: Asked, today: str, found: str | None
) -> None:
    """Not too late for it before that day nor on it, and afterwards as its window says."""
    later = on("03", "later", "card", by="20")
    answer = plan(date(today), MET, later, program=READERS)
    assert answer.on("card") == found
    assert ("after-window card" in answer.warnings) == bool(found)
    assert answer.dropped("card") == (None if found else "too-late")


def test_any_step_can_be_put_off_and_the_latest_entry_counts(plan: Asked) -> None:
    """A required one, too; a day before its window changes nothing."""
    entries = [on("03", "later", "thank", by="20"), on("03", "later", "thank", by="06")]
    assert plan("2026-11-03", MET, *entries, program=READERS).on("thank") == "2026-11-06"
    early = on("03", "later", "card", by="04")
    assert plan("2026-11-03", MET, early, program=READERS).on("card") == "2026-11-06"


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
