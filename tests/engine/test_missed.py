"""Steps whose time has come, or has passed: both engines, dates by hand.

20 November 2026 is a Friday.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.life import date, on, step, steps


@pytest.mark.parametrize(
    ("bounds", "keys", "days"),
    [
        ("earliest: 3 days, latest: 4 days", "", "20 later, 23 now, 24 now, 25 late"),
        # Without 'worthwhile' it stays, however long
        ("latest: 2 days", "", "22 now, 23 late, 2029-11-23 late"),
        # On the very day on which it goes out, and before it
        ("latest: 1 day", "working-days: require", "22 late, 23 late"),
        # 'worthwhile' counts from the 23rd, not from the anchor, 'aim' or 'latest'
        (
            "earliest: 3 days, aim: 4 days, latest: 5 days",
            "worthwhile: 1 week",
            "30 late, 12-01 too-late",
        ),
        # While 'latest' has not passed, nothing is missed
        ("latest: 2 weeks", "worthwhile: 1 day", "12-04 now, 12-05 too-late"),
        # It is an offset like any other; the meeting's time adds nothing
        ("latest: 0 days", "worthwhile: 72 hours", "23 late, 24 too-late"),
        ("latest: 0 days", "worthwhile: 2 working days", "24 late, 25 too-late"),
        ("latest: 0 days", "worthwhile: 1 month", "12-20 late, 12-21 too-late"),
    ],
)
def test_what_becomes_of_a_step(plan: Asked, bounds: str, keys: str, days: str) -> None:
    """`now` on its day, `late` once today is past `latest`, dropped once it is not worthwhile."""
    program = steps(step("letter", bounds, keys))
    for today, status in map(str.split, days.split(", ")):
        answer = plan(date(today), on("20", "met", at="15:00"), program=program)
        assert (answer.dropped("letter") or answer.status("letter")) == status, today
