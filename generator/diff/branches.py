"""A window among several, and a term among several, in words."""

from typing import Any

from generator.diff.difference import Level
from generator.diff.kinds import MISSING
from generator.diff.names import Names

Json = Any


def branch_words(window: Level, all_windows: Level, names: Names) -> str:
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


def _condition(window: Json) -> str | None:
    conditions = window.get("if") if isinstance(window, dict) else None
    known = (each.get("known") for each in conditions or () if isinstance(each, dict))
    return next((each for each in known if isinstance(each, str)), None)


def term_words(term: Level, bound: Level, window: Level, names: Names) -> str:
    """Return which of a bound's terms is meant; nothing for the only one."""
    terms = [side for side in (bound.old, bound.new) if isinstance(side, list)]
    if not isinstance(term.body, dict) or max(map(len, terms), default=0) < 2:  # noqa: PLR2004
        return ""
    window_anchor = window.body.get("anchor") if isinstance(window.body, dict) else None
    anchor = term.body.get("anchor") or window_anchor
    return f"counted from {names.anchor(str(anchor))}"
