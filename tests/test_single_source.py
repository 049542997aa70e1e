"""No number is typed twice: change one in the rules, and all that speaks of it changes with it."""

import html
import re
from collections import defaultdict
from functools import cache, partial
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.checks import read
from generator.contract.program import Program
from generator.pages import build
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.program import compile_program
from generator.rules import Resolver, Rules
from generator.rules.document import Document
from generator.rules.document import Path as RulesPath
from generator.rules.model import Prose
from generator.rules.offsets import OffsetError, read_offset
from generator.rules.parts.part import names_by_key
from generator.rules.walk import Found, walk
from generator.wording.typography import typeset
from tests.changed_data import with_value
from tests.guides import REAL, ROOT

Told = tuple[Found, str]
"""A text of the rules, and what it says."""

PLANNED = {"steps", "phrases", "limits", "quiet-periods"}
"""Sections whose numbers move dates, unless they are shown alone."""

UNSEEN = {("examples",), ("shared-times",), ("promises",)}
"""Sections whose numbers no page shows: tests, copies of which stand where they are used, and what
`verify` holds the advice against."""

PARTS = 6
"""So many sites are made, in each of which every sixth number is another one."""


@pytest.fixture(autouse=True)
def _without_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out, on pages of sources, where else a claim is shown: titles of pages, and no number.

    To know that, one page would render all of them, for each number that is changed.
    """
    monkeypatch.setattr(PageFactory, "showing", lambda *_: [])


@cache
def document() -> Document:
    """The real rules as a file has them."""
    return read(REAL).document


@cache
def plain_data() -> tuple[Any, list[Found]]:
    """The real rules as plain data, and everything in them."""
    data = document().data
    return data, walk(data)


def is_number(found: Found) -> bool:
    """Whether a value of the rules is a number: a count, a weekday, a year or an offset."""
    if found.path[:1] in UNSEEN or any(isinstance(mark, Prose) for mark in found.marks):
        return False
    if isinstance(found.value, bool) or not isinstance(found.value, int | str):
        return False
    if isinstance(found.value, int):
        return True
    try:
        read_offset(found.value)
    except OffsetError:
        return False
    # A source's own hedge, quoted; and what stands as `offset` too.
    return found.path[-1] not in ("words", "before")


def numbers() -> list[RulesPath]:
    """The places of all numbers in the rules."""
    return list(dict.fromkeys(found.path for found in plain_data()[1] if is_number(found)))


@cache
def validated() -> Rules:
    """The real rules as they are."""
    return Rules.model_validate(plain_data()[0])


def changed(*paths: RulesPath) -> Rules:
    """The rules with the numbers at some places changed by one; only their sections are read."""
    data, rules = plain_data()[0], validated()
    for path in paths:
        data = with_value(data, path, partial(other, path))
    names = names_by_key(Rules)
    sections = {name: getattr(rules, name) for name in names.values()}
    for key in {str(path[0]) for path in paths}:
        sections[names[key]] = section(names[key]).validate_python(data[key])
    made = Rules.model_construct(_fields_set=rules.model_fields_set, **sections)
    made.stand_in(document())
    return made


@cache
def section(name: str) -> TypeAdapter[Any]:
    """What reads a section of the rules."""
    annotation: Any = Rules.model_fields[name].annotation
    return TypeAdapter(annotation)


def other(path: RulesPath, value: int | str) -> int | str:
    """Return the number next to that at a place."""
    if isinstance(value, str):
        offset = read_offset(value)
        return str(type(offset)(offset.amount + 1, offset.unit))
    if path[-1] == "month":
        return value % 12 + 1
    is_last = path[:2] == ("guide", "weekend") or path[-1] == "day"
    return value - 1 if is_last else value + 1


def site(rules: Rules) -> dict[str, Page]:
    """Every page and data file of a guide by its path; each is rendered when it is asked for."""
    return {page.path: page for page in build(rules, ROOT / "content")}


def words(text: str) -> str:
    """A page's or a rule's text without marks, markup and line breaks."""
    bare = html.unescape(re.sub(r"<[^>]*>", "", text))
    return " ".join(bare.replace("\xa0", " ").split())


def said(found: Found, resolver: Resolver) -> tuple[str, set[RulesPath | None]]:
    """Return what a text of the rules says, and the places of the numbers that it speaks of."""
    pieces = list(resolver.pieces(found.value, found.path))
    spoken_of = {piece.path for piece in pieces}
    return words(typeset("".join(piece.text for piece in pieces))), spoken_of


@cache
def before() -> tuple[dict[str, Page], dict[str, str], dict[RulesPath | None, list[Told]]]:
    """The real site, its words, and by each number's place the texts that speak of it."""
    rules = changed()
    resolver, texts = Resolver(rules), defaultdict(list)
    for found in plain_data()[1]:
        if any(isinstance(mark, Prose) for mark in found.marks) and "{" in str(found.value):
            text, spoken_of = said(found, resolver)
            for number in spoken_of:
                texts[number].append((found, text))
    pages = site(rules)
    shown = {path: words(page.content) for path, page in pages.items() if path.endswith(".md")}
    return pages, shown, texts


@cache
def program() -> Program:
    """The program of the real rules."""
    return compile_program(changed())


def moves_dates(path: RulesPath) -> bool:
    """Whether some plan may follow a number."""
    return compile_program(changed(path)) != program()


def moves_a_page(path: RulesPath) -> bool:
    """Whether some page or file of data is another one with another number."""
    pages, new_pages = before()[0], site(changed(path))
    # One of the name of the number's section most likely is.
    likely = sorted(pages, key=lambda name: str(path[0]) not in name)
    return any(
        name not in new_pages or new_pages[name].encoded != pages[name].encoded for name in likely
    )


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_a_number_is_typed_once(part: int) -> None:
    """Whatever says a number of the rules says the new one once it is changed, never the old."""
    _, shown, texts = before()
    changed_ones = numbers()[part::PARTS]
    new_rules = changed(*changed_ones)
    new_pages, resolver = site(new_rules), Resolver(new_rules)
    new_words = cache(lambda page: words(new_pages[page].content))
    for path in changed_ones:
        is_planned = path[0] in PLANNED and path[:2] != ("limits", "platforms")
        assert not is_planned or moves_dates(path), f"no plan follows {path}"
        is_spoken_of = False
        for found, text in texts[path]:
            new_text, _ = said(found, resolver)
            for page in (page for page, says in shown.items() if text in says):
                is_spoken_of = True
                assert text not in new_words(page), f"{path}: {page} still says: {text}"
                assert new_text in new_words(page), f"{path}: {page} does not say {new_text}"
        # The pages that speak of it were looked at: they have moved.
        assert is_planned or is_spoken_of or moves_dates(path) or moves_a_page(path), (
            f"nothing speaks of {path}"
        )
