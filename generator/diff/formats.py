"""A comparison as text, as Markdown for a pull request, and as an entry for `releases`."""

import re
from collections.abc import Sequence
from typing import Final

from generator.diff.comparison import Comparison
from generator.wording.escape import escape

FOLDED_FROM: Final = 8
"""From how many changes on they are folded away, section by section."""

_MENTION: Final = re.compile(r"(&#64;|&#35;)")
"""What would call a person or link to an issue, even where it is escaped: `@` and `#`."""


def as_text(compared: Comparison) -> str:
    """Return what changes, by section, then which dates move, and what was passed over."""
    sections = (
        *compared.changes.items(),
        ("Dates that move", compared.moved_dates()),
        ("Note", compared.notes),
    )
    blocks = ["\n  - ".join([name, *lines]) for name, lines in sections if lines]
    return "\n\n".join([f"{compared.title}: {compared.summary}", *blocks])


def as_release(compared: Comparison) -> str:
    """Return the entry for the newer version, for an editor to complete."""
    lines = [
        f'  - version: "{compared.new.number}"',
        f'    date: "{compared.new.reviewed}"',
        "    says: …  # what changed for readers, and why",
    ]
    moves = list(compared.dates.release_moves()) if compared.dates else []
    if moves:
        lines.append("    moves:")
    for example, step, before, after in moves:
        days = [f'{key}: "{day}"' for key, day in (("from", before), ("to", after)) if day]
        lines.append(f"      - {{{', '.join([f'example: {example}', f'step: {step}', *days])}}}")
    return "\n".join(lines)


def as_markdown(compared: Comparison) -> str:
    """Return the summary first, then the changes and the dates; all text of the rules escaped."""
    folded = sum(map(len, compared.changes.values())) >= FOLDED_FROM
    blocks = [f"### What changes for readers\n\n{_safe(compared.summary)}\n"]
    blocks += [_block(name, lines, folded=folded) for name, lines in compared.changes.items()]
    blocks.append(_block("Dates that move", compared.moved_dates(), folded=folded))
    blocks.append(_block("Read with care", compared.notes, folded=False))
    return "\n".join(filter(None, blocks))


def _block(title: str, lines: Sequence[str], *, folded: bool) -> str:
    if not lines:
        return ""
    listed = "\n".join(f"- {_safe(line)}" for line in lines)
    if not folded:
        return f"**{_safe(title)}**\n\n{listed}\n"
    summary = f"<summary>{_safe(title)} ({len(lines)})</summary>"
    return f"<details>{summary}\n\n{listed}\n\n</details>\n"


def _safe(text: str) -> str:
    """Return a text that Markdown shows as it is, and that calls nobody."""
    return _MENTION.sub("\\1\N{WORD JOINER}", str(escape(text)))
