"""What a plan comes to: the step to do next, or why there is none, and what to be warned of."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict

from generator.contract.plan import Notice, State, WarningCode
from generator.contract.program import Program
from generator.engine.history import History
from generator.engine.planned_step import PlannedStep
from generator.engine.working_days import WorkingDays


class Outlook(TypedDict):
    """The head of a plan."""

    state: State
    next: str | None
    because: str | None


def outlook(
    program: Program, history: History, planned: Iterable[PlannedStep], today: date
) -> Outlook:
    """Return the first step that is open and no alternative, required before optional; or why not.

    One that is optional and late comes only where nothing required is open. Without any, the next
    round may be booked, or a decision not be final yet; else the plan is over.
    """
    planned = list(planned)
    due = [each for each in planned if each.on and not each.step["instead_of"]]
    if any(not each.step["optional"] for each in due):
        due = [each for each in due if not (each.step["optional"] and each.is_late(today))]
    if due:
        first = min(due, key=lambda each: (each.on, each.step["optional"]))
        state: State = "do" if first.on == today else "wait"
        return {"state": state, "next": first.step["id"], "because": None}
    if history.booked:
        return {"state": "wait", "next": None, "because": "next-interview"}
    decision = history.decision
    if decision and history.awaiting:
        return {"state": "wait", "next": None, "because": decision.event}
    if decision and program["events"][decision.event]["ends"]:
        because = decision.event
    else:
        silenced = any(each.dropped == "no-contact" for each in planned)
        because = "no-contact" if silenced else "nothing-left"
    return {"state": "over", "next": None, "because": because}


def warnings(planned: PlannedStep, history: History, calendar: WorkingDays) -> Iterator[Notice]:
    """Yield what there is to know about a step's day."""
    on, window, step = planned.on, planned.window, planned.step
    if on is None or window is None:
        return
    promised = history.promise.by if history.promise else None
    beyond = any(calendar.beyond_known(day) for day in [on, *planned.occurrences])
    codes: dict[WarningCode, object] = {
        "after-window": window.latest and on > window.latest.day,
        "holidays-unknown": step["working_days"] != "ignore" and beyond,
        "before-promised-date": step["chase"] and promised and on < promised,
    }
    for code, holds in codes.items():
        if holds:
            yield {"code": code, "step": step["id"], "date": on.isoformat()}
