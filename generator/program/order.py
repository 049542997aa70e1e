"""The order in which the engines plan the steps: each after those that it counts from."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import TopologicalSorter
from heapq import heappop, heappush

from generator.contract.program import BOUNDS, Advice, Condition, Step, Window
from generator.rules.model import Rules


def planning_order(
    rules: Rules, advice: Mapping[str, Advice], translated: Iterable[Step]
) -> list[str]:
    """Return the steps in an order in which each comes after those it counts from.

    Of the others, optional steps that no required one counts from come last, so that they never
    move one. Then what answers an event comes first, since other messages keep away from it; then
    it is the order of the rules.

    Raises:
        graphlib.CycleError: steps count from each other in a circle.
    """
    waiting_for: dict[str, set[str]] = {step_id: set() for step_id in rules.steps}
    for step in translated:
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
    first = _needed(rules, waiting_for)
    steps = sorted(
        rules.steps, key=lambda each: (each not in first, rules.steps[each].per != "event")
    )
    place = {step_id: n for n, step_id in enumerate(steps)}
    sorter = TopologicalSorter(waiting_for)
    sorter.prepare()
    ready: list[int] = []
    order: list[str] = []
    while sorter.is_active():
        for step_id in sorter.get_ready():
            heappush(ready, place[step_id])
        order.append(steps[heappop(ready)])
        sorter.done(order[-1])
    return order


def _needed(rules: Rules, waiting_for: Mapping[str, set[str]]) -> set[str]:
    """Return the required steps, and the optional ones that they count from."""
    needed: set[str] = set()
    pending = [step_id for step_id, step in rules.steps.items() if not step.optional]
    while pending:
        step_id = pending.pop()
        if step_id not in needed:
            needed.add(step_id)
            pending += waiting_for[step_id]
    return needed


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
