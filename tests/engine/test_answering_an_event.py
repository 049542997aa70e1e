"""Steps that are done once for each event that they answer: both engines, dates by hand."""

import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import date, on, step, steps, told

# Monday 2 November 2026
MET = on("02", "met")
MESSAGE = "to: boss, channels: [email]"


def ringing(other: str) -> Json:
    """Return a program with a step that answers the bell on its day, and another."""
    keys = f"per: event, when: [bell], answered-by: [wrote, other], {MESSAGE}"
    return steps(step("answer", "latest: 0 days", keys, "bell"), other)


@pytest.mark.parametrize(
    ("today", "events", "due"),
    [
        # Until the event has happened in the round, the step is not there yet
        ("05", "", "not-yet"),
        ("10", "bell=05 met=09", "not-yet"),
        # Done for the first, it is open again for the second, and counted from it
        ("06", "bell=05 did=answer@05", None),
        ("09", "bell=05 did=answer@05 bell=09", "09"),
        # What came before was about something else; of one day, the order counts
        ("05", "wrote=04 bell=05", "05"),
        ("05", "bell=05 wrote=05", "superseded"),
        ("05", "wrote=05 bell=05", "05"),
        ("05", "bell=05 wrote=05 bell=05", "05"),
        # Another step answers, too
        ("05", "did=other@04 bell=05", "05"),
        ("05", "bell=05 did=other@05", "superseded"),
    ],
)
def test_each_event_is_answered_anew(plan: Asked, today: str, events: str, due: str | None) -> None:
    """And only what comes after it answers it."""
    program = ringing(step("other", "latest: 1 week"))
    answer = plan(date(today), MET, *told(events), program=program)
    assert answer.due("answer") == (due and date(due))
    assert (answer.status("answer") == "done") == (due is None)


def test_what_answers_an_event_keeps_its_day(plan: Asked) -> None:
    """A message of that morning does not put it off, and one that is planned keeps away."""
    program = ringing(step("other", "latest: 2 weeks", MESSAGE))
    events = (MET, on("05", "did", "other"), on("05", "bell"))
    sent = plan("2026-11-05", *events, program=program)
    assert sent.on("answer") == "2026-11-05"
    planned = plan("2026-11-05", MET, on("05", "bell"), program=program)
    assert (planned.on("answer"), planned.on("other")) == ("2026-11-05", "2026-11-06")
    assert planned.skipped("other") == ["2026-11-05 answer"]


def test_a_named_day_of_any_event_ends_a_window(plan: Asked) -> None:
    """An event without an effect may name a day; the latest one counts, and the day can pass."""
    ends = "latest: {offset: 0 days, anchor: bell-day}"
    program = steps(step("buy", ends, "per: event, when: [bell], if-missed: drop", "bell"))
    first = on("05", "bell", by="12")
    assert plan("2026-11-12", MET, first, program=program).bounds("buy") == (
        "2026-11-05",
        "2026-11-05",
        "2026-11-12",
    )
    assert plan("2026-11-13", MET, first, program=program).dropped("buy") == "too-late"
    longer = plan("2026-11-13", MET, first, on("13", "bell", by="20"), program=program)
    assert longer["buy"]["latest"] == "2026-11-20"
