"""The way to a difference in words: whom it is about, and what of it."""

from dataclasses import dataclass
from typing import Any, Final

from generator.contract.program import BOUNDS
from generator.diff.difference import Difference, Level
from generator.diff.model_types import MISSING
from generator.diff.names import SENTENCES, Names, name_key, side
from generator.diff.vocabulary import PASSED_OVER, field_words, heading, noun
from generator.rules.model import DoOrDont, Term, Window
from generator.rules.model import Names as NamesMark

_START: Final = frozenset({"earliest", "aim"})
"""The bounds that say together when a step is due: a change of both needs no word for them."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way in words. `is_bound` says that it ends at a bound, whose value follows as it is."""

    about: str
    labels: tuple[str, ...]
    is_bound: bool

    @property
    def words(self) -> str:
        """All of it."""
        label = ", ".join(self.labels).replace(" of, ", " of ")
        return f"{self.about}: {label}" if label else self.about


class Ways:
    """Puts ways into words, in the names of the newer version."""

    def __init__(self, old: Names, new: Names) -> None:
        """Take the names of both; the older has those of what is gone."""
        self._old, self._new = old, new

    def way(self, group: tuple[Difference, ...]) -> Way:
        """Return the way to a difference, or to several in the same window that change alike."""
        difference = group[0]
        way = difference.way
        bounds = frozenset(str(each.path[at]) for each in group if (at := bound_at(each)))
        about, labels = heading(str(way[0].key)), []
        for n in range(1, len(way)):
            outer, level = way[n - 1], way[n]
            if n == 1 and outer.kind.part is None:
                about = self._entry(difference)
            elif level.kind.part is Window:
                about += _window_words(level, outer, self._new)
            elif bounds and outer.kind.part is Window and level.key in BOUNDS:
                labels.append(_bound_words(bounds, outer))
            else:
                labels.append(self._label(difference, n))
        told = tuple(label for label in labels if label)
        is_bound = (
            told[-1:] == (labels[-1],)
            if way[-1].key in BOUNDS
            else bool(way[-1].key == "offset" and told and bounds and not labels[-2])
        )
        return Way(about[:1].upper() + about[1:], told, is_bound)

    def item(self, level: Level, difference: Difference) -> str:
        """Return what an entry of a mapping or a list is called; nothing, where it has no name."""
        for mark in _key_marks(level):
            if isinstance(mark, NamesMark):
                return self._new.named(mark.sections, str(level.key))
        if isinstance(level.key, int) and level.kind.part is None:
            return ""
        names = self._old if level.new is MISSING else self._new
        key = level.key + 1 if isinstance(level.key, int) else level.key
        path = difference.path[: difference.way.index(level) + 1]
        return names.name(key, level.body, path, level.kind.part)

    def _entry(self, difference: Difference) -> str:
        """Return what an entry of a section is called, or what it is, where its words change."""
        level = difference.way[1]
        if not _tells_its_name(1, difference.way):
            return self.item(level, difference)
        if level.kind.part is DoOrDont:
            return side(level.body)
        return noun(str(difference.path[0]))

    def _label(self, difference: Difference, n: int) -> str:
        """Return what one level of a way is called within the one before it."""
        way = difference.way
        outer, level = way[n - 1], way[n]
        is_last = n == len(way) - 1
        if outer.kind.part is not None:
            is_silent = not is_last and (outer.kind.part, level.key) in PASSED_OVER
            if is_silent or (is_last and _is_name(outer, level)):
                return ""
            return field_words(outer.kind.part, str(level.key))
        if level.kind.part is Term:
            return _term_words(level, outer, way[n - 2], self._new)
        return "" if _tells_its_name(n, way) else self.item(level, difference)


def bound_at(difference: Difference) -> int | None:
    """Return which level of a way is a bound of a window, or None."""
    for n in range(1, len(difference.way)):
        outer, level = difference.way[n - 1], difference.way[n]
        if outer.kind.part is Window and level.key in BOUNDS:
            return n
    return None


def _tells_its_name(n: int, way: tuple[Level, ...]) -> bool:
    """Return whether what changes of something is the sentence that it is known by."""
    names_other = any(isinstance(mark, NamesMark) for mark in _key_marks(way[n]))
    return len(way) == n + 2 and not names_other and _is_name(way[n], way[n + 1])


def _is_name(outer: Level, level: Level) -> bool:
    is_changed = MISSING not in (level.old, level.new)
    key = name_key(outer.body, outer.kind.part)
    return is_changed and level.key == key and key in SENTENCES


def _key_marks(level: Level) -> tuple[Any, ...]:
    """Return what the model says of the id that an entry stands under."""
    return level.key_kind.marks if level.key_kind else ()


def _bound_words(bounds: frozenset[str], window: Level) -> str:
    """Return which bounds of a window are meant; nothing, where they say when it is due."""
    sides = [body for body in (window.old, window.new) if isinstance(body, dict)]
    declared = {bound for body in sides for bound in body}
    if bounds == frozenset(BOUNDS) or ("earliest" in bounds and bounds == _START & declared):
        return ""
    return " and ".join(field_words(Window, bound) for bound in BOUNDS if bound in bounds)


def _window_words(window: Level, all_windows: Level, names: Names) -> str:
    """Return which of a step's windows is meant, or nothing for the only one."""
    windows = all_windows.old if window.new is MISSING else all_windows.new
    if not isinstance(windows, list) or len(windows) < 2:  # noqa: PLR2004 - several
        return ""
    condition = _condition(window.body)
    if condition is not None:
        return f" {names.condition(condition)}"
    others = [found for each in windows if (found := _condition(each)) is not None]
    if len(others) == 1:
        return f" {names.condition(others[0], holds=False)}"
    return " otherwise" if others else ""


def _condition(window: object) -> str | None:
    conditions = window.get("if") if isinstance(window, dict) else None
    known = (each.get("known") for each in conditions or () if isinstance(each, dict))
    return next((each for each in known if isinstance(each, str)), None)


def _term_words(term: Level, bound: Level, window: Level, names: Names) -> str:
    """Return which of a bound's terms is meant; nothing for the only one."""
    terms = [side for side in (bound.old, bound.new) if isinstance(side, list)]
    if not isinstance(term.body, dict) or max(map(len, terms), default=0) < 2:  # noqa: PLR2004
        return ""
    window_anchor = window.body.get("anchor") if isinstance(window.body, dict) else None
    anchor = term.body.get("anchor") or window_anchor
    return f"counted from {names.anchor(str(anchor))}"
