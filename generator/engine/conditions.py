"""What holds in one situation: a test for each kind of condition that a program may state."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from generator.contract.program import Answered, Condition, Limit, Missed
from generator.engine.dates import Moment
from generator.engine.offsets import add

if TYPE_CHECKING:
    from generator.engine.plan import Planner


class Conditions:
    """The tests of one situation, by the names that the program gives them."""

    _tests: Mapping[str, Callable[[Any], object]]

    def __init__(self, planner: "Planner", party: str | None) -> None:
        """Take the planner, at whose history and steps the tests look, and for whom news counts."""
        self._planner = planner
        self._party = party
        history, anchors, given = planner.history, planner.anchors, planner.given
        route, region = given.route, given.region or ""
        self._tests = {
            "not": lambda condition: not self.hold(condition),
            "any": lambda conditions: any(map(self.hold, conditions)),
            "all": lambda conditions: all(map(self.hold, conditions)),
            "route": lambda routes: route in routes,
            "fact": lambda facts: facts.items() <= given.facts.items(),
            "region": lambda wanted: f"{region}-".startswith(f"{wanted}-"),
            "known": lambda anchor: anchors.is_known(anchor, party),
            "count": lambda count: history.times(count, given.today) >= count["times"],
            "awaiting": lambda _: history.awaiting,
            "asked": lambda _: bool(history.asked),
            "left_out": history.left_out.__contains__,
            "happened": history.happened,
            "decided": lambda events: history.decision and history.decision.event in events,
            "done": lambda steps: any(map(planner.days_done, steps)),
            "answered": self._answered,
            "replaced": lambda step: step in planner.replaced,
            "silenced": lambda parties: parties.get(route) in history.silenced,
            "booked": lambda _: history.booked,
            "advised": planner.advised,
            "dated": lambda step: planner.window_of(planner.planned[step]),
            "limit": self._limit_reached,
            "missed": self._missed,
        }

    def forget(self) -> None:
        """Drop the tests, which refer back to this."""
        self._tests = {}

    def hold(self, condition: Condition) -> bool:
        """Return whether all that a condition names holds."""
        for kind, wanted in condition.items():  # noqa: SIM110 - this loop runs most of all
            if not self._tests[kind](wanted):
                return False
        return True

    def _answered(self, answered: Answered) -> bool:
        """Whether something made needless what answers an event, after that event."""
        later = self._planner.history.since(answered["to"])[1:]
        return any(event.is_one_of(answered["by"]) for event in later)

    def _limit_reached(self, limit: Limit) -> bool:
        """Whether enough has been sent, what is planned already included."""
        most = self._planner.advice["follow_ups"] if limit["most"] is None else limit["most"]
        if most is None:
            return False
        sent = self._planner.history.done(limit["done"], limit["since"], self._party)
        planned = (self._planner.planned.get(step) for step in limit["planned"])
        return len(sent) + sum(bool(each and each.on) for each in planned) >= most

    def _missed(self, missed: Missed) -> bool:
        """Whether a step's time has passed, and it is not worth doing late."""
        window = self._planner.window_of(self._planner.planned[missed["step"]])
        today = self._planner.given.today
        if window is None or window.latest is None:
            return False
        latest = window.latest.day
        if today <= max(latest, self._planner.history.put_off.get(missed["step"]) or latest):
            return False
        if missed["worthwhile"] is None:
            return True
        last = add(Moment(window.earliest.day), missed["worthwhile"], self._planner.calendar)
        return today > last.day
