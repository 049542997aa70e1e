"""The plan: what to do, on which day, and why. The reference engine; `engine.js` is its twin."""

import itertools
from bisect import bisect_left
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final
from weakref import proxy

from generator.contract.plan import Plan
from generator.contract.program import AdvisedStep, Condition, Program, Step
from generator.engine.conditions import Conditions
from generator.engine.dates import Moment
from generator.engine.history import History
from generator.engine.offsets import add, amount_and_unit
from generator.engine.outlook import outlook, warnings
from generator.engine.placement import Distance, place
from generator.engine.planned_step import PlannedStep
from generator.engine.situation import ANY, Situation, default_advice, read_situation
from generator.engine.windows import Anchored, Anchors, Asker, Window, count_window

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
        self.given: Situation = given
        self.calendar = given.working_days
        self.program = program
        self.guide = program["advice"][default_advice(program)]
        self.advice = program["advice"][given.advice]
        self.steps = {step["id"]: step for step in program["steps"]}
        self.history: History = History(program, given)
        weak = proxy(self)  # what it asks of itself must not keep it: a build does not collect
        self.anchors: Anchors = Anchors(
            program,
            self.history,
            lambda step_id: weak.stand_in(step_id),  # noqa: PLW0108 - a bound method is not weak
        )
        self.planned: dict[str, PlannedStep] = {}
        self.replaced: dict[str, date] = {}
        self._replace()
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

    def hold(self, condition: Condition) -> bool:
        """Return whether a condition holds, whatever party the news is for."""
        return Conditions(self, ANY).hold(condition)

    def _plan_step(self, step: Step) -> None:
        """Plan a step, and let it stand in where others count from it."""
        planned = PlannedStep(step, self._recipient(step), self._party(step))
        planned.instead_of = self._undone(step)[:1]
        self.planned[step["id"]] = planned
        whole = self.planned.get(step["within"] or "")
        if done := self.days_done(step["id"]):
            planned.done_on = max(done)
        elif because := self._dropped_because(step) or (whole and whole.dropped):
            planned.dropped = because
        elif step["instead_of"] and not planned.instead_of:
            planned.dropped = "superseded"
        elif whole:
            planned.share(whole)
        elif window := self.window_of(planned):  # without one it is dropped
            (self._repeat if step["repeats"] else self._place)(planned, window)
        self.anchors.pending[step["id"]] = None

    def days_done(self, step_id: str) -> list[date]:
        """Return the days on which a step, or its whole, was done; one that repeats never is."""
        step = self.steps[step_id]
        if step["repeats"]:
            return []
        done = self._own_days_done(step)
        whole = self.steps.get(step["within"] or "")
        return done or (self._own_days_done(whole) if whole else [])

    def _own_days_done(self, step: Step) -> list[date]:
        return self.history.done([step["id"]], step["since"], self._hears(step))

    def _replace(self) -> None:
        """Let each time that an alternative was done stand for the next step that was not."""
        for alternative in self.steps.values():
            if alternative["instead_of"]:
                days = self._own_days_done(alternative)
                self.replaced |= dict(zip(self._undone(alternative), days, strict=False))

    def _undone(self, alternative: Step) -> list[str]:
        """Return the steps that an alternative may still stand for."""
        return [
            step_id
            for step_id in alternative["instead_of"]
            if step_id not in self.replaced and not self.days_done(step_id)
        ]

    def _hears(self, step: Step) -> str | None:
        """Return for which party news restarts a step; what answers an event hears all of it."""
        return self._party(step) if self.history.is_private and not step["keeps_day"] else ANY

    def advised(self, step_id: str) -> AdvisedStep | None:
        """Return what the advice says of a step in this situation, or None where it is silent."""
        advised = self.advice["steps"].get(step_id)
        return advised if advised and self.hold(advised.get("if", {})) else None

    def window_of(self, planned: PlannedStep) -> Window | None:
        """Return the window that a step has or, dropped or outside the advice, would have had."""
        planned.window = planned.window or self._window(planned)
        return planned.window

    def _window(self, planned: PlannedStep) -> Window | None:
        step, hears = planned.step, self._hears(planned.step)
        hold = Conditions(self, hears).hold
        windows = (self.advised(step["id"]) or self.guide["steps"][step["id"]])["windows"]
        holding = (it for it in windows if "if" not in it or hold(it["if"]))
        if (declared := next(holding, None)) is None:
            return None
        asker = Asker(hears, hold, lambda: self.history.day_of(step["answers"]))
        window = count_window(declared, self.anchors, self.calendar, asker)
        for step_id in planned.instead_of:
            other = self.window_of(self.planned.get(step_id) or PlannedStep(self.steps[step_id]))
            window = window.instead_of(other) if window and other else window
        if window and step["working_days"] == "require":
            return window.with_working_day(self.calendar)
        return window

    def _dropped_because(self, step: Step) -> str | None:
        """Return the first reason for leaving a step out, or None."""
        hold = Conditions(self, self._hears(step)).hold
        for drop in step["drops"]:
            if hold(drop["if"]):
                return drop["because"]
        return None

    def stand_in(self, step_id: str) -> Anchored | None:
        """Return the day that stands for a step where others count from it."""
        planned = self.planned[step_id]
        if planned.done_on:
            return Anchored(Moment(planned.done_on))
        if planned.on:
            return Anchored(Moment(planned.on), projected=True)
        if planned.dropped == "superseded" and step_id in self.replaced:
            return Anchored(Moment(self.replaced[step_id]))
        window = self.window_of(planned)
        return Anchored(Moment(window.earliest.day), window.projected) if window else None

    def _recipient(self, step: Step) -> str | None:
        """Return whom a step goes to, or None."""
        route = self.given.route
        for other in step["or_to"].get(route, ()):
            if self.hold(other["if"]):
                return other["to"]
        return step["to"].get(route)

    def _party(self, step: Step) -> str | None:
        """Return whom a message goes to, or None where a step is no message."""
        return step["party"].get(self.given.route)

    # The day -------------------------------------------------------------------------------

    def _place(self, planned: PlannedStep, window: Window) -> None:
        """Give a step its day in a window, apart from other messages to the same party."""
        step, party = planned.step, planned.party
        held = self._answer_due(step) if party and step["optional"] else None
        not_before = max(self._not_before(step), held or self.given.today)
        placed = place(window, not_before, step["working_days"], self.calendar)
        if party and not step["instead_of"]:
            moves = step["optional"] or not step["keeps_day"]
            moved = moves and self.distance.keep(placed, party, step["working_days"])
            late = window.latest is not None and placed.on > window.latest.day
            if (moved or held) and step["optional"] and late:
                planned.dropped = "no-room"
                return
            self.distance.take(party, placed.on, step["id"])
        planned.on, planned.skipped = placed.on, placed.skipped()

    def _not_before(self, step: Step) -> date:
        """Return today, or a later day to which the reader has put a step off."""
        return max(self.given.today, self.history.put_off.get(step["id"]) or self.given.today)

    def _answer_due(self, held: Step) -> date | None:
        """Return the last day on which another step has to answer a decision, or None."""
        decided = self.history.decision.event if self.history.decision else None
        if decided is None or decided in held["answers"]:
            return None
        answers = (each for each in self.planned.values() if decided in each.step["answers"])
        due = (it for it in answers if not (it.step["optional"] or it.step["repeats"]))
        return max((each.on for each in due if each.on), default=None)

    def _repeat(self, planned: PlannedStep, first: Window) -> None:
        """Give a repeating step its next days: so many of `every` after its first."""
        step = planned.step
        every = self.advice["steps"][step["id"]]["every"] or ""
        left = OCCURRENCES
        if step["times"] is not None:
            left = min(left, step["times"] - len(self._own_days_done(step)))

        def nth(count: int) -> tuple[Window, date]:
            window = first.moved(self._repeated(first, every, count))
            if step["working_days"] == "require":
                window = window.with_working_day(self.calendar)
            placed = place(window, window.earliest.day, step["working_days"], self.calendar)
            return window, placed.on

        # The days rise with the count, so halving finds the first that is not over.
        begin = least(lambda count: nth(count)[1] >= self._not_before(step))
        for count in itertools.count(begin):
            if len(planned.occurrences) >= left:
                break
            window, on = nth(count)
            # Days off can bring two repetitions to one day, and another message the first past it.
            if on < self._not_before(step) or any(on <= day for day in planned.occurrences[-1:]):
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


def least(holds: Callable[[int], bool]) -> int:
    """Return the least count for which something holds that, once it does, goes on to hold."""
    most = 1
    while not holds(most):
        most *= 2
    return bisect_left(range(most), True, key=holds)  # noqa: FBT003 - the key that is looked for
