"""The public holidays reach a year ahead, and no further than anybody knows them."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.checks.release.edition import Edition
from generator.engine.dates import months_later
from generator.program import country_calendar
from generator.rules.document import KEY
from generator.rules.problems import Problem

_AHEAD: Final = 12
"""How many months ahead readers' dates are sure to lie."""


def check(edition: Edition) -> Iterator[Problem]:
    """Yield years that run out, and regions whose holidays are not known for all of them."""
    years = edition.rules.guide.holidays
    if date(years.until, 12, 31) < months_later(edition.today, _AHEAD):
        yield edition.problem(
            ("guide", "holidays", "until"),
            "holidays-run-out",
            f"the public holidays end with {years.until}, less than a year after {edition.today}",
            "Write a later year, and look at the dates of the years that come in.",
        )
    for region in edition.rules.regions:
        first, last = _known(region)
        if years.from_ < first or last < years.until:
            yield edition.problem(
                ("regions", region, KEY),
                "wrong-years",
                f"the public holidays of '{region}' are known from {first} to {last}, "
                f"and the guide needs {years.from_} to {years.until}",
                "Change 'guide.holidays', update the package 'holidays', or leave the region out.",
            )


def _known(region: str) -> tuple[int, int]:
    """Return the first and the last year for which the calendar knows a region's holidays."""
    country, _, part = region.partition("-")
    calendar = country_calendar(country, subdiv=part or None)
    return calendar.start_year, calendar.end_year
