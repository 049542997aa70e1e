"""Every text of the rules is shown to somebody: on a page, or by the calculator."""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from generator.checks import read
from generator.pages import Page, build
from generator.rules import Resolver
from generator.rules.model import Prose
from generator.rules.walk import Found, walk
from generator.wording import addresses
from tests.changed_data import places
from tests.guides import REAL, TENDER
from tests.pages.page_texts import plain
from tests.small_rules import GOOD, SmallRules

GUIDES: Final = (REAL, TENDER, GOOD)

_HEAD: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]*>")
_TRAIL: Final = re.compile(r'<details class="trail-claim".*?</details>', re.DOTALL)
"""Where a source's page lists what leans on a claim, shown or not."""

_LINK: Final = re.compile(r"</?a\b[^<>]*>")  # it may begin within a stretch: a number has one
_AROUND: Final = re.compile(r"^(?:\s|[-#>*:|“]|\d+\.)+|(?:\s|[*|”]|\{:[^{}]*\})+$")
_ASKED: Final = re.compile(r'data-question="([^"]*)"')  # by the small calculator of a stage


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.parent.name)
def test_every_text_is_shown(guide: Path) -> None:
    """What the rules say to readers stands on some page, or among the calculator's words."""
    assert unshown(guide) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("do: Be brief.", "do: 'Be *brief* & <b>bold</b> - \"quick\" | it''s `so` [now](x).'"),
        ("title: Afterwards", "title: '#1: _After_ (it) ...'"),
        (
            "thank you for your time.",
            "thank you\n\n      for **your** <time> - {buyer}, {buyer}.\n",
        ),
        (
            "picture: {steps: [ask]}\n    stages: [afterwards]",
            "picture: {steps: [ask]}\n    stages: []",
        ),
    ],
)
def test_every_text_is_shown_however_it_is_set(small: SmallRules, old: str, new: str) -> None:
    """Marks of HTML, of Markdown and of typesetting stand between a text and its page."""
    assert unshown(small.write((old, new))) == []


def test_a_text_that_no_page_shows_is_found() -> None:
    """Of a guide without its pages, nothing is shown."""
    assert len(unshown(GOOD, lambda page: page.path.startswith("sources/"))) > 20


def unshown(path: Path, is_meant: Callable[[Page], bool] | None = None) -> list[str]:
    """Return the texts of some rules that are written for readers, and that none of them sees."""
    reading = read(path)
    assert reading.rules is not None
    pages = filter(is_meant, build(reading.rules, reading.prose))
    shown = "\n".join(_plain(_TAG.sub(" ", text)) for page in pages for text in _texts(page))
    resolver = Resolver(reading.rules)
    return [
        each.value
        for each in walk(reading.document.data)
        for mark in each.marks
        if isinstance(mark, Prose) and isinstance(each.value, str)
        if not all(_plain(words) in shown for words in _said(each, mark, resolver))
    ]


def _said(found: Found, prose: Prose, resolver: Resolver) -> Iterator[str]:
    """Yield the words of a text as a page has them: whole, or of a letter what blanks leave."""
    if not prose.references:
        yield found.value
        return
    pieces = resolver.pieces(found.value, found.path)
    words = "".join("\n" if piece.blank else piece.text for piece in pieces)
    # Between its blanks and in its lines a letter is looked for, since the pages mark both.
    yield from words.splitlines() if prose.blanks else [words]


def _texts(page: Page) -> Iterator[str]:
    """Yield what readers see of a page, or of the data that hold the calculator's words."""
    if page.path == addresses.COVERAGE:  # it lists all that there is, shown or not
        return
    if page.title is not None:
        yield page.title
        yield from _ASKED.findall(page.content)
        yield _LINK.sub("", _TRAIL.sub("", _HEAD.sub("", page.content)))
    elif page.path.endswith(".json"):
        yield from (each for _, each in places(json.loads(page.content)) if isinstance(each, str))


def _plain(words: str) -> str:
    """Return words as they are compared: without what typesetting and Markdown put to them."""
    return _AROUND.sub("", plain(html.unescape(words))).casefold()
