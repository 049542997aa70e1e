"""What an offset makes of a date."""

from datetime import datetime, timedelta
from functools import cache

from generator.engine.dates import Moment, months_later
from generator.engine.working_days import WorkingDays


def add(
    anchor: Moment, offset: str, calendar: WorkingDays, times: int = 1, *, pauses: bool = False
) -> Moment:
    """Return the moment that lies `times` offsets after an anchor, or before it: times -1.

    Hours carry a time where the anchor has one, and round up to whole days where it has none.
    Weeks are 7 days. Months are calendar months, clamped to the last day of a shorter one. Where
    an offset `pauses`, its days and weeks are counted without those of a quiet period.
    """
    number, unit = amount_and_unit(offset)
    amount = number * times
    match unit:
        case "hour":
            return _hours_later(anchor, amount)
        case "day" | "week":
            days = amount if unit == "day" else 7 * amount
            if pauses:
                return Moment(calendar.later(anchor.day, days, pauses=True))
            return Moment(anchor.day + timedelta(days=days))
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
