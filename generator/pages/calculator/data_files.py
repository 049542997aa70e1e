"""The data that the calculator loads: the program, words, claims, letters and holidays."""

import json
from collections.abc import Callable, Iterator
from functools import partial

from generator.pages.calculator.letter_data import letter_data, worksheet_data
from generator.pages.calculator.trail import trail
from generator.pages.calculator.words import claims, words
from generator.pages.page import Made, Page
from generator.pages.page_factory import PageFactory
from generator.program import holidays_of

FOLDER = "assets/calculator"


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

    return Page(f"{FOLDER}/{name}", make)
