"""The page for those who advise readers: a link for them, and the calculator on their own pages."""

import html
from typing import Final
from urllib.parse import urljoin

from generator.pages.calculator import TITLE as CALCULATOR
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording import addresses
from generator.wording.escape import escape_lines

UNKNOWN_ADDRESS: Final = "https://address-of-this-site/"
"""Stands for where the site will be, until a script in the reader's browser knows it."""


_HEIGHT: Final = """<script>
  addEventListener("message", ({ source, data }) => {
    const height = Number(data?.type === "guide:height" && data.height);
    for (const frame of document.querySelectorAll("iframe[data-guide]"))
      if (frame.contentWindow === source && height > 0 && height < 20000)
        frame.style.height = `${height}px`;
  });
</script>"""


def advisers_page(factory: PageFactory) -> Page:
    """Return the page."""
    guide = factory.rules.guide
    at = urljoin(factory.site_url, "./") if factory.site_url else UNKNOWN_ADDRESS
    route = factory.rules.default_route
    return factory.page(
        addresses.ADVISERS,
        "advisers/advisers.md.j2",
        f"For {guide.advisers}",
        "A link that is filled in beforehand, and the calculator for a page of your own.",
        frame=escape_lines(_frame(at, f"{factory.plain(guide.title)}: {CALCULATOR.lower()}")),
        script=escape_lines(f'<script src="{at}assets/embed/height.js" async></script>'),
        instead=escape_lines(_HEIGHT),
        filled_in=escape_lines(f"{at}{addresses.served(addresses.CALCULATOR)}#route={route}"),
        is_known=factory.site_url is not None,
        calculator=CALCULATOR,
        regions=_regions(factory),
        sources=[each for each in factory.plans.program["advice"] if each in factory.rules.sources],
    )


def _frame(at: str, title: str) -> str:
    """Return the frame's HTML; `at` is the site's address, `title` what a screen reader says."""
    return (
        f'<iframe src="{at}{addresses.served(addresses.EMBED)}" title="{html.escape(title)}"\n'
        '  width="100%" height="900" loading="lazy" allow="clipboard-write" data-guide></iframe>'
    )


def _regions(factory: PageFactory) -> dict[str, list[tuple[str, str]]]:
    """Return the regions, id and name, by the country that they are in."""
    countries: dict[str, list[tuple[str, str]]] = {}
    for region_id, region in factory.rules.regions.items():
        countries.setdefault(region.within or region.name, []).append((region_id, region.name))
    return countries
