"""Where two versions of the rules differ, found along the model in the plain data of both."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.diff.model_types import ANYTHING, MISSING, Kind, fields, value_of
from generator.diff.pairing import in_step, pairs
from generator.rules.model import Condition, Rules
from generator.rules.parts.texts import ForEditors
from generator.wording.typography import typeset

Key = str | int
Path = tuple[Key, ...]
Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Level:
    """A step on the way to a difference: the keys that it has in both, and what stands there."""

    old_key: Key | None
    new_key: Key | None
    old: Any
    new: Any
    kind: Kind
    key_kind: Kind | None = None  # of an entry of a mapping: what its id names

    @property
    def key(self) -> Key:
        """The key in the new version, or in the old one, where it is gone."""
        key = self.old_key if self.new_key is None else self.new_key
        return "" if key is None else key

    @property
    def body(self) -> Any:  # noqa: ANN401 - any data
        """What stands there in the new version, or in the old one, where it is gone."""
        return self.old if self.new is MISSING else self.new


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; the way to it begins with a section of the rules.

    `order` says that what stands there is the same, in another order.
    """

    way: tuple[Level, ...]
    order: bool = False

    @property
    def last(self) -> Level:
        """The thing itself."""
        return self.way[-1]

    @property
    def path(self) -> Path:
        """Where it stands in the new version, or stood in the old one."""
        return tuple(level.key for level in self.way)

    @property
    def old_path(self) -> Path:
        """Where it stands in the old version, or would have stood."""
        return tuple(level.key if level.old_key is None else level.old_key for level in self.way)


def differences(old: Data, new: Data) -> list[Difference]:
    """Return where two versions differ, in the order of the file; both have no short forms.

    What no reader or editor notices, such as line breaks within a paragraph, is no difference.
    """
    return list(_inside((Level(None, None, old, new, Kind(Rules)),)))


def _compare(way: tuple[Level, ...]) -> Iterator[Difference]:
    level = way[-1]
    if alike(level.old, level.new, level.kind):
        return
    if level.old is MISSING or level.new is MISSING:
        yield Difference(way[1:])
        return
    yield from _inside(way)


def _inside(way: tuple[Level, ...]) -> Iterator[Difference]:
    level = way[-1]
    both = (level.old, level.new)
    if all(isinstance(value, dict) for value in both):
        if level.kind.part is not None:
            yield from _in_part(way)
            return
        if level.kind.holds(dict) and level.kind.core != dict[str, str]:
            yield from _in_mapping(way)
            return
    if all(isinstance(value, list) for value in both) and _is_told_apart(level.kind):
        yield from _in_list(way)
        return
    yield Difference(way[1:])


def _in_part(way: tuple[Level, ...]) -> Iterator[Difference]:
    """Compare a part key by key, in the order of the model; then the keys that it does not know."""
    level = way[-1]
    known = fields(level.kind.core)
    for key, (kind, understood) in known.items():
        old, new = (value_of(body, key, understood) for body in (level.old, level.new))
        yield from _compare((*way, Level(key, key, old, new, kind)))
    for key in dict.fromkeys([*level.old, *level.new]):
        if key not in known:
            old, new = (body.get(key, MISSING) for body in (level.old, level.new))
            yield from _compare((*way, Level(key, key, old, new, ANYTHING)))


def _in_mapping(way: tuple[Level, ...]) -> Iterator[Difference]:
    level = way[-1]
    kind = level.kind.item
    renamed = _renamed(level.old, level.new)
    for old_key, new_key in _together(level.old, level.new, renamed):
        old = MISSING if old_key is None else level.old[old_key]
        new = MISSING if new_key is None else level.new[new_key]
        entry = (*way, Level(old_key, new_key, old, new, kind, level.kind.key))
        if old_key != new_key and None not in (old_key, new_key):
            yield Difference(entry[1:])
        else:
            yield from _compare(entry)
    common = [key for key in level.old if key in level.new]
    is_ordered = kind.part is not None  # that of single values is layout
    if is_ordered and common != [key for key in level.new if key in level.old]:
        yield Difference(way[1:], order=True)


def _renamed(old: Data, new: Data) -> dict[str, str]:
    """Return the entries that only have another id now: the new id by the old."""
    gone = {key: repr(body) for key, body in old.items() if key not in new}
    come = {repr(body): key for key, body in new.items() if key not in old}
    return {key: come.pop(body) for key, body in gone.items() if body in come}


def _together(
    old: Data, new: Data, renamed: dict[str, str]
) -> Iterator[tuple[str | None, str | None]]:
    """Yield the entries of both in the order of the new one, those that went last."""
    before = {after: key for key, after in renamed.items()}
    for key in new:
        yield before.get(key, key if key in old else None), key
    for key in old:
        if key not in new and key not in renamed:
            yield key, None


def _in_list(way: tuple[Level, ...]) -> Iterator[Difference]:
    level = way[-1]
    kind = level.kind.item

    def same(old: object, new: object) -> bool:
        return alike(old, new, kind)

    found = pairs(level.old, level.new, kind, same)
    for old_at, new_at in found:
        old = MISSING if old_at is None else level.old[old_at]
        new = MISSING if new_at is None else level.new[new_at]
        yield from _compare((*way, Level(old_at, new_at, old, new, kind)))
    if not in_step(found):
        yield Difference(way[1:], order=True)


def _is_told_apart(kind: Kind) -> bool:
    """Return whether a list's items are compared one by one: parts, and texts of their own."""
    item = kind.item
    return kind.holds(list) and (
        item.part not in (None, Condition) or item.prose is not None or item == ANYTHING
    )


def alike(old: object, new: object, kind: Kind) -> bool:
    """Return whether nobody notices a difference between two values of a kind."""
    if any(isinstance(mark, ForEditors) for mark in kind.marks):
        return True
    if isinstance(old, str) and isinstance(new, str) and kind.prose is not None:
        return _as_read(old, kind) == _as_read(new, kind)
    return repr(old) == repr(new)  # unlike ==, this tells true from 1, and sees the order of keys


def _as_read(text: str, kind: Kind) -> str:
    """Return a text as a reader sees it; the lines of a message to send are its own."""
    if kind.prose is not None and kind.prose.blanks:
        return "\n".join(line.rstrip() for line in typeset(text).strip().splitlines())
    return " ".join(typeset(text).split())


def moved(old: list[Any], new: list[Any]) -> list[tuple[Any, Any]]:
    """Return what has moved within a list, each with what it now comes after (None: it is first).

    Of the ways to tell it, the one with the fewest moves.
    """
    stays = set(_longest_in_order([old.index(item) for item in new if item in old]))
    return [
        (item, before)
        for before, item in pairwise([None, *new])
        if item in old and old.index(item) not in stays
    ]


def _longest_in_order(numbers: list[int]) -> list[int]:
    """Return the longest run of rising numbers, others between them left out."""
    best: list[list[int]] = []
    for number in numbers:
        before = [run for run in best if run[-1] < number]
        best.append([*max(before, key=len, default=[]), number])
    return max(best, key=len, default=[])
