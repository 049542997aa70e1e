"""The rules as data: what `rules.yaml` holds once it has been read, and nothing that it does not.

Every class is immutable. A field's type says what its text *is* - prose, the id of a step, the
citation of a claim - so that the checks find every text and every reference by its type alone
(see `generator.rules.walk`).
"""

from collections.abc import Callable, Iterator
from typing import Annotated

from pydantic import Field, PrivateAttr

from generator.rules.parts.disagreements import Disagreement, Picture, Position
from generator.rules.parts.events import Anchor, Channel, Effect, Event, Phrase
from generator.rules.parts.examples import Example, Expected, ExpectedStep
from generator.rules.parts.guide import Guide, Worked, Years
from generator.rules.parts.part import Backed, Part
from generator.rules.parts.places import QuietPeriod, Region
from generator.rules.parts.questions import Limit, OtherView, Question
from generator.rules.parts.routes import DoOrDont, Party, Point, Recipient, Route
from generator.rules.parts.sources import Claim, Source, Timing
from generator.rules.parts.steps import Bound, Door, Stage, Step, Term, Window
from generator.rules.parts.templates import Blank, Template, WordingRule
from generator.rules.parts.texts import (
    Amount,
    AnchorId,
    BlankId,
    ChannelId,
    Cite,
    Cites,
    CivilDate,
    Count,
    Dated,
    Duration,
    EventId,
    HappeningId,
    Id,
    IsoWeekday,
    Label,
    LimitId,
    MonthDay,
    Names,
    PartyId,
    Prose,
    RegionId,
    RouteId,
    SourceId,
    StageId,
    StepId,
    Text,
    Wording,
)

__all__ = [
    "BETWEEN_MESSAGES",
    "FOLLOW_UPS",
    "GUIDE",
    "Amount",
    "Anchor",
    "AnchorId",
    "Backed",
    "Blank",
    "BlankId",
    "Bound",
    "Channel",
    "ChannelId",
    "Cite",
    "Cites",
    "CivilDate",
    "Claim",
    "Count",
    "Dated",
    "Disagreement",
    "DoOrDont",
    "Door",
    "Duration",
    "Effect",
    "Event",
    "EventId",
    "Example",
    "Expected",
    "ExpectedStep",
    "Guide",
    "HappeningId",
    "Id",
    "IsoWeekday",
    "Label",
    "Limit",
    "LimitId",
    "MonthDay",
    "Names",
    "OtherView",
    "Part",
    "Party",
    "PartyId",
    "Phrase",
    "Picture",
    "Point",
    "Position",
    "Prose",
    "Question",
    "QuietPeriod",
    "Recipient",
    "Region",
    "RegionId",
    "Route",
    "RouteId",
    "Rules",
    "Source",
    "SourceId",
    "Stage",
    "StageId",
    "Step",
    "StepId",
    "Template",
    "Term",
    "Text",
    "Timing",
    "Window",
    "Wording",
    "WordingRule",
    "Worked",
    "Years",
]

GUIDE = "guide"
"""The advice that is ours; every other advice is a source's id."""

FOLLOW_UPS = "follow-ups"
"""The limit on messages that ask for an answer."""

BETWEEN_MESSAGES = "between-messages"
"""The limit that is a distance: between two messages to the same party."""


class Rules(Part):
    """The whole of `rules.yaml`, in the order of the file."""

    guide: Guide
    sources: dict[Id, Source]
    regions: dict[Id, Region]
    quiet_periods: list[QuietPeriod] = []
    events: dict[Id, Event]
    anchors: dict[Id, Anchor]
    channels: dict[Id, Channel]
    phrases: dict[str, Phrase] = {}
    stages: Annotated[dict[Id, Stage], Field(min_length=1)]
    steps: Annotated[dict[Id, Step], Field(min_length=1)]
    dos_and_donts: dict[Id, DoOrDont] = {}
    parties: dict[Id, Party]
    routes: Annotated[dict[Id, Route], Field(min_length=1)]
    disagreements: dict[Id, Disagreement] = {}
    blanks: dict[BlankId, Blank] = {}
    wording: dict[Id, WordingRule] = {}
    templates: dict[Id, Template] = {}
    questions: dict[Id, Question] = {}
    limits: dict[Id, Limit]
    examples: dict[Id, Example] = {}

    _line_of: Callable[[tuple[str | int, ...]], int] | None = PrivateAttr(default=None)

    def stand_at(self, line_of: Callable[[tuple[str | int, ...]], int]) -> None:
        """Learn where the rules stand in their file; said once, by what read them."""
        self._line_of = line_of

    def line(self, *path: str | int) -> int | None:
        """Return the line (from 1) of a part of the rules, such as `"steps", "<id>", "window"`.

        A path may be the written-out one of a value in its short form. It is None where the rules
        were made of data, and stand in no file.
        """
        return None if self._line_of is None else self._line_of(path)

    def claims(self) -> Iterator[tuple[str, Claim]]:
        """Yield every claim under its citation, `source/claim`."""
        for source_id, source in self.sources.items():
            for claim_id, claim in source.claims.items():
                yield f"{source_id}/{claim_id}", claim

    def claim(self, cite: str) -> Claim:
        """Return the claim that a citation names.

        Raises:
            KeyError: no source declares it.
        """
        source, _, claim = cite.partition("/")
        return self.sources[source].claims[claim]
