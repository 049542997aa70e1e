"""A step that is late is worth doing for some time longer than its window lasts."""

from collections.abc import Iterator

from generator.checks.meaning.windows import span
from generator.checks.release.edition import Edition
from generator.rules.model import Step, Window
from generator.rules.problems import Problem


def check(edition: Edition) -> Iterator[Problem]:
    """Yield steps whose `worthwhile` is over before they are late, or never counts."""
    for step_id, step in edition.rules.steps.items():
        if step.worthwhile is not None and not step.within:
            yield from _of_step(edition, step_id, step)


def _of_step(edition: Edition, step_id: str, step: Step) -> Iterator[Problem]:
    path = ("steps", step_id, "worthwhile")
    if step.if_missed == "drop" or not any(window.latest for window in step.window):
        why = "it is dropped when it was missed" if step.if_missed == "drop" else "it is never late"
        yield edition.problem(
            path,
            "contradictory-windows",
            f"'worthwhile' never counts for this step: {why}",
            "Delete 'worthwhile', or say 'if-missed: late' and give the window a 'latest'.",
        )
    for n, window in enumerate(step.window):
        length = _shortest(window)
        if length is not None and step.worthwhile and span(step.worthwhile)[1] < length:
            line = edition.line("steps", step_id, "window", n, "latest")
            yield edition.problem(
                path,
                "contradictory-windows",
                f"'worthwhile' ({step.worthwhile} after 'earliest') is over before 'latest' "
                f"(line {line})",
                "Make 'worthwhile' longer than the window: it says how long the step may be late.",
            )


def _shortest(window: Window) -> float | None:
    """Return how many days a window lasts, at least, or None where that cannot be told."""
    first = [(term.anchor or window.anchor, span(term.offset)[1]) for term in window.earliest or []]
    first = first or [(window.anchor, 0)]
    anchors = {anchor for anchor, _ in first}
    opens = max(days for _, days in first)
    ends = [
        span(term.offset)[0]
        for term in window.latest or []
        if {term.anchor or window.anchor} == anchors
    ]
    return max(ends) - opens if ends else None
