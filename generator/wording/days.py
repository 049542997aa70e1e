"""Dates in words: `Fri 20 Nov`, never broken across lines."""

from datetime import date
from functools import lru_cache
from typing import Final

from markupsafe import Markup

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
"""The names of the months."""

_SHORT: Final = 3
_NO_BREAK: Final = "\u00a0"


def read_day(written: str) -> date:
    """Return the day of `2026-11-20` or `2026-11-20T15:00`."""
    return date.fromisoformat(written[:10])


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return _DAYS[day.weekday()]


def weekday_name(iso: int) -> str:
    """Return the name of a day of the week: 1 is Monday."""
    return _DAYS[iso - 1]


def short_day(day: date, *, year: bool = False) -> str:
    """Return `Fri 20 Nov`, with the year where it is asked for."""
    parts = [weekday(day)[:_SHORT], str(day.day), MONTHS[day.month - 1][:_SHORT]]
    return " ".join([*parts, str(day.year)] if year else parts)


def long_day(day: date, *, year: bool = False) -> str:
    """Return `Friday 20 November`, with the year where it is asked for."""
    parts = [weekday(day), str(day.day), MONTHS[day.month - 1]]
    return " ".join([*parts, str(day.year)] if year else parts)


def day_and_month(written: str | date, *, year: bool = False) -> str:
    """Return `20 November`, with the year where it is asked for.

    Raises:
        ValueError: it is no date.
    """
    day = written if isinstance(written, date) else read_day(written)
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if year else words


def day_of_year(written: str) -> str:
    """Return `24 December` for `12-24`.

    Raises:
        ValueError: it is no day of any year.
    """
    return day_and_month(f"2000-{written}")  # a leap year has them all


def unbroken_day_of_year(written: str) -> str:
    """Return `24 December` for `12-24`, to stand in one line of a page."""
    return day_of_year(written).replace(" ", _NO_BREAK)


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
    words = (long_day if long else short_day)(read_day(written), year=year)
    _, _, clock = written.partition("T")
    if clock:
        words = f"{words}, {clock}"
    tag = Markup('<time class="day" datetime="{}">{}</time>')
    return tag.format(written, words.replace(" ", _NO_BREAK))
