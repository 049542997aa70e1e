"""`promises`: what must never happen in any plan, which `verify` looks for."""

from typing import Literal

from pydantic import Field

from generator.rules.parts.facts import Conditions
from generator.rules.parts.part import Backed, OneForm, Part
from generator.rules.parts.texts import Count, EventId, HappeningId, LimitId, PartyId, StepId, Text


class Never(OneForm):
    """Steps that are never planned in a time, on quiet days, or never go to a party."""

    forms = (("after",), ("on",), ("with",))

    step: list[StepId] = Field(min_length=1, examples=[["ask-once"]])
    """The steps."""
    after: HappeningId | None = Field(None, examples=["quote-asked"])
    """The time begins once this has happened, or this step was done. Either this, `on` or
    `with`."""
    until: str | None = Field(None, examples=["promised-day"])
    """The time ends on the day of this anchor, or once this event or step has happened; without it,
    with the round. An id from `anchors`, `events` or `steps`. Where an anchor is a day that was
    named, the time ends after it."""
    before: str | None = Field(None, examples=["promised-day"])
    """In place of `until`: the time ends on the day itself, where an anchor is one that was
    named."""
    on: Literal["quiet-days"] | None = Field(None, examples=["quiet-days"])
    """Write quiet-days where they are never put on a day of a quiet period that lies ahead."""
    with_: PartyId | None = Field(None, examples=["tradesperson"])
    """The party that they never go to."""


class AtMost(Part):
    """Steps that are done and planned so often at most."""

    steps: list[StepId] = Field(min_length=1, examples=[["ask-once"]])
    """The steps that are counted together."""
    times: Count | LimitId = Field(examples=[2, "follow-ups"])
    """How often at most: a number, or the id of a limit."""
    between: list[EventId] = Field(min_length=1, examples=[["quote-asked"]])
    """They are counted from the last of these events on."""


class Always(Part):
    """Steps of which one is there, done or planned, once something has happened."""

    step: list[StepId] = Field(min_length=1, examples=[["answer-the-quote"]])
    """The steps, one of which is enough."""
    after: EventId = Field(examples=["quote-came"])
    """The event after which it is there, until another decision, start or silence."""


class Promise(Backed, OneForm):
    """What must never happen in any plan, in the words of the guide."""

    forms = (("never",), ("at-most",), ("always",))

    says: Text = Field(examples=["Nobody is asked before the day that they named."])
    """The promise, in a sentence for readers."""
    if_: Conditions = Field([], examples=[{"route": "through-platform"}])
    """It is made only where this holds; written like a window's `if`."""
    never: Never | None = Field(None)
    """Steps that are never planned in a time, or never go to a party."""
    at_most: AtMost | None = Field(None)
    """Steps that are done and planned so often at most."""
    always: Always | None = Field(None)
    """Steps of which one is there after an event."""
