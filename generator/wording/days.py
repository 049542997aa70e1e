"""Dates in words: `Fri 20 Nov`, never broken across lines."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from generator.rules.model import Guide

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
"""The names of the months."""

_SHORT: Final = 3
_NO_BREAK: Final = "\u00a0"


def read_day(written: str | date) -> date:
    """Return the day of `2026-11-20` or `2026-11-20T15:00`; a date as it is."""
    return written if isinstance(written, date) else date.fromisoformat(written[:10])


def working_week(guide: Guide) -> list[date]:
    """Return the working days of the week for which dates are worked out; a weekend follows."""
    monday = read_day(guide.worked.monday)
    week = (monday + timedelta(days=ahead) for ahead in range(7))
    return [day for day in week if day.isoweekday() not in guide.weekend]


def weekday_name(iso: int) -> str:
    """Return the name of a day of the week: 1 is Monday."""
    return _DAYS[iso - 1]


def short_day(written: str | date, *, year: bool = False) -> str:
    """Return `Fri 20 Nov`, with the year where it is asked for."""
    return _in_words(read_day(written), _SHORT, year=year)


def long_day(written: str | date, *, year: bool = False) -> str:
    """Return `Friday 20 November`, with the year where it is asked for."""
    return _in_words(read_day(written), None, year=year)


def _in_words(day: date, letters: int | None, *, year: bool) -> str:
    words = f"{_DAYS[day.weekday()][:letters]} {day.day} {MONTHS[day.month - 1][:letters]}"
    return f"{words} {day.year}" if year else words


def day_and_month(written: str | date, *, year: bool = False) -> str:
    """Return `20 November`, with the year where it is asked for.

    Raises:
        ValueError: it is no date.
    """
    day = read_day(written)
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if year else words


def unbroken_day_of_year(written: str) -> str:
    """Return `24 December` for `12-24`, to stand in one line of a page."""
    return day_and_month(f"2000-{written}").replace(" ", _NO_BREAK)  # a leap year has them all


def published_words(written: str) -> Markup:
    """Return a day, a month or a year: `Fri 12 Oct 2018`, `July 2010`, `2013`."""
    if len(written) == len("2010-07-31"):
        return time_tag(written, year=True)
    if len(written) == len("2010-07"):
        return Markup("{:%B} {}").format(date.fromisoformat(f"{written}-01"), written[:4])
    return Markup("{}").format(written)


# The same days stand in many places.
@lru_cache(maxsize=2**12)
def time_tag(written: str | date, *, long: bool = False, year: bool = False) -> Markup:
    """Return the day in a `<time>` that does not break, with the time of day if it has one."""
    if isinstance(written, date):
        written = written.isoformat()
    words = (long_day if long else short_day)(written, year=year)
    _, _, clock = written.partition("T")
    if clock:
        words = f"{words}, {clock}"
    tag = Markup('<time class="day" datetime="{}">{}</time>')
    return tag.format(written, words.replace(" ", _NO_BREAK))
