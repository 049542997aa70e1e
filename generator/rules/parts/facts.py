"""`facts` and `if`: what is so whatever the day, and what has to hold for a part of the rules."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from generator.rules.parts.forms import needs, written_as
from generator.rules.parts.part import Part
from generator.rules.parts.texts import (
    AnchorId,
    EventId,
    FactId,
    Id,
    Label,
    RegionOrWhole,
    RouteId,
    Text,
    Times,
)


class Fact(Part):
    """Something that is so whatever the day, and may change the plan."""

    question: Label = Field(examples=["Is the work urgent?"])
    """What the calculator asks."""
    help: Text | None = Field(None, examples=["Water that runs is urgent."])
    """A hint beneath the question."""
    answers: Annotated[dict[Id, Label], Field(min_length=1)] = Field(
        examples=[{"urgent": "Yes", "not-urgent": "No"}]
    )
    """What the reader may answer, each under an id."""
    default: Id = Field(examples=["not-urgent"])
    """The answer that counts until the reader gives one."""
    asked: Literal["at-once", "later"] = Field("later", examples=["at-once"])
    """When the calculator asks: at-once, with the first questions, or later, under "more about
    it"."""


class Condition(Part):
    """One thing that has to hold. An editor writes it shorter: see `if`."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                needs("answer", "fact"),
                *(needs(more, "event") for more in ("times", "broken", "since")),
            ]
        }
    )

    known: AnchorId | None = Field(None, examples=["promised-day"])
    """An anchor, or a step, that has a date. Written alone: `if: promised-day`."""
    event: EventId | None = Field(None, examples=["quote-promised"])
    """An event that has happened since the clock started."""
    times: Times | None = Field(None, examples=[2])
    """So often at least; once, where it is left out."""
    broken: Times | None = Field(None, examples=[2])
    """So many at least of the days that it named have passed without a word."""
    since: EventId | None = Field(None, examples=["quote-asked"])
    """It has happened after the last of these events. Write it without `times` and `broken`."""
    region: RegionOrWhole | None = Field(None, examples=["AU-VIC"])
    """The reader's region, or the whole that it is a part of."""
    route: RouteId | None = Field(None, examples=["through-platform"])
    """The reader's route."""
    fact: FactId | None = Field(None, examples=["urgency"])
    """A fact; write its answer after it: `if: {urgency: urgent}`."""
    answer: Id | None = Field(None, examples=["urgent"])
    """The answer that it must have."""
    any: "Conditions" = Field([], examples=[["promised-day", {"event": "quote-promised"}]])
    """Conditions of which one is enough."""


Conditions = Annotated[list[Condition], written_as(str | dict[str, Any] | list[Any])]
"""What has to hold, all of it: an anchor's name, a mapping, or a list of these."""

Condition.model_rebuild()

KINDS = tuple(name for name in Condition.model_fields if name not in ("fact", "answer"))
"""The words that begin a condition; any other is a fact's."""
