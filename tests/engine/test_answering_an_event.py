"""Steps that are done once for each event that they answer: both engines, dates by hand."""

import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import on, step, steps, told

# Monday 2 November 2026
MET = on("02", "met")
MESSAGE = "to: boss, channels: [email]"


def ringing(*others: str, answered_by: str = "wrote") -> Json:
    """Return a program with a step that answers the bell on its day."""
    keys = f"per: event, when: [bell], answered-by: [{answered_by}], {MESSAGE}"
    return steps(step("answer", "latest: 0 days", keys, "bell"), *others)


def test_nothing_is_to_be_answered_before_the_event(plan: Asked) -> None:
    """Until the event has happened in the round, the step is not there yet."""
    program = ringing()
    assert plan("2026-11-05", MET, program=program).dropped("answer") == "not-yet"
    # A round is a beginning of its own.
    again = plan("2026-11-10", MET, on("05", "bell"), on("09", "met"), program=program)
    assert again.dropped("answer") == "not-yet"


def test_each_event_is_answered_anew(plan: Asked) -> None:
    """Done for the first, the step is open again for the second, and counted from it."""
    program, first = ringing(), (MET, on("05", "bell"), on("05", "did", "answer"))
    assert plan("2026-11-06", *first, program=program).status("answer") == "done"
    second = plan("2026-11-09", *first, on("09", "bell"), program=program)
    assert second.bounds("answer") == ("2026-11-09", "2026-11-09", "2026-11-09")
    assert second.status("answer") == "now"


@pytest.mark.parametrize(
    ("events", "open_"),
    [
        ("wrote=04 bell=05", True),  # it was about something else
        ("bell=05 wrote=05", False),
        ("wrote=05 bell=05", True),  # of one day, the order counts
        ("bell=05 wrote=05 bell=05", True),
    ],
    ids=["before", "after", "before, the same day", "between two"],
)
def test_only_what_comes_after_answers(plan: Asked, events: str, *, open_: bool) -> None:
    """What came before the event has not answered it."""
    dropped = plan("2026-11-05", MET, *told(events), program=ringing()).dropped("answer")
    assert dropped == (None if open_ else "superseded")


def test_a_step_done_afterwards_answers(plan: Asked) -> None:
    """So does another step, if it was done after the event, and only then."""
    program = ringing(step("other", "latest: 1 week"), answered_by="other")
    before = (MET, on("04", "did", "other"), on("05", "bell"))
    assert plan("2026-11-05", *before, program=program).dropped("answer") is None
    after = (MET, on("05", "bell"), on("05", "did", "other"))
    assert plan("2026-11-05", *after, program=program).dropped("answer") == "superseded"


def test_what_answers_an_event_keeps_its_day(plan: Asked) -> None:
    """A message of that morning does not put it off, and one that is planned keeps away."""
    program = ringing(step("letter", "latest: 2 weeks", MESSAGE))
    events = (MET, on("05", "did", "letter"), on("05", "bell"))
    sent = plan("2026-11-05", *events, program=program)
    assert sent.on("answer") == "2026-11-05"
    planned = plan("2026-11-05", MET, on("05", "bell"), program=program)
    assert (planned.on("answer"), planned.on("letter")) == ("2026-11-05", "2026-11-06")
    assert planned.skipped("letter") == ["2026-11-05 answer"]


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
