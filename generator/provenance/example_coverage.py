"""The branches of the rules that the plans of the worked examples take."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.contract.plan import Plan
from generator.provenance.branches import Branch, window_of
from generator.rules.document import Path
from generator.rules.model import GUIDE, Rules

Json = Mapping[str, Any]


def exercised(
    rules: Rules, situation: Json, made: Plan, paths: Mapping[str, list[Path]]
) -> Iterator[Branch]:
    """Yield the branches that an example's plan takes; `paths` are those of its terms."""
    yield from _of_situation(situation)
    if made["because"]:
        yield Branch("ending", (made["because"],))
    for warning in made["warnings"]:
        yield Branch("warning", (warning["code"],))
    entries = {entry["step"]: entry for entry in made["steps"]}
    happened = {str(event["event"]) for event in situation["events"]}
    happened.update(name for name, entry in entries.items() if entry["status"] == "done")
    route = str(situation.get("route", rules.default_route))
    for step_id, entry in entries.items():
        yield Branch("status", (entry["status"],))
        if entry["dropped"]:
            yield Branch("dropped", (entry["dropped"],))
        yield from _of_step(rules, step_id, entries, happened)
        if entry["status"] != "dropped":
            yield Branch("route", (step_id, route))
        yield from _windows(entry, paths)
        for skipped in entry["skipped"]:
            yield Branch("quiet", (skipped["because"],))


def _windows(entry: Json, paths: Mapping[str, list[Path]]) -> Iterator[Branch]:
    """Yield the window that a step has: a shared time tells it only where no other term does."""
    terms = [paths[why["term"]] for why in entry["why"]]
    own = [of_term for of_term in terms if len(of_term) == 1]
    for of_term in own or terms:
        yield from (Branch("window", window_of(path)) for path in of_term)


def _of_situation(situation: Json) -> Iterator[Branch]:
    yield Branch("advice", (str(situation.get("advice", GUIDE)),))
    if situation.get("working_days") is False:
        yield Branch("every-day", ())
    for event in situation["events"]:
        yield Branch("event", (event["event"],))
        if "said" in event:
            yield Branch("phrase", (event["said"],))


def _of_step(
    rules: Rules, step_id: str, entries: Mapping[str, Json], happened: set[str]
) -> Iterator[Branch]:
    """Yield what happened to a step: what opened it or answered it, and whether it was missed."""
    step, entry = rules.steps[step_id], entries[step_id]
    dropped = entry["dropped"]
    if dropped is None:
        yield from (Branch("after", (step_id, each)) for each in step.when if each in happened)
    if dropped == "superseded":
        yield from (
            Branch("answered", (step_id, each)) for each in step.answered_by if each in happened
        )
    if entry["status"] == "done":
        for other in step.instead_of:
            replaced = entries[other]["dropped"]
            if replaced == "superseded" or (replaced and step.records):
                yield Branch("instead", (step_id, other))
    if dropped == "folded":
        yield Branch("folded", (step_id,))
    if entry["status"] == "late" or dropped in ("too-late", "folded"):
        yield Branch("missed", (step_id,))
