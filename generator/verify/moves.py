"""What can happen next: the events that can follow a history on a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from generator.engine.situation import Event
from generator.verify.look import Look, Program
from generator.verify.memory import Remembers

NAMED: Final = (0, 3, 10)
"""How many days ahead a day may lie that an event names and that is no promise."""


@dataclass(frozen=True, slots=True)
class Moves:
    """The events that can follow each other, up to a bound.

    After something that closes everything, only a new beginning or a step that was done follows.
    """

    program: Program
    remembers: Remembers
    promised: Sequence[int]  # how many days ahead a promised date may lie
    booked: int  # how many days ahead the clock may be started anew, besides at once; 0: none

    def steps(self, look: Look, *, early: bool, optional: bool = True) -> Iterator[Event]:
        """Yield that a step was done: on its day, after it, or `early`, once its window is open.

        Where `optional` is false, it is none that is optional. Of two steps that change nothing but
        their own line, at most one comes first: a later one changes nothing for anybody else.
        """
        today = look.today.isoformat()
        for step, entry in look.open.items():
            due = entry["on"] <= today or (early and entry["earliest"][:10] <= today)
            if entry["optional"] and not optional:
                continue
            if due and not (len(look.happened) > 1 and self.remembers.is_inert(step)):
                yield from (
                    Event(name, kind["effect"], look.today, step=step)
                    for name, kind in self.program["events"].items()
                    if kind["effect"] == "does"
                )

    def news(self, look: Look) -> Iterator[Event]:
        """Yield everything else that can happen on the day of a look."""
        closed = any(event.effect == "closes" for event in self._round(look))
        for name, kind in self.program["events"].items():
            effect, takes = kind["effect"], kind["takes"]
            if effect == "starts":
                yield Event(name, effect, look.today)
                if self.booked and all(event.on <= look.today for event in look.happened):
                    yield Event(name, effect, look.today + timedelta(days=self.booked))
            elif effect == "does" or closed:
                continue
            elif effect == "promises" or "by" in takes:
                for ahead in self.promised if effect == "promises" else NAMED:
                    by = look.today + timedelta(days=ahead)
                    yield from self._with(look, Event(name, effect, look.today, by=by), takes)
            else:
                yield from self._with(look, Event(name, effect, look.today), takes)

    def _round(self, look: Look) -> list[Event]:
        begins = [n for n, event in enumerate(look.past) if event.effect == "starts"]
        return look.past[begins[-1] :] if begins else []

    def _with(self, look: Look, event: Event, takes: Sequence[str]) -> Iterator[Event]:
        """Yield an event, with whom it can have happened where that makes a difference.

        It does where they asked for silence; otherwise the engine does not ask who it was.
        """
        if "with" not in takes:
            yield event
            return
        first, *others = self.program["parties"]
        asked = any(kind.effect == "stops-contact" for kind in look.past)
        stops = event.effect == "stops-contact"
        reached = {look.party(step) for step in look.steps}
        for party in [first, *(others if asked or stops else [])]:
            if not stops or party in reached:
                yield Event(event.event, event.effect, event.on, by=event.by, party=party)
