"""Every date is a day that exists, no time leads out of the calendar, and the guide's week fits."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

from generator.checks.meaning.windows import span
from generator.engine.situation import FIRST_DATE, LAST_DATE
from generator.rules.draft import Draft
from generator.rules.model import CivilDate, Dated, Duration, MonthDay, PublishedOn, Worked, Years
from generator.rules.offsets import OffsetError, read_offset
from generator.rules.problems import Problem, quoted
from generator.rules.schema import pattern_of

_FIRST: Final = int(FIRST_DATE[:4])
_LAST: Final = int(LAST_DATE[:4])
_LAST_WORKED: Final = 2170
"""The last year whose weeks are worked out: what follows from them still lies before the end."""

_YEARS: Final = 10
"""So many years an amount of time comes to at most."""

_FORMS: Final = [re.compile(pattern_of(kind)) for kind in (CivilDate, MonthDay, PublishedOn)]


def check(draft: Draft) -> Iterator[Problem]:
    """Yield dates that no calendar has, amounts that no guide needs, and years out of order."""
    for found, dated in draft.texts(Dated):
        if not _exists(found.value, dated.form):
            yield draft.problem(
                found.path,
                "impossible-date",
                f"{quoted(found.value)} is a day that no calendar has"
                + ("" if dated.form.startswith("%Y") else " in every year"),
                "Check the month, and how many days it has.",
            )
    for found, _ in draft.texts(Duration):
        with suppress(OffsetError):  # which the schema reports
            offset = read_offset(found.value)
            if span(offset)[0] > _YEARS * 366:
                yield draft.problem(
                    found.path,
                    "wrong-value",
                    f"{offset} is more than {_YEARS} years",
                    "Write a shorter time.",
                )
    for path, years in draft.parts(Years):
        if not _FIRST <= years.from_ <= years.until <= _LAST:
            yield draft.problem(
                path,
                "wrong-years",
                f"the years run from {years.from_} to {years.until}",
                f"Give two years between {_FIRST} and {_LAST}, the first one first.",
            )
    for path, worked in draft.parts(Worked):
        monday = worked.monday
        if not draft.is_kept(*path, "monday") or not _exists(monday, "%Y-%m-%d"):
            continue
        day = date.fromisoformat(monday)
        if day.isoweekday() != 1 or not _FIRST <= day.year <= _LAST_WORKED:
            yield draft.problem(
                (*path, "monday"),
                "wrong-value",
                f"{monday} is a {day:%A}, expected a Monday from {_FIRST} to {_LAST_WORKED}",
                "Choose the Monday of the week that the examples are worked for.",
            )


def _exists(text: str, form: str) -> bool:
    """Return whether a text that has the form of a date is one; other texts are not ours."""
    if not any(pattern.match(text) for pattern in _FORMS):
        return True
    try:
        # A year that is not leap stands for all: a day of every year has to be in it, too.
        whole = text + "-01-01"[len(text) - 4 :]  # a month or a year stands for its first day
        date.fromisoformat(whole if "%Y" in form else f"2001-{text}")
    except ValueError:
        return False
    return True
