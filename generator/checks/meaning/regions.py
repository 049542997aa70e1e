"""The calendar of public holidays knows each region, and places are among them."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from generator.program import country_calendar
from generator.rules.document import KEY
from generator.rules.draft import Draft
from generator.rules.model import Place
from generator.rules.problems import Problem, nearest, quoted, suggestion

_CODES: Final = (2, 3)  # letters of a code in ISO 3166-1


def check(draft: Draft) -> Iterator[Problem]:
    """Yield the places that are no region, nor the whole of one."""
    known = draft.ids("regions")
    for found, _ in draft.texts(Place):
        is_known = any(f"{each}-".startswith(f"{found.value}-") for each in known)
        if not is_known and draft.holds("regions"):
            yield draft.problem(
                found.path,
                "unknown-id",
                f"{quoted(found.value)} is no region that the rules declare, nor the whole of one",
                suggestion(found.value, known, "regions"),
            )


def check_calendars(draft: Draft) -> Iterator[Problem]:
    """Yield regions that the calendar of public holidays does not know."""
    for region in draft.ids("regions"):
        country = _country(region)
        if region not in _known_in(country):
            near = nearest(region, sorted(_known_in(country)))
            hint = f"Did you mean '{near}'? " if near else ""
            yield draft.problem(
                ("regions", region, KEY),
                "missing-region",
                f"the calendar of public holidays knows no region '{region}'",
                f"{hint}A region is a country's code, as AU, or that of its part, as AU-VIC.",
            )


@cache
def _known_in(country: str) -> frozenset[str]:
    """Return the regions of a country by its code, AU; none where the calendar has no such code.

    Of its countries, it imports that one alone. It knows longer names, too, which no rules may use.
    """
    if len(country) not in _CODES:
        return frozenset()
    try:
        parts = country_calendar(country).subdivisions
    except NotImplementedError:
        return frozenset()
    return frozenset({country, *(f"{country}-{part}" for part in parts)})


def _country(region: str) -> str:
    return region.partition("-")[0]
