"""What the dates of steps count from, in one setting, and for how long that can matter."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.engine.dates import amount_and_unit
from generator.engine.windows import BOUNDS
from generator.verify.look import Json, Program, Setting

Known = frozenset[str]
"""Anchors on which it depends which of a step's windows is taken."""

_DAYS: Final = {"day": 1, "week": 7, "working day": 2, "month": 31}
"""How many days a unit comes to, at most; of working days, with those off between them."""


@dataclass(frozen=True, slots=True)
class Hangs:
    """What the dates of a step hang on: anchors that come from events, and other steps."""

    events: frozenset[str]
    steps: frozenset[str]


class CountedFrom:
    """Knows the windows of one setting.

    `events` are the anchors that come from events. `reach` says of each anchor and step how many
    days after it anything that counts from it can still matter. `conditions` are the anchors that
    windows wait for and that, once known, stay known until the clock starts anew.
    """

    def __init__(self, program: Program, setting: Setting) -> None:
        """Find how far each anchor reaches."""
        self._program = program
        self._setting = setting
        self._steps: dict[str, Json] = {step["id"]: step for step in program["steps"]}
        self.events = [anchor for anchor in program["anchors"] if not self._step_of(anchor)]
        self._hangs: dict[tuple[str, Known], Hangs] = {}
        self._needs: dict[tuple[tuple[str, ...], Known], tuple[frozenset[str], frozenset[str]]] = {}
        self.conditions = [
            name
            for name in dict.fromkeys(
                window["if"]
                for step in self._steps
                for window in self._windows(step)
                if "if" in window
            )
            if not self._step_of(name) and program["anchors"][name]["date"] != "by"
        ]
        self.reach: dict[str, int] = {}
        for step in self._steps.values():
            for anchor, days in self._reaches(step):
                self.reach[anchor] = max(self.reach.get(anchor, 0), days)
        for step in self._steps.values():
            # Done in another's place, it is that one's date.
            days = max((self.reach.get(other, 0) for other in step["instead_of"]), default=0)
            self.reach[step["id"]] = max(self.reach.get(step["id"], 0), days)

    def hangs(self, step_id: str, known: Known = frozenset()) -> Hangs:
        """Return what a step's dates hang on, those of `conditions` being known that are given."""
        key = step_id, known
        if key not in self._hangs:
            self._hangs[key] = self._hangs_on(step_id, known)
        return self._hangs[key]

    def needed(self, alive: tuple[str, ...], known: Known) -> tuple[frozenset[str], frozenset[str]]:
        """Return the anchors and the steps from which some steps count, others between included.

        What was sent stays sent when the clock starts anew: anchors of messages are always needed.
        """
        key = alive, known
        if key not in self._needs:
            anchors = self._program["anchors"]
            events = {anchor for anchor in self.events if anchors[anchor]["messages"]}
            counted: set[str] = set()
            waiting = list(alive)
            while waiting:
                hangs = self.hangs(waiting.pop(), known)
                steps = hangs.steps | {
                    name
                    for name, step in self._steps.items()
                    if hangs.steps.intersection(step["instead_of"])
                }
                events |= hangs.events
                waiting += steps - counted
                counted |= steps
            self._needs[key] = frozenset(events), frozenset(counted)
        return self._needs[key]

    def offsets(self) -> Iterator[str]:
        """Yield the offsets of all steps but those that repeat."""
        for step in self._steps.values():
            for window in self._windows(step["id"]) if not step["every"] else ():
                yield from (term["offset"] for term in _terms(window))

    def _windows(self, step_id: str) -> list[Json]:
        """Return the windows of a step on the route; outside the advice, those it would have."""
        route, advice = self._setting.route, self._program["advice"]
        advised = advice[self._setting.advice]["steps"].get(step_id)
        if advised is None or route not in advised["routes"]:
            advised = next(iter(advice.values()))["steps"][step_id]
        return [window for window in advised["windows"] if window.get("route", route) == route]

    def _hangs_on(self, step_id: str, known: Known) -> Hangs:
        anchors: set[str] = set()
        for window in self._windows(step_id):
            anchors |= {window["anchor"], window.get("if", window["anchor"])}
            anchors |= {term["anchor"] for term in _terms(window)}
            if window.get("if") in {None, *known}:
                break  # the first window that holds is taken
        roots = {self._root(anchor) for anchor in anchors}
        within = {self._steps[step_id]["within"]} - {None}
        return Hangs(
            frozenset(roots - self._steps.keys()), frozenset(roots & self._steps.keys()) | within
        )

    def _reaches(self, step: Json) -> Iterator[tuple[str, int]]:
        """Yield the anchors that a step counts from, and how many days on that can matter.

        When a step that repeats comes round is a matter of its own: it has no end.
        """
        if step["every"]:
            return
        still = _days(step["worthwhile"]) if step["worthwhile"] else 0
        for window in self._windows(step["id"]):
            # Where one anchor's time passes another's, the end moves along by the width between.
            still_open = still + max(_days_of(window, "latest") - _days_of(window, "earliest"), 0)
            yield from self._through(window["anchor"], still_open)
            for term in _terms(window):
                yield from self._through(term["anchor"], _days(term["offset"]) + still_open)

    def _through(self, anchor: str, days: int) -> Iterator[tuple[str, int]]:
        """Yield an anchor's root; of a step, also what its earliest counts from."""
        root = self._root(anchor)
        yield root, days
        for window in self._windows(root) if root in self._steps else ():
            terms = window.get("earliest") or [{"anchor": window["anchor"], "offset": "0 days"}]
            for term in terms:
                yield from self._through(term["anchor"], _days(term["offset"]) + days)

    def _root(self, anchor: str) -> str:
        """Return the step that an anchor is, or the anchor itself where it comes from events."""
        return self._step_of(anchor) or anchor

    def _step_of(self, anchor: str) -> str | None:
        declared = self._program["anchors"].get(anchor, {"step": anchor})
        step: str | None = declared.get("step")
        return step


def _terms(window: Json) -> Iterator[Json]:
    for bound in BOUNDS:
        yield from window.get(bound, ())


def _days_of(window: Json, bound: str) -> int:
    """Return how many days the first term of a bound comes to; none where it is not declared."""
    terms = window.get(bound)
    return _days(terms[0]["offset"]) if terms else 0


def _days(offset: str) -> int:
    amount, unit = amount_and_unit(offset)
    return -(-amount // 24) if unit == "hour" else amount * _DAYS[unit]
