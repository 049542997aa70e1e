"""The data that the calculator loads: the program, words, claims, letters and holidays."""

import json
from collections.abc import Iterator

from generator.pages.letter_data import letter_data, worksheet_data
from generator.pages.page import Page
from generator.pages.trail import trail
from generator.pages.words import claims, words
from generator.pages.worked import Worked
from generator.program import holidays_of
from generator.provenance import Numbers
from generator.rules.model import Rules

FOLDER = "assets/calculator"


def data_files(rules: Rules, worked: Worked, numbers: Numbers) -> Iterator[Page]:
    """Yield the calculator's data as compact JSON, the same bytes for the same rules."""
    yield _file("rules.json", worked.program)
    yield _file("words.json", words(rules))
    yield _file("claims.json", claims(rules))
    yield _file("trail.json", trail(rules, numbers))
    yield _file("letters.json", letter_data(rules))
    yield _file("worksheet.json", worksheet_data(rules))
    years = rules.guide.holidays
    for region in rules.regions:
        yield _file(f"holidays/{region}.json", holidays_of(region, years.from_, years.until))


def _file(name: str, data: object) -> Page:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return Page(f"{FOLDER}/{name}", written + "\n")
