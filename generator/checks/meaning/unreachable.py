"""Every step comes up in some plan of the guide's advice, and what hangs on a step can happen."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.rules.anchor_facts import NOTHING, AnchorFacts
from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Step, Window
from generator.rules.problems import Problem


class Never(NamedTuple):
    """Why a step never comes up, and where the rules say so."""

    path: Path
    because: str
    mend: str


def check(draft: Draft) -> Iterator[Problem]:
    """Yield steps that no plan has, and keys that wait for what never happens.

    A step that waits for one of these is not told, too: it comes up once that one does.
    """
    if not draft.holds("steps", "routes", "events", "anchors"):
        return
    for step_id, step in draft.sound.steps.items():
        if never := _reason(draft, step_id, step):
            message = f"this step never comes up: {never.because}"
            yield draft.problem(never.path, "unreachable", message, never.mend)
        if _routes(draft, step):
            yield from _never_folded(draft, step_id, step)


def _routes(draft: Draft, step: Step) -> frozenset[str]:
    """Return the routes of a step; all of them, where it names one that nobody knows."""
    known = frozenset(draft.ids("routes"))
    named = known if step.routes is None else frozenset(step.routes)
    return min(named, known)


def _reason(draft: Draft, step_id: str, step: Step) -> Never | None:
    path, facts = ("steps", step_id), draft.facts
    if not _routes(draft, step):
        return Never(
            (*path, "routes"),
            "it is left with no route",
            "Name the routes that it is for, or leave 'routes' out: then it is for all.",
        )
    if step.times == 0 and step.every:
        mend = "Write how often it is done at most, or delete the step."
        return Never((*path, "times"), "it is done no times at all", mend)
    dated_by = _dated_by(step, facts) if draft.is_kept(*path) else NOTHING
    return (
        _answered(path, step, facts, dated_by)
        or _decided(path, step, facts, dated_by)
        or _apart(draft, step_id, step)
    )


def _answered(path: Path, step: Step, facts: AnchorFacts, dated_by: frozenset[str]) -> Never | None:
    """Return that what a step needs also makes it needless, if that is so."""
    needed = {
        "has happened in every situation": facts.starts,
        "is what it waits for ('when')": frozenset(step.when),
        "is what gives it a date": dated_by,
    }
    for why, events in needed.items():
        # What counts as done is judged otherwise than what has happened.
        if events and events <= {*step.answered_by} and not any(map(facts.step_of, events)):
            n, first = next(each for each in enumerate(step.answered_by) if each[1] in events)
            return Never(
                (*path, "answered-by", n),
                f"'{first}' makes it needless, and {why}",
                "Name in 'answered-by' only what may happen after the step has come up.",
            )
    return None


def _decided(path: Path, step: Step, facts: AnchorFacts, events: frozenset[str]) -> Never | None:
    """Return that a step counts from decisions and is no answer to one, if that is so."""
    lasting = step.optional and step.per == "application"
    if not events or not events <= facts.decisions:
        return None
    if lasting or facts.decisions.intersection(step.when):
        return None
    anchor = step.window[0].anchor
    return Never(
        (*path, "window", 0, "anchor"),
        f"it counts from '{anchor}', and once that has come, only its answers remain",
        f"Say what it answers: 'when: [{', '.join(sorted(events))}]', or some of them.",
    )


def _dated_by(step: Step, facts: AnchorFacts) -> frozenset[str]:
    """Return the events without all of which a step has no day; none, where it may have one."""
    events = [] if step.within else [_window_dated_by(window, facts) for window in step.window]
    return frozenset().union(*events) if events and all(events) else NOTHING


def _window_dated_by(window: Window, facts: AnchorFacts) -> frozenset[str]:
    anchors = {window.anchor, *(term.anchor or window.anchor for term in window.earliest or [])}
    events = [facts.dated_by(anchor) for anchor in anchors]
    if window.known and (condition := facts.dated_by(window.known)):
        return condition
    return frozenset().union(*events) if all(events) else NOTHING


def _apart(draft: Draft, step_id: str, step: Step) -> Never | None:
    """Return that a step hangs on others, none of which shares a route with it, if that is so."""
    hangs_on = {
        "within": ([step.within] if step.within else [], "it is part of"),
        "instead-of": (step.instead_of, "it takes the place of"),
        "when": (step.when, "it waits for"),
    }
    steps = draft.sound.steps
    for key, (names, relation) in hangs_on.items():
        others = [steps[name] for name in names if name in steps and name != step_id]
        shared = (_routes(draft, step) & _routes(draft, other) for other in others)
        if others and len(others) == len(names) and not any(shared):
            line = draft.document.mark(("steps", names[0])).line
            because = f"{relation} '{names[0]}', which shares no route with it (line {line})"
            mend = "Name something that can come up on its routes."
            return Never(("steps", step_id, key), because, mend)
    return None


def _never_folded(draft: Draft, step_id: str, step: Step) -> Iterator[Problem]:
    """Yield that a step is never folded into the one that it names, where that is so."""
    name = step.fold_into or ""
    target = draft.sound.steps.get(name)
    if target is None or target is step or not _routes(draft, target):
        return
    path = ("steps", step_id)
    if not _routes(draft, step) & _routes(draft, target):
        line = draft.document.mark(("steps", name)).line
        because = f"which shares no route with it (line {line})"
        mend = "Name a step that comes up on its routes, or delete 'fold-into'."
    elif step.if_missed == "late" and not step.worthwhile and draft.is_kept(*path, "worthwhile"):
        because = "since without 'worthwhile' it never comes too late for a message of its own"
        mend = "Add 'worthwhile:' with a time, or delete 'fold-into'."
    else:
        return
    message = f"it is never folded into '{name}', {because}"
    yield draft.problem((*path, "fold-into"), "unreachable", message, mend)
