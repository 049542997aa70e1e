"""`sources`: the documents that the advice rests on, claim by claim."""

from typing import Literal

from pydantic import Field

from generator.rules.parts.facts import Conditions
from generator.rules.parts.part import Part, Worded
from generator.rules.parts.texts import (
    Amount,
    AnchorId,
    CivilDate,
    Count,
    Id,
    Label,
    LimitId,
    Name,
    PublishedOn,
    RegionOrWhole,
    RouteId,
    StepId,
    Text,
    Url,
)


class Timing(Part):
    """The number that a source gives: bounds counted from an anchor."""

    anchor: AnchorId = Field(examples=["quote-asked"])
    """What the source counts from."""
    earliest: Amount | None = Field(None, examples=["1 week"])
    """Not before so much after the anchor. The texts call it {earliest}."""
    latest: Amount | None = Field(None, examples=["2 days"])
    """Not after so much after the anchor. The texts call it {latest}."""
    every: Amount | None = Field(None, examples=["1 month"])
    """How far apart repetitions are. The texts call it {every}."""
    about: bool = Field(default=False, examples=[True])
    """Write true where the source hedges, as in "about a week"."""
    words: str | None = Field(None, examples=["a week or so"])
    """How it hedges, in a few words."""


class Claim(Worded):
    """One thing that one source says, in our words."""

    section: Name = Field("-", examples=["When nobody answers", "-"])
    """The heading that it stands under; "-" where the document has none."""
    kind: Literal["why", "step", "do", "dont", "timing", "path", "fact"] = Field(
        examples=["timing"]
    )
    """What it is: why (a reason), step, do, dont, timing (a number), path (true of one route
    only) or fact."""
    step: StepId | None = Field(None, examples=["ask-once"])
    """The step that it is about."""
    route: RouteId | None = Field(None, examples=["through-platform"])
    """The one route that it holds for; leave it out where it holds for all."""
    if_: Conditions = Field([], examples=[{"region": "AU-VIC"}])
    """It holds only where this does; written like a window's `if`."""
    group: str | None = Field(None, examples=["what to send"])
    """A word that claims of one kind share, to keep them together."""
    says: Text = Field(examples=["Ask again if you have heard nothing for {earliest}."])
    """What the source says and no more, in one sentence of yours, not copied. Take its number
    from `timing`, in braces."""
    timing: Timing | None = Field(None, examples=[{"anchor": "quote-asked", "earliest": "1 week"}])
    """The number that the source gives: so much after an anchor."""
    limit: dict[LimitId, Count] = Field({}, examples=[{"follow-ups": 1}])
    """How often at most, according to the source, for a limit of the guide."""
    background: Text | None = Field(None, examples=["It explains the trade, and asks for nothing."])
    """Why no advice stands on this claim. Every other claim has to be cited somewhere."""


class Source(Worded):
    """A document that the advice rests on, or that corroborates it."""

    circle: Literal["whole", "wider"] = Field("whole", examples=["wider"])
    """Write wider for a source that is not read whole: it backs single things that we say, and
    nobody can choose its advice. It has an address and a `trust`, and no mark of its own."""

    title: Name = Field(examples=["How to get a quote, and keep your temper"])
    """The title of the document, as it stands on it."""
    name: Label | None = Field(None, examples=["Trade handbook"])
    """A short name, where the title is long."""
    publisher: str = Field(examples=["Chamber of Trades"])
    """Who published it."""
    mark: str | None = Field(
        None, examples=["H"], json_schema_extra={"minLength": 1, "maxLength": 1}
    )
    """One letter that stands for it where room is short. No other source has the same."""
    trust: Literal["A", "B", "C"] | None = Field(None, examples=["B"])
    """How far to trust it: A is official, law or peer-reviewed; B a university's career office,
    or a survey with a stated sample; C a named recruiter or editor."""
    url: Url | None = Field(None, examples=["https://example.org/quotes"])
    """Where it can be read."""
    also: list[Url] = Field([], examples=[["https://example.com/comment-on-quotes"]])
    """Further addresses that what it says was read at."""
    stored_copy: bool = Field(default=False, examples=[True])
    """Write true where it was read in a stored copy only. Readers are told, until somebody has
    opened its address, compared the claims, and taken this away."""
    published: PublishedOn | None = Field(None, examples=["2024-02-29"])
    """The day it came out, in quotes, or the month or the year; leave it out where the document
    does not say."""
    reviewed: CivilDate | None = Field(None, examples=["2026-11-23"])
    """The day on which it was last read anew, in quotes; otherwise it is that of the guide."""
    region: RegionOrWhole | None = Field(None, examples=["AU-VIC"])
    """The place that it comes from: a region, or the whole of some."""
    regions: list[RegionOrWhole] = Field([], examples=[["AU"]])
    """Whom alone it speaks for, by the place that they are in; readers elsewhere are told."""
    about: Text | None = Field(None, examples=["A leaflet for customers, short and fair."])
    """What it is, and how far to trust it. One of the wider circle may do without."""
    claims: dict[Id, Claim] = Field(min_length=1)
    """What it says, claim by claim. The name of a claim never changes: it is cited as
    `source/claim`."""

    @property
    def short_name(self) -> str:
        """The name to use where room is short; in the wider circle its publisher's."""
        return self.name or (self.publisher if self.circle == "wider" else self.title)
