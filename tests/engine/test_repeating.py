"""Steps that repeat: the next three days are shown; both engines, dates by hand."""

import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import date, guide, on, step, steps, with_days_off

MESSAGE = "to: boss, channels: [email]"
QUIET = 'quiet-periods: [{name: Q, from: "12-24", until: "01-03", editorial: "-"}]'


def write(every: str, keys: str = "working-days: ignore", anchor: str = "met") -> str:
    """Write a message that repeats from a month after an anchor on, on any day."""
    return step("write", "earliest: 1 month", f"every: {every}, {MESSAGE}, {keys}", anchor)


MONTHLY, ON_WORKING_DAYS = steps(write("1 month")), steps(write("1 month", ""))
WEEKLY_AFTER_QUIET_DAYS = guide(QUIET, f"steps: {{{write('1 week', '')}}}")
FEAST = with_days_off(steps(write("5 working days")), {"2026-02-12": "Feast"})


@pytest.mark.parametrize(
    ("program", "met", "today", "days"),
    [
        (MONTHLY, "2026-01-05", "2026-01-05", ["02-05", "03-05", "04-05"]),
        # Days that have passed are passed over, and do not count towards 'times'
        (MONTHLY, "2026-01-05", "2026-06-04", ["06-05", "07-05", "08-05"]),
        (MONTHLY, "2026-01-05", "2026-06-05", ["06-05", "07-05", "08-05"]),
        (MONTHLY, "2026-01-05", "2026-06-06", ["07-05", "08-05", "09-05"]),
        (
            steps(write("1 month", "times: 3, working-days: ignore")),
            "2026-01-05",
            "2026-04-06",
            ["05-05", "06-05", "07-05"],
        ),
        # Months count from the anchor each time, and not from the one before
        (MONTHLY, "2026-01-31", "2026-01-31", ["02-28", "03-31", "04-30"]),
        (MONTHLY, "2026-08-30", "2026-08-30", ["09-30", "10-30", "11-30"]),
        (MONTHLY, "2027-12-31", "2027-12-31", ["2028-01-31", "2028-02-29", "2028-03-31"]),
        # Each is placed like 'on': 28 February and 28 March are Saturdays, 28 April is a Tuesday
        (ON_WORKING_DAYS, "2026-01-28", "2026-01-05", ["03-02", "03-30", "04-28"]),
        # One that moved is kept until it has gone
        (ON_WORKING_DAYS, "2026-01-28", "2026-03-01", ["03-02", "03-30", "04-28"]),
        (ON_WORKING_DAYS, "2026-01-28", "2026-03-02", ["03-02", "03-30", "04-28"]),
        (ON_WORKING_DAYS, "2026-01-28", "2026-03-03", ["03-30", "04-28", "05-28"]),
        # Other rhythms count from the first, here Thursday 5 February; the 12th is a day off
        (steps(write("2 weeks")), "2026-01-05", "2026-01-05", ["02-05", "02-19", "03-05"]),
        (FEAST, "2026-01-05", "2026-01-05", ["02-05", "02-13", "02-20"]),
        # The 25th and 1 January are quiet: two weeks come to Monday 4 January, which is named once
        (
            WEEKLY_AFTER_QUIET_DAYS,
            "2026-11-18",
            "2026-11-18",
            ["12-18", "2027-01-04", "2027-01-08"],
        ),
    ],
)
def test_the_next_three_days_are_shown(
    plan: Asked, program: Json, met: str, today: str, days: list[str]
) -> None:
    """`occurrences` are the next three from today on; the first is `on`."""
    answer = plan(today, on(met, "met"), program=program, region="AUX")
    assert answer["write"]["occurrences"] == list(map(date, days))
    assert answer.on("write") == date(days[0])


def test_the_bounds_are_those_of_the_first(plan: Asked) -> None:
    """Of the day that it counts from, before it has moved."""
    june = plan("2026-06-04", on("2026-01-05", "met"), program=MONTHLY)
    assert june.bounds("write") == ("2026-06-05", "2026-06-05", None)
    moved = plan("2026-01-28", on("2026-01-28", "met"), program=ON_WORKING_DAYS)
    assert moved.bounds("write") == ("2026-02-28", "2026-02-28", None)
    assert moved.skipped("write") == ["2026-02-28 weekend", "2026-03-01 weekend"]


def test_a_repeating_step_is_never_done(plan: Asked) -> None:
    """Each done counts towards `times` and moves the last contact; the step stays open."""
    program = steps(write("1 month", "times: 3, working-days: ignore", "contact"))
    events = [on("2026-01-05", "met")]
    for day, days in {
        "2026-02-06": ["2026-03-06", "2026-04-06"],
        "2026-03-10": ["2026-04-10"],
    }.items():
        events.append(on(day, "did", "write"))
        answer = plan(day, *events, program=program)
        assert answer.status("write") == "later"
        assert answer["write"]["occurrences"] == days
    events.append(on("2026-04-10", "did", "write"))
    assert plan("2026-04-10", *events, program=program).dropped("write") == "limit"


def test_a_repeating_step_keeps_its_distance(plan: Asked) -> None:
    """The first of its days moves off a day that another message has."""
    card = step("card", "earliest: 1 month", f"{MESSAGE}, working-days: ignore")
    answer = plan("2026-01-05", on("2026-01-05", "met"), program=steps(card, write("1 week")))
    assert answer.on("card") == "2026-02-05"
    assert answer["write"]["occurrences"] == ["2026-02-06", "2026-02-12", "2026-02-19"]


def test_a_repetition_before_the_first_that_moved_is_left_out(plan: Asked) -> None:
    """The first makes room for another message, and what would come before it is not named."""
    card = step("card", "earliest: 40 days", MESSAGE)
    program = guide(QUIET, f"steps: {{{card}, {write('1 week', '')}}}")
    answer = plan("2026-11-25", on("25", "met"), program=program)
    # The card has Monday 4 January, to which the weeks of 25 December and 1 January come, too.
    assert answer.on("card") == "2027-01-04"
    assert answer["write"]["occurrences"] == ["2027-01-05", "2027-01-08", "2027-01-15"]
