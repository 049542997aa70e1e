"""A window that counts from several anchors does not end before it begins."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from typing import Final

from generator.checks.meaning.windows import span
from generator.rules.anchor_facts import AnchorFacts
from generator.rules.draft import Draft
from generator.rules.model import Step, Term, Window
from generator.rules.problems import Problem

Since = dict[str, float]
"""At least so many days after each of these anchors, which have a date then."""

_START: Final = ""
"""Stands for the day on which the clock starts, whatever its anchors are called."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield bounds that lie before another bound, as far as can be told from other steps."""
    if not draft.holds("steps", "routes", "events", "anchors"):
        return
    counted = _Counted(draft.sound.steps, draft.facts)
    for step_id, step in draft.sound.steps.items():
        for n, window in enumerate(step.window):
            for (name, terms), (before, earlier) in _pairs(window):
                if counted.is_before(terms, earlier, window):
                    last, first = _told(terms[0], window), _told(earlier, window)
                    where = counted.line(draft, earlier, window)
                    yield draft.problem(
                        ("steps", step_id, "window", n, name, 0, "offset"),
                        "window-order",
                        f"'{name}' ({last}) comes before '{before}' ({first}{where})",
                        f"Make '{name}' longer, or count it from the same anchor.",
                    )


def _pairs(window: Window) -> Iterator[tuple[tuple[str, list[Term]], tuple[str, Term]]]:
    """Yield each bound with the first term of each bound before it.

    A further term of `earliest` may pass `latest`: then the window moves along with it.
    """
    for (before, terms), bound in combinations(window.bounds(), 2):
        if terms:
            yield bound, (before, terms[0])


def _told(term: Term, window: Window) -> str:
    return f"{term.offset} after '{term.anchor or window.anchor}'"


class _Counted:
    """How many days after other anchors each step comes, at least."""

    def __init__(self, steps: Mapping[str, Step], facts: AnchorFacts) -> None:
        self.steps = steps
        self.facts = facts
        self.since: dict[str, Since] = {}
        self.asked = set(self._asked())
        for step in self._order() if self.asked else ():
            if step in steps:
                self.since[step] = self._earliest(steps[step])

    def is_before(self, terms: list[Term], earlier: Term, window: Window) -> bool:
        """Return whether the latest of some terms is certainly before a term of another anchor."""
        if self.facts.is_named(earlier.anchor or window.anchor):
            return False  # a day that somebody names may be meant to move the window
        least = self._counts(earlier, window)
        anchors = [self._name(term.anchor or window.anchor) for term in terms]
        if not terms or set(anchors) == {self._name(earlier.anchor or window.anchor)}:
            return False  # within one anchor, it is another check's
        return all(
            span(term.offset)[1] < self._after(anchor, least)
            for term, anchor in zip(terms, anchors, strict=True)
        )

    def line(self, draft: Draft, term: Term, window: Window) -> str:
        """Return where the step stands that a term counts from, in words."""
        step = self.facts.step_of(term.anchor or window.anchor)
        return f", line {draft.document.mark(('steps', step)).line}" if step else ""

    def _asked(self) -> Iterator[str]:
        """Yield the anchors that a bound counts from, and a bound before it does not."""
        for step in self.steps.values():
            for window in step.window:
                for (_, terms), (_, earlier) in _pairs(window):
                    anchors = {self._name(term.anchor or window.anchor) for term in terms}
                    if anchors != {self._name(earlier.anchor or window.anchor)}:
                        yield from anchors

    def _order(self) -> Iterable[str]:
        """Return the steps, each after those that it counts from; none if they go in a circle."""
        edges = {
            step_id: {
                other
                for window in step.window
                for anchor in _anchors(window)
                if (other := self.facts.step_of(anchor))
            }
            for step_id, step in self.steps.items()
        }
        try:
            return list(TopologicalSorter(edges).static_order())
        except CycleError:
            return []

    def _earliest(self, step: Step) -> Since:
        """Return how long after other anchors a step begins, whichever of its windows holds."""
        windows = []
        for window in step.window:
            terms = window.earliest or []
            counts = [self._counts(term, window, certain=True) for term in terms]
            if not terms:
                counts = [self._of(window.anchor, 0, window, certain=True)]
            windows.append(_latest(counts))
        if not windows:
            return {}
        shared = set(windows[0]).intersection(*windows[1:])
        return {anchor: min(window[anchor] for window in windows) for anchor in shared}

    def _counts(self, term: Term, window: Window, *, certain: bool = False) -> Since:
        least = span(term.offset)[0]
        return self._of(term.anchor or window.anchor, least, window, certain=certain)

    def _of(self, anchor: str, days: float, window: Window, *, certain: bool) -> Since:
        """Return what lies at least so many days before a term; certainly known, if asked for."""
        step = self.facts.step_of(anchor)
        since = {name: days for name in [step or anchor] if name in self.asked}
        if step is not None:
            return since | {to: days + n for to, n in self.since.get(step, {}).items()}
        is_known = anchor == window.known or self.facts.always_known(anchor)
        if self.facts.in_round(anchor) and (is_known or not certain):
            since[_START] = days
        return since

    def _name(self, anchor: str) -> str:
        return self.facts.step_of(anchor) or anchor

    def _after(self, anchor: str, since: Since) -> float:
        """Return how many days after an anchor something lies at least; below 0 if unknown."""
        begins = self.facts.begins(anchor)
        return max(since.get(anchor, -1), since.get(_START, -1) if begins else -1)


def _latest(counts: list[Since]) -> Since:
    """Return what the latest of several terms lies after."""
    latest: Since = {}
    for since in counts:
        for anchor, days in since.items():
            latest[anchor] = max(days, latest.get(anchor, days))
    return latest


def _anchors(window: Window) -> Iterator[str]:
    yield window.anchor
    for _, terms in window.bounds():
        yield from (term.anchor for term in terms if term.anchor)
