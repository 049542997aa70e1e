"""Every step comes up in some plan of the guide's advice, and what hangs on a step can happen."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.meaning.anchor_facts import NOTHING, Happenings
from generator.checks.meaning.step_views import StepView, StepViews
from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Window
from generator.rules.problems import Problem

_WAITS = ("within", "instead-of", "when")
"""What a step may hang on: steps that have to come up so that it can."""


class Never(NamedTuple):
    """Why a step never comes up, and where the rules say so."""

    path: Path
    because: str
    mend: str


def faults(draft: Draft, views: StepViews, happenings: Happenings) -> Iterator[Problem]:
    """Yield steps that no plan has, and keys that wait for what never happens."""
    never = _never(draft, views, happenings)
    for fault in never.values():
        message = f"this step never comes up: {fault.because}"
        yield draft.problem(fault.path, "unreachable", message, fault.mend)
    for view in views.values():
        if view.routes:
            yield from _never_folded(draft, view, views)


def _never(draft: Draft, views: StepViews, happenings: Happenings) -> dict[str, Never]:
    """Return the steps that never come up: for a reason of their own, or because others don't."""
    never = {
        view.id: reason for view in views.values() if (reason := _own_reason(view, happenings))
    }
    hanging: dict[str, list[StepView]] = {}
    for view in views.values():
        for named in {name for key in _WAITS for name in view.named(key)}:
            hanging.setdefault(named, []).append(view)
    waiting = deque(views.values())
    while waiting:
        view = waiting.popleft()
        if view.id not in never and (reason := _reason_of_others(draft, view, views, never)):
            never[view.id] = reason
            waiting.extend(hanging.get(view.id, []))
    return never


# For a reason of its own --------------------------------------------------------------------------


def _own_reason(view: StepView, happenings: Happenings) -> Never | None:
    if not view.routes:
        return Never(
            (*view.path, "routes"),
            "it is left with no route",
            "Name the routes that it is for, or leave 'routes' out: then it is for all.",
        )
    if view.body.get("times") == 0 and view.body.get("every"):
        mend = "Write how often it is done at most, or delete the step."
        return Never((*view.path, "times"), "it is done no times at all", mend)
    return _answered(view, happenings) or _decided(view, happenings)


def _answered(view: StepView, happenings: Happenings) -> Never | None:
    """Return that what a step needs also makes it needless, if that is so."""
    answered = set(view.named("answered-by"))
    when = frozenset(view.named("when"))
    needed = {
        "has happened in every situation": happenings.starts,
        "is what it waits for ('when')": when,
        "is what gives it a date": _dated_by(view, happenings),
    }
    for why, events in needed.items():
        # What counts as done is judged otherwise than what has happened.
        if events and events <= answered and not any(map(happenings.step_of, events)):
            first = min(events, key=view.named("answered-by").index)
            place = view.body["answered-by"]
            at = (place.index(first),) if isinstance(place, list) else ()
            return Never(
                (*view.path, "answered-by", *at),
                f"'{first}' makes it needless, and {why}",
                "Name in 'answered-by' only what may happen after the step has come up.",
            )
    return None


def _decided(view: StepView, happenings: Happenings) -> Never | None:
    """Return that a step counts from decisions and is no answer to one, if that is so."""
    events = _dated_by(view, happenings)
    answers = happenings.decisions.intersection(view.named("when"))
    lasting = view.is_set("optional") and view.body.get("per") == "application"
    if not events or not events <= happenings.decisions or answers or lasting:
        return None
    path, window = view.windows[0]
    return Never(
        (*path, "anchor"),
        f"it counts from '{window.anchor}', and once that has come, only its answers remain",
        f"Say what it answers: 'when: [{', '.join(sorted(events))}]', or some of them.",
    )


def _dated_by(view: StepView, happenings: Happenings) -> frozenset[str]:
    """Return the events without all of which a step has no day; none, where it may have one."""
    declared = view.body.get("window")
    if view.body.get("within") or not isinstance(declared, list):
        return NOTHING
    if len(declared) != len(view.windows):
        return NOTHING
    events = [_window_dated_by(window, happenings) for _, window in view.windows]
    return frozenset().union(*events) if events and all(events) else NOTHING


def _window_dated_by(window: Window, happenings: Happenings) -> frozenset[str]:
    anchors = {window.anchor, *(term.anchor or window.anchor for term in window.earliest or [])}
    events = [happenings.dated_by(anchor) for anchor in anchors]
    if window.if_ and (condition := happenings.dated_by(window.if_)):
        return condition
    return frozenset().union(*events) if all(events) else NOTHING


# Because of others --------------------------------------------------------------------------------


def _reason_of_others(
    draft: Draft, view: StepView, views: StepViews, never: dict[str, Never]
) -> Never | None:
    told = {
        "within": ("it is part of", "Name a step that comes up on its routes."),
        "instead-of": ("it takes the place of", "Name a step that it can stand in for."),
        "when": ("it waits for", "Name something that can happen on its routes."),
    }
    for key, (relation, mend) in told.items():
        others = [views.get(name) for name in view.named(key)]
        known = [other for other in others if other is not None]
        if known and len(known) == len(others) and view.id not in view.named(key):
            reasons = [_why_not(draft, view, other, never) for other in known]
            if all(reasons):
                because = f"{relation} '{known[0].id}', {reasons[0]}"
                return Never((*view.path, key), because, mend)
    return None


def _why_not(draft: Draft, view: StepView, other: StepView, never: dict[str, Never]) -> str | None:
    """Return why a step never comes up where another does, or None where it may."""
    line = draft.document.mark(other.path).line
    if other.id in never:
        return f"which never comes up itself (line {line})"
    if not view.routes & other.routes:
        return f"which shares no route with it (line {line})"
    return None


def _never_folded(draft: Draft, view: StepView, views: StepViews) -> Iterator[Problem]:
    """Yield that a step is never folded into the one that it names, where that is so."""
    target = views.get(str(view.body.get("fold-into")))
    if target is None or target is view or not target.routes:
        return
    if not view.routes & target.routes:
        because = f"which shares no route with it (line {draft.document.mark(target.path).line})"
        mend = "Name a step that comes up on its routes, or delete 'fold-into'."
    elif view.body.get("if-missed") == "late" and not view.body.get("worthwhile"):
        because = "since without 'worthwhile' it never comes too late for a message of its own"
        mend = "Add 'worthwhile:' with a time, or delete 'fold-into'."
    else:
        return
    message = f"it is never folded into '{target.id}', {because}"
    yield draft.problem((*view.path, "fold-into"), "unreachable", message, mend)
