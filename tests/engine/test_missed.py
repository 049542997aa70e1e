import pytest

from tests.engine.asking import Asked
from tests.engine.events import interview
from tests.engine.programs import small, step, window

MET = interview("2026-11-20")


def test_a_late_step_stays(plan: Asked) -> None:
    """`if-missed: late` without `worthwhile`: it stays, late, however long."""
    program = small(step("letter", window(latest="2 days"), if_missed="late"))
    assert plan("2026-11-22", MET, program=program).status("letter") == "now"
    assert plan("2026-11-23", MET, program=program).status("letter") == "late"
    assert plan("2029-11-23", MET, program=program).status("letter") == "late"


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
