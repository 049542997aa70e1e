"""Windows begin before they end, and of several each holds where no other does."""

import math
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from generator.rules.anchor_facts import AnchorFacts
from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import Step, Term, Timing, Window
from generator.rules.offsets import Offset
from generator.rules.problems import Problem

_DAYS: Final = {"days": (1, 1), "weeks": (7, 7), "months": (28, 31), "working days": (1, math.inf)}
"""How many days a unit has, at least and at most."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield bounds that contradict each other, and windows that never hold."""
    for path, window in draft.parts(Window):
        for (before, earlier_terms), (name, terms) in combinations(window.bounds(), 2):
            for earlier in earlier_terms:
                if _all_before(terms, earlier, window.anchor):
                    told = _told(before, earlier.offset, name, terms[0].offset)
                    yield draft.problem((*path, name, 0, "offset"), *told)
    for path, timing in draft.parts(Timing):
        first, last = timing.earliest, timing.latest
        if first and last and is_before(last, first):
            told = _told("earliest", first, "latest", last)
            yield draft.problem((*path, "latest"), *told)
    are_dated = draft.holds("steps", "routes", "events", "anchors")
    for path, step in draft.parts(Step):
        yield from _variants(draft, path, step)
        yield from _hidden(draft, (*path, "window"), step.window) if are_dated else ()


def is_before(one: Offset, other: Offset) -> bool:
    """Return whether an offset certainly ends before another from the same anchor."""
    if one.unit == other.unit:
        return one.amount < other.amount
    return span(one)[1] < span(other)[0]


def hold_in_turn(step: Step) -> bool:
    """Return whether a step's last window, and no other, holds where none before it does."""
    if not step.window:
        return step.within is not None
    *others, last = step.window
    return not last.if_ and all(window.if_ for window in others)


def span(offset: Offset) -> tuple[float, float]:
    """Return how many days an offset may come to, at least and at most."""
    if offset.unit == "hours":  # with no time of day they round up to whole days
        return offset.amount / 24, math.ceil(offset.amount / 24)
    least, most = _DAYS[offset.unit]
    return offset.amount * least, offset.amount * most if offset.amount else 0


def _all_before(terms: list[Term], earlier: Term, anchor: str) -> bool:
    """Return whether the latest of some terms is certainly before another term."""
    return bool(terms) and all(
        (term.anchor or anchor) == (earlier.anchor or anchor)
        and not (term.before or earlier.before)
        and is_before(term.offset, earlier.offset)
        for term in terms
    )


def _told(before: str, first: Offset, after: str, last: Offset) -> tuple[str, str, str]:
    return (
        "window-order",
        f"'{after}' ({last}) comes before '{before}' ({first})",
        f"Make '{after}' at least {first}, or '{before}' at most {last}.",
    )


def _variants(draft: Draft, path: Path, step: Step) -> Iterator[Problem]:
    """Yield what is wrong with a step's windows, of which the first that applies holds."""
    windows = step.window
    if (
        not windows
        and not step.within
        and draft.is_kept(*path, "window")
        and draft.is_kept(*path, "within")
    ):
        yield draft.problem(
            (*path, KEY),
            "no-window",
            "a step without a day: it has neither 'window' nor 'within'",
            "Give it a window, or say within which step it is done.",
        )
    for n, window in enumerate(windows):
        is_last = n == len(windows) - 1
        if bool(window.if_) == is_last and draft.is_kept(*path, "window", n, "if"):
            yield draft.problem(
                (*path, "window", n),
                "no-window",
                "the last window of a step has an 'if', so that sometimes none holds"
                if is_last
                else "a window without 'if' hides the windows after it",
                "Put the window without 'if' last; each of the others needs one.",
            )


def _hidden(draft: Draft, path: Path, windows: list[Window]) -> Iterator[Problem]:
    """Yield windows that never hold, since one before them does whenever they would."""
    for n, window in enumerate(windows):
        for m, earlier in enumerate(windows[:n]):
            if _holds_first(earlier, window, draft.facts):
                always = draft.facts.always_known(earlier.known or "")
                why = "always does" if always else "does whenever this one would"
                line = draft.document.mark((*path, m)).line
                yield draft.problem(
                    (*path, n, "if") if window.if_ else (*path, n),
                    "overlapping-windows",
                    f"this window never holds, because the one in line {line} {why}",
                    "The first window whose 'if' has a date holds: put the rarer case first, or "
                    "join the two.",
                )
                break


def _holds_first(earlier: Window, window: Window, facts: AnchorFacts) -> bool:
    """Return whether a window holds whenever a later one would."""
    if len(earlier.if_) != 1 or earlier.known is None:  # none is a fault of its own
        return False
    if facts.always_known(earlier.known):
        return True
    return window.known is not None and facts.known_with(earlier.known, window.known)
