"""From differences to changes in words, one for each thing that an editor would tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.changes.branches import branch_words, term_words
from generator.changes.change import Change, What
from generator.changes.difference import Difference, Level, moved
from generator.changes.excerpt import excerpts
from generator.changes.kinds import MISSING
from generator.changes.names import SENTENCES, Names, name_key, side
from generator.changes.values import NOTHING, recipients_words, value_words
from generator.changes.version import Version
from generator.changes.words import PASSED_OVER, field_words, heading, noun
from generator.rules.model import Cites, DoOrDont, Step, Term, Timing, Window
from generator.rules.model import Names as NamesMark

_BOUNDS: Final = ("earliest", "aim", "latest")
_START: Final = frozenset({"earliest", "aim"})
"""The bounds that say together when a step is due: a change of both needs no word for them."""


def changes(old: Version, new: Version, found: Iterable[Difference]) -> list[Change]:
    """Return differences of two versions in words, those of a window that go together as one."""
    teller = _Teller(old, new)
    return [teller.change(group) for group in _together(found)]


def _together(found: Iterable[Difference]) -> list[tuple[Difference, ...]]:
    """Group the bounds of a window that change alike; anything else stands alone."""
    groups: dict[object, list[Difference]] = {}
    for n, difference in enumerate(found):
        at = _bound_at(difference)
        if at is None:
            groups[n] = [difference]
            continue
        way = difference.way
        rest = tuple(level.key for level in way[at + 1 :])
        key = (tuple(level.key for level in way[:at]), rest, repr(way[-1].old), repr(way[-1].new))
        groups.setdefault(key, []).append(difference)
    return [tuple(group) for group in groups.values()]


def _bound_at(difference: Difference) -> int | None:
    """Return which level of the way is a bound of a window, or None."""
    for n, (outer, inner) in enumerate(zip(difference.way, difference.way[1:], strict=False)):
        if outer.kind.part is Window and inner.key in _BOUNDS:
            return n + 1
    return None


@dataclass(frozen=True, slots=True)
class _Told:
    """A way in words: whom it is about, and what of it."""

    about: str
    labels: tuple[str, ...]


class _Teller:
    """Tells the differences of two versions, in the names of the newer."""

    def __init__(self, old: Version, new: Version) -> None:
        self.versions = old, new
        self.old, self.new = Names(old.data), Names(new.data)

    def change(self, group: tuple[Difference, ...]) -> Change:
        """Return what a group of differences means: the same change of each."""
        first = group[0]
        told = self._way(first, [str(each.path[_bound_at(each) or 0]) for each in group])
        what = _what(first)
        old, new = self._values(first)
        at = 1 if first.last.new is MISSING else 0
        document = self.versions[1 - at].document
        return Change(
            section=str(first.path[0]),
            entry=str(first.path[1]) if _has_entry(first) else "",
            about=told.about,
            what=what,
            words=self._words(first, told, what, old, new),
            old="" if old == NOTHING and what == "added" else old,
            new="" if new == NOTHING and what == "removed" else new,
            path=first.path,
            line=document.mark(first.old_path if at else first.path).line,
            differences=group,
        )

    # The way to it -------------------------------------------------------------------------

    def _way(self, difference: Difference, bounds: list[str]) -> _Told:
        """Return the way to a difference in words; `bounds` are those of its window it is in."""
        way = difference.way
        section = str(way[0].key)
        about, labels = heading(section), []
        for n, level in enumerate(way[1:], start=1):
            outer = way[n - 1]
            if outer.kind.part is None and n == 1:
                about = self._entry_words(level, difference)
            elif outer.kind.part is not None:
                is_last = n == len(way) - 1
                if not is_last and (outer.kind.part, level.key) in PASSED_OVER:
                    continue
                if is_last and self._is_name(way[n - 1], level):
                    continue
                words = field_words(outer.kind.part, str(level.key))
                if outer.kind.part is Window and level.key in _BOUNDS:
                    words = _bound_words(bounds, outer)
                labels.append(words)
            elif level.kind.part is Window:
                about += branch_words(level, outer, self.new)
            elif level.kind.part is Term:
                labels.append(term_words(level, outer, way[n - 2], self.new))
            elif (isinstance(level.key, str) or level.kind.part is not None) and not (
                self._tells_its_name(n, way)
            ):
                labels.append(self._item(level, difference))
        return _Told(_capitalised(about), tuple(label for label in labels if label))

    def _entry_words(self, level: Level, difference: Difference) -> str:
        """Return what an entry of a section is called, or what it is, where its words change."""
        if not self._tells_its_name(1, difference.way):
            return self._item(level, difference)
        if level.kind.part is DoOrDont:
            return side(level.body)
        return noun(str(difference.path[0]))

    def _tells_its_name(self, at: int, way: tuple[Level, ...]) -> bool:
        """Return whether what changes of something is the sentence that it is known by."""
        names_other = any(isinstance(it, NamesMark) for it in _key_marks(way[at]))
        return len(way) == at + 2 and not names_other and self._is_name(way[at], way[at + 1])

    @staticmethod
    def _is_name(outer: Level, level: Level) -> bool:
        is_changed = MISSING not in (level.old, level.new)
        key = name_key(outer.body, outer.kind.part)
        return is_changed and level.key == key and key in SENTENCES

    def _item(self, level: Level, difference: Difference) -> str:
        """Return what an entry of a mapping or a list is called."""
        at = difference.way.index(level)
        path = difference.path[: at + 1]
        for mark in _key_marks(level):
            if isinstance(mark, NamesMark):
                return self.new.named(mark.sections, str(level.key))
        names = self.old if level.new is MISSING else self.new
        if isinstance(level.key, int) and level.kind.part is None:
            return ""
        key = level.key + 1 if isinstance(level.key, int) else level.key
        return names.name(key, level.body, path, level.kind.part)

    # What it is ----------------------------------------------------------------------------

    def _values(self, difference: Difference) -> tuple[str, str]:
        """Return the old and the new value in words, both shortened around what differs."""
        level = difference.last
        if difference.order:
            return "", ""
        if level.key == "to" and _is_in(difference, Step):
            return recipients_words(level.old, self.old), recipients_words(level.new, self.new)
        old = value_words(level.old, level.kind, difference.old_path, self.old)
        new = value_words(level.new, level.kind, difference.path, self.new)
        if level.kind.prose is not None and level.old is not MISSING and level.new is not MISSING:
            told = excerpts(
                old.removeprefix("“").removesuffix("”"), new.removeprefix("“").removesuffix("”")
            )
            return f"“{told[0]}”", f"“{told[1]}”"
        return old, new

    def _words(self, difference: Difference, told: _Told, what: What, old: str, new: str) -> str:
        """Return the whole in words, without a full stop."""
        level = difference.last
        label = ", ".join(told.labels).replace(" of, ", " of ")
        start = f"{told.about}: {label}" if label else told.about
        if difference.order:
            return f"{start}: {self._order(difference)}"
        if len(difference.way) == 2 and _has_entry(difference):  # noqa: PLR2004 - an entry itself
            return self._entry(difference, told)
        if level.key == "cites" or any(isinstance(m, Cites) for m in level.kind.item.marks):
            return f"{start}: {self._evidence(level)}"
        if what == "changed" and old == new:
            return f"{start}: reads as before, and is written in another way"
        if what == "changed" or level.kind.item.part in (Window, Term):
            is_bound = bool(told.labels) and told.labels[-1] == _last_bound(difference, told)
            joint = " " if is_bound else ": "
            return f"{start}{joint}{old} → {new}"
        if what == "added":
            return f"{start}, new: {new}"
        return f"{start}, left out now: {old}"

    def _entry(self, difference: Difference, told: _Told) -> str:
        """Return an entry that came, went, or has another id."""
        level = difference.last
        kind = noun(str(difference.path[0]))
        if level.old is not MISSING and level.new is not MISSING:
            return f"{told.about}: its id is {level.old_key} → {level.new_key}"
        if level.new is MISSING:
            return f"No longer there: the {kind} “{told.about}”"
        says = self._says(level, difference)
        return f"New {kind}: {told.about}{f'. {says}' if says else ''}"

    def _says(self, level: Level, difference: Difference) -> str:
        """Return the first sentences of what an entry says, or nothing."""
        body = level.new if isinstance(level.new, dict) else {}
        for key in ("says", "summary", "answer", "recommend"):
            text = body.get(key)
            if isinstance(text, str):
                words = self.new.text(text, difference.path)
                return "" if words == self._item(level, difference) else words
        return ""

    def _evidence(self, level: Level) -> str:
        """Return which claims came and went."""
        old, new = (value if isinstance(value, list) else [] for value in (level.old, level.new))
        told = [f"added {self.new.claim(cite)}" for cite in new if cite not in old]
        told += [f"removed {self.old.claim(cite)}" for cite in old if cite not in new]
        return "; ".join(told) or "the same claims, in another order"

    def _order(self, difference: Difference) -> str:
        level = difference.last
        names: list[str] = []
        if isinstance(level.new, dict):
            old, new = (
                [key for key in side if key in other]
                for side, other in ((level.old, level.new), (level.new, level.old))
            )
            for key, before in moved(old, new):
                item = self._named_entry(level, key, difference)
                after = (
                    f"after “{self._named_entry(level, before, difference)}”" if before else "first"
                )
                names.append(f"“{item}” now comes {after}")
        return "; ".join(names) or "the same, in another order"

    def _named_entry(self, level: Level, key: str, difference: Difference) -> str:
        entry = Level(
            key, key, level.old.get(key), level.new.get(key), level.kind.item, level.kind.key
        )
        return self._item(entry, Difference((*difference.way, entry)))


def _bound_words(bounds: list[str], window: Level) -> str:
    """Return which bounds of a window are meant; nothing, where they say when it is due."""
    told = frozenset(bounds)
    declared = {
        bound for body in (window.old, window.new) if isinstance(body, dict) for bound in body
    }
    if told >= _START & declared and told & _START and not (told - _START):
        return "" if "earliest" in told else field_words(Window, "aim")
    if told == frozenset(_BOUNDS):
        return ""
    return " and ".join(field_words(Window, bound) for bound in _BOUNDS if bound in told)


def _last_bound(difference: Difference, told: _Told) -> str | None:
    """Return the last label, if it belongs to a number of a window."""
    at = _bound_at(difference)
    is_number = (at is not None and difference.last.key in ("offset", *_BOUNDS)) or (
        difference.way[-2].kind.part is Timing and difference.last.key in _BOUNDS
    )
    return told.labels[-1] if is_number else None


def _key_marks(level: Level) -> tuple[Any, ...]:
    """Return what the model says of the id that an entry stands under."""
    return level.key_kind.marks if level.key_kind else ()


def _what(difference: Difference) -> What:
    if difference.order:
        return "reordered"
    old, new = difference.last.old, difference.last.new
    is_none = [value is MISSING or value in ([], {}) for value in (old, new)]
    if is_none == [True, False]:
        return "added"
    return "removed" if is_none == [False, True] else "changed"


def _has_entry(difference: Difference) -> bool:
    """Return whether it is about one entry of a section that holds several."""
    section = difference.way[0].kind
    return len(difference.way) > 1 and section.part is None


def _is_in(difference: Difference, part: type[Any]) -> bool:
    return len(difference.way) > 1 and difference.way[-2].kind.part is part


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
