"""The order in which the engines plan the steps: each after those that it counts from."""

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from heapq import heappop, heappush

from generator.contract.program import BOUNDS, Advice, Window
from generator.rules.model import Rules


def planning_order(rules: Rules, advice: Mapping[str, Advice]) -> list[str]:
    """Return the steps in an order in which each comes after those it counts from.

    Where nothing else decides, what answers an event comes first, since other messages keep away
    from it; then it is the order of the rules.

    Raises:
        graphlib.CycleError: steps count from each other in a circle.
    """
    steps = sorted(rules.steps, key=lambda step_id: rules.steps[step_id].per != "event")
    waiting_for: dict[str, set[str]] = {step_id: set() for step_id in steps}
    for step_id, step in rules.steps.items():
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


def _anchors(windows: list[Window]) -> Iterator[str]:
    for window in windows:
        yield window["anchor"]
        if "known" in window.get("if", {}):
            yield window["if"]["known"]
        for bound in BOUNDS:
            yield from (term["anchor"] for term in window.get(bound, []))
