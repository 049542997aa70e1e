"""A window that counts from several anchors does not end before it begins."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from generator.checks.meaning.windows import span
from generator.rules.anchor_facts import AnchorFacts
from generator.rules.draft import Draft
from generator.rules.model import Step, Term, Window
from generator.rules.problems import Problem

_FARTHEST: Final = 20
"""Over so many steps, each counted from the next, it is looked which comes first."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield bounds that lie before another bound, as far as can be told from other steps."""
    if not draft.holds("steps", "routes", "events", "anchors"):
        return
    counted = _Counted(draft.sound.steps, draft.facts)
    for step_id, step in draft.sound.steps.items():
        for n, window in enumerate(step.window):
            for (before, earlier), (name, terms) in combinations(window.bounds(), 2):
                # A further term of `earliest` may pass `latest`: the window moves along with it.
                if earlier and counted.is_before(terms, earlier[0], window):
                    last, first = _told(terms[0], window), _told(earlier[0], window)
                    where = counted.line(draft, earlier[0], window)
                    yield draft.problem(
                        ("steps", step_id, "window", n, name, 0, "offset"),
                        "window-order",
                        f"'{name}' ({last}) comes before '{before}' ({first}{where})",
                        f"Make '{name}' longer, or count it from the same anchor.",
                    )


def _told(term: Term, window: Window) -> str:
    return f"{term.offset} after '{term.anchor or window.anchor}'"


class _Counted:
    """How many days after other anchors each step comes, at least; None where nobody knows."""

    def __init__(self, steps: Mapping[str, Step], facts: AnchorFacts) -> None:
        self.steps = steps
        self.facts = facts
        self._begun: dict[tuple[str, str], float | None] = {}

    def is_before(self, terms: list[Term], earlier: Term, window: Window) -> bool:
        """Return whether the latest of some terms is certainly before a term of another anchor."""
        anchor = earlier.anchor or window.anchor
        others = [self._name(term.anchor or window.anchor) for term in terms]
        if not terms or set(others) == {self._name(anchor)}:
            return False  # within one anchor, it is another check's
        if self.facts.is_named(anchor):
            return False  # a day that somebody names may be meant to move the window
        least = span(earlier.offset)[0]
        return all(
            (after := self._after(other, anchor, window)) is not None
            and span(term.offset)[1] < after + least
            for term, other in zip(terms, others, strict=True)
        )

    def line(self, draft: Draft, term: Term, window: Window) -> str:
        """Return where the step stands that a term counts from, in words."""
        step = self.facts.step_of(term.anchor or window.anchor)
        return f", line {draft.document.mark(('steps', step)).line}" if step else ""

    def _name(self, anchor: str) -> str:
        return self.facts.step_of(anchor) or anchor

    def _after(
        self, other: str, anchor: str, window: Window, hops: int | None = None
    ) -> float | None:
        """Return how long after another anchor one lies, at least.

        With `hops`, how many steps may lie between, it has to be known wherever its window holds.
        """
        if self._name(anchor) == other:
            return 0
        if step := self.facts.step_of(anchor):
            return self._begins(step, other, _FARTHEST if hops is None else hops)
        is_known = anchor == window.known or self.facts.always_known(anchor) or hops is None
        follows = self.facts.begins(other) and self.facts.in_round(anchor)
        return 0 if is_known and follows else None

    def _begins(self, step_id: str, other: str, hops: int) -> float | None:
        """Return how long after an anchor a step begins, whichever of its windows holds."""
        key = step_id, other
        if key not in self._begun:
            self._begun[key] = None  # steps may count from each other in a circle
            windows = self.steps[step_id].window if hops else []
            known = [
                days for each in windows if (days := self._opens(each, other, hops - 1)) is not None
            ]
            self._begun[key] = min(known) if known and len(known) == len(windows) else None
        return self._begun[key]

    def _opens(self, window: Window, other: str, hops: int) -> float | None:
        terms = [
            (term.anchor or window.anchor, span(term.offset)[0]) for term in window.earliest or []
        ]
        days = [
            after + least
            for anchor, least in terms or [(window.anchor, 0)]
            if (after := self._after(other, anchor, window, hops)) is not None
        ]
        return max(days, default=None)
