import pytest

from tests.engine.asking import Asked, Plan
from tests.engine.life import on, step, steps, with_days_off

# Friday 20 November 2026
MET = on("20", "met")
FEASTS = {"2026-11-23": "Feast", "2026-11-24": "Feast"}


def asked(plan: Asked, working_days: str, today: str, bounds: str, **options: object) -> Plan:
    """Return the plan of a step that says something of working days."""
    letter = step("letter", bounds, f"working-days: {working_days}")
    return plan(today, MET, program=with_days_off(steps(letter), FEASTS), **options)


def found(plan: Asked, working_days: str, today: str, bounds: str) -> tuple[object, list[str]]:
    """Return the day of a step, and the days passed over for it."""
    answer = asked(plan, working_days, today, bounds)
    return answer.on("letter"), [day["date"][5:] for day in answer["letter"]["skipped"]]


DAYS: dict[str, list[tuple[str, str, str, str, str, list[str]]]] = {
    # The start, the later of aim and today.
    "ignore": [
        # today, earliest, aim, latest -> on, passed over
        ("2026-11-20", "1 day", "2 days", "1 week", "2026-11-22", []),  # a Sunday
        ("2026-11-22", "1 day", "2 days", "1 week", "2026-11-22", []),
        ("2026-11-28", "1 day", "2 days", "1 week", "2026-11-28", []),
    ],
    # The start; else the last before; else the first after; else as early as may be.
    "prefer": [
        # the start is a working day
        ("2026-11-20", "0 days", "0 days", "2 days", "2026-11-20", []),
        ("2026-11-20", "0 days", "3 days", "5 days", "2026-11-23", []),
        # the last working day before it, not before earliest nor today
        ("2026-11-20", "0 days", "1 day", "2 days", "2026-11-20", ["11-21"]),
        ("2026-11-20", "0 days", "2 days", "4 days", "2026-11-20", ["11-22", "11-21"]),
        ("2026-11-10", "0 days", "2 days", "4 days", "2026-11-20", ["11-22", "11-21"]),
        # the first after it, up to latest
        ("2026-11-20", "1 day", "1 day", "3 days", "2026-11-23", ["11-21", "11-22"]),
        ("2026-11-20", "1 day", "2 days", "3 days", "2026-11-23", ["11-22", "11-21"]),
        ("2026-11-21", "0 days", "1 day", "3 days", "2026-11-23", ["11-21", "11-22"]),
        # none: the earliest day allowed
        ("2026-11-20", "1 day", "1 day", "2 days", "2026-11-21", ["11-22"]),
        ("2026-11-20", "1 day", "2 days", "2 days", "2026-11-21", ["11-22"]),
        ("2026-11-21", "0 days", "1 day", "2 days", "2026-11-21", ["11-22"]),
        ("2026-11-22", "0 days", "1 day", "2 days", "2026-11-22", []),
        # the earliest day allowed is today, once latest has passed
        ("2026-11-28", "0 days", "1 day", "2 days", "2026-11-28", []),
        ("2026-11-30", "0 days", "1 day", "2 days", "2026-11-30", []),
    ],
    # The start; else the last before; else as early as may be.
    "earlier": [
        ("2026-11-20", "0 days", "3 days", "5 days", "2026-11-23", []),
        ("2026-11-20", "0 days", "1 day", "2 days", "2026-11-20", ["11-21"]),
        ("2026-11-20", "0 days", "2 days", "4 days", "2026-11-20", ["11-22", "11-21"]),
        # none before, and it waits for none after
        ("2026-11-20", "1 day", "2 days", "5 days", "2026-11-21", ["11-22"]),
        ("2026-11-21", "0 days", "1 day", "3 days", "2026-11-21", []),
        ("2026-11-28", "0 days", "1 day", "2 days", "2026-11-28", []),
    ],
    # The first from the start to latest; else the last before; else the first after both.
    "require": [
        # the first working day from the start to latest
        ("2026-11-20", "0 days", "0 days", "2 days", "2026-11-20", []),
        ("2026-11-20", "0 days", "1 day", "3 days", "2026-11-23", ["11-21", "11-22"]),
        ("2026-11-21", "0 days", "0 days", "1 week", "2026-11-23", ["11-21", "11-22"]),
        # the last before the start, not before earliest nor today
        ("2026-11-20", "0 days", "1 day", "2 days", "2026-11-20", ["11-21", "11-22"]),
        ("2026-11-20", "0 days", "2 days", "2 days", "2026-11-20", ["11-22", "11-21"]),
        # the first after both latest and the start
        ("2026-11-20", "1 day", "1 day", "2 days", "2026-11-23", ["11-21", "11-22"]),
        ("2026-11-21", "0 days", "1 day", "2 days", "2026-11-23", ["11-21", "11-22"]),
        ("2026-11-28", "0 days", "1 day", "2 days", "2026-11-30", ["11-28", "11-29"]),
    ],
}


@pytest.mark.parametrize("working_days", DAYS)
def test_the_day_for_what_a_step_says_of_working_days(plan: Asked, working_days: str) -> None:
    """One ignores them, one prefers them, one so without waiting for any, and one requires them."""
    for today, earliest, aim, latest, expected, skipped in DAYS[working_days]:
        bounds = f"earliest: {earliest}, aim: {aim}, latest: {latest}"
        assert found(plan, working_days, today, bounds) == (expected, skipped), (today, bounds)


def test_prefer_without_a_latest_takes_the_next_working_day(plan: Asked) -> None:
    """A window that never closes has a first working day after the start."""
    on_monday = ("2026-11-23", ["11-21", "11-22"])
    assert found(plan, "prefer", "2026-11-20", "earliest: 1 day") == on_monday


def test_an_overdue_message_can_go_out_today(plan: Asked) -> None:
    """Past latest, the start is itself after latest: on a working day the answer is today."""
    bounds = "earliest: 0 days, latest: 2 days"
    assert found(plan, "require", "2026-12-01", bounds) == ("2026-12-01", [])


def test_skipped_lists_each_day_once_with_its_reason(plan: Asked) -> None:
    """The days tried and passed over stand in the order tried, each once, never `on` itself."""
    bounds = "earliest: 1 day, aim: 3 days, latest: 4 days"
    answer = asked(plan, "prefer", "2026-11-20", bounds, region="AUX")
    # 23, then back over 22 and 21, then on to 24; none: the earliest day allowed
    assert answer.on("letter") == "2026-11-21"
    passed = ["2026-11-23 Feast", "2026-11-22 weekend", "2026-11-24 Feast"]
    assert answer.skipped("letter") == passed
    late = asked(plan, "require", "2026-11-20", bounds, region="AUX")
    assert late.on("letter") == "2026-11-25"
    assert late.skipped("letter") == ["2026-11-23 Feast", "2026-11-24 Feast"]
    # no working day lies in the window, so it ends on the next one
    assert late["letter"]["latest"] == "2026-11-25"
    assert late.warnings == []
