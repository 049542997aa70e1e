"""The limit on chases leaves room for each of them."""

from collections.abc import Iterator
from graphlib import TopologicalSorter

from generator.checks.release.edition import Edition
from generator.rules.anchor_facts import AnchorFacts
from generator.rules.model import FOLLOW_UPS, Rules, Step
from generator.rules.problems import Problem


def check(edition: Edition) -> Iterator[Problem]:
    """Yield chases that come too late for the limit in every plan.

    Those count that surely stand before a chase whenever it could come up: it counts from them,
    directly or through others, and nothing drops them and leaves it.
    """
    limit = edition.rules.limits[FOLLOW_UPS].value
    if not isinstance(limit, int):
        return
    chain = _Chain(edition.rules)
    for step_id, before in chain.before.items():
        step = edition.rules.steps[step_id]
        if step.every or not step.chase or len(before) < limit or (step.instead_of and limit):
            continue
        names = " and ".join(f"'{name}'" for name in before)
        lines = ", ".join(str(edition.line("steps", name)) for name in before)
        after = f", and comes after {names} (line {lines})" if before else ""
        where = edition.line("limits", FOLLOW_UPS)
        yield edition.problem(
            ("steps", step_id, "chase"),
            "unreachable",
            f"this step never comes up: it is a chase{after}; the limit is {limit} (line {where})",
            "Raise the limit, delete the step, or let it be no chase.",
        )


class _Chain:
    """For each step, the chases that surely come before it, the first of them first."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.facts = AnchorFacts(rules)
        self.before: dict[str, tuple[str, ...]] = {}
        parents = {step_id: self._counted_from(step) for step_id, step in rules.steps.items()}
        self.alternatives: dict[str, list[Step]] = {}
        for step in rules.steps.values():
            for replaced in step.instead_of:
                self.alternatives.setdefault(replaced, []).append(step)
        self.dated: set[str] = set()
        for step_id in TopologicalSorter(parents).static_order():
            if self._always_dated(rules.steps[step_id]):
                self.dated.add(step_id)
            surely = [
                (*self.before[parent], parent)
                for parent in parents[step_id]
                if self._surely(parent, step_id)
            ]
            self.before[step_id] = max(surely, key=len, default=())

    def _counted_from(self, step: Step) -> set[str]:
        if step.within:
            return {step.within}
        anchors = {window.anchor for window in step.window}
        for window in step.window:
            anchors.update(t.anchor for _, terms in window.bounds() for t in terms if t.anchor)
        return {counted for anchor in anchors if (counted := self.facts.step_of(anchor))}

    def _always_dated(self, step: Step) -> bool:
        """Return whether a step has a day in every situation, whichever of its windows holds."""
        return all(
            window.anchor == window.known or self._is_dated(window.anchor) for window in step.window
        )

    def _is_dated(self, anchor: str) -> bool:
        counted = self.facts.step_of(anchor)
        return counted in self.dated if counted else self.facts.always_known(anchor)

    def _surely(self, earlier_id: str, step_id: str) -> bool:
        """Return whether a chase is sent or planned whenever another could come up."""
        earlier, step = self.rules.steps[earlier_id], self.rules.steps[step_id]
        stays = earlier.if_missed == "late" and earlier.worthwhile is None
        plain = not (earlier.when or earlier.optional or earlier.every or earlier.within)
        counts = earlier.chase and earlier.per == step.per == "cycle" and not earlier.instead_of
        replaced_by_chases = all(
            other.chase and other.per == "cycle" for other in self.alternatives.get(earlier_id, [])
        )
        return (
            counts
            and plain
            and stays
            and earlier_id in self.dated
            and replaced_by_chases
            and set(earlier.answered_by) <= set(step.answered_by)
            and self.facts.decisions.isdisjoint(step.when)
            and self._same_party(earlier, step)
        )

    def _same_party(self, earlier: Step, step: Step) -> bool:
        """Return whether both go to the same party, on every route that the later one has."""
        for route in step.routes or self.rules.routes:
            if earlier.routes is not None and route not in earlier.routes:
                return False
            people = self.rules.routes[route].recipients
            to, from_ = step.recipient(route), earlier.recipient(route)
            if to is None or from_ is None or people[to].party is None:
                return False
            if people[to].party != people[from_].party:
                return False
        return True
