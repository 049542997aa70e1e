"""`events`, `anchors`, `channels`, `phrases`: what happens, and how people speak of it."""

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.rules.parts.part import Part
from generator.rules.parts.texts import Amount, Count, EventId, IsoWeekday, Label, StepId, Text

Effect = Literal[
    "starts",  # starts the clock: a round and a cycle of waiting
    "promises",  # promises a date, and starts a cycle
    "restarts",  # news: restarts the waiting
    "does",  # a step was done
    "decides",  # ends the waiting; what answers it remains
    "closes",  # ends everything but its answers
    "stops-contact",  # no more messages to that party
]


class Event(Part):
    """Something that happened, on a date."""

    label: Label
    button: Label  # the words on the button that adds it
    effect: Effect | None = None
    ends: bool = False  # a decision that leaves nothing to wait for, once it is answered
    after: Text | None = None  # what to say once it has ended the plan
    takes: list[Literal["at", "by", "said", "step", "with"]] = []
    help: Text | None = None
    literal: str | None = None


class Anchor(Part):
    """The date that an offset counts from: of a step, or the latest of some events."""

    label: Label  # reads after an offset: "after *the interview*"
    step: StepId | None = None
    events: list[EventId] = []
    messages: bool = False  # whether messages that were sent count too
    date: Literal["on", "by"] = "on"  # the day of the event, or the day that it names

    @model_validator(mode="after")
    def _one_kind(self) -> "Anchor":
        if (self.step is None) == (not self.events):
            raise PydanticCustomError(
                "anchor-kind", "an anchor comes either from a step or from events"
            )
        return self


class Channel(Part):
    """A way to reach somebody."""

    label: Label  # reads after a verb: "by email"
    in_person: bool = False  # face to face: not a message


class Phrase(Part):
    """What people say instead of a date, and the day that we take it for."""

    weeks: Count | None = None  # weeks after the week in which it was said …
    weekday: IsoWeekday | None = None  # … and the day of that week
    month_end: Count | None = None  # the end of the month, so many months on
    offset: Amount | None = None
    editorial: Text

    @model_validator(mode="after")
    def _one_form(self) -> "Phrase":
        forms = [
            self.weeks is not None and self.weekday is not None,
            self.month_end is not None,
            self.offset is not None,
        ]
        halves = (self.weeks is None) != (self.weekday is None)
        if sum(forms) != 1 or halves:
            raise PydanticCustomError(
                "phrase-form", "a phrase is weeks with weekday, or month-end, or offset"
            )
        return self
