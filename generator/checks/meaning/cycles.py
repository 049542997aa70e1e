"""No step waits for itself: anchors, of claims too, `within` and `instead-of` lead in no circle."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Claim, Names
from generator.rules.problems import Problem

Edges = dict[str, dict[str, Path]]
"""For each step, the steps that its dates hang on, and where it says so."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield each circle of steps whose dates hang on one another."""
    edges: Edges = {step_id: {} for step_id in draft.sound.steps}
    for step_id, anchor, path in _hangs_on(draft):
        other = draft.facts.step_of(anchor)
        if step_id in edges and other is not None:
            edges[step_id][other] = path
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


def _hangs_on(draft: Draft) -> Iterator[tuple[str, str, Path]]:
    """Yield what each step counts from or waits for, and the place where it says so."""
    for found, names in draft.texts(Names):
        if "steps" in names.sections:
            match found.path:
                case ("steps", str(step_id), "within" | "instead-of" | "if" | "window", *_):
                    yield step_id, found.value, found.path
                case ("routes", str(route_id), "recipients", str(other), "if", *_):
                    for step_id in _with_stand_in(draft, route_id, other):
                        yield step_id, found.value, ("steps", step_id, "to")
    for path, claim in draft.parts(Claim):
        if claim.timing and claim.step:
            yield claim.step, claim.timing.anchor, (*path, "timing", "anchor")


def _with_stand_in(draft: Draft, route_id: str, other: str) -> Iterator[str]:
    """Yield the steps that go to somebody whose place another recipient of a route may take."""
    route = draft.sound.routes.get(route_id)
    recipients = route.recipients if route else {}
    for step_id, step in draft.sound.steps.items():
        recipient = recipients.get(step.recipient(route_id) or "")
        if recipient and other in recipient.or_:
            yield step_id
