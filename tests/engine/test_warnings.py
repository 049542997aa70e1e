import pytest

from tests.engine.asking import Asked
from tests.engine.events import done, interview, promised
from tests.engine.programs import days_off, small, step, window

MET = interview("2026-11-20")


@pytest.mark.parametrize("working_days", ["ignore", "prefer", "require"])
def test_a_day_after_latest_warns(plan: Asked, working_days: str) -> None:
    """Whenever `on` is after `latest`: `after-window`, on the day itself."""
    program = small(step("letter", window(latest="3 days"), working_days=working_days))
    assert plan("2026-11-23", MET, program=program).json["warnings"] == []
    assert plan("2026-11-24", MET, program=program).json["warnings"] == [
        {"code": "after-window", "step": "letter", "date": "2026-11-24"}
    ]


def test_a_weekend_before_latest_does_not_warn(plan: Asked) -> None:
    """A check-in kept within its window by going out earlier is no reason to warn."""
    declared = window(aim="1 day", latest="2 days")
    program = small(step("letter", declared, working_days="require"))
    answer = plan("2026-11-20", MET, program=program)
    assert (answer.on("letter"), answer.warnings) == ("2026-11-20", [])


def test_done_and_dropped_steps_do_not_warn(plan: Asked) -> None:
    """Only open steps warn."""
    program = small(
        step("letter", window(latest="1 day")),
        step("card", window(latest="1 day"), if_missed="drop"),
    )
    answer = plan("2026-12-01", MET, done("letter", "2026-12-01"), program=program)
    assert answer.warnings == []


HERE = {"HERE": days_off([6, 7], {})}


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
    declared = window(earliest="1 day")
    program = small(
        step("letter", declared, working_days="prefer"), regions=["HERE"], holidays=HERE
    )
    answer = plan(met, interview(met), program=program, region="HERE")
    assert answer.json["holidays_known"] == {"from": "2025-01-01", "until": "2029-12-31"}
    assert answer.warnings == (["holidays-unknown letter"] if warns else [])


def test_holidays_matter_to_working_days_only(plan: Asked) -> None:
    """No region, no working days, or a step that ignores them: nothing is unknown."""
    declared = window(earliest="1 day")
    letter = step("letter", declared, working_days="prefer")
    program = small(letter, regions=["HERE"], holidays=HERE)
    met = interview("2030-06-03")
    assert plan("2030-06-03", met, program=program).warnings == []
    calendar = {"region": "HERE", "working_days": False}
    assert plan("2030-06-03", met, program=program, **calendar).warnings == []
    ignoring = small(step("letter", declared), regions=["HERE"], holidays=HERE)
    assert plan("2030-06-03", met, program=ignoring, region="HERE").warnings == []


def test_an_occurrence_outside_the_known_holidays_warns_once(plan: Asked) -> None:
    """At most one warning per code and step, dated by `on`."""
    repeated = step("write", every="1 month", working_days="require", per="application")
    program = small(repeated, regions=["HERE"], holidays=HERE)
    answer = plan("2029-11-20", interview("2029-11-20"), program=program, region="HERE")
    assert answer["write"]["occurrences"] == ["2029-11-20", "2029-12-20", "2030-01-21"]
    assert answer.json["warnings"] == [
        {"code": "holidays-unknown", "step": "write", "date": "2029-11-20"}
    ]


def test_only_a_chase_is_told_to_wait(plan: Asked) -> None:
    """Thanks before the promised date are as they should be."""
    named = promised("2026-11-20", by="2026-12-18")
    letter = small(step("letter", window(earliest="1 day")))
    assert plan("2026-11-20", MET, named, program=letter).warnings == []
    chase = small(step("letter", window(earliest="1 day"), chase=True))
    early = plan("2026-11-20", MET, named, program=chase)
    assert early.warnings == ["before-promised-date letter"]
    on_the_day = small(step("letter", window("promised-date"), chase=True))
    assert plan("2026-11-20", MET, named, program=on_the_day).warnings == []


def test_a_step_may_warn_of_several_things(plan: Asked) -> None:
    """Warnings stand in the order of the steps, one for each code."""
    program = small(
        step("first", window(latest="0 days"), working_days="prefer"),
        step("chase", window(latest="0 days"), working_days="prefer", chase=True),
        regions=["HERE"],
        holidays=HERE,
    )
    events = [interview("2030-06-03"), promised("2030-06-03", by="2030-07-01")]
    answer = plan("2030-06-05", *events, program=program, region="HERE")
    assert answer.warnings == [
        "after-window first",
        "holidays-unknown first",
        "after-window chase",
        "holidays-unknown chase",
        "before-promised-date chase",
    ]
