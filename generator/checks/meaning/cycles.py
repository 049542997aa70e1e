"""No step waits for itself: anchors, `within` and `instead-of` lead back to no step."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from generator.rules.anchor_facts import AnchorFacts
from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Step
from generator.rules.problems import Problem

Edges = dict[str, dict[str, Path]]
"""For each step, the steps that its dates hang on, and where it says so."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield each circle of steps whose dates hang on one another."""
    facts = AnchorFacts(draft.sound)
    edges: Edges = {
        step_id: dict(_hangs_on(step_id, step, facts))
        for step_id, step in draft.sound.steps.items()
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


def _hangs_on(step_id: str, step: Step, facts: AnchorFacts) -> Iterator[tuple[str, Path]]:
    """Yield the steps that a step's dates hang on, the place last-named first."""
    path: Path = ("steps", step_id)
    anchors: list[tuple[Path, str | None]] = [((*path, "within"), step.within)]
    anchors += [((*path, "instead-of", n), other) for n, other in enumerate(step.instead_of)]
    for n, window in enumerate(step.window):
        place = (*path, "window", n)
        anchors += [
            *(((*place, "if"), each.known) for each in window.if_),
            ((*place, "anchor"), window.anchor),
        ]
        for bound, terms in window.bounds():
            for m, term in enumerate(terms):
                anchors.append(((*place, bound, m, "anchor"), term.anchor))
                anchors += [((*place, bound, m, "if"), each.known) for each in term.if_]
    for place, name in anchors:
        hangs_on = facts.step_of(name) if name else None
        if hangs_on is not None:
            yield hangs_on, place
