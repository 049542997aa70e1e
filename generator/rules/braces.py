"""The braces in a text: `{latest}` stands for a number of the rules, `{company}` for a blank."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

_BRACES: Final = re.compile(r"\{(?P<name>[^{}]*)\}|(?P<stray>[{}])")

BRACE: Final = re.compile("[{}]")
"""What most texts are without, which makes them a single run."""

IN_MARKDOWN: Final = re.compile(r"(?<![{\\])\{(?P<name>[A-Za-z][^{}\s=]*)\}(?!\})")
"""A reference in a page's Markdown, where other braces are Markdown's own: `{ .class }`."""


class Run(NamedTuple):
    """A stretch of a text: words as they are, a reference's name, or a brace without its other."""

    kind: Literal["words", "reference", "stray"]
    value: str
    start: int  # in the text, from 0


def runs(text: str) -> Iterator[Run]:
    """Yield a text's stretches, in order."""
    end = 0
    for match in _BRACES.finditer(text):
        if match.start() > end:
            yield Run("words", text[end : match.start()], end)
        if match["stray"]:
            yield Run("stray", match["stray"], match.start())
        else:
            yield Run("reference", match["name"], match.start())
        end = match.end()
    if end < len(text):
        yield Run("words", text[end:], end)
