"""The data that the calculator loads: the program, words, claims, letters and holidays."""

import json
from collections.abc import Iterator

from generator.pages.calculator.letter_data import letter_data, worksheet_data
from generator.pages.calculator.trail import trail
from generator.pages.calculator.words import claims, words
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.program import holidays_of

FOLDER = "assets/calculator"


def data_files(factory: PageFactory) -> Iterator[Page]:
    """Yield the calculator's data as compact JSON, the same bytes for the same rules."""
    rules = factory.rules
    yield _file("rules.json", factory.plans.program)
    yield _file("words.json", words(rules))
    yield _file("claims.json", claims(rules))
    yield _file("trail.json", trail(rules, factory.links.numbers))
    yield _file("letters.json", letter_data(rules))
    yield _file("worksheet.json", worksheet_data(rules))
    years = rules.guide.holidays
    for region in rules.regions:
        yield _file(f"holidays/{region}.json", holidays_of(region, years.from_, years.until))


def _file(name: str, data: object) -> Page:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return Page(f"{FOLDER}/{name}", written + "\n")
