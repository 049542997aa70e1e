"""What a plan still depends on: situations that agree in it have the same plan, and a same future.

The proof walks through histories day by day. It need not follow one whose remainder it has seen:

- An anchor's date counts only as long as something counts from it is near. Beyond the longest time
  that the advice counts from it, all that hangs on it has passed, however long ago.
- Of what has happened, the engine asks only for these anchors, the days on which steps were done,
  the last decision, who asked for silence, how often one has asked, and what went out today.
- Of the calendar, it asks for the days off that lie ahead of today.
- What can no longer come up in this round (a step that is done, or was decided over, or whose time
  has passed for good) needs none of these. That a decision closes steps is seen before the plan.
- Of the windows of a step, those after the first one that is sure to hold do not matter.
- What answers an event needs none of them once that is over, however it ended: when the event
  happens again, it begins from there. So an event that nothing else depends on leaves no trace.

All of it is counted back from today, so that the same history on other days is the same.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from generator.engine import Planner
from generator.engine.dates import amount_and_unit
from generator.engine.history import DECISIONS, History
from generator.engine.working_days import WorkingDays
from generator.verify.counted_from import CountedFrom, Hangs, Known
from generator.verify.look import Json, Program, Setting

AHEAD: Final = 28
"""How many days ahead of today days off can matter."""

Memory = tuple[object, ...]


class Remembers:
    """Says what plans in one setting depend on."""

    def __init__(self, program: Program, setting: Setting) -> None:
        """Learn what steps wait for, and what their dates count from."""
        self._program = program
        self._steps: dict[str, Json] = {step["id"]: step for step in program["steps"]}
        self._from = CountedFrom(program, setting)
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
        offsets = [amount_and_unit(offset) for offset in self._from.offsets()]
        units = {unit for _, unit in offsets}
        # Working days are counted over days off that have passed; months go by the date itself.
        self._back = max(self._from.reach.values(), default=0) if "working day" in units else 0
        self._by_month = "month" in units
        # Whole days later it is another day, whatever the time.
        self.minds_the_time = any(unit == "hour" and amount % 24 for amount, unit in offsets)
        self._ahead: dict[tuple[int, date], int] = {}

    def of(self, planner: Planner) -> Memory:
        """Return all that the plan, and what can follow it, depends on."""
        known, history = self._known(planner), planner.history
        alive = {
            name: not self._is_decided(step, history, known) for name, step in self._steps.items()
        }
        closed = tuple(bool(history.done(self._steps[name])) for name in alive if not alive[name])
        begun = tuple(map(history.happened, self._happenings))
        return (*self._memory(planner, alive, known), closed, begun)

    def after(self, planner: Planner, plan: Json) -> Memory:
        """Return the same without what can no longer matter, as the plan shows."""
        known = self._known(planner)
        closed = self._closed(plan, known)
        return self._memory(planner, {step: not closed[step] for step in self._steps}, known)

    def _known(self, planner: Planner) -> Known:
        """Return the anchors that windows wait for and that stay known while this round lasts."""
        return frozenset(filter(planner.anchors.date_of, self._from.conditions))

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
        hung_on = {name for other in self._steps for name in self._from.hangs(other).steps}
        alone = step_id not in named and step_id not in hung_on
        return alone and not (step["message"] or step["chase"] or step["instead_of"])

    def _effect(self, event: str) -> str | None:
        effect: str | None = self._program["events"].get(event, {"effect": None})["effect"]
        return effect

    # What can no longer come up ------------------------------------------------------------

    def _is_decided(self, step: Json, history: History, known: Known) -> bool:
        """Return whether a decision keeps a step closed until the clock starts anew.

        One that waits for another decision stays closed too, unless that finds a date of before.
        """
        decision = history.decision
        if decision is None or decision.event in step["when"]:
            return False
        if step["every"] or step["per"] == "application":
            return False
        hangs = self._from.hangs(step["id"], known)
        return not step["when"] or (not hangs.steps and hangs.events <= self._own(step, hangs))

    def _closed(self, plan: Json, known: Known) -> dict[str, bool]:
        """Return for each step whether it stays closed until the clock starts anew."""
        closed: dict[str, bool] = {}
        for entry in plan["steps"]:
            closed[entry["step"]] = self._is_closed(entry, closed, known)
        return closed

    def _is_closed(self, entry: Json, closed: Mapping[str, bool], known: Known) -> bool:
        step = self._steps[entry["step"]]
        because = entry["dropped"]
        if because in {"not-this-route", "not-in-this-advice"}:
            return True
        if step["per"] == "event":
            return self._is_answered(entry, closed, known)
        if step["when"] or step["every"]:
            return False
        if because in {"too-late", "folded"}:
            hangs = self._from.hangs(step["id"], known)
            return hangs.events <= self._starting and all(closed.get(s) for s in hangs.steps)
        is_over = entry["status"] == "done" and step["per"] == "round"
        return because in {"decided", "over"} or is_over

    def _is_answered(self, entry: Json, closed: Mapping[str, bool], known: Known) -> bool:
        """Return whether a step stays closed until what it answers happens again."""
        step = self._steps[entry["step"]]
        if step["every"] or step["instead_of"] or step["id"] in self._named:
            return False
        because = entry["dropped"]
        if because in {"decided", "over"}:
            return all(self._effect(event) not in DECISIONS for event in step["when"])
        if because in {"too-late", "folded"}:
            hangs = self._from.hangs(step["id"], known)
            own = self._own(step, hangs)
            return hangs.events <= self._starting | own and all(map(closed.get, hangs.steps))
        return entry["status"] == "done" or because in {"not-yet", "superseded"}

    def _own(self, step: Json, hangs: Hangs) -> set[str]:
        """Return the anchors that a step counts from and that what it waits for alone dates."""
        return {name for name in hangs.events if self._dates(name) <= {*step["when"]}}

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

    def _memory(self, planner: Planner, alive: Mapping[str, bool], known: Known) -> Memory:
        history, today, reach = planner.history, planner.today, self._from.reach
        anchors, counted = self._from.needed(tuple(filter(alive.get, self._steps)), known)
        # Their dates, counted back from today, as far as that can matter.
        facts: list[object] = [self._days_off(planner.calendar, today)]
        for anchor in self._from.events:
            if anchor not in anchors:
                facts.append("-")
            else:
                date_of = planner.anchors.date_of(anchor)
                ago = None if date_of is None else (today - date_of.moment.day).days
                at = date_of.moment.at if date_of and self.minds_the_time else None
                facts.append((None if ago is None else min(ago, reach.get(anchor, 0) + 1), at))
        for name, step in self._steps.items():
            if not alive[name] and name not in counted:
                facts.append("-")
            elif not (done := history.done(step)):
                facts.append("open" if alive[name] else "closed")
            elif step["every"]:
                facts.append(min(len(done), 2))
            else:
                facts.append(min((today - max(done)).days, reach.get(name, 0) + 1))
        asks = any(alive[name] and step["chase"] for name, step in self._steps.items())
        recent = today - timedelta(days=self._program["between_messages"])
        facts += [
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
        return tuple(facts)

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
