"""What may take the place of a step can be done in time to do so."""

from collections.abc import Iterator

from generator.checks.meaning.windows import is_before
from generator.checks.release.edition import Edition
from generator.rules.model import Step, Term, Window
from generator.rules.offsets import Offset
from generator.rules.problems import Problem


def check(edition: Edition) -> Iterator[Problem]:
    """Yield alternatives whose window ends before that of any step that they replace begins."""
    for step_id, step in edition.rules.steps.items():
        replaced = {name: edition.rules.steps[name] for name in step.instead_of}
        if not replaced:
            continue
        if all(_over_before(step, other) for other in replaced.values()):
            name = next(iter(replaced))
            line = edition.line("steps", name, "window")
            yield edition.problem(
                ("steps", step_id, "instead-of"),
                "contradictory-windows",
                f"its window ends before that of '{name}' begins (line {line}), "
                "whose place it takes",
                "Let it end later, or name a step that begins earlier.",
            )


def _over_before(step: Step, other: Step) -> bool:
    """Return whether a step's window, whichever holds, ends before the other's certainly begins."""
    if not step.window or not other.window:
        return False
    conditions = {window.if_ for window in step.window if window.if_}
    for window in step.window:
        meant = list(_holding(other, window.if_, conditions))
        if not all(_ends_before(window, each) for each in meant):
            return False
    return True


def _holding(other: Step, condition: str | None, conditions: set[str]) -> Iterator[Window]:
    """Yield the windows of a step that may hold where a condition does, or none of several."""
    for window in other.window:
        if condition is not None or window.if_ not in conditions:
            yield window
        if condition is not None and window.if_ == condition:
            return  # the first that holds hides those after it


def _ends_before(window: Window, other: Window) -> bool:
    terms = other.earliest or [Term(offset=Offset(0, "days"), anchor=other.anchor)]
    return bool(window.latest) and any(
        all(
            (last.anchor or window.anchor) == (first.anchor or other.anchor)
            and is_before(last.offset, first.offset)
            for last in window.latest or []
        )
        for first in terms
    )
