"""The plan: what to do, on which day, and why. The reference engine; `engine.js` is its twin."""

from datetime import date, timedelta
from functools import partial
from typing import Final

from generator.contract.plan import Plan
from generator.contract.program import AdvisedStep, Program, Step
from generator.engine.conditions import Conditions
from generator.engine.dates import Moment
from generator.engine.history import History
from generator.engine.offsets import add, amount_and_unit
from generator.engine.outlook import outlook, warnings
from generator.engine.placement import Distance, place
from generator.engine.planned_step import PlannedStep
from generator.engine.situation import Situation, default_advice, read_situation
from generator.engine.windows import Anchored, Anchors, Window, count_window

OCCURRENCES: Final = 3
"""How many of the next days of a repeating step a plan shows (docs/model.md, Repeating)."""


def plan(program: Program, situation: object) -> Plan:
    """Return the plan for a situation, both as plain JSON data (docs/model.md).

    Raises:
        SituationError: the situation is malformed.
    """
    return Planner(program, read_situation(program, situation)).plan()


class Planner:
    """Plans one situation, once, step by step, in the order in which the steps hang together.

    `planned` holds the steps by their ids, as they are planned.
    """

    def __init__(self, program: Program, given: Situation) -> None:
        self.given = given
        self.calendar = given.working_days
        self.program = program
        self.guide = program["advice"][default_advice(program)]
        self.advice = program["advice"][given.advice]
        self.steps = {step["id"]: step for step in program["steps"]}
        self.history = History(given)
        self.anchors = Anchors(program, self.history)
        self.planned: dict[str, PlannedStep] = {}
        self.replaced = self._replaced()
        self.conditions = Conditions(self)
        self.distance = Distance(timedelta(days=program["between_messages"]), self.calendar)

    def plan(self) -> Plan:
        """Return the plan, as plain JSON data."""
        for event in self.history.past:
            if event.done and (party := self._party(self.steps[event.done])):
                self.distance.take(party, event.on, event.done)
        for step_id in self.program["order"]:
            self._plan_step(self.steps[step_id])
        planned = [self.planned[step_id] for step_id in self.steps]
        for each in planned:
            target = self.planned.get(each.step["fold_into"] or "")
            if each.dropped == "too-late" and target and target.on:
                each.dropped = "folded"
        today = self.given.today
        return {
            "rules": self.program["version"],
            "advice": self.given.advice,
            "today": today.isoformat(),
            **outlook(self.program, self.history, planned, today),
            "holidays_known": self.calendar.known,
            "warnings": [
                warning
                for each in planned
                for warning in warnings(each, self.history, self.calendar)
            ],
            "steps": [each.as_json(today) for each in planned],
        }

    # One step ------------------------------------------------------------------------------

    def _plan_step(self, step: Step) -> None:
        """Plan a step, and let it stand in where others count from it."""
        planned = PlannedStep(step, step["to"].get(self.given.route), self._party(step))
        self.planned[step["id"]] = planned
        whole = self.planned.get(step["within"] or "")
        if done := self.days_done(step["id"]):
            planned.done_on = max(done)
        elif because := self._dropped_because(step) or (whole and whole.dropped):
            planned.dropped = because
        elif whole:
            planned.share(whole)
        elif step["repeats"]:
            self._repeat(planned, self._counted(planned))
        else:
            self._place(planned, self._counted(planned))
        self.anchors.stand_in(step["id"], partial(self._stand_in, planned))

    def days_done(self, step_id: str) -> list[date]:
        """Return the days on which a step, or its whole, was done; one that repeats never is."""
        step = self.steps[step_id]
        if step["repeats"]:
            return []
        done = self._own_days_done(step)
        whole = self.steps.get(step["within"] or "")
        return done or (self._own_days_done(whole) if whole else [])

    def _own_days_done(self, step: Step) -> list[date]:
        return self.history.done([step["id"]], step["since"])

    def _replaced(self) -> dict[str, date]:
        """Return the steps in whose place an alternative was done, each with its day."""
        taken: dict[str, date] = {}
        for alternative in self.steps.values():
            if alternative["instead_of"] and (days := self._own_days_done(alternative)):
                undone = (
                    step_id
                    for step_id in alternative["instead_of"]
                    if step_id not in taken and not self.days_done(step_id)
                )
                if step_id := next(undone, None):
                    taken[step_id] = max(days)
        return taken

    def advised(self, step_id: str) -> AdvisedStep | None:
        """Return what the advice says of a step in this situation, or None where it is silent."""
        advised = self.advice["steps"].get(step_id)
        return advised if advised and self.conditions.hold(advised.get("if", {})) else None

    def window_of(self, planned: PlannedStep) -> Window | None:
        """Return the window that a step has or, dropped or outside the advice, would have had."""
        planned.window = planned.window or self._window(planned.step["id"])
        return planned.window

    def _window(self, step_id: str) -> Window | None:
        advised = self.advised(step_id) or self.guide["steps"][step_id]
        for window in advised["windows"]:
            if self.conditions.hold(window.get("if", {})):
                return count_window(window, self.anchors, self.calendar)
        return None

    def _dropped_because(self, step: Step) -> str | None:
        """Return the first reason for leaving a step out, or None."""
        for drop in step["drops"]:
            if self.conditions.hold(drop["if"]):
                return drop["because"]
        return None

    def _stand_in(self, planned: PlannedStep) -> Anchored | None:
        """Return the day that stands for a step where others count from it."""
        step_id = planned.step["id"]
        if planned.done_on:
            return Anchored(Moment(planned.done_on))
        if planned.on:
            return Anchored(Moment(planned.on), projected=True)
        if planned.dropped == "superseded" and step_id in self.replaced:
            return Anchored(Moment(self.replaced[step_id]))
        window = self.window_of(planned)
        return Anchored(Moment(window.earliest.day), window.projected) if window else None

    def _party(self, step: Step) -> str | None:
        """Return whom a message goes to, or None where a step is no message."""
        return step["party"].get(self.given.route)

    # The day -------------------------------------------------------------------------------

    def _counted(self, planned: PlannedStep) -> Window:
        """Return the window of a step that is not dropped: it has one."""
        if (window := self.window_of(planned)) is None:
            raise LookupError(planned.step["id"])
        return window

    def _place(self, planned: PlannedStep, window: Window) -> None:
        """Give a step its day in a window, apart from other messages to the same party."""
        step, party = planned.step, planned.party
        placed = place(window, self.given.today, step["working_days"], self.calendar)
        if party and not step["instead_of"]:
            moves = not step["keeps_day"]
            moved = moves and self.distance.keep(placed, party, step["working_days"])
            if moved and step["optional"] and window.latest and placed.on > window.latest.day:
                planned.dropped = "no-room"
                return
            self.distance.take(party, placed.on, step["id"])
        planned.on, planned.skipped = placed.on, placed.skipped()

    def _repeat(self, planned: PlannedStep, first: Window) -> None:
        """Give a repeating step its next days: so many of `every` after its first."""
        step = planned.step
        every = self.advice["steps"][step["id"]]["every"] or ""
        left = OCCURRENCES
        if step["times"] is not None:
            left = min(left, step["times"] - len(self._own_days_done(step)))
        count = 0
        while len(planned.occurrences) < left:
            window = first.moved(self._repeated(first, every, count))
            on = place(window, window.earliest.day, step["working_days"], self.calendar).on
            count += 1
            if on < self.given.today:
                continue
            if not planned.on:
                planned.window = window
                self._place(planned, window)
                if planned.dropped:
                    return
                on = planned.on or on
            planned.occurrences.append(on)

    def _repeated(self, window: Window, every: str, count: int) -> date:
        """Return the day that lies `count` repetitions after a window's first."""
        each, unit = amount_and_unit(every)
        if first := window.first:
            amount, first_unit = amount_and_unit(first.declared["offset"])
            if first_unit == unit:
                offset = f"{amount + count * each} {unit}"
                return add(first.anchor.moment, offset, self.calendar).day
        return add(Moment(window.earliest.day), every, self.calendar, count).day
