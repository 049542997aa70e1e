"""No step waits for itself: anchors and `within` lead back to no step that they start from."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Step
from generator.rules.problems import Problem

Edges = dict[str, dict[str, Path]]
"""For each step, the steps that its dates hang on, and where it says so."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield each circle of steps whose dates hang on one another."""
    edges: Edges = {
        str(path[-1]): dict(_hangs_on(draft, path, body)) for path, body in draft.bodies(Step)
    }
    order = list(edges)
    while circle := _circle(edges):
        first = circle.index(min(circle, key=order.index))
        circle = [*circle[first:], *circle[:first]]
        path = edges[circle[0]].pop(circle[1 % len(circle)])
        yield draft.problem(
            path,
            "circular-anchors",
            f"a circle of anchors: {' → '.join([*circle, circle[0]])}",
            "Let one of these steps count from something that happens, such as an event.",
        )


def _circle(edges: Edges) -> list[str] | None:
    """Return the steps of a circle, each of which hangs on the next, or None."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle[:0:-1]
    return None


def _hangs_on(draft: Draft, path: Path, step: dict[str, Any]) -> Iterator[tuple[str, Path]]:
    """Yield the steps that a step's dates hang on, the place last-named first."""
    anchors: list[tuple[Path, Any]] = [((*path, "within"), step.get("within"))]
    windows = step.get("window")
    for n, window in enumerate(windows if isinstance(windows, list) else []):
        place = (*path, "window", n)
        if not isinstance(window, dict):
            continue
        anchors += [((*place, key), window.get(key)) for key in ("if", "anchor")]
        for bound in ("earliest", "aim", "latest"):
            terms = window.get(bound)
            for m, term in enumerate(terms if isinstance(terms, list) else []):
                if isinstance(term, dict):
                    anchors.append(((*place, bound, m, "anchor"), term.get("anchor")))
    for place, name in anchors:
        step_id = _step(draft, name)
        if step_id is not None:
            yield step_id, place


def _step(draft: Draft, name: object) -> str | None:
    """Return the step that an anchor's name stands for, if it stands for one."""
    if not isinstance(name, str):
        return None
    anchor = draft.section("anchors").get(name)
    if isinstance(anchor, dict):
        name = anchor.get("step")
    return name if isinstance(name, str) and name in draft.section("steps") else None
