"""Hand-written Markdown: which of its characters readers see as prose."""

import re
from collections.abc import Iterator
from typing import Final

_CODE: Final = re.compile(
    r"""
    \A---\n.*?\n---(?:\n|\Z)                               # front matter
    | ^(?P<fence>[ ]*(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=fence)[`~]*[ ]*$|\Z)
    | (?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)     # a code span
    | \{\{.*?\}\} | \{%.*?%\} | \{\#.*?\#\}                # Jinja
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_MARKUP: Final = re.compile(
    r"""
    <!--.*?(?:-->|\Z)                    # a comment
    | </?[A-Za-z][^<>]*>                 # a tag or an address
    | (?<=\])\([^()\s]*(?=[\s)])         # a link's target
    | ^[ ]*\[[^\]]+\]:[^\n]*$            # the same, below the text
    | https?://[^\s)>]+
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_EXCUSE: Final = re.compile(r"<!--\s*literal:\s*\S.*?-->", re.DOTALL)
_BLANK_LINES: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def without_code(text: str) -> str:
    """Return Markdown with its code and front matter blanked out, every character in its place."""
    return _CODE.sub(_blanked, text)


def prose(text: str) -> str:
    """Return Markdown with all blanked out that readers don't see as words."""
    return _MARKUP.sub(_blanked, without_code(text))


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the prose of each paragraph, with the character (from 0) at which it begins.

    A paragraph after a comment `<!-- literal: reason -->` is left out.
    """
    seen, code = prose(text), without_code(text)
    excused = False
    start = 0
    for gap in [*_BLANK_LINES.finditer(code), None]:
        end = gap.start() if gap else len(seen)
        excused = excused or _EXCUSE.search(code, start, end) is not None
        if seen[start:end].strip():
            if not excused:
                yield start, seen[start:end]
            excused = False
        start = gap.end() if gap else end


def _blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
