"""The links of a page of Markdown, and the places on it that a link may lead to."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.rules.markdown import without_code

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINK: Final = re.compile(
    r"""
    (?<!\\)\]\( \s* (?:<(?P<angled>[^<>\n]*)>|(?P<inline>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))
        (?: \s+ (?:"[^"]*"|'[^']*') )? \s* \)
  | <(?:a|img)\b [^<>]*? \b(?:href|src) \s*=\s* (?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')
  | ^[ ]{0,3}\[[^\]\n]+\]:[ ]* <?(?P<below>[^\s<>]+)>?
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_ID: Final = re.compile(
    r"""\bid\s*=\s*(?:"([^"]+)"|'([^']+)')|\{:?[^{}\n]*?\#([^\s{}]+)[^{}\n]*\}""", re.IGNORECASE
)
_HEADING: Final = re.compile(r"^\#{1,6}[ \t]+(?P<words>.*?)[ \t]*\#*[ \t]*$", re.MULTILINE)
_OWN_ID: Final = re.compile(r"\{:?[^{}\n]*\#[^{}\n]*\}\s*$")
_MARKUP: Final = re.compile(r"<[^<>]*>|\{:?[^{}\n]*\}|[*`]|!?\[|\]\([^()]*\)|\]")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link or image leads, as it is written, and where that begins (from 0).

    What is written in HTML is an address, which MkDocs leaves as it is; in Markdown it is a file.
    """

    target: str
    start: int
    in_html: bool = False


def links_in(text: str) -> Iterator[Link]:
    """Yield the links and images of some Markdown; none that is code, and none in a comment."""
    for match in _LINK.finditer(_prose(text)):
        name = str(match.lastgroup)
        if match[name].strip():
            yield Link(html.unescape(match[name]), match.start(name), name in {"double", "single"})


def places_in(text: str) -> set[str]:
    """Return the ids of a page: those that it gives, and those that its headings get."""
    # Most runs look at no page, and need not wait for the import.
    from markdown.extensions.toc import slugify, unique  # noqa: PLC0415

    prose = _prose(text)
    places = {given for match in _ID.finditer(prose) for given in match.groups() if given}
    taken = set(places)
    for heading in _HEADING.finditer(prose):
        if not _OWN_ID.search(heading["words"]):
            words = html.unescape(_MARKUP.sub("", heading["words"])).strip()
            taken.add(unique(slugify(words, "-"), taken))
    return places | taken


def _prose(text: str) -> str:
    """Return Markdown with code and comments blanked out, every character in its place."""
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), without_code(text))
