"""No step waits for itself: anchors, of claims too, `within` and `instead-of` lead in no circle."""

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from generator.rules.anchor_facts import AnchorFacts
from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Condition, Rules
from generator.rules.problems import Problem

Edges = dict[str, dict[str, Path]]
"""For each step, the steps that its dates hang on, and where it says so."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield each circle of steps whose dates hang on one another."""
    edges: Edges = {
        step_id: dict(_hangs_on(draft.sound, step_id, draft.facts)) for step_id in draft.sound.steps
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


def _hangs_on(rules: Rules, step_id: str, facts: AnchorFacts) -> Iterator[tuple[str, Path]]:
    """Yield the steps that a step hangs on, the place last-named first."""
    path: Path = ("steps", step_id)
    step = rules.steps[step_id]
    anchors: list[tuple[Path, str | None]] = [((*path, "within"), step.within)]
    anchors += [((*path, "instead-of", n), other) for n, other in enumerate(step.instead_of)]
    anchors += _known(step.if_, (*path, "if"))
    for route_id, route in rules.routes.items():
        recipient = route.recipients.get(step.recipient(route_id) or "")
        for other in recipient.or_ if recipient else ():
            if other in route.recipients:
                anchors += _known(route.recipients[other].if_, (*path, "to"))
    for n, window in enumerate(step.window):
        place = (*path, "window", n)
        anchors += [*_known(window.if_, (*place, "if")), ((*place, "anchor"), window.anchor)]
        for bound, terms in window.bounds():
            for m, term in enumerate(terms):
                anchors.append(((*place, bound, m, "anchor"), term.anchor))
                anchors += _known(term.if_, (*place, bound, m, "if"))
    anchors += _claimed(rules, step_id)
    for place, name in anchors:
        hangs_on = facts.step_of(name) if name else None
        if hangs_on is not None:
            yield hangs_on, place


def _claimed(rules: Rules, step_id: str) -> Iterator[tuple[Path, str | None]]:
    """Yield what sources count a step from, each with its place in the claim."""
    for source_id, source in rules.sources.items():
        for claim_id, claim in source.claims.items():
            if claim.timing and claim.step == step_id:
                place = ("sources", source_id, "claims", claim_id, "timing", "anchor")
                yield place, claim.timing.anchor


def _known(conditions: Iterable[Condition], path: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield the anchors that have to be known, each with the place of its condition."""
    for condition in conditions:
        yield path, condition.known
        yield from _known(condition.any, path)
