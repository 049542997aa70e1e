"""`dos-and-donts`, `parties`, `routes`: manners, and who deals with whom."""

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.rules.parts.part import Backed, Part
from generator.rules.parts.texts import Id, Label, PartyId, RouteId, StageId, Text


class DoOrDont(Backed):
    """One thing to do, or not to do, while following up."""

    do: Text | None = None
    dont: Text | None = None
    about: Id | None = None  # for editors: the one thing that it asks you to do or to leave
    stages: list[StageId]
    routes: list[RouteId] | None = None

    @model_validator(mode="after")
    def _one_side(self) -> "DoOrDont":
        if (self.do is None) == (self.dont is None):
            raise PydanticCustomError("do-or-dont", "give either do or dont, one of them")
        return self


class Party(Part):
    """One side that messages go to; messages to the same side keep a distance."""

    label: Label


class Recipient(Part):
    """Whom a message goes to, and which party that is."""

    label: Label  # reads after "to": "the hiring manager"
    party: PartyId


class Point(Backed):
    """How one thing is done on a route, to be read beside the other route's."""

    about: Label
    says: Text


class Route(Part):
    """Whether you deal with the employer, or somebody stands between."""

    title: Label
    summary: Text
    recipients: dict[Id, Recipient]
    points: list[Point] = []
    literal: str | None = None
