"""`sources`: the documents that the advice rests on, claim by claim."""

from functools import cached_property
from typing import Literal

from generator.rules.parts.part import Part
from generator.rules.parts.texts import (
    Amount,
    AnchorId,
    CivilDate,
    Count,
    Id,
    Label,
    LimitId,
    RegionId,
    RouteId,
    StepId,
    Text,
)


class Timing(Part):
    """The number that a source gives: bounds counted from an anchor."""

    anchor: AnchorId
    earliest: Amount | None = None
    latest: Amount | None = None
    every: Amount | None = None
    about: bool = False  # the source hedges
    words: str | None = None  # its hedge, in short


class Claim(Part):
    """One thing that one source says, in our words."""

    section: str  # the heading that it stands under; "-" where there are none
    kind: Literal["why", "step", "do", "dont", "timing", "path", "fact"]
    step: StepId | None = None
    route: RouteId | None = None
    group: str | None = None
    says: Text
    timing: Timing | None = None
    limit: dict[LimitId, Count] = {}
    background: Text | None = None  # the reason why no advice stands on it
    literal: str | None = None


class Source(Part):
    """A document that the advice rests on."""

    title: str
    name: Label | None = None  # a short name, where the title is long
    publisher: str
    mark: str  # one letter that stands for it where room is short
    published: CivilDate | None = None
    region: RegionId | None = None
    about: Text
    literal: str | None = None
    claims: dict[Id, Claim]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place (from 1) of each claim in its source."""
        return {claim_id: place for place, claim_id in enumerate(self.claims, start=1)}

    @property
    def short_name(self) -> str:
        """The name to use where room is short."""
        return self.name or self.title
