"""No number is typed twice: change one in the rules, and all that speaks of it changes with it."""

import copy
import html
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.checks import load, read
from generator.pages import build
from generator.rules import Resolver, Rules
from generator.rules.model import Prose
from generator.rules.offsets import OffsetError, read_offset
from generator.rules.walk import Found, walk
from generator.wording.typography import typeset

ROOT = Path(__file__).parent.parent
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
    return found.path[-1] != "words"  # a source's own hedge, quoted


def numbers() -> list[tuple[str | int, ...]]:
    """The places of all numbers in the rules."""
    return list(dict.fromkeys(found.path for found in plain_data()[1] if is_number(found)))


def changed(path: tuple[str | int, ...]) -> Rules:
    """The rules with the number at a place changed by one."""
    data = copy.deepcopy(plain_data()[0])
    holder = data
    for part in path[:-1]:
        holder = holder[part]
    value = holder[path[-1]]
    if isinstance(value, str):
        offset = read_offset(value)
        holder[path[-1]] = str(type(offset)(offset.amount + 1, offset.unit))
    else:
        holder[path[-1]] = value - 1 if path[:2] == ("guide", "weekend") else value + 1
    return Rules.model_validate(data)


def site(rules: Rules) -> dict[str, str]:
    """Every page and data file of a guide, as the text that a reader sees."""
    pages = build(rules, ROOT / "content")
    return {
        page.path: page.content if isinstance(page.content, str) else page.content.decode()
        for page in pages
    }


def words(text: str) -> str:
    """A page's or a rule's text without marks, markup and line breaks."""
    bare = html.unescape(re.sub(r"<[^>]*>", "", text))
    return " ".join(bare.replace("\xa0", " ").split())


@cache
def before() -> tuple[Rules, dict[str, str], dict[str, str]]:
    """The real rules, their site, and the site's words."""
    rules = load(ROOT / "rules.yaml")
    pages = site(rules)
    shown = {path: words(text) for path, text in pages.items() if path.endswith(".md")}
    return rules, pages, shown


def spoken(rules: Rules, path: tuple[str | int, ...]) -> dict[tuple[str | int, ...], str]:
    """The texts of the rules that speak of the number at a place, by their own place."""
    resolver = Resolver(rules)
    texts = {}
    for found in plain_data()[1]:
        if any(isinstance(mark, Prose) for mark in found.marks) and "{" in str(found.value):
            pieces = resolver.pieces(found.value, found.path)
            if any(piece.path == path for piece in pieces):
                texts[found.path] = words(typeset("".join(piece.text for piece in pieces)))
    return texts


@pytest.mark.slow
@pytest.mark.parametrize("path", numbers(), ids=lambda path: ".".join(map(str, path)))
def test_a_number_is_typed_once(path: tuple[str | int, ...]) -> None:
    """Whatever says a number of the rules says the new one once it is changed, never the old."""
    rules, pages, shown = before()
    new_rules = changed(path)
    new_pages = site(new_rules)
    moved = {page for page in pages if new_pages.get(page) != pages[page]}
    assert moved, "nothing speaks of this number"
    if path[0] in PLANNED and path[:2] != ("limits", "platforms"):
        assert "assets/calculator/rules.json" in moved, "no plan follows this number"
    new_shown = {page: words(new_pages[page]) for page in moved & set(shown)}
    new_texts = spoken(new_rules, path)
    for place, text in spoken(rules, path).items():
        for page, says in shown.items():
            if text in says:
                assert page in moved, f"{page} still says: {text}"
                assert text not in new_shown[page], f"{page} still says: {text}"
                assert new_texts[place] in new_shown[page], (
                    f"{page} does not say {new_texts[place]}"
                )
