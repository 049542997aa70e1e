"""Two versions of the rules compared, and the comparison as text, Markdown and an entry."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.diff.change import sentence
from generator.diff.dates import Dates, compare_dates, counted
from generator.diff.difference import Difference, differences
from generator.diff.version import Version
from generator.rules.number_words import number_of
from generator.wording.escape import escape

FOLDED_FROM: Final = 8
"""From how many changes on they are folded away, section by section."""

_MENTION: Final = re.compile(r"(&#64;|&#35;)")
"""What would call a person or link to an issue, even where it is escaped: `@` and `#`."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changes between two versions; `dates` are None where one cannot be planned by."""

    old: Version
    new: Version
    differences: Sequence[Difference]  # in the order of the rules
    dates: Dates | None
    notes: tuple[str, ...]  # what was passed over, and why dates could not be compared

    @property
    def changes(self) -> Mapping[str, list[str]]:
        """The differences in sentences, by section."""
        found: dict[str, list[str]] = {}
        for each in self.differences:
            found.setdefault(str(each.way[0].key), []).append(sentence(each))
        return found

    @property
    def summary(self) -> str:
        """The whole in a line."""
        if not self.differences:
            return "Nothing changes for a reader."
        told = f"{number_of(len(self.differences), 'change')} of the advice"
        if self.dates is None:
            return f"{told}; the dates could not be compared."
        of = self.dates.situations
        if days := self.dates.moved(days=True):
            return f"{told}; dates move in {counted(days, of)}."
        if windows := self.dates.moved(days=False):
            allowed = counted(windows, of)
            return f"{told}; no day moves, but the time allowed does in {allowed}."
        return f"{told}; no date moves in {of:,} situations."

    @property
    def title(self) -> str:
        """What is compared, with the versions that the rules call themselves."""
        return " → ".join(
            f"{each.name} ({each.number})" if each.number else each.name
            for each in (self.old, self.new)
        )

    def moved_dates(self) -> list[str]:
        """Return which dates move, a sentence for each step."""
        return [step.sentence for step in self.dates.steps] if self.dates else []


def compare(old: Version, new: Version) -> Comparison:
    """Return what changes from one version to another."""
    found = differences(old.data, new.data)
    notes = [*old.notes, *new.notes]
    dates: Dates | None = None
    if found and old.rules is not None and new.rules is not None:
        try:
            dates = compare_dates(old, new, old.rules, new.rules)
        except Exception as error:  # noqa: BLE001 - no check has let these rules pass
            notes.append(f"The dates could not be compared: {error}")
    return Comparison(old, new, found, dates, tuple(dict.fromkeys(notes)))


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
    folded = len(compared.differences) >= FOLDED_FROM
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
