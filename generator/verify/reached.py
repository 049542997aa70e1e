"""What situations reach: the goals that some situation has to, and the marks that steer the search.

Goals and marks are tuples: a kind (`step`, `term`, `dropped`, `warning`, `state`, `after`) and
what exactly. The program bounds their number.
"""

from collections.abc import Iterator

from generator.contract.program import BOUNDS, AdvisedStep, Condition, Program, Window
from generator.engine.situation import default_advice
from generator.program.conditions import parts
from generator.verify.observation import Observation

Goal = tuple[str, ...]


def marks(seen: Observation) -> Iterator[Goal]:
    """Yield what an observation reaches, goals and what the plan says after the last event."""
    plan, advice = seen.plan, seen.advice
    yield "state", plan["state"], str(plan["because"])
    yield from (("warning", warning["code"]) for warning in plan["warnings"])
    last = seen.situation["events"][-1]
    happened = last.get("step") or last["event"]
    for entry in plan["steps"]:
        step, because = entry["step"], entry["dropped"]
        yield "after", advice, happened, step, because or entry["status"]
        if because:
            yield "dropped", because
        elif step in seen.open:
            yield "step", advice, step
            yield from (("term", advice, why["term"]) for why in entry["why"])


def goals(program: Program) -> Iterator[Goal]:
    """Yield what has to be reached: every step, every term of ours, every timing of a source.

    Every end that an event brings, too.
    """
    guide = default_advice(program)
    within = {step["id"]: step["within"] for step in program["steps"]}
    for advice, advised in program["advice"].items():
        for step, body in advised["steps"].items():
            whole = within[step]
            if whole and whole not in advised["steps"]:
                continue  # dropped with its whole, of which this source says nothing
            yield "step", advice, step
            for term in _terms(body, list(program["routes"])) if not whole else ():
                if advice == guide or term.startswith(f"sources.{advice}."):
                    yield "term", advice, term
    yield from (("state", "over", name) for name, kind in program["events"].items() if kind["ends"])


def _terms(body: AdvisedStep, routes: list[str]) -> Iterator[str]:
    """Yield the names of the terms of a step's windows that can hold."""
    windows = body["windows"]
    routes = _asked(body.get("if", {}), "route") or routes
    for place, window in enumerate(windows):
        if any(_can_hold(window, windows[:place], route) for route in routes):
            for bound in BOUNDS:
                yield from (term["term"] for term in window.get(bound, ()))


def _can_hold(window: Window, earlier: list[Window], route: str) -> bool:
    """Return whether a window is for a route, and none before it always holds where it does."""

    def on_route(each: Window) -> bool:
        return route in (_asked(each.get("if", {}), "route") or [route])

    def asks_no_more(each: Window) -> bool:
        asks = [_plain(part) for part in parts(each.get("if", {}))]
        return all(part in wanted for part in asks)

    wanted = [_plain(part) for part in parts(window.get("if", {}))]
    return on_route(window) and not any(on_route(each) and asks_no_more(each) for each in earlier)


def _plain(condition: Condition) -> dict[str, object]:
    """Return what a condition asks beside the route."""
    return {kind: wanted for kind, wanted in condition.items() if kind != "route"}


def _asked(condition: Condition, kind: str) -> list[str]:
    """Return what a condition, or one that it is made of, asks of a kind."""
    for part in parts(condition):
        wanted = dict(part).get(kind)
        if isinstance(wanted, list):
            return wanted
    return []
