"""What a plan still depends on: situations that agree in it have the same plan, and a same future.

The proof walks through histories day by day. It need not follow one whose remainder it has seen:

- An anchor's date counts only as long as something counts from it is near. Beyond the longest time
  that the advice counts from it, all that hangs on it has passed, however long ago.
- Of what has happened, the engine asks only for these anchors, the days on which steps were done,
  the last decision, who asked for silence, how often one has asked, and what went out today.
- Of the calendar, it asks for the days off that lie ahead of today.
- What can no longer come up in this round (a step that is done, or was decided over, or whose time
  has passed for good) needs none of these.
- What answers an event needs none of them once that is over, however it ended: when the event
  happens again, it begins from there. So an event that nothing else depends on leaves no trace.

All of it is counted back from today, so that the same history on other days is the same.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from generator.timeline import Planner
from generator.timeline.history import DECISIONS
from generator.timeline.moments import amount_and_unit
from generator.timeline.working_days import WorkingDays
from generator.verify.look import Json, Program, Setting

AHEAD: Final = 28
"""How many days ahead of today days off can matter."""

_DAYS: Final = {"day": 1, "week": 7, "working day": 2, "month": 31}
"""How many days a unit comes to, at most; of working days, with those off between them."""

BOUNDS: Final = ("earliest", "aim", "latest")
Memory = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Hangs:
    """A step, and what its dates hang on: anchors that come from events, and other steps."""

    events: frozenset[str]
    steps: frozenset[str]


class Remembers:
    """Says what plans in one setting depend on."""

    def __init__(self, program: Program, setting: Setting) -> None:
        """Find how far each anchor reaches in the advice of the setting."""
        self._program = program
        self._setting = setting
        self._steps: dict[str, Json] = {step["id"]: step for step in program["steps"]}
        self._advised: Mapping[str, Any] = program["advice"][setting.advice]["steps"]
        self._hangs = {step: self._hangs_on(step) for step in self._steps}
        self._needs: dict[tuple[str, ...], tuple[frozenset[str], frozenset[str]]] = {}
        self._reach: dict[str, int] = {}
        for step in self._steps.values():
            for anchor, days in self._reaches(step):
                self._reach[anchor] = max(self._reach.get(anchor, 0), days)
        for step in self._steps.values():
            # Done in another's place, it is that one's date.
            days = max((self._reach.get(other, 0) for other in step["instead_of"]), default=0)
            self._reach[step["id"]] = max(self._reach.get(step["id"], 0), days)
        self._happenings = {
            name: waiting
            for name in program["events"]
            if (waiting := [step["id"] for step in program["steps"] if self._asks(step, name)])
        }
        self._answering = [step for step in program["steps"] if step["per"] == "event"]
        self._named = {
            name
            for step in program["steps"]
            for name in [*step["when"], *step["answered_by"], *step["instead_of"], step["within"]]
        }
        self._starting = {
            name
            for name, anchor in program["anchors"].items()
            if all(self._effect(event) == "starts" for event in anchor.get("events", [""]))
        }
        offsets = [amount_and_unit(offset) for offset in self._offsets()]
        units = {unit for _, unit in offsets}
        # Working days are counted over days off that have passed; months go by the date itself.
        self._back = max(self._reach.values(), default=0) if "working day" in units else 0
        self._by_month = "month" in units
        # Whole days later it is another day, whatever the time.
        self.minds_the_time = any(unit == "hour" and amount % 24 for amount, unit in offsets)
        self._ahead: dict[tuple[int, date], int] = {}

    def of(self, planner: Planner) -> Memory:
        """Return all that the plan, and what can follow it, depends on."""
        needed = frozenset(
            anchor for anchor in self._program["anchors"] if not self._step_of(anchor)
        )
        return self._memory(planner, needed, dict.fromkeys(self._steps, True), self._steps.keys())

    def after(self, planner: Planner, plan: Json) -> Memory:
        """Return the same without what can no longer matter, as the plan shows."""
        closed = self._closed(plan)
        alive = {step: not closed[step] for step in self._steps}
        events, counted = self._needed(tuple(step for step in self._steps if alive[step]))
        return self._memory(planner, events, alive, counted)

    def _needed(self, alive: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the anchors and the steps from which some steps count, others between included."""
        if alive not in self._needs:
            events: set[str] = set()
            counted: set[str] = set()
            waiting = list(alive)
            while waiting:
                hangs = self._hangs[waiting.pop()]
                steps = hangs.steps | {
                    name
                    for name, step in self._steps.items()
                    if hangs.steps.intersection(step["instead_of"])
                }
                events |= hangs.events
                waiting += steps - counted
                counted |= steps
            self._needs[alive] = frozenset(events), frozenset(counted)
        return self._needs[alive]

    def is_inert(self, step_id: str) -> bool:
        """Return whether a step, once done, changes nothing but its own line of the plan."""
        step = self._steps[step_id]
        named = {
            name
            for other in self._program["steps"]
            for name in [
                *other["when"],
                *other["answered_by"],
                *other["instead_of"],
                other["within"],
                other["fold_into"],
            ]
        }
        hung_on = {name for hangs in self._hangs.values() for name in hangs.steps}
        alone = step_id not in named and step_id not in hung_on
        return alone and not (step["message"] or step["chase"] or step["instead_of"])

    # How far anchors reach -----------------------------------------------------------------

    def _windows(self, step_id: str) -> list[Json]:
        windows: list[Json] = self._advised.get(step_id, {"windows": []})["windows"]
        return windows

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
            for bound in BOUNDS:
                for term in window.get(bound, ()):
                    yield from self._through(term["anchor"], _days(term["offset"]) + still_open)

    def _through(self, anchor: str, days: int) -> Iterator[tuple[str, int]]:
        """Yield an anchor's root; of a step, also what its earliest counts from."""
        root = self._root(anchor)
        yield root, days
        for window in self._windows(root) if root in self._steps else ():
            terms = window.get("earliest") or [{"anchor": window["anchor"], "offset": "0 days"}]
            for term in terms:
                yield from self._through(term["anchor"], _days(term["offset"]) + days)

    def _offsets(self) -> Iterator[str]:
        """Yield the offsets of all steps but those that repeat."""
        for step in self._steps.values():
            for window in self._windows(step["id"]) if not step["every"] else ():
                for bound in BOUNDS:
                    yield from (term["offset"] for term in window.get(bound, ()))

    def _hangs_on(self, step_id: str) -> _Hangs:
        anchors: set[str] = set()
        for window in self._windows(step_id):
            anchors |= {window["anchor"], window.get("if", window["anchor"])}
            for bound in BOUNDS:
                anchors |= {term["anchor"] for term in window.get(bound, ())}
        roots = {self._root(anchor) for anchor in anchors}
        within = {self._steps[step_id]["within"]} - {None}
        return _Hangs(
            frozenset(roots - self._steps.keys()), frozenset(roots & self._steps.keys()) | within
        )

    def _root(self, anchor: str) -> str:
        """Return the step that an anchor is, or the anchor itself where it comes from events."""
        return self._step_of(anchor) or anchor

    def _step_of(self, anchor: str) -> str | None:
        declared = self._program["anchors"].get(anchor, {"step": anchor})
        step: str | None = declared.get("step")
        return step

    def _effect(self, event: str) -> str | None:
        effect: str | None = self._program["events"].get(event, {"effect": None})["effect"]
        return effect

    # What can no longer come up ------------------------------------------------------------

    def _closed(self, plan: Json) -> dict[str, bool]:
        """Return for each step whether it stays closed until the clock starts anew."""
        closed: dict[str, bool] = {}
        for entry in plan["steps"]:
            closed[entry["step"]] = self._is_closed(entry, closed)
        return closed

    def _is_closed(self, entry: Json, closed: Mapping[str, bool]) -> bool:
        step = self._steps[entry["step"]]
        because = entry["dropped"]
        if because in {"not-this-route", "not-in-this-advice"}:
            return True
        if step["per"] == "event":
            return self._is_answered(entry, closed)
        if step["when"] or step["every"]:
            return False
        if because in {"too-late", "folded"}:
            hangs = self._hangs[step["id"]]
            return hangs.events <= self._starting and all(closed.get(s) for s in hangs.steps)
        is_over = entry["status"] == "done" and step["per"] != "cycle"
        return because in {"decided", "over"} or is_over

    def _is_answered(self, entry: Json, closed: Mapping[str, bool]) -> bool:
        """Return whether a step stays closed until what it answers happens again."""
        step = self._steps[entry["step"]]
        if step["every"] or step["instead_of"] or step["id"] in self._named:
            return False
        because = entry["dropped"]
        if because in {"decided", "over"}:
            return all(self._effect(event) not in DECISIONS for event in step["when"])
        if because in {"too-late", "folded"}:
            hangs = self._hangs[step["id"]]
            own = {name for name in hangs.events if self._dates(name) <= {*step["when"]}}
            return hangs.events <= self._starting | own and all(map(closed.get, hangs.steps))
        return entry["status"] == "done" or because in {"not-yet", "superseded"}

    def _dates(self, anchor: str) -> set[str]:
        """Return the events that date an anchor; a message dates it too, if it counts."""
        declared = self._program["anchors"][anchor]
        return {*declared["events"], *(["message"] if declared["messages"] else [])}

    @staticmethod
    def _asks(step: Json, event: str) -> bool:
        """Return whether a step asks if an event has happened in the round."""
        answered_by: list[str] = [] if step["per"] == "event" else step["answered_by"]
        return event in [*step["when"], *answered_by]

    # The memory ----------------------------------------------------------------------------

    def _memory(
        self,
        planner: Planner,
        anchors: frozenset[str],
        alive: Mapping[str, bool],
        counted: Collection[str],
    ) -> Memory:
        history, today, reach = planner.history, planner.today, self._reach
        # Their dates, counted back from today, as far as that can matter.
        known: list[object] = [self._days_off(planner.calendar, today)]
        for anchor in self._program["anchors"]:
            if anchor in anchors:
                date_of = planner.anchors.date_of(anchor)
                ago = None if date_of is None else (today - date_of.moment.day).days
                at = date_of.moment.at if date_of and self.minds_the_time else None
                known.append((None if ago is None else min(ago, reach.get(anchor, 0) + 1), at))
        for name, step in self._steps.items():
            if not alive[name] and name not in counted:
                known.append("-")
            elif not (done := history.done(step)):
                known.append("open" if alive[name] else "closed")
            elif step["every"]:
                known.append(min(len(done), 2))
            else:
                known.append(min((today - max(done)).days, reach.get(name, 0) + 1))
        asks = any(alive[name] and step["chase"] for name, step in self._steps.items())
        recent = today - timedelta(days=self._program["between_messages"])
        known += [
            history.decision and history.decision.event,
            tuple((event.on - today).days for event in planner.given.events if event.on > today),
            frozenset(history.silenced),
            tuple(
                history.happened(name) and any(alive[step] for step in waiting)
                for name, waiting in self._happenings.items()
            ),
            tuple(alive[step["id"]] and planner.answered(step) for step in self._answering),
            sum(bool(e.step and self._steps[e.step]["chase"]) for e in history.cycle)
            if asks
            else None,
            frozenset(
                (event.step, (today - event.on).days)
                for event in history.past
                if event.step and event.on > recent
            ),
            today if self._by_month else None,
        ]
        return tuple(known)

    def _days_off(self, calendar: WorkingDays, today: date) -> int:
        """Return the days off ahead, a bit for each, and where the calendar ends among them."""
        if not calendar.counted:
            return 0
        key = (id(calendar), today)
        if key not in self._ahead:
            days = [today + timedelta(days=ahead) for ahead in range(-self._back, AHEAD)]
            bits = [calendar.day_off(day) is not None for day in days]
            bits += [calendar.beyond_known(day) for day in days]
            self._ahead[key] = sum(bit << place for place, bit in enumerate(bits))
        return self._ahead[key]


def _days_of(window: Json, bound: str) -> int:
    """Return how many days the first term of a bound comes to; none where it is not declared."""
    terms = window.get(bound)
    return _days(terms[0]["offset"]) if terms else 0


def _days(offset: str) -> int:
    amount, unit = amount_and_unit(offset)
    return -(-amount // 24) if unit == "hour" else amount * _DAYS[unit]
