"""When the sources are due to be read anew."""

from datetime import date, timedelta
from typing import Final

from generator.engine.dates import months_later
from generator.rules.offsets import Offset

_DAYS: Final = {"days": 1, "weeks": 7, "working days": 1.4}


def review_due(reviewed: str, within: Offset) -> date:
    """Return the last day to read again what was read on a day, `2026-11-23`.

    Days off are not counted one by one: a review is no message.
    """
    day = date.fromisoformat(reviewed)
    if within.unit == "months":
        return months_later(day, within.amount)
    if within.unit == "hours":
        return day + timedelta(hours=within.amount)
    return day + timedelta(days=int(within.amount * _DAYS[within.unit]))
