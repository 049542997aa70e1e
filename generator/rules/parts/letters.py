"""`blanks`, `wording`, `letters`, `worksheet`: words to send, and notes that help to fill them."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.rules.parts.facts import Conditions
from generator.rules.parts.forms import some_of
from generator.rules.parts.part import Backed, Part, Worded
from generator.rules.parts.texts import (
    AnchorId,
    BlankName,
    ChannelId,
    Id,
    Label,
    RouteId,
    StepId,
    Text,
    Wording,
)


class Blank(Worded):
    """Something that the reader fills in, once, for every letter."""

    label: Label = Field(examples=["Your street"])
    """What stands beside the field to fill in."""
    example: str = Field(examples=["Elm Row"])
    """What somebody could write there. It shows which form fits the sentences."""
    of: Literal["application", "reader", "letter", "person-name", "person-point"] = Field(
        "application", examples=["reader"]
    )
    """Whose it is, which says how often it is asked for: once for all letters of one case
    (application), once for whoever writes (reader), anew for each letter (letter), or for each
    person who was met: that person's name (person-name), or something that was talked about with
    them (person-point)."""
    names: Literal["person", "other"] | None = Field(None, examples=["other"])
    """Write person where it names somebody, or other where it names a firm, a place or a number: a
    copy of the notes for somebody else leaves it out, of people the first name alone, too."""
    nth: Annotated[int, Field(ge=1, le=99)] = Field(1, examples=[2])
    """Of the people who were met, which one is meant: 1 is the first. It matters in letters that
    speak of several; a letter that speaks of one is written to each of them."""
    names_application: bool = Field(default=False, examples=[True])
    """Write true where it tells one of a reader's applications from another, as a company does."""
    dated_by: AnchorId | None = Field(None, examples=["promised-day"])
    """The anchor, or the step, whose day it is: the calculator writes that day once it is known, so
    that nobody has to type it. A day that was only taken for somebody's words is not written."""
    with_on: bool = Field(default=False, examples=[True])
    """Write true where it is "on Friday"; otherwise such a day is written "Friday"."""


class WordingRule(Backed):
    """What the letters of some steps must not say."""

    steps: list[StepId] = Field(min_length=1, examples=[["ask-once"]])
    """The steps whose letters have to keep to it."""
    never: list[str] = Field([], examples=[["as soon as possible"]])
    """Words that must not occur in subject or body, in capitals or not."""
    no_questions: bool = Field(default=False, examples=[True])
    """Write true where nothing may be asked: no question mark."""
    because: Text = Field(examples=["It sounds like an order."])
    """Why; readers see it beside the letters."""


class Letter(Backed):
    """Words to send: for a step, a route and a channel."""

    # Below a step it need not say which steps it is for.
    model_config = ConfigDict(
        json_schema_extra={
            "required": ["title", "channel", "body"],
            **some_of("cites", "editorial"),
        }
    )

    title: Label = Field(examples=["A question after a week of silence"])
    """What it is called."""
    steps: list[StepId] = Field(min_length=1, examples=[["ask-once"]])
    """The steps that it is for; leave it out below a step, where it is that one."""
    routes: list[RouteId] | None = Field(None, examples=[["through-platform"]])
    """Where it applies; leave it out where that is everywhere."""
    if_: Conditions = Field([], examples=[{"urgency": "urgent"}])
    """It is offered only where this holds; written like a window's `if`."""
    late: bool = Field(default=False, examples=[True])
    """Whether it is for a step whose last day has passed: then it is the first that is offered."""
    channel: ChannelId = Field(examples=["email"])
    """How it travels: one of the step's own channels."""
    to: str | None = Field(None, examples=["visitor"])
    """Somebody else than whom the step itself goes to."""
    subject: Wording | None = Field(None, examples=["The work in {street}"])
    """The subject of an email; other channels have none."""
    body: Wording = Field(examples=["Hello {their_name}, have you had time to look at it?"])
    """The words, each paragraph on one line, an empty line between. Blanks stand in braces."""
    note: Text | None = Field(None, examples=["Add one question of your own."])
    """How to use it."""


class Column(Part):
    """One of several things that are written down together, as often as there is one more."""

    label: Label = Field(examples=["They asked"])
    """What stands over the column, or beside the field."""
    fills: BlankName | None = Field(None, examples=["street"])
    """The blank of a letter that it fills. Of several rows, the reader chooses one."""


class WorksheetQuestion(Backed):
    """One question of the worksheet."""

    label: Label = Field(examples=["What they asked"])
    """What stands beside the field to write in."""
    help: Text | None = Field(None, examples=["In any order; half-sentences will do."])
    """How to go about it, in a sentence or two."""
    step: StepId = Field(examples=["ask-once"])
    """The step whose card shows the worksheet."""
    fills: BlankName | None = Field(None, examples=["street"])
    """The blank of a letter that the answer fills."""
    columns: dict[Id, Column] = Field({}, examples=[{"asked": {"label": "They asked"}}])
    """What is written down together, in a row each time; leave it out where one answer will do."""

    @model_validator(mode="after")
    def _one_form(self) -> "WorksheetQuestion":
        if self.columns and self.fills is not None:
            raise PydanticCustomError(
                "columns-or-fills", "with columns, each of them says what it fills"
            )
        return self
