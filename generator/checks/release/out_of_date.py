"""Nothing has run out: sources were reviewed in time, and public holidays reach a year ahead."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.checks.release.edition import Edition
from generator.engine.dates import months_later
from generator.program import country_calendar
from generator.provenance.reviews import review_due
from generator.rules.document import KEY, Path
from generator.rules.offsets import Offset
from generator.rules.problems import Problem

_AHEAD: Final = 12
"""How many months ahead readers' dates are sure to lie."""


def check_reviews(edition: Edition) -> Iterator[Problem]:
    """Yield the sources that nobody has looked at for longer than `guide.review-by`."""
    within = edition.rules.guide.review_by
    if within is None:
        return
    by_day: dict[str | None, list[str]] = {}
    for source_id, source in edition.rules.sources.items():
        by_day.setdefault(source.reviewed, []).append(source_id)
    for day, sources in by_day.items():
        path = ("guide", "reviewed") if day is None else ("sources", sources[0], "reviewed")
        yield from _overdue(edition, path, sources, day or edition.rules.guide.reviewed, within)


def _overdue(
    edition: Edition, path: Path, sources: list[str], reviewed: str, within: Offset
) -> Iterator[Problem]:
    due = review_due(reviewed, within)
    if edition.today > due:
        is_all = len(sources) == len(edition.rules.sources) > 1
        names = "the sources" if is_all else " or ".join(f"'{source}'" for source in sources)
        yield edition.problem(
            path,
            "review-due",
            f"nobody has looked at {names} since {reviewed}; that was due by {due}",
            "Read them again, mend what has changed, and write the day under 'reviewed': of the "
            "guide for all of them, of a source for itself.",
        )


def check_holidays(edition: Edition) -> Iterator[Problem]:
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
