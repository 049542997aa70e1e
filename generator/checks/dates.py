"""Every date is a day that exists, and the years and weekdays of the guide fit."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from generator.rules.draft import Draft
from generator.rules.model import Dated, Worked, Years
from generator.rules.problems import Problem, quoted

_FIRST: Final = 1970
_LAST: Final = 2199


def check(draft: Draft) -> Iterator[Problem]:
    """Yield dates that no calendar has, and years that are out of order."""
    for found, dated in draft.marked(Dated):
        if isinstance(found.value, str) and not _exists(found.value, dated.form):
            yield draft.problem(
                found.path,
                "impossible-date",
                f"{quoted(found.value)} is a day that no calendar has"
                + ("" if dated.form.startswith("%Y") else " in every year"),
                "Check the month, and how many days it has.",
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
        if _exists(monday, "%Y-%m-%d") and date.fromisoformat(monday).isoweekday() != 1:
            yield draft.problem(
                (*path, "monday"),
                "wrong-value",
                f"{monday} is a {date.fromisoformat(monday):%A}, expected a Monday",
                "Choose the Monday of the week that the examples are worked for.",
            )


def _exists(text: str, form: str) -> bool:
    """Return whether a text that has the form of a date is one; other texts are not ours."""
    if len(text) not in (len("12-24"), len("2026-12-24")):
        return True
    try:
        # A year that is not leap stands for all: a day of every year has to be in it, too.
        datetime.strptime(text if "%Y" in form else f"2001-{text}", "%Y-%m-%d")  # noqa: DTZ007
    except ValueError:
        return False
    return True
