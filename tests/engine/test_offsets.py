import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import Event, on, step, steps, with_days_off

MET = on("20", "met", at="15:00")


def only(offset: str, anchor: str = "met") -> Json:
    """Return a program with one step, `letter`, whose earliest is an offset from an anchor."""
    return steps(step("letter", f"earliest: {offset}", anchor=anchor))


OFFSETS = [
    # Hours after an interview with a time carry a time.
    ("2026-11-20", "15:00", "24 hours", "2026-11-21T15:00"),
    ("2026-11-20", "15:00", "36 hours", "2026-11-22T03:00"),
    ("2026-11-20", "15:00", "9 hours", "2026-11-21T00:00"),
    ("2026-11-20", "00:00", "23 hours", "2026-11-20T23:00"),
    ("2026-11-20", "23:59", "1 hour", "2026-11-21T00:59"),
    ("2026-11-20", "09:05", "0 hours", "2026-11-20T09:05"),
    ("2026-12-31", "16:30", "24 hours", "2027-01-01T16:30"),
    ("2028-02-28", "10:00", "24 hours", "2028-02-29T10:00"),
    # whatever the clocks do on that night
    ("2026-10-03", "15:00", "24 hours", "2026-10-04T15:00"),
    # Where it has none, hours round up to whole days.
    ("2026-11-20", None, "0 hours", "2026-11-20"),
    ("2026-11-20", None, "1 hour", "2026-11-21"),
    ("2026-11-20", None, "24 hours", "2026-11-21"),
    ("2026-11-20", None, "25 hours", "2026-11-22"),
    ("2026-11-20", None, "48 hours", "2026-11-22"),
    ("2026-11-20", None, "49 hours", "2026-11-23"),
    # Weeks are 7 days, months are calendar months; neither carries the interview's time.
    ("2026-11-20", "15:00", "0 days", "2026-11-20"),
    ("2026-11-20", "15:00", "1 day", "2026-11-21"),
    ("2026-11-20", "15:00", "41 days", "2026-12-31"),
    ("2026-11-20", "15:00", "42 days", "2027-01-01"),
    ("2026-11-20", "15:00", "1 week", "2026-11-27"),
    ("2026-11-20", "15:00", "6 weeks", "2027-01-01"),
    ("2026-11-20", "15:00", "1 month", "2026-12-20"),
    # Months count from the anchor itself, clamped to the last day of a shorter month.
    ("2026-01-31", None, "1 month", "2026-02-28"),
    ("2028-01-31", None, "1 month", "2028-02-29"),
    ("2026-01-31", None, "2 months", "2026-03-31"),
    ("2026-01-31", None, "3 months", "2026-04-30"),
    ("2026-01-30", None, "1 month", "2026-02-28"),
    ("2026-12-31", None, "2 months", "2027-02-28"),
    ("2026-11-30", None, "1 month", "2026-12-30"),
    ("2028-02-29", None, "12 months", "2029-02-28"),
    ("2028-02-29", None, "48 months", "2032-02-29"),
    ("2096-02-29", None, "48 months", "2100-02-28"),
]


@pytest.mark.parametrize(("day", "at", "offset", "earliest"), OFFSETS)
def test_an_offset_from_an_interview(
    plan: Asked, day: str, at: str | None, offset: str, earliest: str
) -> None:
    """Hours, days, weeks and months are added as the table above says."""
    met = on(day, "met", **({"at": at} if at else {}))
    answer = plan("2026-01-01", met, program=only(offset))
    assert answer["letter"]["earliest"] == earliest


@pytest.mark.parametrize(
    ("anchor", "event", "earliest"),
    [
        ("news", MET, "2026-11-22T03:00"),
        ("news", on("24", "wrote"), "2026-11-26"),
        ("named-day", on("20", "named", by="27"), "2026-11-29"),
    ],
)
def test_hours_after_news_without_a_time_round_up(
    plan: Asked, anchor: str, event: Event, earliest: str
) -> None:
    """Only a meeting has a time: hours after a reply, or a named date, round up to days."""
    answer = plan("2026-11-24", MET, event, program=only("36 hours", anchor))
    assert answer["letter"]["earliest"] == earliest


@pytest.mark.parametrize(
    ("anchor", "offset", "earliest"),
    [
        # from a Friday, a Saturday, a Sunday, a Monday
        ("2026-11-20", "1 working day", "2026-11-23"),
        ("2026-11-21", "1 working day", "2026-11-23"),
        ("2026-11-22", "1 working day", "2026-11-23"),
        ("2026-11-23", "1 working day", "2026-11-24"),
        ("2026-11-20", "3 working days", "2026-11-25"),
        ("2026-11-27", "5 working days", "2026-12-04"),
        ("2026-11-28", "10 working days", "2026-12-11"),
        ("2026-11-21", "0 working days", "2026-11-21"),
        # 26 November is a day off in this region
        ("2026-11-25", "1 working day", "2026-11-27"),
        ("2026-11-25", "2 working days", "2026-11-30"),
    ],
)
def test_working_days_are_counted_from_any_day(
    plan: Asked, anchor: str, offset: str, earliest: str
) -> None:
    """N working days later is the Nth working day after the anchor, whatever day the anchor is."""
    program = with_days_off(only(offset), {"2026-11-26": "Feast"})
    answer = plan("2026-11-20", on(anchor, "met"), program=program, region="AUX")
    assert answer["letter"]["earliest"] == earliest


def test_every_day_is_a_working_day_where_they_do_not_count(plan: Asked) -> None:
    """With `working_days: false`, three working days are three days."""
    answer = plan("2026-11-20", MET, program=only("3 working days"), working_days=False)
    assert answer["letter"]["earliest"] == "2026-11-23"


def test_only_an_offset_in_hours_carries_a_time(plan: Asked) -> None:
    """Anchors, defaulted bounds, `on` and the dates of `why` are dates."""
    program = steps(step("letter", "latest: 48 hours"), step("note", "earliest: 1 hour"))
    answer = plan("2026-11-20", MET, program=program)
    assert answer.bounds("letter") == ("2026-11-20", "2026-11-20", "2026-11-22T15:00")
    assert answer.on("letter") == "2026-11-20"
    assert answer["letter"]["why"][0]["date"] == "2026-11-20"
    # a missing aim is the date of the earliest, without its time
    assert answer.bounds("note") == ("2026-11-20T16:00", "2026-11-20", None)
    # and comparisons use the date alone: on the day of 'latest' nothing is late yet
    days = ("2026-11-22", "2026-11-23")
    status = [plan(today, MET, program=program).status("letter") for today in days]
    assert status == ["now", "late"]
