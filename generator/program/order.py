"""The order in which the engines plan the steps: each after those that it counts from."""

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from heapq import heappop, heappush

from generator.contract.program import BOUNDS, Advice, Condition, Window
from generator.rules.model import Rules


def planning_order(rules: Rules, advice: Mapping[str, Advice]) -> list[str]:
    """Return the steps in an order in which each comes after those it counts from.

    Of the others, optional steps that no required one counts from come last, so that they never
    move one. Then what answers an event comes first, since other messages keep away from it; then
    it is the order of the rules.

    Raises:
        graphlib.CycleError: steps count from each other in a circle.
    """
    waiting_for: dict[str, set[str]] = {step_id: set() for step_id in rules.steps}
    for step_id, step in rules.steps.items():
        waiting_for[step_id].update(step.instead_of)
        if step.within:
            waiting_for[step_id].add(step.within)
        for advised in advice.values():
            if step_id in advised["steps"]:
                waiting_for[step_id].update(
                    counted
                    for anchor in _anchors(advised["steps"][step_id]["windows"])
                    if (
                        counted := rules.anchors[anchor].step if anchor in rules.anchors else anchor
                    )
                )
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
    for inner in (*condition.get("all", ()), *condition.get("any", ())):
        yield from _known(inner)
