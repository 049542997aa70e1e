import pytest

from tests.engine.asking import Asked
from tests.engine.life import date, on, step, steps, told

MET = on("20", "met", at="15:00")
NEWS, NAMED = "{offset: 1 week, anchor: news}", "{offset: 1 day, anchor: named-day}"


@pytest.mark.parametrize(
    ("bounds", "events", "found"),
    [
        ("earliest: 1 day, aim: 2 days, latest: 1 week", "", ("21", "22", "27")),
        # A missing 'earliest' is the anchor, a missing 'aim' the 'earliest', and 'latest' is null
        ("latest: 2 days", "", ("20", "20", "22")),
        ("earliest: 3 days, latest: 5 days", "", ("23", "23", "25")),
        ("earliest: 3 days", "", ("23", "23", None)),
        ("", "", ("20", "20", None)),
        # Of several terms the latest date counts, wherever it stands in the list
        (f"earliest: [{NEWS}, 9 days]", "", ("29", "29", None)),
        (f"earliest: [9 days, {NEWS}]", "", ("29", "29", None)),
        (f"earliest: [{NEWS}, 9 days]", "wrote=24", ("12-01", "12-01", None)),
        (f"earliest: [9 days, {NEWS}]", "wrote=24", ("12-01", "12-01", None)),
        # One that has nothing to count from does not hold a bound back
        (f"earliest: [{NAMED}, {NEWS}]", "", ("27", "27", None)),
        (f"earliest: [{NAMED}, {NEWS}]", "named=20,by=12-01", ("12-02", "12-02", None)),
    ],
)
def test_each_bound_is_an_offset_from_an_anchor(
    plan: Asked, bounds: str, events: str, found: tuple[str | None, ...]
) -> None:
    """Earliest, aim and latest count each from its own anchor."""
    answer = plan("2026-11-24", MET, *told(events), program=steps(step("letter", bounds)))
    assert answer.bounds("letter") == tuple(day and date(day) for day in found)


FIRST = step("first", "earliest: 1 week")
TERMS = "15 days, {offset: 1 week, anchor: first}"
MOVING = steps(FIRST, step("second", f"earliest: [{TERMS}], latest: 21 days"))
SWAPPED = steps(
    FIRST, step("second", "earliest: [{offset: 1 week, anchor: first}, 15 days], latest: 21 days")
)
IN_HOURS = steps(
    FIRST, step("second", "earliest: [24 hours, {offset: 0 days, anchor: first}], latest: 48 hours")
)


@pytest.mark.parametrize(
    ("program", "first", "found"),
    [
        (MOVING, None, ("12-05", "12-05", "12-11")),
        # A week after the 8th is past the 11th; the width is that from the first-listed, 6 days
        (MOVING, "12-08", ("12-15", "12-15", "12-21")),
        # Moved to the day of 'latest' itself, 'earliest' leaves it where it is
        (MOVING, "12-04", ("12-11", "12-11", "12-11")),
        # A week after the 6th is the 13th, two days past 'latest': no width is left
        (SWAPPED, "12-06", ("12-13", "12-13", "12-13")),
        # A 'latest' in hours that is moved along is a date
        (IN_HOURS, None, ("11-27", "11-27", "11-28")),
    ],
)
def test_latest_moves_along_when_earliest_passes_it(
    plan: Asked, program: object, first: str | None, found: tuple[str, ...]
) -> None:
    """The width kept is that between `latest` and the first-listed term of `earliest`."""
    done = [on(first, "did", "first")] if first else []
    answer = plan(date(first or "20"), MET, *done, program=program)
    assert answer.bounds("second") == tuple(map(date, found))


@pytest.mark.parametrize("working_days", ["ignore", "prefer", "require"])
def test_bounds_are_never_moved_for_weekends_or_today(plan: Asked, working_days: str) -> None:
    """Bounds are the rule's own dates, on a Sunday or in the past."""
    bounds = "earliest: 0 days, aim: 2 days, latest: 2 days"
    program = steps(step("letter", bounds, f"working-days: {working_days}"))
    answer = plan("2027-03-01", MET, program=program)
    assert answer.bounds("letter") == ("2026-11-20", "2026-11-22", "2026-11-22")


def test_bounds_are_not_moved_by_the_distance(plan: Asked) -> None:
    """A message that has to move keeps its own bounds."""
    message = "earliest: 3 days, latest: 5 days", "to: boss, channels: [email]"
    answer = plan("2026-11-20", MET, program=steps(step("one", *message), step("two", *message)))
    assert answer.on("two") == "2026-11-24"
    assert answer.bounds("two") == answer.bounds("one")
