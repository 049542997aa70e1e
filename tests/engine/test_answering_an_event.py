"""Steps that are done once for each event that they answer: both engines, dates by hand."""

import pytest

from tests.engine.asking import Asked
from tests.engine.events import Event, done, interview, reply
from tests.engine.programs import Json, small, step, window

# Monday 2 November 2026
MET = interview("2026-11-02")

EVENTS: Json = {
    "interview": {"effect": "starts", "takes": ["at"]},
    "promised": {"effect": "promises", "takes": ["by", "said"]},
    "done": {"effect": "does", "takes": ["step"]},
    "reply": {"effect": "restarts", "takes": ["with"]},
    "rejected": {"effect": "decides"},
    "bell": {},
    "sale": {"takes": ["by"]},
}
ANCHORS: Json = {
    "interview": {"events": ["interview"]},
    "bell": {"events": ["bell"]},
    "sale": {"events": ["sale"]},
    "sale-ends": {"events": ["sale"], "date": "by"},
}


def bell(on: str) -> Event:
    """Return that the bell rang: an event that does nothing of itself."""
    return {"event": "bell", "on": on}


def sale(on: str, by: str) -> Event:
    """Return that a sale began, and its last day."""
    return {"event": "sale", "on": on, "by": by}


def ringing(*others: Json, **changes: Json) -> Json:
    """Return a program with a step that answers the bell on its day."""
    asked = {"per": "event", "when": ["bell"], "answered_by": ["reply"], **changes}
    answer = step("answer", window("bell", latest="0 days"), to="interviewer", **asked)
    return small(answer, *others, events=EVENTS, anchors=ANCHORS)


def test_nothing_is_to_be_answered_before_the_event(plan: Asked) -> None:
    """Until the event has happened in the round, the step is not there yet."""
    program = ringing()
    assert plan("2026-11-05", MET, program=program).dropped("answer") == "not-yet"
    # A round is a beginning of its own.
    again = plan("2026-11-10", MET, bell("2026-11-05"), interview("2026-11-09"), program=program)
    assert again.dropped("answer") == "not-yet"


def test_each_event_is_answered_anew(plan: Asked) -> None:
    """Done for the first, the step is open again for the second, and counted from it."""
    program, first = ringing(), (MET, bell("2026-11-05"), done("answer", "2026-11-05"))
    assert plan("2026-11-06", *first, program=program).status("answer") == "done"
    second = plan("2026-11-09", *first, bell("2026-11-09"), program=program)
    assert second.bounds("answer") == ("2026-11-09", "2026-11-09", "2026-11-09")
    assert second.status("answer") == "now"


@pytest.mark.parametrize(
    ("events", "open_"),
    [
        ((reply("2026-11-04"), bell("2026-11-05")), True),  # it was about something else
        ((bell("2026-11-05"), reply("2026-11-05")), False),
        ((reply("2026-11-05"), bell("2026-11-05")), True),  # of one day, the order counts
        ((bell("2026-11-05"), reply("2026-11-05"), bell("2026-11-05")), True),
    ],
    ids=["before", "after", "before, the same day", "between two"],
)
def test_only_what_comes_after_answers(
    plan: Asked, events: tuple[Event, ...], *, open_: bool
) -> None:
    """What came before the event has not answered it."""
    dropped = plan("2026-11-05", MET, *events, program=ringing()).dropped("answer")
    assert dropped == (None if open_ else "superseded")


def test_a_step_done_afterwards_answers(plan: Asked) -> None:
    """So does another step, if it was done after the event, and only then."""
    other = step("other", window(latest="1 week"))
    program = ringing(other, answered_by=["other"])
    before = (MET, done("other", "2026-11-04"), bell("2026-11-05"))
    assert plan("2026-11-05", *before, program=program).dropped("answer") is None
    after = (MET, bell("2026-11-05"), done("other", "2026-11-05"))
    assert plan("2026-11-05", *after, program=program).dropped("answer") == "superseded"


def test_what_answers_an_event_keeps_its_day(plan: Asked) -> None:
    """A message of that morning does not put it off, and one that is planned keeps away."""
    letter = step("letter", window(latest="2 weeks"), to="interviewer")
    program = ringing(letter)
    events = (MET, done("letter", "2026-11-05"), bell("2026-11-05"))
    sent = plan("2026-11-05", *events, program=program)
    assert sent.on("answer") == "2026-11-05"
    planned = plan("2026-11-05", MET, bell("2026-11-05"), program=program)
    assert (planned.on("answer"), planned.on("letter")) == ("2026-11-05", "2026-11-06")
    assert planned.skipped("letter") == ["2026-11-05 answer"]


def test_a_named_day_of_any_event_ends_a_window(plan: Asked) -> None:
    """An event without an effect may name a day; the latest one counts, and the day can pass."""
    ends = [("0 days", "sale-ends")]
    buy = step("buy", window("sale", latest=ends), per="event", when=["sale"], if_missed="drop")
    program = small(buy, events=EVENTS, anchors=ANCHORS)
    first = sale("2026-11-05", "2026-11-12")
    assert plan("2026-11-12", MET, first, program=program).bounds("buy") == (
        "2026-11-05",
        "2026-11-05",
        "2026-11-12",
    )
    assert plan("2026-11-13", MET, first, program=program).dropped("buy") == "too-late"
    longer = plan("2026-11-13", MET, first, sale("2026-11-13", "2026-11-20"), program=program)
    assert longer["buy"]["latest"] == "2026-11-20"


@pytest.mark.parametrize(
    ("event", "field", "expected"),
    [
        ({"event": "sale", "on": "2026-11-05"}, "events[1].by", "a date, YYYY-MM-DD"),
        (sale("2026-11-05", "2026-11-04"), "events[1].by", "a date not before 2026-11-05"),
        ({**sale("2026-11-05", "2026-11-06"), "said": "next week"}, "events[1].said", None),
        ({**bell("2026-11-05"), "by": "2026-11-06"}, "events[1].by", None),
    ],
    ids=["no day", "before it came", "in words", "takes none"],
)
def test_a_day_that_has_to_be_named(
    plan: Asked, event: Event, field: str, expected: str | None
) -> None:
    """What takes a day alone is told it, as a date, and not before its own."""
    fault = plan.fault({"today": "2026-11-05", "events": [MET, event]}, ringing())
    assert fault[0] == field
    if expected:
        assert fault[2] == expected
