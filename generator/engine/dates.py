"""Civil dates, and what an offset makes of them. No time zone, no clock."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from generator.engine.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, with a time of day (`15:00`) only where an offset in hours led to it."""

    day: date
    at: str | None = None

    def __str__(self) -> str:
        """Return `2026-11-21` or `2026-11-21T15:00`."""
        return self.day.isoformat() + (f"T{self.at}" if self.at else "")


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


def months_later(day: date, amount: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter."""
    months = day.year * 12 + day.month - 1 + amount
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
