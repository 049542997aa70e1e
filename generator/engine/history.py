"""What has happened so far: the current round, promises, decisions, silences, what was done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.contract.program import Program
from generator.engine.situation import ANY, Event, Situation


class History:
    """A reading of a situation's events. Only what lies on or before today has happened.

    `round` is what counts of the current round. In `timeline`, waiting that stood still begins
    where it goes on: when a pause ends, and when the reader has done what they were asked for.
    `left_out` are steps that the reader leaves out, `put_off` those with a day not to be before.
    """

    def __init__(self, program: Program, situation: Situation) -> None:
        """Find the current round; what starts it may be the first to come."""
        events = _without_cancelled(situation.events)
        self._events = program["events"]
        self.past = [event for event in events if event.on <= situation.today]
        self._ever_done = {event.done for event in self.past}
        starts = [event for event in events if "starts" in event.traits]
        begun = [index for index, event in enumerate(self.past) if "starts" in event.traits]
        if not starts:
            begun = [index for index, event in enumerate(self.past) if "cancels" in event.traits]
        whole = self.past[begun[-1] :] if begun else starts[:1]
        ahead = starts[-1] if starts else None
        self.booked = ahead is not None and ahead.on > situation.today and ahead is not whole[0]
        self.round = self._without_reopened(whole)
        decisions = [event for event in self.round if "decides" in event.traits]
        self.decision = decisions[-1] if decisions else None
        self.promise = self._standing_promise()
        self.asked, self.timeline = self._timeline(program)
        self.silenced = self._silenced_parties()
        self.left_out = {event.step for event in self.past if "leaves-out" in event.traits}
        self.put_off = {event.step: event.by for event in self.past if "puts-off" in event.traits}

    def _without_reopened(self, whole: list[Event]) -> list[Event]:
        """Return a round without the decisions that no longer count."""
        reopened = 0
        for index, event in enumerate(whole):
            if "reopens" in event.traits:
                reopened = index
            elif not {"promises", "asks"}.isdisjoint(event.traits):
                reopened = index if self._is_theirs(whole[:index]) else reopened
        kept = [event for event in whole[:reopened] if "decides" not in event.traits]
        return kept + whole[reopened:]

    def _is_theirs(self, events: Sequence[Event]) -> bool:
        """Whether the latest decision is one that the other side may take back by going on."""
        decisions = [event for event in events if "decides" in event.traits]
        return bool(
            decisions
            and "closes" not in decisions[-1].traits
            and not self._events[decisions[-1].event]["awaits"]
        )

    @property
    def awaiting(self) -> bool:
        """Whether the latest decision is not final: nothing that it awaits has happened."""
        awaited = self._events[self.decision.event]["awaits"] if self.decision else []
        return bool(awaited) and not self.happened(awaited)

    def _standing_promise(self) -> Event | None:
        """Return the round's latest promise or pause that no news voided on its date or later."""
        standing: Event | None = None
        for event in self.round:
            if "promises" in event.traits or "pauses" in event.traits:
                standing = event
            elif "news" in event.traits and standing and standing.by and event.on >= standing.by:
                standing = None
        return standing

    def _timeline(self, program: Program) -> tuple[bool, list[Event]]:
        """Return whether they wait for the reader, and the round as waiting counts it."""
        answers = {step["id"]: step["answers"] for step in program["steps"]}
        timeline = list(self.round)
        asked: set[str] = set()
        pause: Event | None = None
        for index, event in enumerate(self.round):
            settled = asked.intersection(answers.get(event.done or "", ()))
            if settled:
                timeline[index] = replace(event, settles=min(settled))
                asked -= settled
            if "decides" in event.traits:
                asked.clear()
            if "asks" in event.traits and any(event.event in of for of in answers.values()):
                asked.add(event.event)
            if not {"promises", "asks", "reopens", "decides"}.isdisjoint(event.traits):
                pause = None
            elif "pauses" in event.traits:
                pause = event
        if pause and pause.by:
            goes_on = Event(pause.event, (), pause.by, party=pause.party)
            timeline = sorted([*timeline, goes_on], key=lambda event: event.on)
        return bool(asked), timeline

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

    def times(self, event: str) -> int:
        """Return how often an event has happened in the round."""
        return sum(each.event == event for each in self.round)

    def broken(self, event: str, today: date) -> int:
        """Return how many days that an event named in the round have passed without news."""
        return sum(
            each.event == event
            and each.by is not None
            and each.by < today
            and not any("news" in it.traits and it.on <= each.by for it in self.round[index + 1 :])
            for index, each in enumerate(self.round)
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
            ahead = [each for each in starts if each.on > event.on]
            off = ahead[0] if ahead else next(iter(starts[::-1]), None)
            kept = [each for each in kept if each is not off]
    return kept
