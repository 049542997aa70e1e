"""`stages`, `steps`: what to do, and when."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from generator.rules.parts.part import Backed, Part
from generator.rules.parts.texts import (
    Amount,
    AnchorId,
    ChannelId,
    Count,
    HappeningId,
    Label,
    RouteId,
    StageId,
    StepId,
    Text,
)


class Door(Part):
    """A way in from the home page, in the reader's words."""

    says: Text
    step: StepId | None = None  # the step on the stage's page that it leads to
    literal: str | None = None


class Stage(Part):
    """Where on the way a step stands."""

    title: Label
    summary: Text  # what to do and when, in a sentence or two
    doors: list[Door] = []
    literal: str | None = None


class Term(Backed):
    """One declared term of a bound: so much after an anchor, and why."""

    offset: Amount
    anchor: AnchorId | None = None  # the window's own, where none is named


def _terms(value: object) -> object:
    """Let a bound be written as an offset, a term, or a list of terms."""
    terms = value if isinstance(value, list) else [value]
    return [{"offset": term} if isinstance(term, str) else term for term in terms]


Bound = Annotated[list[Term], BeforeValidator(_terms)]


class Window(Backed):
    """Earliest … latest with the best moment between: each the latest of its terms."""

    if_: AnchorId | None = None  # holds only where this anchor's date is known
    anchor: AnchorId
    earliest: Bound | None = None
    aim: Bound | None = None
    latest: Bound | None = None

    def bounds(self) -> Iterator[tuple[str, list[Term]]]:
        """Yield the declared bounds, in the order earliest, aim, latest."""
        for name, terms in (
            ("earliest", self.earliest),
            ("aim", self.aim),
            ("latest", self.latest),
        ):
            if terms is not None:
                yield name, terms


def _windows(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _per_route(value: object) -> object:
    return {"*": value} if isinstance(value, str) else value


class Step(Backed):
    """One thing to do."""

    title: Label  # imperative: "Check in for the first time"
    short: Label  # a name for it: "First check-in"
    says: Text  # what to do, in a sentence or two
    why: Text  # why it is worth doing
    timing: Text | None = None  # why we chose this window among the sources'
    how: list[Text] = []  # how to do it well, a sentence each
    missed: Text | None = None  # what to do when its time has passed
    stage: StageId
    routes: list[RouteId] | None = None  # all of them, where none is named
    to: Annotated[dict[str, str] | None, BeforeValidator(_per_route)] = None
    channels: list[ChannelId] = []
    per: Literal["cycle", "round", "application"]
    when: list[HappeningId] = []
    chase: bool = False
    optional: bool = False
    instead_of: list[StepId] = []
    within: StepId | None = None
    working_days: Literal["ignore", "prefer", "require"]
    window: Annotated[list[Window], BeforeValidator(_windows)] = []
    if_missed: Literal["drop", "late"]
    worthwhile: Amount | None = None
    fold_into: StepId | None = None
    answered_by: list[HappeningId] = []
    every: Amount | None = None
    times: Count | None = None

    def recipient(self, route: str) -> str | None:
        """Return the id of the recipient on a route, or None where nobody is written to."""
        return None if self.to is None else self.to.get(route, self.to.get("*"))
