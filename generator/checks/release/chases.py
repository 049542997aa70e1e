"""Two messages that ask the same people for an answer do not fall due on the same day."""

from collections.abc import Iterator

from generator.checks.meaning.windows import span
from generator.checks.release.edition import Edition
from generator.rules.anchor_facts import AnchorFacts
from generator.rules.model import Step, Window
from generator.rules.problems import Problem

Begins = tuple[str | None, frozenset[tuple[str, tuple[float, float]]]]
"""In which case, and how long after which anchors: windows that agree in it open together."""


def check(edition: Edition) -> Iterator[Problem]:
    """Yield each chase whose window opens on the same day as that of one before it."""
    facts = AnchorFacts(edition.rules)
    opened: dict[Begins, list[str]] = {}
    for step_id, step in edition.rules.steps.items():
        if not step.chase or step.every or step.within:
            continue
        for n, window in enumerate(step.window):
            among = opened.setdefault(_begins(facts, window), [])
            other = next((name for name in among if _meet(edition, name, step_id)), None)
            among.append(step_id)
            if other is not None:
                line = edition.rules.line("steps", other)
                yield edition.problem(
                    ("steps", step_id, "window", n, *(["earliest"] if window.earliest else [])),
                    "overlapping-windows",
                    f"this message falls due with '{other}' (line {line}), to the same people",
                    "Let one of them begin after the other, or let it take the other's place: "
                    f"'instead-of: [{other}]'.",
                )


def _begins(facts: AnchorFacts, window: Window) -> Begins:
    def step_of(anchor: str) -> str:
        return facts.step_of(anchor) or anchor

    terms = [
        (step_of(term.anchor or window.anchor), span(term.offset)) for term in window.earliest or []
    ]
    return window.known, frozenset(terms or [(step_of(window.anchor), (0, 0))])


def _meet(edition: Edition, one_id: str, other_id: str) -> bool:
    """Return whether both chases can stand in one plan, and go to the same party."""
    one, other = edition.rules.steps[one_id], edition.rules.steps[other_id]
    if one_id == other_id or one_id in other.instead_of or other_id in one.instead_of:
        return False
    return set(one.when) == set(other.when) and any(
        _party(edition, one, route) == _party(edition, other, route) is not None
        for route in edition.rules.routes
    )


def _party(edition: Edition, step: Step, route: str) -> str | None:
    to = step.recipient(route)
    if to is None or (step.routes is not None and route not in step.routes):
        return None
    return edition.rules.routes[route].recipients[to].party
