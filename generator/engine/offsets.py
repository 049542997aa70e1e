"""What an offset makes of a date."""

from datetime import datetime, timedelta
from functools import cache

from generator.engine.dates import Moment, months_later
from generator.engine.working_days import WorkingDays


def add(anchor: Moment, offset: str, calendar: WorkingDays, times: int = 1) -> Moment:
    """Return the moment that lies `times` offsets after an anchor.

    Hours carry a time where the anchor has one, and round up to whole days where it has none.
    Weeks are 7 days. Months are calendar months, clamped to the last day of a shorter one.
    """
    number, unit = amount_and_unit(offset)
    amount = number * times
    match unit:
        case "hour":
            return _hours_later(anchor, amount)
        case "day":
            return Moment(anchor.day + timedelta(days=amount))
        case "week":
            return Moment(anchor.day + timedelta(days=7 * amount))
        case "working day":
            return Moment(calendar.later(anchor.day, amount))
        case _:
            return Moment(months_later(anchor.day, amount))


@cache
def amount_and_unit(offset: str) -> tuple[int, str]:
    """Return the amount of an offset and its unit, in the singular."""
    number, _, unit = offset.partition(" ")
    return int(number), unit.removesuffix("s")


def _hours_later(anchor: Moment, amount: int) -> Moment:
    if anchor.at is None:
        return Moment(anchor.day + timedelta(days=-(-amount // 24)))
    later = datetime.fromisoformat(str(anchor)) + timedelta(hours=amount)
    return Moment(later.date(), later.strftime("%H:%M"))
