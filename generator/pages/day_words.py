"""Dates in words: `Fri 20 Nov`, never broken across lines."""

from datetime import date
from functools import lru_cache
from typing import Final

from markupsafe import Markup

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_SHORT: Final = 3
_NO_BREAK: Final = "\u00a0"


def read_day(written: str) -> date:
    """Return the day of `2026-11-20` or `2026-11-20T15:00`."""
    return date.fromisoformat(written[:10])


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return _DAYS[day.weekday()]


def short_day(day: date, *, year: bool = False) -> str:
    """Return `Fri 20 Nov`, with the year where it is asked for."""
    parts = [weekday(day)[:_SHORT], str(day.day), _MONTHS[day.month - 1][:_SHORT]]
    return " ".join([*parts, str(day.year)] if year else parts)


def long_day(day: date, *, year: bool = False) -> str:
    """Return `Friday 20 November`, with the year where it is asked for."""
    parts = [weekday(day), str(day.day), _MONTHS[day.month - 1]]
    return " ".join([*parts, str(day.year)] if year else parts)


# The same days stand on many pages.
@lru_cache(maxsize=2**12)
def time_tag(written: str | date, *, long: bool = False, year: bool = False) -> Markup:
    """Return the day in a `<time>` that does not break, with the time of day if it has one."""
    if isinstance(written, date):
        written = written.isoformat()
    words = (long_day if long else short_day)(read_day(written), year=year)
    _, _, clock = written.partition("T")
    if clock:
        words = f"{words}, {clock}"
    tag = Markup('<time class="day" datetime="{}">{}</time>')
    return tag.format(written, words.replace(" ", _NO_BREAK))
