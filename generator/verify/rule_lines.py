"""The lines of the rules that a counterexample, or what is never reached, has to do with."""

from collections.abc import Iterable, Iterator

from generator.rules import Rules
from generator.rules.document import Path
from generator.rules.model import BETWEEN_MESSAGES, FOLLOW_UPS
from generator.rules.terms import term_paths
from generator.verify.reached import Goal
from generator.verify.run import Counterexample

_LIMITS = {"keeps_the_limit": FOLLOW_UPS, "keeps_the_distance": BETWEEN_MESSAGES}


def lines_of(rules: Rules, shown: Counterexample) -> list[int]:
    """Return the lines (from 1) of the steps that it is about, and of the times they count."""
    return _lines(rules, _paths(rules, shown))


def lines_of_goal(rules: Rules, goal: Goal) -> list[int]:
    """Return the lines of a step, a term or an event that no situation reaches."""
    kind, *_, name = goal
    if kind == "term":
        return _lines(rules, term_paths(rules)[name])
    return _lines(rules, [("steps" if kind == "step" else "events", name)])


def _lines(rules: Rules, paths: Iterable[Path]) -> list[int]:
    lines = (rules.line(*path) for path in paths)
    return sorted({line for line in lines if line is not None})


def _paths(rules: Rules, shown: Counterexample) -> Iterator[Path]:
    if shown.prop in _LIMITS:
        yield "limits", _LIMITS[shown.prop], "value"
    entries = {entry["step"]: entry for entry in (shown.plan or {"steps": []})["steps"]}
    terms = term_paths(rules)
    for step in shown.breach.steps:
        yield "steps", step
        for why in entries.get(step, {"why": []})["why"]:
            yield from terms[why["term"]]
