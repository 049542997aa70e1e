import pytest

from tests.engine.asking import Asked
from tests.engine.events import Event, done, interview, promised, rejected, reply
from tests.engine.life import on, step, steps

FIRST, SECOND = interview("2026-11-20"), interview("2026-11-23")


def test_events_are_ordered_by_day(plan: Asked) -> None:
    """The order of the list does not matter where the days differ."""
    told = [
        interview("2026-11-20"),
        done("thank-you", "2026-11-21"),
        promised("2026-11-22", by="2026-11-27"),
        reply("2026-11-28"),
    ]
    forwards = plan("2026-11-30", *told)
    assert forwards.json == plan("2026-11-30", *reversed(told)).json
    assert forwards["first-check-in"]["earliest"] == "2026-12-05"


def test_events_of_a_day_are_ordered_by_their_place(plan: Asked) -> None:
    """Of two events on one day, the one that stands later in the list came later."""
    met, thanked = interview("2026-11-20"), done("thank-you", "2026-11-20")
    assert plan("2026-11-20", met, thanked).status("thank-you") == "done"
    assert plan("2026-11-20", thanked, met).status("thank-you") == "later"
    # a promise for the day on which they write: the reply voids it only if it came after
    named, wrote = promised("2026-11-27", by="2026-11-27"), reply("2026-11-27")
    assert plan("2026-11-27", met, named, wrote)["first-check-in"]["earliest"] == "2026-12-04"
    assert plan("2026-11-27", met, wrote, named)["first-check-in"]["earliest"] == "2026-11-28"


def test_the_current_round_is_the_latest_interview_that_has_been(plan: Asked) -> None:
    """A round starts with an interview; the latest on or before today is the current one."""
    assert plan("2026-11-22", FIRST, SECOND)["thank-you"]["earliest"] == "2026-11-20"
    assert plan("2026-11-23", FIRST, SECOND)["thank-you"]["earliest"] == "2026-11-23"


def test_before_any_interview_the_first_to_come_is_the_round(plan: Asked) -> None:
    """If no interview has been yet, the first to come starts the round."""
    assert plan("2026-11-10", SECOND, FIRST)["thank-you"]["earliest"] == "2026-11-20"
    alone = plan("2026-11-10", SECOND)
    assert alone.outlook == ("wait", "ask-timeline", None)
    assert alone.on("first-check-in") == "2026-11-30"


def test_two_interviews_on_one_day_are_two_rounds(plan: Asked) -> None:
    """The later one in the list is the current round."""
    morning, afternoon = interview("2026-11-20", at="09:00"), interview("2026-11-20", at="15:00")
    between = done("thank-you", "2026-11-20")
    answer = plan("2026-11-20", morning, between, afternoon)
    assert answer["thank-you"]["aim"] == "2026-11-21T15:00"
    assert answer.status("thank-you") != "done"


def test_what_a_round_promised_lapses_with_the_next(plan: Asked) -> None:
    """A promise of the first round does not hold in the second."""
    named = promised("2026-11-20", by="2026-12-18")
    assert plan("2026-11-22", FIRST, named)["first-check-in"]["earliest"] == "2026-12-19"
    second = plan("2026-11-23", FIRST, named, SECOND)
    assert second["first-check-in"]["earliest"] == "2026-11-30"
    assert second.dropped("ask-timeline") is None


def test_an_interview_to_come_drops_the_waiting(plan: Asked) -> None:
    """Until the next interview has been, steps of a cycle and repeating ones are dropped."""
    before = plan("2026-11-22", FIRST, SECOND)
    for waiting in ("first-check-in", "call", "second-check-in", "move-on", "stay-in-touch"):
        assert before.dropped(waiting) == "next-interview"
    assert before.dropped("thank-you") is None
    on_the_day = plan("2026-11-23", FIRST, SECOND)
    assert on_the_day.dropped("first-check-in") is None
    assert on_the_day.on("first-check-in") == "2026-11-30"


def test_an_interview_to_come_leaves_what_is_open_next(plan: Asked) -> None:
    """`next` is null only if nothing else is open."""
    waiting = plan("2026-11-22", FIRST, SECOND)
    assert waiting.outlook == ("do", "thank-you", None)
    events = [on("20", "met"), on("20", "did", "letter"), on("23", "met")]
    program = steps(step("letter"), step("ask", "", "per: cycle"))
    outlook = plan("2026-11-22", *events, program=program).outlook
    assert outlook == ("wait", None, "next-interview")


def test_an_interview_booked_after_the_first_to_come_counts_too(plan: Asked) -> None:
    """Before the first of two interviews, the waiting after it is dropped for the second."""
    answer = plan("2026-11-10", FIRST, SECOND)
    assert answer["thank-you"]["earliest"] == "2026-11-20"
    assert answer.dropped("first-check-in") == "next-interview"


@pytest.mark.parametrize(
    ("event", "earliest"),
    [
        (interview("2026-12-02"), "2026-12-09"),
        (reply("2026-12-02"), "2026-12-09"),
        (promised("2026-12-02", by="2026-12-07"), "2026-12-08"),
    ],
)
def test_a_cycle_of_waiting_starts_anew(plan: Asked, event: dict[str, str], earliest: str) -> None:
    """An interview, a reply or a promise starts a cycle, in which the check-in is due again."""
    asked = done("first-check-in", "2026-12-01")
    assert plan("2026-12-02", FIRST, asked).status("first-check-in") == "done"
    answer = plan("2026-12-02", FIRST, asked, event)
    assert answer.status("first-check-in") == "later"
    assert answer["first-check-in"]["earliest"] == earliest


def test_a_decision_starts_no_cycle(plan: Asked) -> None:
    """What was done in the cycle stays done after a rejection."""
    asked = done("first-check-in", "2026-12-01")
    answer = plan("2026-12-03", FIRST, asked, rejected("2026-12-02"))
    assert answer.status("first-check-in") == "done"


@pytest.mark.parametrize(
    ("wrote", "earliest"),
    [
        ("2026-11-26", "2026-11-28"),  # before the date: the promise stands, by the 27th
        ("2026-11-27", "2026-12-04"),  # on it: a week from the reply
        ("2026-11-30", "2026-12-07"),  # after it
    ],
)
def test_a_reply_on_or_after_the_promised_date_voids_it(
    plan: Asked, wrote: str, earliest: str
) -> None:
    """A reply on or after the promised date voids the promise; an earlier one leaves it."""
    named = promised("2026-11-20", by="2026-11-27")
    answer = plan("2026-11-30", FIRST, named, reply(wrote))
    assert answer["first-check-in"]["earliest"] == earliest


def test_the_latest_promise_counts(plan: Asked) -> None:
    """A later promise takes the place of an earlier one, whichever names the later date."""
    far, near = promised("2026-11-20", by="2026-12-11"), promised("2026-11-23", by="2026-11-27")
    assert plan("2026-11-24", FIRST, far, near)["first-check-in"]["earliest"] == "2026-11-28"
    swapped = [promised("2026-11-20", by="2026-11-27"), promised("2026-11-23", by="2026-12-11")]
    assert plan("2026-11-24", FIRST, *swapped)["first-check-in"]["earliest"] == "2026-12-12"
    # once the latest is void, the one before does not come back
    voided = plan("2026-11-30", FIRST, far, near, reply("2026-11-28"))
    assert voided["first-check-in"]["earliest"] == "2026-12-05"


def test_a_reply_leaves_a_promise_of_later_standing(plan: Asked) -> None:
    """A reply voids the promise that stands when it comes, not one made after it."""
    events = [promised("2026-11-20", by="2026-11-24"), reply("2026-11-25")]
    again = promised("2026-11-25", by="2026-12-04")
    assert plan("2026-11-26", FIRST, *events, again)["first-check-in"]["earliest"] == "2026-12-05"


@pytest.mark.parametrize(
    ("event", "still_done"),
    [
        ([], ["each-cycle", "each-round", "once"]),
        ([on("22", "wrote")], ["each-round", "once"]),
        ([on("22", "named", by="27")], ["each-round", "once"]),
        ([on("23", "met")], ["once"]),
    ],
)
def test_done_counts_in_its_own_cycle_round_or_application(
    plan: Asked, event: list[Event], still_done: list[str]
) -> None:
    """A step says whether it is done once per cycle, per round or per application."""
    often = {"each-cycle": "cycle", "each-round": "round", "once": "application"}
    program = steps(*(step(name, "", f"per: {per}") for name, per in often.items()))
    events = [on("20", "met"), *(on("20", "did", name) for name in often), *event]
    answer = plan("2026-11-23", *events, program=program)
    assert [e["step"] for e in answer.json["steps"] if e["status"] == "done"] == still_done
