"""A comparison as Markdown, for a comment on a pull request."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.diff.comparison import Comparison
from generator.wording.escape import escape

FOLDED_FROM: Final = 8
"""From how many changes on they are folded away, section by section."""

LONGEST: Final = 60_000
"""How many characters a comment may have; GitHub takes 65,536."""

_MENTION: Final = re.compile(r"(&#64;|&#35;)")
"""What would call a person or link to an issue, even where it is escaped: `@` and `#`."""


def as_markdown(compared: Comparison) -> str:
    """Return the summary first, then the changes and the dates; all text of the rules escaped.

    What is too long for a comment is left out, and that is said.
    """
    is_long = len(compared.changes) >= FOLDED_FROM
    blocks = [f"### What changes for readers\n\n{_safe(compared.summary)}\n"]
    blocks += [_block(name, lines, folded=is_long) for name, lines in compared.by_section().items()]
    dates = compared.moved_dates()
    blocks += [_block("Dates that move", dates, folded=is_long)] if dates else []
    if compared.notes:
        blocks.append(_block("Read with care", compared.notes, folded=False))
    return "\n".join(_within(blocks))


def _block(title: str, lines: Iterable[str], *, folded: bool) -> str:
    items = [f"- {_safe(line)}" for line in lines]
    listed = "\n".join(items)
    if not folded:
        return f"**{_safe(title)}**\n\n{listed}\n"
    summary = f"<summary>{_safe(title)} ({len(items)})</summary>"
    return f"<details>{summary}\n\n{listed}\n\n</details>\n"


def _within(blocks: list[str]) -> Iterator[str]:
    """Yield the blocks that there is room for."""
    room = LONGEST
    left_out = 0
    for block in blocks:
        if len(block) > room:
            left_out += 1
            continue
        room -= len(block)
        yield block
    if left_out:
        yield "The rest is too long for a comment: `python -m generator diff` shows it all.\n"


def _safe(text: str) -> str:
    """Return a text that Markdown shows as it is, and that calls nobody."""
    return _MENTION.sub("\\1\N{WORD JOINER}", str(escape(text)))
