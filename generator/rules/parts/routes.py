"""`dos-and-donts`, `parties`, `routes`: manners, and who deals with whom."""

from typing import Annotated

from pydantic import ConfigDict, Field

from generator.rules.parts.facts import Conditions
from generator.rules.parts.forms import some_of
from generator.rules.parts.part import Backed, OneForm, Part, Worded
from generator.rules.parts.texts import (
    BlankName,
    ForEditors,
    Id,
    Label,
    PartyId,
    RouteId,
    StageId,
    StepId,
    Text,
)


class DoOrDont(Backed, OneForm):
    """One thing to do, or not to do, while following up."""

    # Below a step it need not say where it is shown.
    model_config = ConfigDict(json_schema_extra={"required": [], **some_of("cites", "editorial")})
    forms = (("do",), ("dont",))

    do: Text | None = Field(None, examples=["Say until when you would like to hear."])
    """What to do. It stands under "Do", so begin with a verb. Either this, or `dont`."""
    dont: Text | None = Field(None, examples=["Ask several people of one firm."])
    """What not to do. It stands under "Don't", so begin with a verb. Either this, or `do`."""
    about: Annotated[Id, ForEditors()] | None = Field(None, examples=["asking-early"])
    """The one thing that it asks you to do or to leave, in a word that no reader sees: a do and a
    don't about the same thing contradict each other."""
    stages: list[StageId] = Field(min_length=1, examples=[["waiting-for-it"]])
    """The stages that it is about; it stands on the page of the first. Leave it out below a step,
    where it is that one's stage."""
    steps: list[StepId] | None = Field(None, examples=[["ask-once"]])
    """Beside whose letters it stands; leave it out where that is every step of its stages or, below
    a step, that one."""
    routes: list[RouteId] | None = Field(None, examples=[["through-platform"]])
    """Where it applies; leave it out where that is everywhere."""
    if_: Conditions = Field([], examples=[{"urgency": "urgent"}])
    """It is shown only where this holds; written like a window's `if`."""


class Party(Part):
    """One side that messages go to; messages to the same side keep a distance."""

    label: Label = Field(examples=["the tradesperson"])
    """What readers call that side, a noun that fits after "to": the tradesperson."""


class Recipient(Part):
    """Whom a message goes to, and which party that is, if it is one."""

    label: Label = Field(examples=["the person who visited you"])
    """What they are called, a noun that fits after "to": the person who visited you."""
    party: PartyId | None = Field(None, examples=["tradesperson"])
    """The side that they belong to. Leave it out for an outsider, whom this is not about."""
    named_by: BlankName | None = Field(None, examples=["street"])
    """The blank that holds their name, if a letter has one."""
    greeted_as: Text | None = Field(None, examples=["neighbours"])
    """What a letter calls them where nobody has a name: "Hello neighbours". Without it, and without
    `named-by`, a letter keeps its own blank."""
    if_: Conditions = Field([], examples=[{"urgency": "urgent"}])
    """When it takes the place of a recipient that names it in `or`; written like a window's
    `if`."""
    or_: list[str] = Field([], examples=[["desk"]])
    """Recipients of the same route and party who take its place, the first whose `if` holds."""
    through: str | None = Field(None, examples=["desk"])
    """The recipient of the same route who gets the message first and passes it on."""


class Point(Backed):
    """How one thing is done on a route, to be read beside the other route's."""

    about: Label = Field(examples=["Who answers"])
    """What it is about. Points of all routes with the same words here stand side by side."""
    says: Text = Field(examples=["The one who will do the work."])
    """How it is done on this route."""
    steps: list[StepId] = Field([], examples=[["ask-once"]])
    """The steps that it is about: their days and their letters stand beside it."""


class Between(Backed):
    """Who stands between on a route, and why nobody should write past them."""

    party: PartyId = Field(examples=["tradesperson"])
    """The side that stands between."""
    because: Text = Field(examples=["They may not answer you themselves."])
    """Why a message should not go past them; readers see it beside a draft that does."""


class Route(Worded):
    """Whether you deal with somebody directly, or somebody else stands between."""

    title: Label = Field(examples=["Through a platform"])
    """The name of the route, short enough to stand before "only"."""
    summary: Text = Field(examples=["A website passes your messages on."])
    """What is particular about it, in a sentence."""
    recipients: dict[Id, Recipient] = Field({})
    """Whom messages go to on this route. Steps name them in `to`."""
    between: Between | None = Field(None)
    """Who stands between, where somebody does."""
    points: list[Point] = Field([])
    """How things are done on it, to be read beside the other routes."""
