"""The rules as data: what `rules.yaml` holds once it has been read, and nothing that it does not.

Every class is immutable. A field's type says what its text *is* - prose, the id of a step, the
citation of a claim - so that the checks find every text and every reference by its type alone
(see `generator.rules.walk`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from generator.rules.offsets import Offset, OffsetError, UnknownUnitError, read_offset

GUIDE = "guide"
"""The advice that is ours; every other advice is a source's id."""

FOLLOW_UPS = "follow-ups"
"""The limit on messages that ask for an answer."""

BETWEEN_MESSAGES = "between-messages"
"""The limit that is a distance: between two messages to the same party."""


# What a text is ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Prose:
    """Marks a text that readers see: it may refer to numbers, `{latest}`, and types none."""

    blanks: bool = False  # whether `{name}` may also be a blank that the reader fills
    references: bool = True  # whether braces mean anything in it


@dataclass(frozen=True)
class Names:
    """Marks a text that is the id of something declared in one of these sections."""

    sections: tuple[str, ...]


@dataclass(frozen=True)
class Cites:
    """Marks a text that cites a claim as `source/claim`."""


@dataclass(frozen=True)
class Dated:
    """Marks a text that is a date, and how it is written (as `strptime` has it)."""

    form: str


@dataclass(frozen=True)
class Duration:
    """Marks a text that is an amount of time."""


Text = Annotated[str, Field(min_length=1), Prose()]
Label = Annotated[str, Field(min_length=1), Prose(references=False)]
Wording = Annotated[str, Field(min_length=1), Prose(blanks=True)]
Cite = Annotated[str, Cites()]
StepId = Annotated[str, Names(("steps",))]
StageId = Annotated[str, Names(("stages",))]
RouteId = Annotated[str, Names(("routes",))]
ChannelId = Annotated[str, Names(("channels",))]
EventId = Annotated[str, Names(("events",))]
SourceId = Annotated[str, Names(("sources",))]
RegionId = Annotated[str, Names(("regions",))]
LimitId = Annotated[str, Names(("limits",))]
PartyId = Annotated[str, Names(("parties",))]
AnchorId = Annotated[str, Names(("anchors", "steps"))]
HappeningId = Annotated[str, Names(("events", "steps"))]
Id = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9-]*$")]
BlankId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


def _offset(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return read_offset(value)
    except UnknownUnitError as error:
        raise PydanticCustomError("unknown-unit", "{message}", {"message": str(error)}) from error
    except OffsetError as error:
        raise PydanticCustomError("wrong-offset", "{message}", {"message": str(error)}) from error


Amount = Annotated[Offset, BeforeValidator(_offset), PlainSerializer(str), Duration()]
"""An offset, written as `24 hours`, `7 days`, `3 working days`, `2 weeks` or `1 month`."""

CivilDate = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), Dated("%Y-%m-%d")]
MonthDay = Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]{2}$"), Dated("%m-%d")]
IsoWeekday = Annotated[int, Field(ge=1, le=7)]
Count = Annotated[int, Field(ge=0, le=9999)]


def _kebab(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Part(BaseModel):
    """One part of the rules: immutable, strict about types, with no key that it does not know."""

    # Parts are made from data alone, so that a type checker need not know their aliases.
    model_config = ConfigDict(  # type: ignore[pydantic-alias]
        frozen=True,
        extra="forbid",
        strict=True,
        alias_generator=_kebab,
        validate_by_alias=True,
        validate_by_name=False,
        arbitrary_types_allowed=True,
    )


class Backed(Part):
    """Something that must say where it comes from: claims of the sources, or why it is ours."""

    cites: list[Cite] = []
    editorial: Text | None = None  # the reason for advice that no source gives
    literal: str | None = None  # the reason why a text here types a number itself


# guide, sources ------------------------------------------------------------------------------


class Years(Part):
    """The years, both included, whose public holidays are built into the site."""

    from_: int
    until: int


class Worked(Part):
    """The dates from which pictures and worked tables are made."""

    monday: CivilDate  # the Monday of the week whose interviews the tables work out
    promise: Amount  # how far ahead the promised date lies in them


class Guide(Part):
    """What the guide is called, and when somebody last looked it over."""

    title: Label
    tagline: Text
    version: str
    reviewed: CivilDate
    rules_url: str  # the page where an editor changes the rules file
    holidays: Years
    weekend: list[IsoWeekday]  # where no region is chosen
    worked: Worked


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

    @property
    def short_name(self) -> str:
        """The name to use where room is short."""
        return self.name or self.title


# regions, events, anchors, channels, phrases -------------------------------------------------


class Region(Part):
    """A place whose public holidays the calendar knows; its id is an ISO 3166 code."""

    name: str
    within: str | None = None  # the country, where the region is a part of one
    zones: list[str] = []  # time zones that suggest this region
    locales: list[str] = []  # further languages that suggest it (`en-GB`)


class QuietPeriod(Backed):
    """Days of every year on which nobody expects business mail; it may pass the year's end."""

    name: Label
    from_: MonthDay
    until: MonthDay


Effect = Literal[
    "starts",  # starts the clock: a round and a cycle of waiting
    "promises",  # promises a date, and starts a cycle
    "restarts",  # news: restarts the waiting
    "does",  # a step was done
    "decides",  # ends the waiting; what answers it remains
    "closes",  # ends everything but its answers
    "stops-contact",  # no more messages to that party
]


class Event(Part):
    """Something that happened, on a date."""

    label: Label
    button: Label  # the words on the button that adds it
    effect: Effect | None = None
    ends: bool = False  # a decision that leaves nothing to wait for, once it is answered
    after: Text | None = None  # what to say once it has ended the plan
    takes: list[Literal["at", "by", "said", "step", "with"]] = []
    help: Text | None = None
    literal: str | None = None


class Anchor(Part):
    """The date that an offset counts from: of a step, or the latest of some events."""

    label: Label  # reads after an offset: "after *the interview*"
    step: StepId | None = None
    events: list[EventId] = []
    messages: bool = False  # whether messages that were sent count too
    date: Literal["on", "by"] = "on"  # the day of the event, or the day that it names

    @model_validator(mode="after")
    def _one_kind(self) -> "Anchor":
        if (self.step is None) == (not self.events):
            raise PydanticCustomError(
                "anchor-kind", "an anchor comes either from a step or from events"
            )
        return self


class Channel(Part):
    """A way to reach somebody."""

    label: Label  # reads after a verb: "by email"
    in_person: bool = False  # face to face: not a message


class Phrase(Part):
    """What people say instead of a date, and the day that we take it for."""

    weeks: Count | None = None  # weeks after the week in which it was said …
    weekday: IsoWeekday | None = None  # … and the day of that week
    month_end: Count | None = None  # the end of the month, so many months on
    offset: Amount | None = None
    editorial: Text

    @model_validator(mode="after")
    def _one_form(self) -> "Phrase":
        forms = [
            self.weeks is not None and self.weekday is not None,
            self.month_end is not None,
            self.offset is not None,
        ]
        halves = (self.weeks is None) != (self.weekday is None)
        if sum(forms) != 1 or halves:
            raise PydanticCustomError(
                "phrase-form", "a phrase is weeks with weekday, or month-end, or offset"
            )
        return self


# stages, steps -------------------------------------------------------------------------------


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


# dos and don'ts, routes ----------------------------------------------------------------------


class DoOrDont(Backed):
    """One thing to do, or not to do, while following up."""

    do: Text | None = None
    dont: Text | None = None
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


# disagreements -------------------------------------------------------------------------------


class Position(Backed):
    """What one source holds on a question that the sources disagree about."""

    says: Text  # its answer, in a few words


class Picture(Part):
    """Which windows to draw on the axis, and what has happened in it."""

    steps: list[StepId]
    events: list[EventId] = []  # besides the interview; dates come from `guide.worked`


class Disagreement(Backed):
    """A question on which the sources contradict each other, and what we recommend."""

    question: Text
    positions: dict[SourceId, Position]
    implied: bool = False  # no source argues the point; it follows from what each says
    recommend: Text
    because: Text
    picture: Picture
    stages: list[StageId]


# templates -----------------------------------------------------------------------------------


class Blank(Part):
    """Something that the reader fills in, once, for every template."""

    label: Label
    example: str
    literal: str | None = None


class WordingRule(Backed):
    """What the templates of some steps must not say."""

    steps: list[StepId]
    never: list[str] = []  # words, compared without regard to case
    no_questions: bool = False  # nothing is asked of the reader of the message
    because: Text


class Template(Backed):
    """Words to send: for a step, a route and a channel."""

    title: Label
    steps: list[StepId]
    routes: list[RouteId] | None = None
    channel: ChannelId
    to: str | None = None  # a recipient other than the step's own
    subject: Wording | None = None
    body: Wording
    note: Text | None = None  # how to use it


# questions, limits, examples -----------------------------------------------------------------


class OtherView(Backed):
    """What another source says to the same question."""

    says: Text


class Question(Backed):
    """A question that readers ask, with our answer."""

    question: Text
    answer: Text
    others: dict[SourceId, OtherView] = {}
    stages: list[StageId] = []


class Limit(Backed):
    """How much is too much."""

    value: Count | Amount | None = None
    says: Text


class ExpectedStep(Part):
    """What an example expects of one step; what is not named is not compared."""

    status: Literal["done", "dropped", "late", "now", "later"] | None = None
    dropped: str | None = None
    earliest: str | None = None
    aim: str | None = None
    latest: str | None = None
    on: CivilDate | None = None
    projected: bool | None = None
    occurrences: list[CivilDate] | None = None
    skipped: list[CivilDate] | None = None


class Expected(Part):
    """What an example expects of the plan; what is not named is not compared."""

    state: Literal["do", "wait", "over"] | None = None
    next: StepId | None = None
    because: str | None = None
    steps: dict[StepId, ExpectedStep] = {}
    warnings: list[str] | None = None  # `code step`


class Example(Part):
    """A worked situation, its dates worked out by hand."""

    title: str
    shows: Text  # what is to be learned from it
    situation: dict[str, Any]
    expect: Expected
    worked: str  # how the dates were worked out
    literal: str | None = None


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
