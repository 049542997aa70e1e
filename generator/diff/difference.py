"""Where two versions of the rules differ, found along the model in the plain data of both."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.diff.pairing import in_step, pairs
from generator.rules.model import Condition, Part, Prose
from generator.rules.parts.texts import ForEditors
from generator.rules.walk import ANYTHING, RULES, Shape, fields_of
from generator.wording.typography import typeset, typeset_line

Key = str | int
Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Level:
    """A step on the way to a difference: the keys that it has in both, and what stands there.

    Both are None where there is nothing, or nothing any more.
    """

    old_key: Key | None
    new_key: Key | None
    old: Any
    new: Any
    shape: Shape

    @property
    def key(self) -> Key:
        """The key in the new version, or in the old one, where it is gone."""
        key = self.old_key if self.new_key is None else self.new_key
        return "" if key is None else key

    @property
    def body(self) -> Any:  # noqa: ANN401 - any data
        """What stands there in the new version, or in the old one, where it is gone."""
        return self.old if self.new is None else self.new


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; the way to it begins with a section of the rules.

    `order` says that what stands there is the same, in another order.
    """

    way: tuple[Level, ...]
    order: bool = False

    @property
    def entry(self) -> str:
        """The id of the section's entry, new or gone; empty, where the section has no entries."""
        return str(self.way[1].key) if self.way[1:] and self.way[0].shape.part is None else ""


def differences(old: Data, new: Data) -> list[Difference]:
    """Return where two versions differ, in the order of the file; both have no short forms.

    What no reader or editor notices, such as line breaks within a paragraph, is no difference.
    """
    return list(_compare((Level(None, None, old, new, RULES),)))


def _compare(way: tuple[Level, ...]) -> Iterator[Difference]:
    level, shape = way[-1], way[-1].shape
    if _alike(level.old, level.new, shape):
        return
    both = (level.old, level.new)
    are_mappings = all(isinstance(value, dict) for value in both)
    if are_mappings and shape.part is not None:
        yield from _in_part(way, shape.part)
    elif are_mappings and shape.kind in ("anything", "mapping"):
        yield from _in_mapping(way)
    elif all(isinstance(value, list) for value in both) and _is_told_apart(shape):
        yield from _in_list(way)
    else:
        yield Difference(way[1:])


def _in_part(way: tuple[Level, ...], part: type[Part]) -> Iterator[Difference]:
    """Compare a part key by key, in the order of the model; then the keys that it does not know."""
    level = way[-1]
    known = {key: (type_.shape, understood) for key, type_, understood in fields_of(part)}
    for key in dict.fromkeys([*known, *level.old, *level.new]):
        shape, understood = known.get(key, (ANYTHING, None))
        old, new = (
            understood if body.get(key) is None else body[key] for body in (level.old, level.new)
        )
        yield from _compare((*way, Level(key, key, old, new, shape)))


def _in_mapping(way: tuple[Level, ...]) -> Iterator[Difference]:
    """Compare entry by entry, in the order of the new mapping, those that went last."""
    old, new = way[-1].old, way[-1].new
    come = {repr(body): key for key, body in new.items() if key not in old}
    # Entries that only have another id now: the old id by the new.
    renamed = {
        come.pop(repr(body)): key
        for key, body in old.items()
        if key not in new and repr(body) in come
    }
    for key in new:
        if key in renamed:
            yield Difference((*way, _level(way[-1], renamed[key], key))[1:])
        else:
            yield from _compare((*way, _level(way[-1], key if key in old else None, key)))
    for key in old:
        if key not in new and key not in renamed.values():
            yield from _compare((*way, _level(way[-1], key, None)))
    is_ordered = way[-1].shape.item.part is not None  # that of single values is layout
    if is_ordered and [key for key in old if key in new] != [key for key in new if key in old]:
        yield Difference(way[1:], order=True)


def _in_list(way: tuple[Level, ...]) -> Iterator[Difference]:
    level = way[-1]
    shape = level.shape.item
    found = pairs(level.old, level.new, shape.part, partial(_alike, shape=shape))
    for old_at, new_at in found:
        yield from _compare((*way, _level(level, old_at, new_at)))
    if not in_step(found):
        yield Difference(way[1:], order=True)


def _level(outer: Level, old_key: Key | None, new_key: Key | None) -> Level:
    """Return what stands at a key of a mapping or list, in both versions of it."""
    old = None if old_key is None else outer.old[old_key]
    new = None if new_key is None else outer.new[new_key]
    return Level(old_key, new_key, old, new, outer.shape.item)


def _is_told_apart(shape: Shape) -> bool:
    """Return whether a list's items are compared one by one: parts, and texts of their own."""
    item = shape.item
    return shape.kind == "anything" or (
        shape.kind == "list"
        and (item.part not in (None, Condition) or prose_of(item) is not None or item == ANYTHING)
    )


def _alike(old: object, new: object, shape: Shape) -> bool:
    """Return whether nobody notices a difference between two values of a type."""
    if any(isinstance(mark, ForEditors) for mark in shape.marks):
        return True
    prose = prose_of(shape)
    if isinstance(old, str) and isinstance(new, str) and prose is not None:
        return _as_read(old, prose) == _as_read(new, prose)
    return repr(old) == repr(new)  # unlike ==, this tells true from 1, and sees the order of keys


def prose_of(shape: Shape) -> Prose | None:
    """Return what marks a type as a text that readers see, or None."""
    return next((mark for mark in shape.marks if isinstance(mark, Prose)), None)


def _as_read(text: str, prose: Prose) -> str:
    """Return a text as a reader sees it; the lines of a message to send are its own."""
    if prose.blanks:
        return "\n".join(line.rstrip() for line in typeset(text).strip().splitlines())
    return typeset_line(text)
