import pytest

from tests.engine.asking import Asked
from tests.engine.events import done, interview, no_contact, promised
from tests.engine.programs import small, step, window

MET = interview("2026-11-20")


def test_a_step_to_drop_goes_when_its_latest_has_passed(plan: Asked) -> None:
    """`if-missed: drop`: open on the day of `latest`, dropped on the day after."""
    assert plan("2026-11-22", MET).status("decide") == "now"
    assert plan("2026-11-23", MET).dropped("decide") == "too-late"


def test_a_late_step_stays(plan: Asked) -> None:
    """`if-missed: late` without `worthwhile`: it stays, late, however long."""
    program = small(step("letter", window(latest="2 days"), if_missed="late"))
    assert plan("2026-11-22", MET, program=program).status("letter") == "now"
    assert plan("2026-11-23", MET, program=program).status("letter") == "late"
    assert plan("2029-11-23", MET, program=program).status("letter") == "late"


def test_a_late_step_goes_when_it_is_no_longer_worthwhile(plan: Asked) -> None:
    """Notes are worth writing for a week after the interview, that day included."""
    assert plan("2026-11-21", MET).status("notes") == "late"
    assert plan("2026-11-27", MET).status("notes") == "late"
    assert plan("2026-11-28", MET).dropped("notes") == "too-late"


def test_worthwhile_counts_from_earliest(plan: Asked) -> None:
    """Not from the anchor, nor from `aim` or `latest`."""
    declared = window(earliest="3 days", aim="4 days", latest="5 days")
    program = small(step("letter", declared, worthwhile="1 week"))
    # earliest is 23 November, so 30 November is the last day
    assert plan("2026-11-30", MET, program=program).status("letter") == "late"
    assert plan("2026-12-01", MET, program=program).dropped("letter") == "too-late"


def test_worthwhile_waits_for_latest(plan: Asked) -> None:
    """While `latest` has not passed, nothing is missed, however short `worthwhile` is."""
    program = small(step("letter", window(latest="2 weeks"), worthwhile="1 day"))
    assert plan("2026-12-04", MET, program=program).status("letter") == "now"
    assert plan("2026-12-05", MET, program=program).dropped("letter") == "too-late"


@pytest.mark.parametrize(
    ("worthwhile", "last"),
    [("72 hours", "2026-11-23"), ("2 working days", "2026-11-24"), ("1 month", "2026-12-20")],
)
def test_worthwhile_is_an_offset_like_any_other(plan: Asked, worthwhile: str, last: str) -> None:
    """It may be given in hours, working days or months; the interview's time adds nothing."""
    program = small(step("letter", window(latest="0 days"), worthwhile=worthwhile))
    met = interview("2026-11-20", at="15:00")
    assert plan(last, met, program=program).status("letter") == "late"
    (next_day,) = (
        {"2026-11-23": "2026-11-24", "2026-11-24": "2026-11-25"}.get(last, "2026-12-21"),
    )
    assert plan(next_day, met, program=program).dropped("letter") == "too-late"


def test_late_thanks_go_into_the_check_in(plan: Asked) -> None:
    """Thanks that are no longer worthwhile are folded into a check-in that is open."""
    assert plan("2026-11-27", MET).status("thank-you") == "late"
    folded = plan("2026-11-28", MET)
    assert folded.dropped("thank-you") == "folded"
    assert folded.status("first-check-in") == "later"


def test_late_thanks_are_too_late_when_nothing_takes_them_in(plan: Asked) -> None:
    """Where the check-in is done or dropped, the thanks are `too-late`."""
    asked = done("first-check-in", "2026-11-27")
    assert plan("2026-11-28", MET, asked).dropped("thank-you") == "too-late"
    booked = interview("2026-12-15")
    assert plan("2026-11-28", MET, booked).dropped("thank-you") == "too-late"


def test_only_what_is_too_late_is_folded(plan: Asked) -> None:
    """A step that was dropped for another reason keeps it."""
    answer = plan("2026-11-28", MET, no_contact("2026-11-24"), route="agency")
    assert answer.dropped("thank-you") == "no-contact"
    assert answer.dropped("first-check-in") is None


def test_what_an_event_answers_is_superseded(plan: Asked) -> None:
    """A promise answers the question about timing, once it has happened in the round."""
    assert plan("2026-11-20", MET).status("ask-timeline") == "now"
    named = promised("2026-11-20", by="2026-11-27")
    assert plan("2026-11-20", MET, named).dropped("ask-timeline") == "superseded"
    # also when it has been answered by the day on which it would be too late
    assert plan("2026-11-24", MET, named).dropped("ask-timeline") == "superseded"
    second = interview("2026-11-24")
    assert plan("2026-11-24", MET, named, second).dropped("ask-timeline") is None


def test_moving_on_answers_the_check_ins(plan: Asked) -> None:
    """Once the reader has moved on, the check-ins of that cycle are superseded."""
    answer = plan("2026-12-15", MET, done("move-on", "2026-12-15"))
    for name in ("first-check-in", "call", "second-check-in"):
        assert answer.dropped(name) == "superseded"


STATUS = [
    ("2026-11-20", "later"),  # planned for Monday
    ("2026-11-23", "now"),
    ("2026-11-24", "now"),
    ("2026-11-25", "late"),
]


@pytest.mark.parametrize(("today", "status"), STATUS)
def test_the_status_of_an_open_step(plan: Asked, today: str, status: str) -> None:
    """`late` once today is past `latest`, `now` when `on` is today, `later` before."""
    program = small(step("letter", window(earliest="3 days", latest="4 days")))
    answer = plan(today, MET, program=program)
    assert answer.status("letter") == status


def test_late_comes_before_now(plan: Asked) -> None:
    """What is overdue is `late` on the very day on which it goes out, and before it."""
    program = small(step("letter", window(latest="1 day"), working_days="require"))
    on_a_sunday = plan("2026-11-22", MET, program=program)
    assert (on_a_sunday.status("letter"), on_a_sunday.on("letter")) == ("late", "2026-11-23")
    on_a_monday = plan("2026-11-23", MET, program=program)
    assert (on_a_monday.status("letter"), on_a_monday.on("letter")) == ("late", "2026-11-23")


def test_done_and_dropped_are_statuses_too(plan: Asked) -> None:
    """What was done is `done`, what is left out is `dropped`; the rest have no reason."""
    answer = plan("2026-11-20", MET, done("notes", "2026-11-20"))
    assert answer.status("notes") == "done"
    assert answer.status("contact-consultant") == "dropped"
    for entry in answer.json["steps"]:
        assert (entry["dropped"] is not None) == (entry["status"] == "dropped")
