"""What has happened so far: the current round and cycle, promises, decisions, what was done."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from generator.engine.situation import Event, Situation

CYCLE_STARTS: Final = frozenset({"starts", "restarts", "promises"})
DECISIONS: Final = frozenset({"decides", "closes"})


class History:
    """A reading of a situation's events. Only what lies on or before today has happened."""

    def __init__(self, program: Mapping[str, Any], situation: Situation) -> None:
        """Find the current round (its interview may be the first to come) and its cycle."""
        self.past = [event for event in situation.events if event.on <= situation.today]
        starts = [event for event in situation.events if event.effect == "starts"]
        begun = [index for index, event in enumerate(self.past) if event.effect == "starts"]
        self.round = self.past[begun[-1] :] if begun else starts[:1]
        self.booked = starts[-1] is not self.round[0] and starts[-1].on > situation.today
        cycle = max(i for i, event in enumerate(self.round) if event.effect in CYCLE_STARTS)
        self.cycle = self.round[cycle:]
        decisions = [event for event in self.round if event.effect in DECISIONS]
        self.decision = decisions[-1] if decisions else None
        self.promise = self._standing_promise()
        self.silenced = self._silenced_parties(next(iter(program["parties"])))
        self._happened = {event.event for event in self.round}
        self._since: dict[str, list[Event]] = {}
        self._done = {
            "cycle": _days_done(self.cycle),
            "round": _days_done(self.round),
            "application": _days_done(self.past),
        }

    def _standing_promise(self) -> Event | None:
        """Return the round's latest promise, unless a reply on or after its date voided it."""
        standing: Event | None = None
        for event in self.round:
            if event.effect == "promises":
                standing = event
            elif (
                event.effect == "restarts" and standing and standing.by and event.on >= standing.by
            ):
                standing = None
        return standing

    def _silenced_parties(self, inviting: str) -> set[str]:
        """Return the parties that asked for no contact and have not turned to you since."""
        silenced: set[str] = set()
        for event in self.past:
            party = inviting if event.effect == "starts" else event.party
            if event.effect == "stops-contact" and party:
                silenced.add(party)
            elif event.effect in CYCLE_STARTS and party:
                silenced.discard(party)
        return silenced

    def since(self, step: Mapping[str, Any]) -> list[Event]:
        """Return the last event of the round that a step waits for, and what came after it."""
        found = self._since.get(step["id"])
        if found is None:
            waited = (any(is_that(event, id_) for id_ in step["when"]) for event in self.round)
            last = max((place for place, it in enumerate(waited) if it), default=len(self.round))
            found = self._since[step["id"]] = self.round[last:]
        return found

    def done(self, step: Mapping[str, Any]) -> list[date]:
        """Return the days on which a step was done, within its own cycle, round or application.

        One that is done `per: event` counts from the last event that it waits for.
        """
        if step["per"] == "event":
            return _days_done(self.since(step)).get(step["id"], [])
        return self._done[step["per"]].get(step["id"], [])

    def happened(self, event_id: str) -> bool:
        """Whether an event of this kind has happened in the round."""
        return event_id in self._happened


def is_that(event: Event, id_: str) -> bool:
    """Whether an event is the one that an id names: of an event, or of a step that was done."""
    return event.event == id_ or (event.effect == "does" and event.step == id_)


def _days_done(scope: list[Event]) -> dict[str, list[date]]:
    """Return by step the days on which it was done, among some events."""
    done: dict[str, list[date]] = {}
    for event in scope:
        if event.effect == "does" and event.step:
            done.setdefault(event.step, []).append(event.on)
    return done
