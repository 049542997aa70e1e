import pytest

from tests.engine.asking import Asked
from tests.engine.events import done, interview
from tests.engine.programs import Json, days_off, small, step, window

MET = interview("2026-01-05")


def monthly(*others: Json, anchor: str = "interview", **changes: Json) -> Json:
    """Return a program with one step that repeats every month from a month after an anchor."""
    declared = {"every": "1 month", "to": "hiring-manager", "per": "application", **changes}
    return small(*others, step("write", window(anchor, earliest="1 month"), **declared))


def test_the_next_three_days_are_shown(plan: Asked) -> None:
    """`occurrences` are the next three from today on; the first is `on`."""
    answer = plan("2026-01-05", MET, program=monthly())
    assert answer["write"]["occurrences"] == ["2026-02-05", "2026-03-05", "2026-04-05"]
    assert answer.on("write") == "2026-02-05"
    assert answer.bounds("write") == ("2026-02-05", "2026-02-05", None)


def test_days_that_have_passed_are_passed_over(plan: Asked) -> None:
    """Opened in June, the next three begin in June; the bounds are the first's."""
    answer = plan("2026-06-04", MET, program=monthly())
    assert answer["write"]["occurrences"] == ["2026-06-05", "2026-07-05", "2026-08-05"]
    assert answer.bounds("write") == ("2026-06-05", "2026-06-05", None)
    today = plan("2026-06-05", MET, program=monthly())
    assert today["write"]["occurrences"][0] == "2026-06-05"
    assert today.status("write") == "now"
    assert plan("2026-06-06", MET, program=monthly()).on("write") == "2026-07-05"


@pytest.mark.parametrize(
    ("met", "days"),
    [
        ("2026-01-31", ["2026-02-28", "2026-03-31", "2026-04-30"]),
        ("2027-12-31", ["2028-01-31", "2028-02-29", "2028-03-31"]),
        ("2026-08-30", ["2026-09-30", "2026-10-30", "2026-11-30"]),
    ],
)
def test_months_count_from_the_anchor_each_time(plan: Asked, met: str, days: list[str]) -> None:
    """After 28 February comes 31 March: each counts from the anchor, not from the one before."""
    assert plan(met, interview(met), program=monthly())["write"]["occurrences"] == days


def test_each_day_is_placed_like_on(plan: Asked) -> None:
    """Each occurrence falls on a working day where the step requires one."""
    program = monthly(working_days="require")
    answer = plan("2026-01-05", interview("2026-01-28"), program=program)
    # 28 February and 28 March 2026 are Saturdays, 28 April is a Tuesday
    assert answer["write"]["occurrences"] == ["2026-03-02", "2026-03-30", "2026-04-28"]
    assert answer.bounds("write") == ("2026-02-28", "2026-02-28", None)
    assert answer.skipped("write") == ["2026-02-28 weekend", "2026-03-01 weekend"]


def test_a_day_that_moved_is_kept_until_it_has_gone(plan: Asked) -> None:
    """On the Sunday between, the Saturday's occurrence is still the next, on Monday."""
    program = monthly(working_days="require")
    met = interview("2026-01-28")
    assert plan("2026-03-01", met, program=program).on("write") == "2026-03-02"
    assert plan("2026-03-02", met, program=program).on("write") == "2026-03-02"
    assert plan("2026-03-03", met, program=program).on("write") == "2026-03-30"


def test_other_rhythms(plan: Asked) -> None:
    """Every two weeks after a first offset in months: each counts from the first."""
    answer = plan("2026-01-05", MET, program=monthly(every="2 weeks"))
    assert answer["write"]["occurrences"] == ["2026-02-05", "2026-02-19", "2026-03-05"]
    working = monthly(every="5 working days")
    regions = {"HERE": days_off([6, 7], {"2026-02-12": "Feast"})}
    program = {**working, "regions": ["HERE"], "holidays": regions}
    # from Thursday 5 February, five working days on; 12 February is a day off
    answer = plan("2026-01-05", MET, program=program, region="HERE")
    assert answer["write"]["occurrences"] == ["2026-02-05", "2026-02-13", "2026-02-20"]


def test_a_repeating_step_is_never_done(plan: Asked) -> None:
    """Each done counts towards `times` and moves the last contact; the step stays open."""
    program = monthly(anchor="last-contact", times=3)
    once = plan("2026-02-06", MET, done("write", "2026-02-06"), program=program)
    assert once.status("write") == "later"
    assert once["write"]["occurrences"] == ["2026-03-06", "2026-04-06"]
    twice = [done("write", "2026-02-06"), done("write", "2026-03-10")]
    answer = plan("2026-03-10", MET, *twice, program=program)
    assert answer["write"]["occurrences"] == ["2026-04-10"]
    thrice = [*twice, done("write", "2026-04-10")]
    assert plan("2026-04-10", MET, *thrice, program=program).dropped("write") == "limit"


def test_a_month_that_was_missed_does_not_count(plan: Asked) -> None:
    """Only what was done counts towards `times`; days that passed unused cost nothing."""
    days = ["2026-05-05", "2026-06-05", "2026-07-05"]
    assert plan("2026-04-06", MET, program=monthly(times=3))["write"]["occurrences"] == days


def test_a_repeating_step_keeps_its_distance(plan: Asked) -> None:
    """The first of its days moves off a day that another message has."""
    other = step("card", window(earliest="1 month"), to="hiring-manager")
    program = monthly(other, every="1 week")
    answer = plan("2026-01-05", MET, program=program)
    assert answer.on("card") == "2026-02-05"
    assert answer["write"]["occurrences"] == ["2026-02-06", "2026-02-12", "2026-02-19"]


def test_two_repetitions_on_one_day_are_one(plan: Asked) -> None:
    """Quiet days can bring two weeks to the same working day, which is named once."""
    asked = [done("first-check-in", "2026-12-04"), done("second-check-in", "2026-12-11")]
    answer = plan("2026-12-11", interview("2026-11-27"), *asked, route="agency")
    # A week after the 11th is the 18th. The 25th and 1 January are quiet: Monday 4 January.
    weekly = ["2026-12-18", "2027-01-04", "2027-01-08"]
    assert answer["talk-weekly"]["occurrences"] == weekly


def test_a_repetition_before_the_first_that_moved_is_left_out(plan: Asked) -> None:
    """The first makes room for another message, and what would come before it is not named."""
    asked = [done("call", "2027-11-22"), done("call", "2027-11-22")]
    offer = {"event": "other-offer", "on": "2027-12-24", "by": "2028-01-04"}
    answer = plan("2027-12-24", interview("2027-11-12"), *asked, offer, route="agency")
    # The news of the offer has Tuesday 4 January, and the talk the day after it.
    assert answer["talk-weekly"]["occurrences"][:2] == ["2028-01-05", "2028-01-10"]
