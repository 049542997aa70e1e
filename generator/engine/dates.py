"""Civil dates. No time zone, no clock."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple


class Moment(NamedTuple):
    """A date, with a time of day (`15:00`) only where an offset in hours led to it."""

    day: date
    at: str | None = None

    def __str__(self) -> str:
        """Return `2026-11-21` or `2026-11-21T15:00`."""
        return self.day.isoformat() + (f"T{self.at}" if self.at else "")


def months_later(day: date, amount: int, of_month: int | None = None) -> date:
    """Return the same day of a later month or another one, at most that month's last."""
    months = day.year * 12 + day.month - 1 + amount
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(of_month or day.day, monthrange(year, month)[1]))
