"""The calculator's page; without a script it shows the worked examples instead."""

from collections.abc import Iterator

from generator.pages import addresses
from generator.pages.examples import worked_examples
from generator.pages.page import Page
from generator.pages.site import Site
from generator.provenance import window_of
from generator.rules.document import Path

TITLE = "Work out my dates"
_SHOWN = 6  # so many examples stand in for the calculator


def calculator_page(site: Site) -> Page:
    """Return the calculator's page."""
    return site.page(
        addresses.CALCULATOR,
        "calculator.md.j2",
        TITLE,
        "Give the dates you know, and see what to do next, and when.",
        shows=_shows(site),
        later=lambda: {
            "examples": worked_examples(site.worked, list(site.rules.examples)[:_SHOWN])
        },
    )


def _shows(site: Site) -> Iterator[Path]:
    """Yield what the script shows: all that steers a day, and the claims behind it."""
    for section, entries in (
        ("steps", site.rules.steps),
        ("events", site.rules.events),
        ("routes", site.rules.routes),
    ):
        yield from ((section, name) for name in entries)
    for path, number in site.links.numbers.items():
        if path[0] != "limits":
            yield from (path, path[:2])
        if number.term:
            yield window_of(path)
            for cite in number.cites():
                source, _, claim = cite.partition("/")
                yield "sources", source, "claims", claim
