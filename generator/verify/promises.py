"""The promises that editors state, looked for in a plan from outside."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.contract.program import Condition
from generator.engine.situation import default_advice
from generator.program.conditions import translated
from generator.rules import Rules
from generator.rules.model import Promise as Declared
from generator.rules.parts.promises import Always, Never
from generator.rules.references import Resolver
from generator.verify.observation import Observation
from generator.verify.properties import Breach, too_many

_VANISHED: Final = frozenset({"over", "decided", "not-yet", "no-date-promised", "no-room"})
"""Reasons for which a step is not there, and nobody has said or done anything to that end."""

_ENDS: Final = frozenset({"starts", "cancels", "decides", "reopens", "silences"})
"""The traits of events after which a step need not be there any more."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise of the rules: `declared`, with the words, condition and number that it comes to."""

    declared: Declared
    says: str
    when: Condition
    most: int

    def breaches(self, seen: Observation) -> Iterator[Breach]:
        """Yield how a plan of our own advice breaks it; a source makes no promises of ours."""
        is_ours = seen.advice == default_advice(seen.program)
        if not is_ours or not seen.planner.hold(self.when):
            return
        if never := self.declared.never:
            yield from self._never(seen, never)
        elif always := self.declared.always:
            yield from self._always(seen, always)
        elif most := self.declared.at_most:
            since = seen.planner.history.since(most.between)
            done = sum(event.done in most.steps for event in since)
            yield from too_many(seen, most.steps, done, self.most)

    def _never(self, seen: Observation, never: Never) -> Iterator[Breach]:
        planned = [step for step in never.step if step in seen.open]
        if never.with_:
            to_them = (step for step in planned if seen.party(step) == never.with_)
            yield from (Breach(f"{step} goes to {never.with_}", (step,)) for step in to_them)
        elif never.on == "quiet-days":
            for step in planned:
                on = date.fromisoformat(seen.entries[step]["on"])
                is_chosen = on == seen.planner.history.put_off.get(step)  # by the reader
                if on > seen.today and not is_chosen and not seen.planner.calendar.passes(on):
                    yield Breach(f"{step} is on {on}, a quiet day", (step,))
        elif planned and (until := self._until(seen, never)):
            for step in planned:
                if (on := seen.entries[step]["on"]) < until:
                    yield Breach(f"{step} is on {on}, which is too early", (step,))

    def _until(self, seen: Observation, never: Never) -> str | None:
        """Return before which day something is not to be done, or None if it may be done."""
        until = never.before or never.until
        happened = seen.planner.history.since([never.after or ""])
        if not happened:
            return None
        if until is None:
            return _NEVER
        if until in seen.program["events"] and until not in seen.program["anchors"]:
            over = any(event.is_one_of([until]) for event in happened[1:])
            return None if over else _NEVER
        if until in seen.declared and until not in seen.open:
            return None
        found = seen.planner.anchors.date_of(until)
        if found is None:
            return None
        declared = seen.program["anchors"].get(until, {"step": until})
        named = not never.before and "events" in declared and declared["date"] == "by"
        return date.fromordinal(found.moment.day.toordinal() + named).isoformat()

    def _always(self, seen: Observation, always: Always) -> Iterator[Breach]:
        events = seen.round
        places = [place for place, event in enumerate(events) if event.event == always.after]
        later = events[places[-1] + 1 :] if places else []
        if not places or any(_ENDS.intersection(event.traits) for event in later):
            return
        if any("starts" in event.traits for event in seen.ahead):  # it goes on with that
            return
        gone = {step: seen.entries[step]["dropped"] for step in always.step}
        if all(because in _VANISHED for because in gone.values()):
            why = ", ".join(f"{step} ({because})" for step, because in gone.items())
            yield Breach(f"nothing of it is there: {why}", tuple(gone))


_NEVER: Final = "9999-12-31"


def promises_of(rules: Rules) -> dict[str, Promise]:
    """Return the promises of some rules by their ids, ready to be looked for."""
    resolver = Resolver(rules)
    return {
        promise_id: Promise(
            declared,
            resolver.text(declared.says, ("promises", promise_id)),
            translated(declared.if_),
            _most(rules, declared),
        )
        for promise_id, declared in rules.promises.items()
    }


def _most(rules: Rules, declared: Declared) -> int:
    times = declared.at_most.times if declared.at_most else 0
    if isinstance(times, int):
        return times
    value = rules.limits[times].value
    return value if isinstance(value, int) else 0
