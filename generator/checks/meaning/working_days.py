"""Some days of the year are working days."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from generator.rules.draft import Draft
from generator.rules.model import Guide, QuietPeriod
from generator.rules.problems import Problem

_YEAR: Final = [f"{date(2001, 1, 1) + timedelta(days=n):%m-%d}" for n in range(365)]
_WEEK: Final = range(1, 8)


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a weekend of a whole week, and quiet periods that leave no day of the year."""
    for path, guide in draft.parts(Guide):
        if all(day in guide.weekend for day in _WEEK):
            yield draft.problem(
                (*path, "weekend"),
                "no-working-day",
                "a weekend of seven days leaves no working day",
                "Leave out the days on which people work; 1 is Monday, 7 is Sunday.",
            )
    quiet: set[str] = set()
    for path, period in draft.parts(QuietPeriod):
        if draft.is_kept(*path):
            quiet.update(day for day in _YEAR if _is_in(day, period))
        if quiet.issuperset(_YEAR):
            yield draft.problem(
                path,
                "no-working-day",
                "the quiet periods leave no working day in the year",
                "Shorten one of them.",
            )
            return


def _is_in(day: str, period: QuietPeriod) -> bool:
    if period.from_ <= period.until:
        return period.from_ <= day <= period.until
    return day >= period.from_ or day <= period.until
