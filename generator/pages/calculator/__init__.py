"""The calculator's page; without a script it shows the worked examples instead."""

from collections.abc import Iterator
from itertools import islice

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.provenance import claim_place, window_of
from generator.rules.document import Path
from generator.wording import addresses

TITLE = "Work out my dates"
_SHOWN = 6  # so many examples stand in for the calculator


def calculator_page(factory: PageFactory) -> Page:
    """Return the calculator's page."""
    return factory.page(
        addresses.CALCULATOR,
        "calculator/calculator.md.j2",
        TITLE,
        "Give the dates you know, and see what to do next, and when.",
        shows=_shows(factory),
        later=lambda: {
            "examples": [factory.examples[name] for name in islice(factory.rules.examples, _SHOWN)]
        },
    )


def _shows(factory: PageFactory) -> Iterator[Path]:
    """Yield what the script shows: all that steers a day, and the claims behind it."""
    for section in ("steps", "events", "routes"):
        yield from ((section, name) for name in getattr(factory.rules, section))
    for path, number in factory.links.numbers.items():
        if path[0] != "limits":
            yield from (path, path[:2])
        if number.term:
            yield window_of(path)
            yield from map(claim_place, number.cites())
