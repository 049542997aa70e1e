"""From differences to changes in words, one for each thing that an editor would tell."""

from collections.abc import Iterable
from typing import Any, Final

from generator.diff.change import Change, What
from generator.diff.difference import Difference, Level, moved
from generator.diff.excerpt import excerpts, shortened
from generator.diff.model_types import MISSING
from generator.diff.names import Names
from generator.diff.path_words import Way, Ways, bound_at
from generator.diff.value_words import NOTHING, recipients_words, value_words
from generator.diff.version import Version
from generator.diff.vocabulary import noun
from generator.rules.model import Cites, Step

LONGEST: Final = 240
"""How many characters are shown of what came or went."""

_SAID: Final = ("says", "summary", "answer", "recommend")
"""Keys under which an entry may say what it is about, beside its name."""


def changes(old: Version, new: Version, found: Iterable[Difference]) -> list[Change]:
    """Return differences of two versions in words, those of a window that go together as one."""
    teller = _Teller(old, new)
    return [teller.change(group) for group in _together(found)]


def _together(found: Iterable[Difference]) -> list[tuple[Difference, ...]]:
    """Group the bounds of a window that change alike; anything else stands alone."""
    groups: dict[object, list[Difference]] = {}
    for n, difference in enumerate(found):
        at = bound_at(difference)
        way = difference.way
        key: object = n
        if at is not None:
            below = tuple(level.key for level in way[at + 1 :])
            key = (difference.path[:at], below, repr(way[-1].old), repr(way[-1].new))
        groups.setdefault(key, []).append(difference)
    return [tuple(group) for group in groups.values()]


class _Teller:
    """Tells the differences of two versions."""

    def __init__(self, old: Version, new: Version) -> None:
        self._documents = old.document, new.document
        self._old, self._new = Names(old.data), Names(new.data)
        self._ways = Ways(self._old, self._new)

    def change(self, group: tuple[Difference, ...]) -> Change:
        """Return what a group of differences means: the same change of each."""
        first = group[0]
        way = self._ways.way(group)
        what = _what(first)
        old, new = self._values(first)
        before, after = _shown(old, new)
        is_gone = first.last.new is MISSING
        document = self._documents[0 if is_gone else 1]
        return Change(
            section=str(first.path[0]),
            entry=str(first.path[1]) if _has_entry(first) else "",
            about=way.about,
            what=what,
            words=self._special(first, way) or _words(way, what, before, after, same=old == new),
            old="" if what in ("added", "reordered") else before,
            new="" if what in ("removed", "reordered") else after,
            path=first.path,
            line=document.mark(first.old_path if is_gone else first.path).line,
        )

    def _values(self, difference: Difference) -> tuple[str, str]:
        """Return the old and the new value in words, however long."""
        level = difference.last
        if difference.order:
            return NOTHING, NOTHING
        if level.key == "to" and difference.way[-2].kind.part is Step:
            return recipients_words(level.old, self._old), recipients_words(level.new, self._new)
        return (
            value_words(level.old, level.kind, difference.old_path, self._old),
            value_words(level.new, level.kind, difference.path, self._new),
        )

    def _special(self, difference: Difference, way: Way) -> str | None:
        """Return the words for what is not simply one value in the place of another, or None."""
        level = difference.last
        if difference.order:
            return f"{way.words}: {self._order(difference)}"
        if _is_entry(difference):
            return self._entry(difference, way)
        if any(isinstance(mark, Cites) for mark in level.kind.item.marks):
            return f"{way.words}: {self._evidence(level)}"
        return None

    def _entry(self, difference: Difference, way: Way) -> str:
        """Return the words for an entry that came, went, or has another id."""
        level = difference.last
        kind = noun(str(difference.path[0]))
        if MISSING not in (level.old, level.new):
            return f"{way.about}: its id: {level.old_key} → {level.new_key}"
        if level.new is MISSING:
            return f"No longer there: the {kind} “{way.about}”"
        body = level.new if isinstance(level.new, dict) else {}
        texts = (body.get(key) for key in _SAID)
        said = next((text for text in texts if isinstance(text, str)), "")
        says = shortened(self._new.text(said, difference.path), LONGEST)
        is_told = not says or says[:20] in way.about
        return f"New {kind}: {way.about}{'' if is_told else f'. {says}'}"

    def _evidence(self, level: Level) -> str:
        """Return which claims came and went."""
        old, new = (value if isinstance(value, list) else [] for value in (level.old, level.new))
        told = [f"added {self._new.claim(cite)}" for cite in new if cite not in old]
        told += [f"removed {self._old.claim(cite)}" for cite in old if cite not in new]
        return "; ".join(told) or "the same claims, in another order"

    def _order(self, difference: Difference) -> str:
        """Return what has moved within a mapping; of a list, that something has."""
        level = difference.last
        if not isinstance(level.new, dict):
            return "the same, in another order"
        old = [key for key in level.old if key in level.new]
        new = [key for key in level.new if key in level.old]
        names = {key: self._named(difference, key) for key in new}
        told = [
            f"“{names[key]}” now comes {f'after “{names[before]}”' if before else 'first'}"
            for key, before in moved(old, new)
        ]
        return "; ".join(told)

    def _named(self, difference: Difference, key: str) -> str:
        """Return what an entry of a mapping is called."""
        level = difference.last
        old, new = level.old[key], level.new[key]
        entry = Level(key, key, old, new, level.kind.item, level.kind.key)
        return self._ways.item(entry, Difference((*difference.way, entry)))


def _words(way: Way, what: What, old: str, new: str, *, same: bool) -> str:
    """Return the words for one value in the place of another."""
    if same:
        return f"{way.words}: reads as before, and is written in another way"
    if what == "changed" or way.is_bound:
        return f"{way.words}{' ' if way.is_bound else ': '}{old} → {new}"
    if what == "added":
        return f"{way.words}, new: {new}"
    return f"{way.words}, left out now: {old}"


def _shown(old: str, new: str) -> tuple[str, str]:
    """Return two values, shortened: texts around what differs, others to their beginning."""
    texts = [value[1:-1] for value in (old, new) if value[:1] == "“" and value[-1:] == "”"]
    if len(texts) == 2:  # noqa: PLR2004 - both
        before, after = excerpts(*texts)
        return f"“{before}”", f"“{after}”"
    return _cut(old), _cut(new)


def _cut(value: str) -> str:
    cut = shortened(value, LONGEST)
    return f"{cut}”" if value[:1] == "“" and cut[-1:] == "…" else cut


def _what(difference: Difference) -> What:
    if difference.order:
        return "reordered"
    old, new = (_is_nothing(value) for value in (difference.last.old, difference.last.new))
    if old and not new:
        return "added"
    return "removed" if new and not old else "changed"


def _is_nothing(value: Any) -> bool:  # noqa: ANN401 - any data
    return value is MISSING or value in ([], {})


def _has_entry(difference: Difference) -> bool:
    """Return whether it is about one entry of a section that holds several."""
    return len(difference.way) > 1 and difference.way[0].kind.part is None


def _is_entry(difference: Difference) -> bool:
    return len(difference.way) == 2 and _has_entry(difference)  # noqa: PLR2004 - section and entry
