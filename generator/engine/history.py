"""What has happened so far: the current round, promises, decisions, silences, what was done."""

from collections.abc import Sequence
from datetime import date

from generator.contract.program import Count, Program
from generator.engine.situation import ANY, Event, Situation


class History:
    """A reading of a situation's events. Only what lies on or before today has happened.

    `round` is what counts of the current round: a decision that was taken back does not. In
    `timeline`, waiting that stood still begins where it goes on: when a pause ends, and when the
    reader has done what they were `asked` for. `promise` is the promise or pause that stands.
    `left_out` are steps that the reader has left out since the last decision, `put_off` those with
    a day not to be before.
    """

    def __init__(self, program: Program, situation: Situation) -> None:
        """Find the current round; what starts it may be the first to come."""
        self._program = program
        events = _without_cancelled(situation.events)
        self.past = [event for event in events if event.on <= situation.today]
        self._ever_done = {event.done for event in self.past}
        starts = [event for event in events if "starts" in event.traits]
        opens = "starts" if starts else "cancels"
        begun = [index for index, event in enumerate(self.past) if opens in event.traits]
        whole = self.past[begun[-1] :] if begun else starts[:1]
        ahead = starts[-1] if starts else whole[0]
        self.booked = ahead.on > situation.today and ahead is not whole[0]
        self.round: list[Event] = []
        self.decision: Event | None = None
        self.promise: Event | None = None
        self.asked: set[str] = set()
        self.timeline = self._read(whole)
        self.is_private = any(event.only_with for event in whole)  # for one party alone
        self.silenced = self._silenced_parties()
        decided = [index for index, event in enumerate(self.past) if "decides" in event.traits]
        since = self.past[decided[-1] :] if decided else self.past  # before, it counts no more
        self.left_out = {event.step for event in since if "leaves-out" in event.traits}
        self.put_off = {event.step: event.by for event in self.past if "puts-off" in event.traits}

    def _read(self, whole: list[Event]) -> list[Event]:
        """Read the events of the round in their order; return the timeline."""
        answers = {step["id"]: step["answers"] for step in self._program["steps"]}
        pause: Event | None = None
        for event in whole:
            traits = set(event.traits)
            goes_on = not traits.isdisjoint({"promises", "asks"})
            if "reopens" in traits or (goes_on and self._may_be_taken_back()):
                self.round = [each for each in self.round if "decides" not in each.traits]
                self.decision = None
            if "promises" in traits or "pauses" in traits:
                self.promise = event
            elif "news" in traits and self.promise and event.on >= (self.promise.by or date.max):
                self.promise = None
            settled = self.asked.intersection(answers.get(event.done or "", ()))
            self.asked -= settled
            self.round.append(event._replace(settles=min(settled)) if settled else event)
            if "decides" in traits:
                self.decision, self.asked = event, set()
            if "asks" in traits and any(event.event in of for of in answers.values()):
                self.asked.add(event.event)
            if goes_on or "reopens" in traits or "decides" in traits:
                pause = None
            elif "pauses" in traits:
                pause = event
        if pause is None or pause.by is None:
            return self.round
        ends = Event(pause.event, (), pause.by, party=pause.party)
        return sorted([*self.round, ends], key=lambda event: event.on)

    def _may_be_taken_back(self) -> bool:
        """Whether the other side takes the latest decision back by going on."""
        decision = self.decision
        return (
            decision is not None and "closes" not in decision.traits and not self._awaited(decision)
        )

    def _awaited(self, decision: Event) -> list[str]:
        return self._program["events"][decision.event]["awaits"]

    @property
    def awaiting(self) -> bool:
        """Whether the latest decision is not final: nothing that it awaits has happened."""
        awaited = self._awaited(self.decision) if self.decision else []
        return bool(awaited) and not self.happened(awaited)

    def _silenced_parties(self) -> set[str]:
        """Return the parties that asked for no contact and have not turned to you since."""
        silenced: set[str] = set()
        for event in self.past:
            if event.party and "silences" in event.traits:
                silenced.add(event.party)
            elif event.party and "news" in event.traits:
                silenced.discard(event.party)
        return silenced

    def day_of(self, events: Sequence[str]) -> date:
        """Return the day of the last of some events in the round, or of what began it."""
        return next((e.on for e in self.round[::-1] if e.is_one_of(events)), self.round[0].on)

    def happened(self, events: Sequence[str]) -> bool:
        """Whether one of these events has happened in the round."""
        return any(event.event in events for event in self.round)

    def times(self, count: Count, today: date) -> int:
        """Return how often an event has happened; or how many days it named passed without news."""
        return sum(
            not count["broken"] or self._is_broken(index, event.by, today)
            for index, event in enumerate(self.round)
            if event.event == count["event"]
        )

    def _is_broken(self, index: int, by: date | None, today: date) -> bool:
        later = self.round[index + 1 :]
        return (
            by is not None
            and by < today
            and not any("news" in event.traits and event.on <= by for event in later)
        )

    def since(self, happenings: Sequence[str] | None, party: str | None = ANY) -> list[Event]:
        """Return the last of some happenings in the round, and what came after; None is ever.

        What is news for one party alone does not count for what goes to another `party`.
        """
        if happenings is None:
            return self.past
        for index in range(len(self.timeline) - 1, -1, -1):
            event = self.timeline[index]
            if event.is_one_of(happenings) and event.reaches(party):
                return self.timeline[index:]
        return []

    def done(
        self, steps: Sequence[str], since: Sequence[str] | None, party: str | None = ANY
    ) -> list[date]:
        """Return the days on which some steps were done since the last of some happenings."""
        if self._ever_done.isdisjoint(steps):
            return []
        return [event.on for event in self.since(since, party) if event.done in steps]


def _without_cancelled(events: Sequence[Event]) -> list[Event]:
    """Return events without the starts that are off: the next one ahead, or else the latest."""
    kept = list(events)
    for event in events:
        if "cancels" in event.traits:
            starts = [each for each in kept if "starts" in each.traits]
            ahead = [each for each in starts if each.on >= event.on]  # its own day lies ahead, too
            off = ahead[0] if ahead else next(iter(starts[::-1]), None)
            kept = [each for each in kept if each is not off]
    return kept
