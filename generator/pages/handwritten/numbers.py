"""Where hand-written Markdown may have a number as a link, and where only as words.

No link stands within a link, in a heading (its words go into the table of contents), in a tag, in
code, or in what readers copy.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.rules.document import Path
from generator.rules.markdown import without_code

# Two characters of no script stand around the place of a number while the rest is put together.
_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE: Final = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_PLAIN: Final = re.compile(
    r"""
    ^[ ]{0,3}\#[^\n]*$                                  # a heading
    | ^[^\n]+\n[ ]{0,3}(?:=+|-+)[ ]*$                   # a heading with a line below it
    | !?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?=[(\[])          # the words of a link
    | (?<=\])\([^()\n]*\)                               # its target and title
    | <(?P<tag>a|summary|h[1-6]|button|code|pre)\b.*?</(?P=tag)\s*>
    | </?[A-Za-z][^<>]*>
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_COPIED: Final = re.compile(r"<(?P<tag>[A-Za-z]+)\b[^<>]*\bdata-copy\b[^<>]*>")


@dataclass(frozen=True, slots=True)
class Found:
    """A number in a text: in words, as a link, and its place in the rules."""

    words: Markup
    link: Markup
    path: Path | None


def taken_out(number: int) -> Markup:
    """Return what stands in the place of the numbered number, until all of a text is there."""
    return Markup("{}{}{}").format(_OPEN, number, _CLOSE)


def put_in(markdown: str, found: Sequence[Found]) -> str:
    """Return Markdown with its numbers put in: as links, where a link may stand."""
    bare = without_code(markdown)
    plain = list(_plain_stretches(bare))

    def words(match: re.Match[str]) -> str:
        number, place = found[int(match[1])], match.start()
        is_plain = bare[place] != _OPEN or any(start <= place < end for start, end in plain)
        return number.words if is_plain else number.link

    return _PLACE.sub(words, markdown)


def _plain_stretches(bare: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of Markdown, code aside, in which no link may stand."""
    for match in _PLAIN.finditer(bare):
        yield match.span()
    for match in _COPIED.finditer(bare):
        yield match.start(), _end_of(bare, match)


def _end_of(markdown: str, opened: re.Match[str]) -> int:
    """Return where the element that a tag opens is closed, or the end of the text."""
    depth = 0
    for tag in re.compile(rf"<(/?){opened['tag']}\b[^<>]*>").finditer(markdown, opened.start()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return len(markdown)
