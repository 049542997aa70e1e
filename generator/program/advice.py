"""Whose advice a plan follows: the guide's windows, or what one source says alone."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from generator.rules.model import GUIDE, Claim, Rules, Step, Term, Timing, Window
from generator.rules.references import Resolver
from generator.rules.terms import claim_term, window_term

Advised = dict[str, Any]


def every_advice(rules: Rules, resolver: Resolver) -> dict[str, Advised]:
    """Return what the guide and each source alone advise."""
    guide = advice_of_guide(rules, resolver)
    sources = {source: advice_of_source(rules, source, guide) for source in rules.sources}
    return {GUIDE: guide, **sources}


def advice_of_guide(rules: Rules, resolver: Resolver) -> Advised:
    """Return our own advice: every step with the windows that the rules declare for it."""
    limit = rules.limits.get("follow-ups")
    return {
        "follow_ups": limit.value if limit else None,
        "steps": {
            step_id: {
                "routes": list(rules.routes) if step.routes is None else step.routes,
                "windows": list(_windows_of(rules, step_id, resolver)),
                "every": None if step.every is None else str(step.every),
            }
            for step_id, step in rules.steps.items()
        },
    }


def _windows_of(rules: Rules, step_id: str, resolver: Resolver) -> Iterator[dict[str, Any]]:
    """Yield the windows of a step; a part has those of its whole."""
    step = rules.steps[step_id]
    owner = step.within or step_id
    for n, window in enumerate(rules.steps[owner].window):
        yield _window(window, step, step_id, resolver, partial(window_term, rules, owner, n))


def _window(
    window: Window,
    step: Step,
    step_id: str,
    resolver: Resolver,
    name: Callable[[str, int], str],
) -> dict[str, Any]:
    def term(declared: Term, bound: str, nth: int) -> dict[str, Any]:
        backed = next(
            (part for part in (declared, window, step) if part.cites or part.editorial), step
        )
        editorial = backed.editorial and resolver.text(backed.editorial, ("steps", step_id))
        return {
            "anchor": declared.anchor or window.anchor,
            "offset": str(declared.offset),
            "cites": backed.cites,
            "editorial": editorial,
            "term": name(bound, nth),
        }

    return {
        **({"if": window.if_} if window.if_ else {}),
        "anchor": window.anchor,
        **{
            bound: [term(declared, bound, n) for n, declared in enumerate(terms)]
            for bound, terms in window.bounds()
        },
    }


def advice_of_source(rules: Rules, source: str, guide: Advised) -> Advised:
    """Return the advice of one source alone, from its claims' `step` and `timing`.

    A claim for the route beats one for both routes; with a promised date a claim counted from it
    beats the others, and without one it does not apply. A step that the source speaks of without
    a number keeps the guide's window, marked editorial; of what it does not speak it has none.
    """
    claims = {f"{source}/{name}": claim for name, claim in rules.sources[source].claims.items()}
    limits = {name: value for claim in claims.values() for name, value in claim.limit.items()}
    by_step: dict[str, dict[str, Claim]] = {}
    for cite, claim in claims.items():
        if claim.step is not None:
            by_step.setdefault(claim.step, {})[cite] = claim
    steps = {}
    for step_id in rules.steps:
        spoken = by_step.get(step_id, {})
        routes = [
            route
            for route in guide["steps"][step_id]["routes"]
            if any(claim.route in (None, route) for claim in spoken.values())
        ]
        if routes:
            every = next((str(t.every) for t in _timings(spoken) if t.every), None)
            steps[step_id] = {
                "routes": routes,
                "windows": _windows(rules, source, spoken, guide["steps"][step_id]),
                "every": every or guide["steps"][step_id]["every"],
            }
    return {"follow_ups": limits.get("follow-ups"), "steps": steps}


def _timings(claims: dict[str, Claim]) -> list[Timing]:
    return [claim.timing for claim in claims.values() if claim.timing]


def _windows(
    rules: Rules, source: str, spoken: dict[str, Claim], guide: Advised
) -> list[dict[str, Any]]:
    """Return the windows of a step in a source's advice, the first that holds to be used."""
    timed = [
        _claimed_window(rules, cite, claim.timing, claim.route)
        for cite, claim in spoken.items()
        if claim.timing and _is_timed(claim)
    ]
    timed.sort(key=lambda window: ("route" not in window, "if" not in window))
    untimed = [claim for claim in spoken.values() if not _is_timed(claim)]
    routes = [None] if any(not claim.route for claim in untimed) else [c.route for c in untimed]
    return timed + [
        {**_adopted(window, source, list(spoken)), **({"route": route} if route else {})}
        for route in routes
        for window in guide["windows"]
    ]


def _is_timed(claim: Claim) -> bool:
    return claim.timing is not None and bool(claim.timing.earliest or claim.timing.latest)


def _claimed_window(rules: Rules, cite: str, timing: Timing, route: str | None) -> dict[str, Any]:
    anchor = rules.anchors.get(timing.anchor)
    promised = anchor is not None and anchor.date == "by"

    source, _, claim = cite.partition("/")

    def bound(name: str, offset: object) -> list[dict[str, Any]]:
        term = {
            "anchor": timing.anchor,
            "offset": str(offset),
            "cites": [cite],
            "editorial": None,
            "term": claim_term(source, claim, name),
        }
        return [term]

    return {
        **({"route": route} if route else {}),
        **({"if": timing.anchor} if promised else {}),
        "anchor": timing.anchor,
        **({"earliest": bound("earliest", timing.earliest)} if timing.earliest else {}),
        **({"latest": bound("latest", timing.latest)} if timing.latest else {}),
    }


def _adopted(window: dict[str, Any], source: str, spoken: list[str]) -> dict[str, Any]:
    """Return the guide's window as a source's advice keeps it: marked as the guide's choice."""

    def term(declared: dict[str, Any]) -> dict[str, Any]:
        own = [cite for cite in declared["cites"] if cite.startswith(f"{source}/")]
        return {
            **declared,
            "cites": own or spoken,
            "editorial": None
            if own
            else "This source gives no time for it; the guide's stands in.",
        }

    return {
        key: [term(declared) for declared in value] if isinstance(value, list) else value
        for key, value in window.items()
    }
