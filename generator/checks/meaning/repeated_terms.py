"""A time that several windows share stands once, under `shared-times`, and is used."""

from collections.abc import Iterator
from typing import Final

from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import Term, Window
from generator.rules.problems import Problem

_STEP: Final = 2  # `steps`, and the id


def check(draft: Draft) -> Iterator[Problem]:
    """Yield terms that stand with the same reason in several windows, and shared times unused.

    The windows of one step may cite the same claim for the same time: there it is read at a glance.
    """
    first: dict[object, Path] = {}
    for path, window in draft.parts(Window):
        for place, term in _with_a_reason(path, window):
            same = (term.offset, term.anchor or window.anchor, tuple(term.cites), term.editorial)
            earlier = first.setdefault(same, place)
            of_one_step = earlier[:_STEP] == place[:_STEP] and not term.editorial
            if earlier[: len(path)] != path and not of_one_step:
                line = draft.document.mark(earlier).line
                yield draft.problem(
                    place,
                    "repeated-time",
                    f"'{term.offset}' stands with the same reason in the window in line {line}",
                    "Give it a name under 'shared-times', and write the name in both windows.",
                )
    named = {term.name for _, term in draft.parts(Term)}
    for name in draft.ids("shared-times"):
        if name not in named:
            yield draft.problem(
                ("shared-times", name, KEY),
                "unused-time",
                f"no window names the time '{name}'",
                "Write its name as a bound of a window, or delete it.",
            )


def _with_a_reason(path: Path, window: Window) -> Iterator[tuple[Path, Term]]:
    """Yield a window's terms that have no name and a reason of their own, with their places."""
    for bound, terms in window.bounds():
        for n, term in enumerate(terms):
            if term.name is None and (term.cites or term.editorial):
                yield (*path, bound, n), term
