import pytest

from tests.engine.asking import Asked
from tests.engine.life import date, guide, on, step, with_days_off

LETTER = f"steps: {{{step('letter', 'earliest: 1 day', 'working-days: require')}}}"
QUIET = 'quiet-periods: [{name: Quiet, from: "12-24", until: "01-03", editorial: "-"}]'
AUGUST = 'quiet-periods: [{name: August, from: "08-03", until: "08-05", editorial: "-"}]'
HERE = {"2026-11-23": "Feast", "2026-12-25": "Christmas"}
WEEKEND = ["2026-11-21 weekend", "2026-11-22 weekend"]
YEARS_END = [
    "2026-12-24 Quiet",
    "2026-12-25 Christmas",
    *(f"2026-12-{day} Quiet" for day in range(26, 32)),
    *(f"2027-01-0{day} Quiet" for day in (1, 2, 3)),
]


@pytest.mark.parametrize(
    ("met", "weekend", "quiet", "found"),
    [
        # Where no region is chosen, the weekend is the one that the rules name
        ("11-20", None, "{}", ("2026-11-23", WEEKEND)),
        # A region has holidays of its own, and another weekend, or none
        ("11-20", [6, 7], "{}", ("2026-11-24", [*WEEKEND, "2026-11-23 Feast"])),
        ("11-19", [5, 6], "{}", ("2026-11-22", ["2026-11-20 weekend", WEEKEND[0]])),
        ("11-20", [], "{}", ("2026-11-21", [])),
        # The holiday's name comes before the quiet period's, and that before the weekend
        ("12-23", [6, 7], QUIET, ("2027-01-04", YEARS_END)),
        # A quiet period within a year; the 2nd is a Sunday
        ("08-02", None, AUGUST, ("2026-08-06", [f"2026-08-0{day} August" for day in (3, 4, 5)])),
    ],
)
def test_days_off_are_passed_over(
    plan: Asked, met: str, weekend: list[int] | None, quiet: str, found: object
) -> None:
    """What is due on the day after goes out on the next working day; each day has its reason."""
    program = with_days_off(guide(quiet, LETTER), HERE, weekend or [])
    region = {} if weekend is None else {"region": "AUX"}
    answer = plan(date(met), on(met, "met"), program=program, **region)
    assert (answer.on("letter"), answer.skipped("letter")) == found


def test_with_working_days_false_every_day_is_one(plan: Asked) -> None:
    """Weekends, holidays and quiet periods count as any other day, and nothing is skipped."""
    program = with_days_off(guide(QUIET, LETTER), HERE)
    options = {"region": "AUX", "working_days": False}
    answer = plan("2026-12-24", on("12-24", "met"), program=program, **options)
    assert (answer.on("letter"), answer.skipped("letter")) == ("2026-12-25", [])
    assert answer.json["holidays_known"] == {"from": "2025-01-01", "until": "2029-12-31"}
