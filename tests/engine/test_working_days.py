from tests.engine.asking import Asked
from tests.engine.events import interview
from tests.engine.programs import days_off, small, step, window

QUIET = [{"name": "Quiet", "from": "12-24", "until": "01-03"}]


def days_off_before(
    plan: Asked, met: str, region: str | None, quiet: list[dict[str, str]] | None = None
) -> tuple[str | None, list[str]]:
    """Return when a letter due on the day after an interview goes out, and what it passed over."""
    regions = {
        "HERE": days_off([6, 7], {"2026-11-23": "Feast", "2026-12-25": "Christmas"}),
        "GULF": days_off([5, 6], {}),
        "BUSY": days_off([], {}),
    }
    program = small(
        step("letter", window(earliest="1 day"), working_days="require"),
        regions=list(regions),
        holidays=regions,
        quiet_periods=quiet or [],
    )
    answer = plan(met, interview(met), program=program, **({"region": region} if region else {}))
    return answer.on("letter"), answer.skipped("letter")


def test_no_region_means_saturday_and_sunday(plan: Asked) -> None:
    """Where no region is chosen, the weekend is the one that the rules name."""
    assert days_off_before(plan, "2026-11-20", None) == (
        "2026-11-23",
        ["2026-11-21 weekend", "2026-11-22 weekend"],
    )


def test_holidays_of_the_region_are_left_out(plan: Asked) -> None:
    """A public holiday of the region is passed over, by its name."""
    assert days_off_before(plan, "2026-11-20", "HERE") == (
        "2026-11-24",
        ["2026-11-21 weekend", "2026-11-22 weekend", "2026-11-23 Feast"],
    )


def test_the_weekend_comes_with_the_region(plan: Asked) -> None:
    """Another region has another weekend, or none."""
    assert days_off_before(plan, "2026-11-19", "GULF") == (
        "2026-11-22",
        ["2026-11-20 weekend", "2026-11-21 weekend"],
    )
    assert days_off_before(plan, "2026-11-20", "BUSY") == ("2026-11-21", [])


def test_the_reason_is_the_holiday_else_the_quiet_period_else_the_weekday(plan: Asked) -> None:
    """A day off for several reasons gives the holiday's name, else the quiet period's."""
    # 25 December 2026 is a Friday, 26 a Saturday, 3 January 2027 a Sunday
    on, skipped = days_off_before(plan, "2026-12-23", "HERE", QUIET)
    assert on == "2027-01-04"
    assert skipped[:3] == ["2026-12-24 Quiet", "2026-12-25 Christmas", "2026-12-26 Quiet"]
    assert skipped[-1] == "2027-01-03 Quiet"
    assert len(skipped) == 11


def test_a_quiet_period_need_not_pass_the_years_end(plan: Asked) -> None:
    """A quiet period within one year is left out too, its first and last day included."""
    august = [{"name": "August", "from": "08-03", "until": "08-05"}]
    assert days_off_before(plan, "2026-08-02", None, august) == (
        "2026-08-06",
        ["2026-08-03 August", "2026-08-04 August", "2026-08-05 August"],
    )


def test_with_working_days_false_every_day_is_one(plan: Asked) -> None:
    """Weekends, holidays and quiet periods count as any other day, and nothing is skipped."""
    options = {"region": "GB-ENG", "working_days": False}
    answer = plan("2026-12-18", interview("2026-12-18"), **options)
    assert answer.on("first-check-in") == "2026-12-25"
    assert answer.on("thank-you") == "2026-12-19"
    passed = [day["because"] for entry in answer.json["steps"] for day in entry["skipped"]]
    # messages keep their distance all the same
    assert set(passed) <= {entry["step"] for entry in answer.json["steps"]}
    assert answer.json["holidays_known"] == {"from": "2025-01-01", "until": "2029-12-31"}
