import pytest

from tests.engine.asking import Asked
from tests.engine.life import on, step, steps

MET = on("20", "met")


@pytest.mark.parametrize("working_days", ["ignore", "prefer", "require"])
def test_a_day_after_latest_warns(plan: Asked, working_days: str) -> None:
    """Whenever `on` is after `latest`: `after-window`, on the day itself."""
    program = steps(step("letter", "latest: 3 days", f"working-days: {working_days}"))
    assert plan("2026-11-23", MET, program=program).json["warnings"] == []
    assert plan("2026-11-24", MET, program=program).json["warnings"] == [
        {"code": "after-window", "step": "letter", "date": "2026-11-24"}
    ]


def test_a_weekend_before_latest_does_not_warn(plan: Asked) -> None:
    """A check-in kept within its window by going out earlier is no reason to warn."""
    program = steps(step("letter", "aim: 1 day, latest: 2 days", "working-days: require"))
    answer = plan("2026-11-20", MET, program=program)
    assert (answer.on("letter"), answer.warnings) == ("2026-11-20", [])


def test_done_and_dropped_steps_do_not_warn(plan: Asked) -> None:
    """Only open steps warn."""
    card = step("card", "latest: 1 day", "if-missed: drop")
    program = steps(step("letter", "latest: 1 day"), card)
    answer = plan("2026-12-01", MET, on("12-01", "did", "letter"), program=program)
    assert answer.warnings == []


LETTER = step("letter", "earliest: 1 day", "working-days: prefer")


@pytest.mark.parametrize(
    ("met", "warns"),
    [
        ("2029-12-30", False),  # Sunday; the next day is the last that is known
        ("2029-12-31", True),
        ("2024-12-30", True),  # Tuesday 31 December 2024 is before the first
        ("2024-12-31", False),
    ],
)
def test_a_day_outside_the_known_holidays_warns(plan: Asked, met: str, warns: bool) -> None:  # noqa: FBT001
    """Past the last known year, or before the first, the plan says so."""
    answer = plan(met, on(met, "met"), program=steps(LETTER), region="AUX")
    assert answer.json["holidays_known"] == {"from": "2025-01-01", "until": "2029-12-31"}
    assert answer.warnings == (["holidays-unknown letter"] if warns else [])


def test_holidays_matter_to_working_days_only(plan: Asked) -> None:
    """No region, no working days, or a step that ignores them: nothing is unknown."""
    met = on("2030-06-03", "met")
    assert plan("2030-06-03", met, program=steps(LETTER)).warnings == []
    calendar = {"region": "AUX", "working_days": False}
    assert plan("2030-06-03", met, program=steps(LETTER), **calendar).warnings == []
    ignoring = steps(step("letter", "earliest: 1 day"))
    assert plan("2030-06-03", met, program=ignoring, region="AUX").warnings == []


def test_an_occurrence_outside_the_known_holidays_warns_once(plan: Asked) -> None:
    """At most one warning per code and step, dated by `on`."""
    program = steps(step("write", "", "every: 1 month"))
    answer = plan("2029-11-20", on("2029-11-20", "met"), program=program, region="AUX")
    assert answer["write"]["occurrences"] == ["2029-11-20", "2029-12-20", "2030-01-21"]
    assert answer.json["warnings"] == [
        {"code": "holidays-unknown", "step": "write", "date": "2029-11-20"}
    ]


def test_only_a_chase_is_told_to_wait(plan: Asked) -> None:
    """Thanks before the promised date are as they should be."""
    named = on("20", "named", by="12-18")
    for written, warnings in {
        step("letter", "earliest: 1 day"): [],
        step("letter", "earliest: 1 day", "chase: true"): ["before-promised-date letter"],
        step("letter", "", "chase: true", "named-day"): [],
    }.items():
        assert plan("2026-11-20", MET, named, program=steps(written)).warnings == warnings


def test_a_step_may_warn_of_several_things(plan: Asked) -> None:
    """Warnings stand in the order of the steps, one for each code."""
    program = steps(
        step("first", "latest: 0 days", "working-days: prefer"),
        step("chase", "latest: 0 days", "working-days: prefer, chase: true"),
    )
    events = [on("2030-06-03", "met"), on("2030-06-03", "named", by="2030-07-01")]
    answer = plan("2030-06-05", *events, program=program, region="AUX")
    assert answer.warnings == [
        "after-window first",
        "holidays-unknown first",
        "after-window chase",
        "holidays-unknown chase",
        "before-promised-date chase",
    ]
