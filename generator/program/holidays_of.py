"""The public holidays and the weekend of a region, as the engines load them."""

import sys
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from generator.contract.program import Holidays, Program
from generator.rules.model import Rules

if TYPE_CHECKING:
    from holidays import HolidayBase

_COUNTRIES: Final = "holidays.countries"


def with_holidays(program: Program, rules: Rules, regions: Iterable[str]) -> Program:
    """Return a program with the holidays of some regions put in; unknown regions are left out."""
    years = rules.guide.holidays
    loaded = {
        region: holidays_of(region, years.from_, years.until)
        for region in regions
        if region in rules.regions
    }
    return {**program, "holidays": {**program["holidays"], **loaded}}


@cache
def holidays_of(region: str, first_year: int, last_year: int) -> Holidays:
    """Return `{weekend, from, until, days}` of a region for the years given, both included.

    `region` is an ISO 3166 code, `AU` or `AU-VIC`. Weekend days are ISO weekdays (1 is Monday);
    `days` maps each date to the holiday's English name.

    Raises:
        NotImplementedError: the `holidays` package does not know the region.
    """
    country, _, part = region.partition("-")
    found = country_calendar(
        country,
        subdiv=part or None,
        years=range(first_year, last_year + 1),
        language=_english(country),
    )
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    return {
        "weekend": sorted(day + 1 for day in found.weekend),
        "from": first.isoformat(),
        "until": last.isoformat(),
        "days": {
            day.isoformat(): name for day, name in sorted(found.items()) if first <= day <= last
        },
    }


def country_calendar(country: str, **options: Any) -> "HolidayBase":  # noqa: ANN401 - the package's
    """Return the calendar that the `holidays` package has of a country, `AU`.

    Raises:
        NotImplementedError: the package does not know the country, or its part.
    """
    # The package is slow to import, and most plans name no region.
    import holidays  # noqa: PLC0415

    # Its `countries` import every country in the world (0.1 s, 8 MB), and none needs the others.
    if _COUNTRIES not in sys.modules:
        countries = ModuleType(_COUNTRIES)
        countries.__path__ = [str(Path(holidays.__file__).parent / "countries")]
        sys.modules[_COUNTRIES] = countries
    return holidays.country_holidays(country, **options)


@cache
def _english(country: str) -> str | None:
    """Return the English that a country's holidays are named in, or None for its own."""
    languages = country_calendar(country).supported_languages
    known = [name for name in (f"en_{country}", "en_US") if name in languages]
    return next(iter(known), None)
