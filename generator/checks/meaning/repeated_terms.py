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
    windows = dict(draft.parts(Window))
    for path, term in draft.parts(Term):
        window = windows.get(path[:-2])
        if window is None or term.name or not (term.cites or term.editorial):
            continue
        same = (term.offset, term.anchor or window.anchor, tuple(term.cites), term.editorial)
        earlier = first.setdefault(same, path)
        of_one_step = earlier[:_STEP] == path[:_STEP] and not term.editorial
        if earlier[:-2] != path[:-2] and not of_one_step:
            line = draft.document.mark(earlier).line
            yield draft.problem(
                path,
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
