"""No number is typed twice: change one in the rules, and all that speaks of it changes with it."""

import copy
import html
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.checks import load, read
from generator.pages import build
from generator.pages.page import Page
from generator.rules import Resolver, Rules
from generator.rules.document import Path as RulesPath
from generator.rules.model import Prose
from generator.rules.offsets import OffsetError, read_offset
from generator.rules.walk import Found, walk
from generator.wording.typography import typeset

ROOT = Path(__file__).parent.parent
Told = tuple[Found, str]
"""A text of the rules, and what it says."""

PLANNED = {"steps", "phrases", "limits", "quiet-periods"}
"""Sections whose numbers move dates, unless they are shown alone."""


@cache
def plain_data() -> tuple[Any, list[Found]]:
    """The real rules as plain data, and everything in them."""
    data = read(ROOT / "rules.yaml").document.data
    return data, walk(data)


def is_number(found: Found) -> bool:
    """Whether a value of the rules is a number: a count, a weekday, a year or an offset."""
    if found.path[:1] == ("examples",) or any(isinstance(mark, Prose) for mark in found.marks):
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


def changed(path: RulesPath) -> Rules:
    """The rules with the number at a place changed by one."""
    data = copy.deepcopy(plain_data()[0])
    holder = data
    for part in path[:-1]:
        holder = holder[part]
    value = holder[path[-1]]
    if isinstance(value, str):
        offset = read_offset(value)
        holder[path[-1]] = str(type(offset)(offset.amount + 1, offset.unit))
    elif path[-1] == "month":
        holder[path[-1]] = value % 12 + 1
    else:
        is_last = path[:2] == ("guide", "weekend") or path[-1] == "day"
        holder[path[-1]] = value - 1 if is_last else value + 1
    return Rules.model_validate(data)


def site(rules: Rules) -> dict[str, Page]:
    """Every page and data file of a guide by its path; each is rendered when it is asked for."""
    return {page.path: page for page in build(rules, ROOT / "content")}


def words(text: str | bytes) -> str:
    """A page's or a rule's text without marks, markup and line breaks."""
    bare = html.unescape(re.sub(r"<[^>]*>", "", text if isinstance(text, str) else text.decode()))
    return " ".join(bare.replace("\xa0", " ").split())


def said(found: Found, resolver: Resolver) -> tuple[str, set[RulesPath | None]]:
    """Return what a text of the rules says, and the places of the numbers that it speaks of."""
    pieces = list(resolver.pieces(found.value, found.path))
    spoken_of = {piece.path for piece in pieces}
    return words(typeset("".join(piece.text for piece in pieces))), spoken_of


@cache
def before() -> tuple[dict[str, Page], dict[str, str], dict[RulesPath | None, list[Told]]]:
    """The real site, its words, and by each number's place the texts that speak of it."""
    rules = load(ROOT / "rules.yaml")
    resolver, texts = Resolver(rules), defaultdict(list)
    for found in plain_data()[1]:
        if any(isinstance(mark, Prose) for mark in found.marks) and "{" in str(found.value):
            text, spoken_of = said(found, resolver)
            for number in spoken_of:
                texts[number].append((found, text))
    pages = site(rules)
    shown = {path: words(page.content) for path, page in pages.items() if path.endswith(".md")}
    return pages, shown, texts


@pytest.mark.slow
@pytest.mark.parametrize("path", numbers(), ids=lambda path: ".".join(map(str, path)))
def test_a_number_is_typed_once(path: RulesPath) -> None:
    """Whatever says a number of the rules says the new one once it is changed, never the old."""
    pages, shown, texts = before()
    new_rules = changed(path)
    new_pages = site(new_rules)

    def is_moved(page: str) -> bool:
        return page not in new_pages or new_pages[page].content != pages[page].content

    moves_dates = is_moved("assets/calculator/rules.json")
    if path[0] in PLANNED and path[:2] != ("limits", "platforms"):
        assert moves_dates, "no plan follows this number"
    resolver, speaking = Resolver(new_rules), set()
    for found, text in texts[path]:
        new_text, _ = said(found, resolver)
        for page in (page for page, says in shown.items() if text in says):
            speaking.add(page)
            new_says = words(new_pages[page].content)
            assert text not in new_says, f"{page} still says: {text}"
            assert new_text in new_says, f"{page} does not say {new_text}"
    # The pages that speak of it were looked at: they have moved.
    assert speaking or moves_dates or any(map(is_moved, pages)), "nothing speaks of this number"
