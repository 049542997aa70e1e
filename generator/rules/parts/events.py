"""`events`, `anchors`, `channels`, `phrases`: what happens, and how people speak of it."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import Field

from generator.contract.program import Trait
from generator.rules.parts.facts import Conditions
from generator.rules.parts.part import OneForm, Part, Worded
from generator.rules.parts.texts import (
    Amount,
    Count,
    EventGroupId,
    EventId,
    IsoWeekday,
    Label,
    PartyId,
    StepId,
    Text,
)

Effect = Literal[
    "starts",  # starts the clock: a round and a cycle of waiting
    "promises",  # promises a date, and starts a cycle
    "restarts",  # news: restarts the waiting
    "does",  # a step was done
    "decides",  # ends the waiting; what answers it remains
    "closes",  # ends everything but its answers
    "stops-contact",  # no more messages to that party
    "cancels",  # a start is off
    "reopens",  # what they decided no longer counts
    "pauses",  # waiting stands still
    "asks",  # they wait for the reader
    "invites",  # the reader is to get in touch on a day
    "leaves-out",  # the reader leaves a step out
    "puts-off",  # the reader puts a step off
]

TRAITS: Final[Mapping[Effect, tuple[Trait, ...]]] = {
    "starts": ("starts", "news"),
    "promises": ("promises", "news"),
    "restarts": ("news",),
    "does": ("does",),
    "decides": ("decides",),
    "closes": ("decides", "closes"),
    "stops-contact": ("silences",),
    "cancels": ("cancels", "news"),
    "reopens": ("reopens", "news"),
    "pauses": ("pauses", "news"),
    "asks": ("asks", "news"),
    "invites": ("asks", "news"),
    "leaves-out": ("leaves-out",),
    "puts-off": ("puts-off",),
}
"""What each effect comes to, for whatever has to know: the only list of effects.

- `starts`: a round; it may lie ahead
- `news`: a cycle of waiting; it voids a promise whose date has come, and lifts a party's silence
- `promises`: a date
- `does`: a step
- `decides`: ends the waiting; `closes`: ends all but its answers
- `silences`: a party wants no more messages
- `cancels`: the next start, or else the latest one, has not been
- `reopens`: a decision no longer counts
- `pauses`: waiting goes on after a day
- `asks`: waiting goes on once the reader has done what comes after it
- `leaves-out`, `puts-off`: a step, on the reader's word
"""


NEEDS: Final[Mapping[Effect, tuple[str, ...]]] = {
    "promises": ("by", "said"),
    "does": ("step",),
    "invites": ("by", "said"),
    "leaves-out": ("step",),
    "puts-off": ("step",),
}
"""What an event has to be told, one of it at least, so that it can have its effect."""


class Event(Worded):
    """Something that happened, on a date."""

    label: Label = Field(examples=["They named a day for the quote"])
    """What readers see in their history, a short sentence without a full stop: You asked for a
    quote, They named a day."""
    button: Label = Field(examples=["They named a day"])
    """The words on the button that adds it, as the reader would say it: I asked for a quote."""
    question: Label | None = Field(None, examples=["Did they name a day for the quote?"])
    """How the calculator asks for its day, where it starts the clock, or for the day that it
    promises; "Did they name a day?" otherwise."""
    because: Text | None = Field(None, examples=["they named a day"])
    """How it is given as the reason for a move, after "because" and before its day: "the reminder
    moved to Mon 7 Dec, because they named a day on Fri 27 Nov"."""
    effect: Effect | None = Field(None, examples=["promises"])
    """What it does to the plan. starts: the clock, with a new round. promises: names a date to
    wait for. restarts: is news, so the waiting starts again. does: a step was done. decides: ends
    the waiting, and its answers remain. closes: ends all but its answers. stops-contact: no more
    messages to that party. cancels: the start that lies ahead, or else the latest one, is off.
    reopens: what they had decided no longer counts. pauses: waiting stands still until the day
    that it names or, without one, for `limits.pause`. asks: they wait for the reader, and waiting
    begins once the step that comes after it is done. invites: the same, on the day that it names.
    leaves-out: the reader leaves an optional step out. puts-off: the reader does a step on the day
    that it names, or later."""
    ends: bool = Field(default=False, examples=[True])
    """Write true for a decision that leaves nothing to wait for once it is answered."""
    awaits: list[EventId] = Field([], examples=[["news"]])
    """For a decision that is not final before one of these has happened: until then promises,
    chases and its answers remain."""
    meanwhile: Text | None = Field(None, examples=["Do not let them begin before it has come."])
    """What to say to the reader while it is not final, and nothing is left to do."""
    only_with: PartyId | None = Field(None, examples=["tradesperson"])
    """The party that it comes from, where it is news for messages to that party alone."""
    group: EventGroupId | None = Field(None, examples=["their-answer"])
    """Under which heading its button stands, one of `event-groups`."""
    likely: Conditions = Field([], examples=[{"event": "quote-promised"}])
    """When its button is among the first; written like `if`."""
    before_advice: Text | None = Field(None, examples=["Sorry to hear that."])
    """For an event that decides: what the calculator says before it asks for the answer to it. The
    answer is then for "when you’re ready"."""
    after: Text | None = Field(None, examples=["Good luck with the work."])
    """What to say to the reader once it has ended the plan."""
    takes: list[Literal["at", "by", "said", "step", "with"]] = Field([], examples=[["by", "said"]])
    """What else may be told of it: at (a time of day), by (a date), said (one of `phrases`), step
    (one of `steps`), with (one of `parties`)."""
    may_take: list[Literal["at", "by", "said", "step", "with"]] = Field([], examples=[["by"]])
    """What may be told of it and need not be known, in the words of `takes`."""
    by_label: Label | None = Field(None, examples=["Last day to accept it"])
    """What the day that it names is called, above the field for it; "Date" otherwise."""
    help: Text | None = Field(
        None, examples=["Only if they named a day, or said something like it."]
    )
    """A hint beneath the button."""

    @property
    def traits(self) -> tuple[Trait, ...]:
        """What its effect comes to."""
        return TRAITS[self.effect] if self.effect else ()


class EventGroup(Part):
    """A heading for the buttons of some events."""

    label: Label = Field(examples=["They answered"])
    """The heading, in the reader's words."""


class Anchor(OneForm):
    """The date that an offset counts from: of a step, or the latest of some events."""

    forms = (("step",), ("events",))

    label: Label = Field(examples=["the visit"])
    """What it is called, a noun that fits after "3 days after" and "on the day of": your request,
    the visit, the day you moved out. Never a sentence, such as "you moved out"."""
    step: StepId | None = Field(None, examples=["ask-once"])
    """The step whose day it is: the day it was done or, until then, is planned for. Either this,
    or `events`."""
    events: list[EventId] = Field([], examples=[["quote-asked", "news"]])
    """The events whose latest day it is. Either these, or `step`."""
    messages: bool = Field(default=False, examples=[True])
    """Write true where every message that was sent counts too."""
    date: Literal["on", "by"] = Field("on", examples=["by"])
    """Which day of an event counts: on, the day it happened, or by, the day that it names."""


class Channel(Part):
    """A way to reach somebody."""

    label: Label = Field(examples=["by text message"])
    """What it is called after a verb, "write", with its preposition: by email, on their website."""
    in_person: bool = Field(default=False, examples=[True])
    """Write true for what happens face to face. It is not a message, and keeps no distance."""


class Phrase(OneForm):
    """What people say instead of a date, and the day that we take it for."""

    forms = (
        ("weeks", "weekday"),
        ("month-end",),
        ("months", "day"),
        ("month", "day"),
        ("after-quiet",),
        ("offset",),
    )

    weeks: Count | None = Field(None, examples=[1])
    """How many weeks after the week in which it was said; with `weekday`."""
    weekday: IsoWeekday | None = Field(None, examples=[5])
    """The day of that week: 1 is Monday, 7 is Sunday; with `weeks`."""
    month_end: Count | None = Field(None, examples=[0])
    """The end of a month: 0 is the month in which it was said, 1 the next. Give it alone."""
    months: Count | None = Field(None, examples=[1])
    """How many months after the one in which it was said; with `day`."""
    month: Annotated[int, Field(ge=1, le=12)] | None = Field(None, examples=[11])
    """The next such month: 1 is January; with `day`."""
    day: Annotated[int, Field(ge=1, le=31)] | None = Field(None, examples=[10])
    """The day of that month, or its last day where it is shorter; with `months` or `month`."""
    after_quiet: bool = Field(default=False, examples=[True])
    """Write true for the first working day after a quiet period: the one that it was said in, or
    the next. Give it alone."""
    offset: Amount | None = Field(None, examples=["3 days"])
    """So much after the day on which it was said. Give it alone."""
    editorial: Text = Field(examples=["Any day of the week would keep the promise."])
    """Why we take it for that day."""
