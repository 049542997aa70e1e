"""Which item of a list is which in another version of it."""

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any, Final

from generator.rules.model import Door, Part, Point, QuietPeriod, Release, Term, Window

Pair = tuple[int | None, int | None]
"""The places of an item in the old and in the new list; None where it is not in it."""

_IDENTITY: Final[Mapping[type[Part], str]] = {
    Window: "if",
    Term: "anchor",
    Point: "about",
    QuietPeriod: "name",
    Door: "step",
    Release: "date",
}
"""The key by which an editor knows an item, where it has one."""

_NEAR: Final = 0.5
"""How much of a text (0 to 1) stays the same when an editor mends it."""


def pairs(
    old: list[Any], new: list[Any], part: type[Part] | None, same: Callable[[Any, Any], bool]
) -> list[Pair]:
    """Return which item is which, in the order of the new list, those that went last.

    `part` is what the items are, where they are parts.

    First those that are the same, then those that an editor knows by the same key, then, of parts,
    those in the same order, and of texts, those that say nearly the same.
    """
    free_old, free_new = list(range(len(old))), list(range(len(new)))
    found: dict[int, int] = {}

    def pair(matches: Callable[[Any, Any], bool]) -> None:
        for at in list(free_new):
            for before in free_old:
                if matches(old[before], new[at]):
                    found[at] = before
                    free_new.remove(at)
                    free_old.remove(before)
                    break

    pair(same)
    if part is not None and part in _IDENTITY:
        key = _IDENTITY[part]
        pair(
            lambda old, new: (
                isinstance(old, dict) and isinstance(new, dict) and old.get(key) == new.get(key)
            )
        )
    pair(_near if part is None else lambda _old, _new: True)
    gone: list[Pair] = [(before, None) for before in free_old]
    return [*((found.get(at), at) for at in range(len(new))), *gone]


def in_step(found: list[Pair]) -> bool:
    """Return whether the items that are in both lists stand in the same order."""
    both = [before for before, at in found if before is not None and at is not None]
    return all(first < second for first, second in pairwise(both))


def _near(old: object, new: object) -> bool:
    if isinstance(old, str) and isinstance(new, str):
        return SequenceMatcher(None, old, new).ratio() > _NEAR
    return type(old) is type(new)
