"""What the pages of a built site say, compared without the marks of typesetting."""

import copy
from functools import cache
from typing import Final

from tests.pages.built_site import BuiltSite

_TYPED: Final = str.maketrans({"’": "'", "\u2018": "'", "“": '"', "”": '"', "–": "-", "…": "..."})


def plain(words: str) -> str:
    """Return words as they are compared: without the marks that typesetting changes."""
    return " ".join(words.translate(_TYPED).split())


def says(site: BuiltSite, address: str, *texts: str) -> list[str]:
    """Return those of some texts that a page does not say."""
    words = said_on(site, address)
    return [text for text in texts if plain(text) not in words]


@cache
def said_on(site: BuiltSite, address: str) -> str:
    """Return what a page says."""
    article = copy.copy(site.article(address))
    for number in article.select("a.number"):
        number.unwrap()
    article.smooth()
    return plain(article.get_text(" "))
