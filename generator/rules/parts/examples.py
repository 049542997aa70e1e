"""`examples`: worked situations, and what has to come out."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from generator.rules.parts.forms import not_both, written_as
from generator.rules.parts.part import Part
from generator.rules.parts.texts import (
    CivilDate,
    EventId,
    FactId,
    Id,
    Name,
    PartyId,
    RegionId,
    RouteId,
    StepId,
    Text,
)


class ExpectedStep(Part):
    """What an example expects of one step; what is not named is not compared."""

    status: Literal["done", "dropped", "late", "now", "later"] | None = Field(
        None, examples=["later"]
    )
    """How things stand with it: done, dropped, late, now (its day is today) or later."""
    dropped: str | None = Field(None, examples=["too-late", "not-this-route"])
    """Why it is dropped, in the plan's own word; null where it is not."""
    earliest: str | None = Field(None, examples=["2026-11-20", "2026-11-20T15:00"])
    """When its window begins, in quotes."""
    aim: str | None = Field(None, examples=["2026-11-21"])
    """The best moment in its window, in quotes."""
    latest: str | None = Field(None, examples=["2026-11-23"])
    """When its window ends, in quotes."""
    on: CivilDate | None = Field(None, examples=["2026-11-23"])
    """The day to do it, in quotes. The key goes in quotes too: "on"."""
    projected: bool | None = Field(None, examples=[True])
    """Write true where the day hangs on a step that has yet to be done."""
    occurrences: list[CivilDate] | None = Field(None, examples=[["2026-12-01", "2027-01-01"]])
    """Of a step that repeats: its next days."""
    skipped: list[CivilDate] | None = Field(None, examples=[["2026-11-21", "2026-11-22"]])
    """The days that were tried and passed over, in that order."""


class Expected(Part):
    """What an example expects of the plan; what is not named is not compared."""

    state: Literal["do", "wait", "over"] | None = Field(None, examples=["wait"])
    """Whether something is to be done today, later, or no more: do, wait or over."""
    next: StepId | None = Field(None, examples=["ask-once"])
    """The step to do next; null where there is none."""
    because: str | None = Field(None, examples=["nothing-left"])
    """Why there is none, in the plan's own word or as an event's id; null where there is."""
    steps: dict[StepId, ExpectedStep] = Field({}, examples=[{"ask-once": {"on": "2026-11-23"}}])
    """What is expected of single steps."""
    warnings: list[str] | None = Field(None, examples=[["after-window ask-once"]])
    """All warnings, each as a code and a step."""


class GivenEvent(Part):
    """Something that happened in an example; further keys as the event `takes` them."""

    model_config = ConfigDict(json_schema_extra=not_both("by", "said"))

    event: EventId = Field(examples=["quote-asked"])
    """Which event it was."""
    on: CivilDate = Field(examples=["2026-11-16"])
    """The day it happened, in quotes. The key goes in quotes too: "on"."""
    at: str = Field(
        default="",
        examples=["15:00"],
        json_schema_extra={"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
    )
    """The time of day, in quotes."""
    by: CivilDate = Field(default="", examples=["2026-11-27"])
    """The day that they named, in quotes. Either this, or `said`."""
    said: str = Field(default="", examples=["next week"])
    """What they said instead of a day: one of `phrases`."""
    step: StepId = Field(default="", examples=["ask-once"])
    """The step that was done."""
    with_: PartyId = Field(default="", examples=["tradesperson"])
    """The side that it concerns; the first, where none is named."""


class GivenSituation(Part):
    """What the calculator is told in an example; its keys are those of `guide plan`."""

    today: CivilDate = Field(examples=["2026-11-18"])
    """The day on which the reader looks at the plan, in quotes."""
    route: RouteId = Field(default="", examples=["through-platform"])
    """The route; the first, where none is named."""
    advice: str = Field(default="", examples=["trade-handbook"])
    """Whose advice it is: guide, which is the default, or a source of `sources`."""
    facts: dict[FactId, Id] = Field(default={}, examples=[{"urgency": "urgent"}])
    """The answers to facts; each that is not named has its default."""
    region: RegionId = Field(default="", examples=["AU-VIC"])
    """Whose public holidays count; none, where no region is named."""
    working_days: bool = Field(default=True, alias="working_days", examples=[False])
    """Write false where every day counts as a working day."""
    events: list[GivenEvent] = Field(
        examples=[[{"event": "quote-asked", "on": "2026-11-16"}]],
        json_schema_extra={"minItems": 1},
    )
    """What has happened. One event at least starts the clock."""


class Example(Part):
    """A worked situation, its dates worked out by hand."""

    title: Name = Field(examples=["Silence after a visit on a Monday"])
    """What it is an example of."""
    shows: Text = Field(examples=["A weekend puts the question off."])
    """What a reader can learn from it."""
    situation: Annotated[dict[str, Any], written_as(str | GivenSituation)] = Field(
        examples=[
            "quote-asked=2026-11-16 today=2026-11-18",
            {"today": "2026-11-18", "events": [{"event": "quote-asked", "on": "2026-11-16"}]},
        ]
    )
    """What the calculator is told: the events, what differs from the defaults, and today. In one
    line it is written as in the calculator's links, with spaces for `&`: `EVENT=DATE`, with `T` and
    a time, and with details after commas; `done=STEP@DATE` for a step; `region=…`, `route=…`,
    `facts=FACT:ANSWER,FACT:ANSWER`."""
    expect: Annotated[Expected, written_as(str | Expected)] = Field(
        examples=[
            "wait for ask-once, no warnings\nask-once: later on 2026-11-23, earliest 2026-11-23\n",
            {"state": "wait", "next": "ask-once", "steps": {"ask-once": {"on": "2026-11-23"}}},
        ]
    )
    """What has to come out, worked out by hand; what is not named is not compared. As lines of
    text: first the plan, `do STEP`, `wait for STEP` or `over (REASON)`, and after a comma `no
    warnings` or `warning CODE STEP`. Then a line for each step: `STEP: later on DATE, earliest
    DATE, aim DATE, latest DATE, skipped DATE DATE, occurrences DATE DATE, projected`, or `not
    projected`, and `none` for no date. `STEP, STEP: dropped (REASON)`."""
    worked: Name = Field(examples=["Monday and a week is Monday, the 23rd."])
    """How you worked the dates out, with a calendar and never with the calculator."""
    literal: str | None = Field(None, examples=["A number that is no rule's."])
    """Why a text here types a number or a date itself."""
