"""The plan: what to do, on which day, and why. The reference engine; `engine.js` is its twin."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from generator.engine.dates import Moment, add, amount_and_unit
from generator.engine.history import History, is_that
from generator.engine.placement import Distance, place
from generator.engine.planned_step import Entry
from generator.engine.situation import Situation, read_situation
from generator.engine.windows import Anchored, Anchors, Window, count_window

OCCURRENCES: Final = 3
"""How many of the next days of a repeating step a plan shows (design, section 4)."""


def plan(program: Mapping[str, Any], situation: object) -> dict[str, Any]:
    """Return the plan for a situation, both as plain JSON data (design, section 4).

    Raises:
        SituationError: the situation is malformed.
    """
    return Planner(program, read_situation(program, situation)).plan()


class Planner:
    """Plans one situation, once, step by step, in the order in which the steps hang together.

    `entries` holds the steps by their ids, as they are planned.
    """

    def __init__(self, program: Mapping[str, Any], given: Situation) -> None:
        self.given = given
        self.today = given.today
        self.calendar = given.working_days
        self.program = program
        self.guide = next(iter(program["advice"].values()))
        self.advice = program["advice"][given.advice]
        self.history = History(program, given)
        self.anchors = Anchors(program, self.history)
        self.steps = {step["id"]: step for step in program["steps"]}
        self.stood_in_for = self._stood_in_for()
        self.distance = Distance(timedelta(days=program["between_messages"]), self.calendar)
        self.entries: dict[str, Entry] = {}
        self.chases = 0  # how many entries ask for an answer, alternatives aside

    def plan(self) -> dict[str, Any]:
        """Return the plan, as plain JSON data."""
        for event in self.history.past:
            if event.step and (party := self._party(self.steps[event.step])):
                self.distance.take(party, event.on, event.step)
        for step_id in self.program["order"]:
            self._plan_step(self.steps[step_id])
        entries = [self.entries[step_id] for step_id in self.steps]
        for entry in entries:
            target = self.entries.get(entry.step["fold_into"])
            if entry.dropped == "too-late" and target and target.open:
                entry.dropped = "folded"
        return {
            "rules": self.program["version"],
            "advice": self.given.advice,
            "today": self.today.isoformat(),
            **self._state(entries),
            "holidays_known": self.calendar.known,
            "warnings": [warning for entry in entries for warning in self._warnings(entry)],
            "steps": [entry.as_json(self.today) for entry in entries],
        }

    # One step ------------------------------------------------------------------------------

    def _plan_step(self, step: Mapping[str, Any]) -> None:
        """Add the entry of a step, and let it stand in where others count from it."""
        entry = Entry(step, step["to"].get(self.given.route))
        self.entries[step["id"]] = entry
        done = self._done(step)
        if done:
            entry.done_on = max(done)
        elif because := self._dropped_because(entry):
            entry.drop(because)
        elif step["within"]:
            entry.share(self.entries[step["within"]])
        elif step["every"]:
            self._repeat(entry)
        else:
            self._place(entry)
        self.chases += entry.open and step["chase"] and not step["instead_of"]
        self.anchors.stand_in(step["id"], partial(self._stand_in, entry))

    def _done(self, step: Mapping[str, Any]) -> list[date]:
        """Return the days on which a step was done; one that repeats is never done."""
        if step["every"]:
            return []
        within = self.steps.get(step["within"])
        return self.history.done(step) or (self.history.done(within) if within else [])

    def _stood_in_for(self) -> dict[str, date]:
        """Return the steps in whose place an alternative was done, each with its day."""
        taken: dict[str, date] = {}
        for alternative in self.steps.values():
            if days := self.history.done(alternative):
                undone = [
                    step_id
                    for step_id in alternative["instead_of"]
                    if step_id not in taken and not self._done(self.steps[step_id])
                ]
                taken.update(dict.fromkeys(undone[:1], max(days)))
        return taken

    def _advised(self, step: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Return what the advice says of a step on this route, or None where it is silent."""
        advised: Mapping[str, Any] | None = self.advice["steps"].get(step["id"])
        return advised if advised and self.given.route in advised["routes"] else None

    def _window(self, step: Mapping[str, Any]) -> Window | None:
        """Return the window that a step has, or, outside the advice, would have had."""
        advised = self._advised(step) or self.guide["steps"][step["id"]]
        return count_window(advised["windows"], self.given.route, self.anchors, self.calendar)

    def _stand_in(self, entry: Entry) -> Anchored | None:
        """Return the day that stands for a step where others count from it."""
        step_id = entry.step["id"]
        if entry.done_on:
            return Anchored(Moment(entry.done_on))
        if entry.on:
            return Anchored(Moment(entry.on), projected=True)
        if entry.dropped == "superseded" and step_id in self.stood_in_for:
            return Anchored(Moment(self.stood_in_for[step_id]))
        window = entry.window or self._window(entry.step)
        return Anchored(Moment(window.earliest.day), window.projected) if window else None

    # Dropped, and why ----------------------------------------------------------------------

    def _dropped_because(self, entry: Entry) -> str | None:
        """Return the first reason for leaving a step out, or None."""
        return next((reason for reason, holds in self._reasons(entry) if reason and holds), None)

    def _reasons(self, entry: Entry) -> Iterator[tuple[str | None, object]]:
        """Yield each reason for leaving a step out, in their order, and whether it holds."""
        step, history = entry.step, self.history
        yield "not-this-route", self.given.route not in step["routes"]
        yield "not-in-this-advice", self._advised(step) is None
        decision = history.decision
        answers = decision is not None and decision.event in step["when"]
        yield "over", decision and decision.effect == "closes" and not answers
        if step["when"]:
            begun = (id_ in self.steps or history.happened(id_) for id_ in step["when"])
            yield "not-yet", not any(begun)
        lasting = step["optional"] and step["per"] == "application"
        yield "decided", decision and not answers and not lasting
        yield "no-contact", self._party(step) in history.silenced
        yield "next-interview", history.booked and (step["per"] == "cycle" or step["every"])
        entry.window = self._window(step)
        yield "no-date-promised", entry.window is None
        yield "superseded", step["id"] in self.stood_in_for or self.answered(step)
        yield "limit", self._past_limit(step)
        if parent := self.entries.get(step["within"]):
            yield parent.dropped, True
        yield "too-late", self._too_late(entry)

    def answered(self, step: Mapping[str, Any]) -> bool:
        """Whether an event, or a step that was done, makes this one needless.

        What came before the event that a step answers does not answer that.
        """
        if step["per"] == "event":
            later = self.history.since(step)[1:]
            return any(is_that(event, id_) for event in later for id_ in step["answered_by"])
        return any(
            bool(self._done(self.steps[id_])) if id_ in self.steps else self.history.happened(id_)
            for id_ in step["answered_by"]
        )

    def _past_limit(self, step: Mapping[str, Any]) -> bool:
        """Whether enough has been sent: chases since the last news, or times of a repetition."""
        if step["every"]:
            return step["times"] is not None and len(self.history.done(step)) >= step["times"]
        limit = self.advice["follow_ups"]
        if limit is None or not step["chase"]:
            return False
        sent = sum(
            event.step is not None and self.steps[event.step]["chase"]
            for event in self.history.cycle
        )
        return bool(sent + (0 if step["instead_of"] else self.chases) >= limit)

    def _too_late(self, entry: Entry) -> bool:
        """Whether a step was missed and not worth doing late; a part is missed with its whole."""
        window, step = entry.window, entry.step
        if step["within"] or window is None or window.latest is None:
            return False
        if self.today <= window.latest.day:
            return False
        if step["if_missed"] == "drop":
            return True
        if step["worthwhile"] is None:
            return False
        return self.today > add(Moment(window.earliest.day), step["worthwhile"], self.calendar).day

    # The day -------------------------------------------------------------------------------

    def _place(self, entry: Entry) -> None:
        """Give a step its day, apart from other messages to the same party."""
        step, window = entry.step, entry.counted
        placed = place(window, self.today, step["working_days"], self.calendar)
        party = self._party(step)
        if party and not step["instead_of"]:
            # What answers an event keeps its own day, and the others keep away from it.
            moves = step["per"] != "event"
            moved = moves and self.distance.keep(placed, party, step["working_days"])
            if moved and step["optional"] and window.latest and placed.on > window.latest.day:
                entry.drop("no-room")
                return
            self.distance.take(party, placed.on, step["id"])
        entry.on, entry.skipped = placed.on, placed.skipped()

    def _repeat(self, entry: Entry) -> None:
        """Give a repeating step its next days: so many of `every` after its first."""
        step, first = entry.step, entry.counted
        every = self.advice["steps"][step["id"]]["every"]
        times, done = step["times"], len(self.history.done(step))
        shown = OCCURRENCES if times is None else min(times - done, OCCURRENCES)
        count = 0
        while len(entry.occurrences) < shown:
            window = first.moved(self._repeated(first, every, count))
            on = place(window, window.earliest.day, step["working_days"], self.calendar).on
            count += 1
            if on < self.today:
                continue
            if not entry.on:
                entry.window = window
                self._place(entry)
                if entry.dropped:
                    return
                on = entry.on or on
            entry.occurrences.append(on)

    def _repeated(self, window: Window, every: str, count: int) -> date:
        """Return the day that lies `count` repetitions after a window's first."""
        each, unit = amount_and_unit(every)
        if first := window.first:
            amount, first_unit = amount_and_unit(first.declared["offset"])
            if first_unit == unit:
                offset = f"{amount + count * each} {unit}"
                return add(first.anchor.moment, offset, self.calendar).day
        return add(Moment(window.earliest.day), every, self.calendar, count).day

    def _party(self, step: Mapping[str, Any]) -> str | None:
        """Return whom a message goes to, or None where a step is no message."""
        to = step["to"].get(self.given.route)
        return self.program["routes"][self.given.route][to] if step["message"] and to else None

    # The whole -----------------------------------------------------------------------------

    def _state(self, entries: list[Entry]) -> dict[str, Any]:
        candidates = [e for e in entries if e.on and not e.step["instead_of"]]
        first = min(candidates, key=lambda e: (e.on, e.step["optional"]), default=None)
        if first:
            state = "do" if first.on == self.today else "wait"
            return {"state": state, "next": first.step["id"], "because": None}
        if self.history.booked:
            return {"state": "wait", "next": None, "because": "next-interview"}
        decision = self.history.decision
        if decision and self.program["events"][decision.event]["ends"]:
            because = decision.event
        else:
            silenced = any(entry.dropped == "no-contact" for entry in entries)
            because = "no-contact" if silenced else "nothing-left"
        return {"state": "over", "next": None, "because": because}

    def _warnings(self, entry: Entry) -> list[dict[str, Any]]:
        if entry.on is None or entry.window is None:
            return []
        on, latest, promise = entry.on, entry.window.latest, self.history.promise
        matters = entry.step["working_days"] != "ignore"
        beyond = any(self.calendar.beyond_known(day) for day in [on, *entry.occurrences])
        codes = {
            "after-window": latest is not None and on > latest.day,
            "holidays-unknown": matters and beyond,
            "before-promised-date": entry.step["chase"]
            and promise
            and promise.by
            and on < promise.by,
        }
        return [
            {"code": code, "step": entry.step["id"], "date": on.isoformat()}
            for code, holds in codes.items()
            if holds
        ]
