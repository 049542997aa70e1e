"""What holds in one situation: a test for each kind of condition that a program may state."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from generator.contract.program import Answered, Condition, Limit, Missed
from generator.engine.dates import Moment
from generator.engine.offsets import add

if TYPE_CHECKING:
    from generator.engine.plan import Planner


class Conditions:
    """The tests of one situation, for whoever hears the news for one party."""

    def __init__(self, planner: "Planner", party: str | None) -> None:
        """Take the planner, at whose history and steps the tests look."""
        self.planner = planner
        self.party = party
        self.history = planner.history
        self.given = planner.given

    def hold(self, condition: Condition) -> bool:
        """Return whether all that a condition names holds."""
        for kind, wanted in condition.items():  # noqa: SIM110 - this loop runs most of all
            if not _TESTS[kind](self, wanted):
                return False
        return True

    def answered(self, answered: Answered) -> bool:
        """Whether something made needless what answers an event, after that event."""
        later = self.history.since(answered["to"])[1:]
        return any(event.is_one_of(answered["by"]) for event in later)

    def limit_reached(self, limit: Limit) -> bool:
        """Whether enough has been sent, what is planned already included."""
        most = self.planner.advice["follow_ups"] if limit["most"] is None else limit["most"]
        if most is None:
            return False
        sent = self.history.done(limit["done"], limit["since"], self.party)
        planned = (self.planner.planned.get(step) for step in limit["planned"])
        return len(sent) + sum(bool(each and each.on) for each in planned) >= most

    def missed(self, missed: Missed) -> bool:
        """Whether a step's time has passed, and it is not worth doing late."""
        window = self.planner.window_of(self.planner.planned[missed["step"]])
        today = self.given.today
        if window is None or window.latest is None:
            return False
        latest = window.latest.day
        if today <= max(latest, self.history.put_off.get(missed["step"]) or latest):
            return False
        if missed["worthwhile"] is None:
            return True
        last = add(Moment(window.earliest.day), missed["worthwhile"], self.planner.calendar)
        return today > last.day


_TESTS: Final[Mapping[str, Callable[[Conditions, Any], object]]] = {
    "not": lambda it, condition: not it.hold(condition),
    "any": lambda it, conditions: any(map(it.hold, conditions)),
    "all": lambda it, conditions: all(map(it.hold, conditions)),
    "route": lambda it, routes: it.given.route in routes,
    "fact": lambda it, facts: facts.items() <= it.given.facts.items(),
    "region": lambda it, wanted: f"{it.given.region or ''}-".startswith(f"{wanted}-"),
    "known": lambda it, anchor: it.planner.anchors.is_known(anchor, it.party),
    "count": lambda it, count: it.history.times(count, it.given.today) >= count["times"],
    "awaiting": lambda it, _: it.history.awaiting,
    "asked": lambda it, _: bool(it.history.asked),
    "left_out": lambda it, step: step in it.history.left_out,
    "happened": lambda it, events: it.history.happened(events),
    "decided": lambda it, events: it.history.decision and it.history.decision.event in events,
    "done": lambda it, steps: any(map(it.planner.days_done, steps)),
    "answered": Conditions.answered,
    "replaced": lambda it, step: step in it.planner.replaced,
    "silenced": lambda it, parties: parties.get(it.given.route) in it.history.silenced,
    "booked": lambda it, _: it.history.booked,
    "advised": lambda it, step: it.planner.advised(step),
    "dated": lambda it, step: it.planner.window_of(it.planner.planned[step]),
    "limit": Conditions.limit_reached,
    "missed": Conditions.missed,
}
"""The tests by the names that the program gives them."""
