"""What has happened so far: the current round, promises, decisions, silences, what was done."""

from collections.abc import Sequence
from datetime import date

from generator.engine.situation import Event, Situation


class History:
    """A reading of a situation's events. Only what lies on or before today has happened."""

    def __init__(self, situation: Situation) -> None:
        """Find the current round; what starts it may be the first to come."""
        self.past = [event for event in situation.events if event.on <= situation.today]
        self._ever_done = {event.done for event in self.past}
        starts = [event for event in situation.events if "starts" in event.traits]
        begun = [index for index, event in enumerate(self.past) if "starts" in event.traits]
        self.round = self.past[begun[-1] :] if begun else starts[:1]
        self.booked = starts[-1] is not self.round[0] and starts[-1].on > situation.today
        decisions = [event for event in self.round if "decides" in event.traits]
        self.decision = decisions[-1] if decisions else None
        self.promise = self._standing_promise()
        self.silenced = self._silenced_parties()

    def _standing_promise(self) -> Event | None:
        """Return the round's latest promise, unless news on or after its date voided it."""
        standing: Event | None = None
        for event in self.round:
            if "promises" in event.traits:
                standing = event
            elif "news" in event.traits and standing and standing.by and event.on >= standing.by:
                standing = None
        return standing

    def _silenced_parties(self) -> set[str]:
        """Return the parties that asked for no contact and have not turned to you since."""
        silenced: set[str] = set()
        for event in self.past:
            if event.party and "silences" in event.traits:
                silenced.add(event.party)
            elif event.party and "news" in event.traits:
                silenced.discard(event.party)
        return silenced

    def happened(self, events: Sequence[str]) -> bool:
        """Whether one of these events has happened in the round."""
        return any(event.event in events for event in self.round)

    def since(self, happenings: Sequence[str] | None) -> list[Event]:
        """Return the last of some happenings in the round, and what came after; None is ever."""
        if happenings is None:
            return self.past
        for index in range(len(self.round) - 1, -1, -1):
            if self.round[index].is_one_of(happenings):
                return self.round[index:]
        return []

    def done(self, steps: Sequence[str], since: Sequence[str] | None) -> list[date]:
        """Return the days on which some steps were done since the last of some happenings."""
        if self._ever_done.isdisjoint(steps):
            return []
        return [event.on for event in self.since(since) if event.done in steps]
