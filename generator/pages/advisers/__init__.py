"""The page for those who advise readers: a link for them, and the calculator on their own pages."""

from typing import Final
from urllib.parse import urljoin

from generator.pages.calculator import TITLE as CALCULATOR
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses

UNKNOWN_ADDRESS: Final = "https://address-of-this-site/"
"""Stands for where the site will be, until a script in the reader's browser knows it."""


def advisers_page(factory: PageFactory) -> Page:
    """Return the page."""
    at = urljoin(factory.site_url, "./") if factory.site_url else UNKNOWN_ADDRESS
    return factory.page(
        addresses.ADVISERS,
        "advisers/advisers.md.j2",
        f"For {factory.rules.guide.advisers}",
        "A link that is filled in beforehand, and the calculator for a page of your own.",
        at=at,
        is_known=factory.site_url is not None,
        calculator=CALCULATOR,
        regions=_regions(factory),
        sources=[each for each in factory.plans.program["advice"] if each in factory.rules.sources],
    )


def _regions(factory: PageFactory) -> dict[str, list[tuple[str, str]]]:
    """Return the regions, id and name, by the country that they are in."""
    countries: dict[str, list[tuple[str, str]]] = {}
    for region_id, region in factory.rules.regions.items():
        countries.setdefault(region.within or region.name, []).append((region_id, region.name))
    return countries
