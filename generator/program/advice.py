"""Advice: the guide's windows, or those of one source alone."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.contract.program import BOUNDS, Advice, AdvisedStep, Bound, Condition, Term, Window
from generator.program.conditions import both, parts, translated
from generator.rules.model import FOLLOW_UPS, GUIDE, Claim, Rules, Step, Timing
from generator.rules.model import Term as DeclaredTerm
from generator.rules.model import Window as DeclaredWindow
from generator.rules.references import Resolver
from generator.rules.terms import claim_term, window_term

ADOPTED = "This source gives no time for it; the guide's stands in."


def every_advice(rules: Rules, resolver: Resolver) -> dict[str, Advice]:
    """Return what the guide and each source that was read whole advise alone."""
    guide = advice_of_guide(rules, resolver)
    sources = {source: advice_of_source(rules, source, guide) for source in rules.whole_sources}
    return {GUIDE: guide, **sources}


def advice_of_guide(rules: Rules, resolver: Resolver) -> Advice:
    """Return our own advice: every step with the windows that the rules declare for it."""
    limit = rules.limits.get(FOLLOW_UPS)
    return {
        "follow_ups": limit.value if limit and isinstance(limit.value, int) else None,
        "steps": {
            step_id: {
                "windows": list(_windows_of(rules, step_id, resolver)),
                "every": None if step.every is None else str(step.every),
            }
            for step_id, step in rules.steps.items()
        },
    }


def _windows_of(rules: Rules, step_id: str, resolver: Resolver) -> Iterator[Window]:
    """Yield the windows of a step; a part has those of its whole."""
    step = rules.steps[step_id]
    owner = step.within or step_id
    told = partial(resolver.text, scope=("steps", step_id))
    for n, window in enumerate(rules.steps[owner].window):
        found: Window = {"anchor": window.anchor}
        if window.if_:
            found["if"] = translated(window.if_)
        if window.first_of:
            found["first_of"] = list(window.first_of)
        for bound, terms in window.bounds():
            found[bound] = [
                _term(window_term(rules, owner, n, bound, nth), declared, window, step, told)
                for nth, declared in enumerate(terms)
            ]
        yield found


def _term(
    name: str,
    declared: DeclaredTerm,
    window: DeclaredWindow,
    step: Step,
    told: Callable[[str], str],
) -> Term:
    backed = next((part for part in (declared, window, step) if part.cites or part.editorial), step)
    found: Term = {
        "anchor": declared.anchor or window.anchor,
        "offset": str(declared.offset),
        "cites": list(backed.cites),
        "editorial": backed.editorial and told(backed.editorial),
        "term": name,
    }
    if declared.if_:
        found["if"] = translated(declared.if_)
    if declared.before is not None:
        found["before"] = True
    if step.quiet and declared.offset.unit in ("days", "weeks"):
        found["pauses"] = True
    return found


def advice_of_source(rules: Rules, source: str, guide: Advice) -> Advice:
    """Return the advice of one source alone, from its claims' `step` and `timing`.

    A claim for the route beats one for both routes; with a promised date a claim counted from it
    beats the others, and without one it does not apply. A step that the source speaks of without
    a number keeps the guide's window, marked editorial; of what it does not speak it has none.
    """
    claims = {f"{source}/{name}": claim for name, claim in rules.sources[source].claims.items()}
    limits = {name: value for claim in claims.values() for name, value in claim.limit.items()}
    limit = limits.get(FOLLOW_UPS)
    spoken: dict[str, dict[str, Claim]] = {step_id: {} for step_id in rules.steps}
    for cite, claim in claims.items():
        if claim.step is not None:
            spoken[claim.step][cite] = claim
    advised = {
        step_id: _advised(rules, source, step_id, of_step, guide["steps"][step_id])
        for step_id, of_step in spoken.items()
    }
    return {
        "follow_ups": limit if isinstance(limit, int) else None,
        "steps": {step_id: each for step_id, each in advised.items() if each},
    }


def _advised(
    rules: Rules, source: str, step_id: str, spoken: dict[str, Claim], guide: AdvisedStep
) -> AdvisedStep | None:
    """Return what some claims advise of a step, or None if they speak of it on no route of its."""
    named = rules.steps[step_id].routes
    routes = [
        route
        for route in (rules.routes if named is None else named)
        if any(claim.route in (None, route) for claim in spoken.values())
    ]
    if not routes:
        return None
    timings = [claim.timing for claim in spoken.values() if claim.timing]
    every = next((str(timing.every) for timing in timings if timing.every), None)
    found: AdvisedStep = {
        "windows": _windows(rules, source, spoken, guide["windows"]),
        "every": every or guide["every"],
    }
    if set(routes) != set(rules.routes):
        found["if"] = {"route": routes}
    return found


def _windows(
    rules: Rules, source: str, spoken: dict[str, Claim], guide: list[Window]
) -> list[Window]:
    """Return the windows of a step in a source's advice, the first that holds to be used."""
    timed = [
        _claimed_window(rules, cite, claim.timing, claim)
        for cite, claim in spoken.items()
        if claim.timing and _is_timed(claim)
    ]
    timed.sort(key=_by_detail)
    untimed = [claim for claim in spoken.values() if not _is_timed(claim)]
    routes = [None] if any(not claim.route for claim in untimed) else [c.route for c in untimed]
    return timed + [
        _on_route(_adopted(window, source, list(spoken)), route)
        for route in routes
        for window in guide
    ]


def _by_detail(window: Window) -> tuple[bool, bool, bool]:
    """Sort what holds in fewer situations first: a condition of its own, a route, a date."""
    kinds = {kind for each in parts(window.get("if", {})) for kind in each}
    return not kinds - {"route", "known"}, "route" not in kinds, "known" not in kinds


def _is_timed(claim: Claim) -> bool:
    return claim.timing is not None and bool(claim.timing.earliest or claim.timing.latest)


def _on_route(window: Window, route: str | None) -> Window:
    """Return a window as it holds on one route alone, where one is named."""
    if route is None:
        return window
    return {**window, "if": both({"route": [route]}, window.get("if", {}))}


def _claimed_window(rules: Rules, cite: str, timing: Timing, claimed: Claim) -> Window:
    anchor = rules.anchors.get(timing.anchor)
    source, _, claim = cite.partition("/")

    def bound(name: Bound, offset: object) -> list[Term]:
        return [
            {
                "anchor": timing.anchor,
                "offset": str(offset),
                "cites": [cite],
                "editorial": None,
                "term": claim_term(source, claim, name),
            }
        ]

    window: Window = {"anchor": timing.anchor}
    dated: Condition = {"known": timing.anchor} if anchor and anchor.date == "by" else {}
    if condition := both(dated, translated(claimed.if_)):
        window["if"] = condition
    if timing.earliest:
        window["earliest"] = bound("earliest", timing.earliest)
    if timing.latest:
        window["latest"] = bound("latest", timing.latest)
    return _on_route(window, claimed.route)


def _adopted(window: Window, source: str, spoken: list[str]) -> Window:
    """Return the guide's window as a source's advice keeps it: marked as the guide's choice."""

    def term(declared: Term) -> Term:
        own = [cite for cite in declared["cites"] if cite.startswith(f"{source}/")]
        found: Term = {
            **declared,
            "cites": own or spoken,
            "editorial": None if own else ADOPTED,
        }
        found.pop("pauses", None)  # that is our own advice
        return found

    adopted = window.copy()
    for bound in BOUNDS:
        if bound in window:
            adopted[bound] = [term(declared) for declared in window[bound]]
    return adopted
