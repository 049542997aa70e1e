"""The calculator's page, and the data that it loads: program, words, claims, letters, holidays."""

import json
from collections.abc import Callable, Iterator
from functools import partial

from generator.pages.calculator.letter_data import letter_data, worksheet_data
from generator.pages.calculator.trail import trail
from generator.pages.calculator.words import claims, words
from generator.pages.page import Made, Page
from generator.pages.page_factory import PageFactory
from generator.program import holidays_of
from generator.provenance import claim_place, window_of
from generator.rules.document import Path
from generator.wording import addresses

TITLE = "Work out my dates"
_FOLDER = "assets/calculator"


def calculator_page(factory: PageFactory) -> Page:
    """Return the page; without a script it shows worked examples instead."""
    return factory.page(
        addresses.CALCULATOR,
        "calculator/calculator.md.j2",
        TITLE,
        "Give the dates you know, and see what to do next, and when.",
        shows=_shows(factory),
        example=factory.example,
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


def data_files(factory: PageFactory) -> Iterator[Page]:
    """Yield the calculator's data as compact JSON, the same bytes for the same rules."""
    rules, years = factory.rules, factory.rules.guide.holidays
    yield _file("rules.json", lambda: factory.plans.program)
    yield _file("words.json", lambda: words(rules))
    yield _file("claims.json", lambda: claims(rules))
    yield _file(
        "trail.json",
        partial(trail, rules, factory.links.numbers, factory.rules_url, factory.report_form),
    )
    yield _file("letters.json", lambda: letter_data(rules))
    yield _file("worksheet.json", lambda: worksheet_data(rules))
    for region in rules.regions:
        days = partial(holidays_of, region, years.from_, years.until)
        yield _file(f"holidays/{region}.json", days)


def _file(name: str, data: Callable[[], object]) -> Page:
    def make() -> Made:
        return json.dumps(data(), ensure_ascii=False, separators=(",", ":")) + "\n", ()

    return Page(f"{_FOLDER}/{name}", make)
