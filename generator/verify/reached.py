"""What situations reach: the goals that some situation has to, and the marks that steer the search.

Goals and marks are tuples: a kind (`step`, `term`, `dropped`, `warning`, `state`, `after`) and
what exactly. The program bounds their number.
"""

from collections.abc import Iterator

from generator.contract.program import BOUNDS, Program
from generator.engine.situation import default_advice
from generator.verify.observation import Observation
from generator.wording import status_texts

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
            for window in body["windows"] if not whole else ():
                names = (term["term"] for bound in BOUNDS for term in window.get(bound, ()))
                for name in names:
                    if advice == guide or name.startswith(f"sources.{advice}."):
                        yield "term", advice, name
    yield from (("state", "over", name) for name, kind in program["events"].items() if kind["ends"])


def notes() -> Iterator[Goal]:
    """Yield the reasons and warnings; which of them rules can give is a matter of the rules."""
    yield from (("dropped", reason) for reason in status_texts.DROPPED)
    yield from (("warning", code) for code in status_texts.WARNINGS)
