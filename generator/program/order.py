"""The order in which the engines plan the steps: each after those that it counts from."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import TopologicalSorter

from generator.contract.program import BOUNDS, Advice, Condition, Step, Window
from generator.rules.model import Rules


def planning_order(
    rules: Rules, advice: Mapping[str, Advice], translated: Iterable[Step]
) -> list[str]:
    """Return the steps in an order in which each comes after those it counts from.

    Of the others, optional steps come last, so that they never move a required one: first those
    that a required one counts from, and of them those that an answer to an event counts from, since
    no other is planned before an open answer. Else what answers an event comes first, since other
    messages keep away from it; then it is the order of the rules.

    Raises:
        graphlib.CycleError: steps count from each other in a circle.
    """
    waiting_for: dict[str, set[str]] = {step_id: set() for step_id in rules.steps}
    required: set[str] = set()
    answers: set[str] = set()
    for step in translated:
        if not step["optional"]:
            (answers if step["answers"] else required).add(step["id"])
        waiting = waiting_for[step["id"]]
        waiting.update(step["instead_of"])
        if step["within"]:
            waiting.add(step["within"])
        advised = (each["steps"].get(step["id"]) for each in advice.values())
        anchors = [anchor for each in advised if each for anchor in _anchors(each["windows"])]
        for anchor in (*anchors, *_asked_for(step)):
            counted = rules.anchors[anchor].step if anchor in rules.anchors else anchor
            if counted:
                waiting.add(counted)
    soonest = _with_what_they_count_from(answers, waiting_for)
    first = _with_what_they_count_from(required | answers, waiting_for)

    def rank(step_id: str) -> tuple[bool, bool, bool]:
        step = rules.steps[step_id]
        return step_id not in first, step.optional and step_id not in soonest, step.per != "event"

    place = {step_id: n for n, step_id in enumerate(sorted(rules.steps, key=rank))}
    sorter = TopologicalSorter(waiting_for)
    sorter.prepare()
    ready: list[str] = []
    order: list[str] = []
    while sorter.is_active():
        ready = sorted((*ready, *sorter.get_ready()), key=place.__getitem__)
        order.append(ready.pop(0))
        sorter.done(order[-1])
    return order


def _with_what_they_count_from(
    steps: Iterable[str], waiting_for: Mapping[str, set[str]]
) -> set[str]:
    """Return some steps, and all that have to be planned before them."""
    found: set[str] = set()
    pending = list(steps)
    while pending:
        step_id = pending.pop()
        if step_id not in found:
            found.add(step_id)
            pending += waiting_for[step_id]
    return found


def _asked_for(step: Step) -> Iterator[str]:
    """Yield the anchors whose dates a step's own conditions ask for, and its recipients'."""
    for drop in step["drops"]:
        yield from _known(drop["if"])
    for recipients in step["or_to"].values():
        for recipient in recipients:
            yield from _known(recipient["if"])


def _anchors(windows: list[Window]) -> Iterator[str]:
    for window in windows:
        yield window["anchor"]
        yield from _known(window.get("if", {}))
        for bound in BOUNDS:
            for term in window.get(bound, []):
                yield term["anchor"]
                yield from _known(term.get("if", {}))


def _known(condition: Condition) -> Iterator[str]:
    """Yield the anchors whose dates a condition asks for."""
    if "known" in condition:
        yield condition["known"]
    inverted = [condition["not"]] if "not" in condition else []
    for inner in (*condition.get("all", ()), *condition.get("any", ()), *inverted):
        yield from _known(inner)
