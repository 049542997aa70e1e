"""The calculator's page; without a script it shows the worked examples instead."""

from generator.pages import addresses
from generator.pages.examples import worked_examples
from generator.pages.page import Page
from generator.pages.site import Site

TITLE = "Work out my dates"
_SHOWN = 6  # so many examples stand in for the calculator


def calculator_page(site: Site) -> Page:
    """Return the calculator's page."""
    return site.page(
        addresses.CALCULATOR,
        "calculator.md.j2",
        TITLE,
        "Give the dates you know, and see what to do next, and when.",
        later=lambda: {
            "examples": worked_examples(site.worked, list(site.rules.examples)[:_SHOWN])
        },
    )
