"""The page "What changed": every change of the advice, the newest first, in plain words."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.diff.words import heading
from generator.history.entry import Entry, History
from generator.pages import addresses
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.wording.days import MONTHS, day_and_month
from generator.wording.escape import escape
from generator.wording.typography import typeset

TITLE: Final = "What changed"

UNFOLDED: Final = 6
"""Up to how many sentences stand open; more are folded away, section by section."""

_KEPT: Final = "\ue000"
"""Stands for a space that does not break, until the text is safe; no text of the rules has it."""

_DAY: Final = re.compile(
    rf"(?:[A-Z][a-z]+day )?\b[0-9]{{1,2}} (?:{'|'.join(MONTHS)})(?: [0-9]{{4}})?\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """An entry of the history as the page shows it."""

    anchor: str
    entry: Entry
    day: Markup
    version: str  # where it is another than before
    says: str
    summary: Markup
    dates: Sequence[Markup]
    sections: Mapping[str, Sequence[Markup]]  # by heading

    @property
    def plain_summary(self) -> str:
        """The whole in a line, in plain characters."""
        return typeset(self.entry.summary)

    @property
    def folded(self) -> bool:
        """Whether the changes are too many to stand open."""
        return len(self.entry.changes) > UNFOLDED


def changes_page(factory: PageFactory) -> Page:
    """Return the page; without any change, it says so."""
    return factory.page(
        addresses.CHANGES,
        "changes.md.j2",
        TITLE,
        "Every change of the advice, the newest first, and the dates that it moves.",
        later=lambda: {"entries": told(factory.history)},
    )


def told(history: History) -> list[Told]:
    """Return the entries of a history that readers notice something of, the newest first."""
    anchors = list(_anchors(history))
    versions = [entry.version for entry in history]
    return [
        _told(entry, anchors[n], _new_version(versions, n))
        for n, entry in enumerate(history)
        if entry.is_noticed
    ]


def _told(entry: Entry, anchor: str, version: str) -> Told:
    sections: dict[str, list[Markup]] = {}
    for section, sentence in entry.changes:
        sections.setdefault(heading(section), []).append(unbroken(sentence))
    return Told(
        anchor,
        entry,
        _day(entry.on),
        version,
        typeset(entry.note or entry.says),
        unbroken(entry.summary),
        [unbroken(sentence) for sentence in entry.dates],
        sections,
    )


def _anchors(history: History) -> Iterator[str]:
    """Yield an id for each entry that stays the same when newer ones are added."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for entry in reversed(history):
        seen[entry.pair] += 1
        digest = hashlib.sha256(" ".join(entry.pair).encode()).hexdigest()[:10]
        again = f"-{seen[entry.pair]}" if seen[entry.pair] > 1 else ""
        found.append(f"change-{digest}{again}")
    yield from reversed(found)


def _new_version(versions: Sequence[str], n: int) -> str:
    """Return the version of an entry where it is not that of the one before it."""
    earlier = next((version for version in versions[n + 1 :] if version), "")
    return "" if versions[n] == earlier else versions[n]


def _day(on: str) -> Markup:
    """Return the day of an entry; of one whose date nobody knows, words for that."""
    try:
        words = day_and_month(on[:10], year=True)
    except ValueError:
        return Markup("On a day that nobody wrote down")
    tag = Markup('<time class="day" datetime="{}">{}</time>')
    return tag.format(on[:10], Markup("&nbsp;").join(words.split()))


def unbroken(sentence: str) -> Markup:
    """Return a sentence, safe, its dates not to be broken across lines."""
    spaced = _DAY.sub(lambda day: day[0].replace(" ", _KEPT), sentence)
    return Markup(str(escape(spaced)).replace(_KEPT, "&nbsp;"))  # noqa: S704 - escaped, and a space
