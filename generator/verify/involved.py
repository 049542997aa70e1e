"""The lines of the rules that a counterexample, or a part that is never reached, has to do with."""

from collections.abc import Iterator

from generator.rules import Rules
from generator.rules.document import Path
from generator.rules.model import BETWEEN_MESSAGES, FOLLOW_UPS, GUIDE
from generator.verify.prove import Counterexample
from generator.verify.reached import Goal

_LIMITS = {"keeps_the_limit": FOLLOW_UPS, "keeps_the_distance": BETWEEN_MESSAGES}


def lines_of(rules: Rules, shown: Counterexample) -> list[int]:
    """Return the lines (from 1) of the steps that it is about, and of the times they count."""
    return _lines(rules, _parts_of(rules, shown))


def lines_of_goal(rules: Rules, goal: Goal) -> list[int]:
    """Return the lines of a step or window that no situation reaches; none of anything else."""
    kind, *what = goal
    if kind == "step":
        return _lines(rules, [("steps", what[1])])
    if kind == "window":
        advice, step, place = what
        within = ("window", int(place)) if advice == GUIDE else ()
        return _lines(rules, [("steps", step, *within), *_claims(rules, advice, step)])
    return _lines(rules, [("events", what[1])]) if what[-1] in rules.events else []


def _lines(rules: Rules, parts: Iterator[Path] | list[Path]) -> list[int]:
    lines = (rules.line(*part) for part in parts)
    return sorted({line for line in lines if line is not None})


def _parts_of(rules: Rules, shown: Counterexample) -> Iterator[Path]:
    if shown.prop in _LIMITS:
        yield "limits", _LIMITS[shown.prop], "value"
    entries = {entry["step"]: entry for entry in (shown.plan or {"steps": []})["steps"]}
    for step in shown.breach.steps:
        yield "steps", step
        for why in entries.get(step, {"why": []})["why"]:
            yield from _terms(rules, step, why["bound"], why["offset"])
            for cite in why["cites"]:
                source, _, claim = cite.partition("/")
                if shown.situation.get("advice") == source:
                    yield "sources", source, "claims", claim, "timing"


def _terms(rules: Rules, step: str, bound: str, offset: str) -> Iterator[Path]:
    """Yield the terms of a step's windows that a reason was counted from."""
    for place, window in enumerate(rules.steps[step].window):
        for name, terms in window.bounds():
            for nth, term in enumerate(terms):
                if (name, str(term.offset)) == (bound, offset):
                    yield "steps", step, "window", place, bound, nth, "offset"


def _claims(rules: Rules, advice: str, step: str) -> Iterator[Path]:
    """Yield the timings that a source gives a step."""
    source = rules.sources.get(advice)
    for name, claim in source.claims.items() if source else ():
        if claim.step == step and claim.timing:
            yield "sources", advice, "claims", name, "timing"
