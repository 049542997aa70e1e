"""The rules as data: what `rules.yaml` holds once it has been read, and nothing that it does not.

Every class is immutable. A field's type says what its text *is* - prose, the id of a step, the
citation of a claim - so that the checks find every text and every reference by its type alone
(see `generator.rules.walk`).
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import ConfigDict, Field, PrivateAttr

from generator.rules.document import Document
from generator.rules.parts.disagreements import Counted, Disagreement, Position, Tally
from generator.rules.parts.events import Anchor, Channel, Event, EventGroup, Phrase
from generator.rules.parts.examples import Example, Expected, ExpectedStep
from generator.rules.parts.facts import Condition, Fact
from generator.rules.parts.guide import Guide, MenuEntry, Move, Pages, Release, Worked, Years
from generator.rules.parts.letters import Blank, Letter, WordingRule, WorksheetQuestion
from generator.rules.parts.part import Backed, Part
from generator.rules.parts.places import QuietPeriod, Region
from generator.rules.parts.promises import Promise
from generator.rules.parts.questions import Limit, OtherView, Question
from generator.rules.parts.routes import DoOrDont, Party, Point, Recipient, Route
from generator.rules.parts.sources import Claim, Source, Timing
from generator.rules.parts.stages import Answer, Door, Onward, Stage
from generator.rules.parts.steps import Step, Term, Time, Window
from generator.rules.parts.texts import (
    BlankId,
    Cites,
    CivilDate,
    Dated,
    Duration,
    Id,
    MonthDay,
    Names,
    Place,
    Prose,
    PublishedOn,
    TimeName,
    Url,
)

GUIDE = "guide"
"""The advice that is ours; every other advice is a source's id."""

WIDER_MARK = "W"
"""What stands for the sources of the wider circle where room is short."""

FOLLOW_UPS = "follow-ups"
"""The limit on messages that ask for an answer."""

PAUSE = "pause"
"""The limit that is a time: how long waiting stands still where no day is named."""

BETWEEN_MESSAGES = "between-messages"
"""The limit that is a distance: between two messages to the same party."""


class Rules(Part):
    """The whole of `rules.yaml`, in the order of the file."""

    model_config = ConfigDict(title="Rules of a guide")

    guide: Guide
    """What the guide is called, and what holds for all of it."""
    pages: Pages = Field(
        default_factory=Pages.model_construct,
        examples=[{"menu": [{"page": "calculator"}], "footer": ["sources"]}],
    )
    """How the pages hang together: menu, foot, and where old addresses lead. Leave it out, and they
    follow the order of the stages."""
    releases: list[Release] = Field([])
    """What changed for readers with each version, the newest first. Without it the guide has no
    page "What changed", and no feed."""
    sources: dict[Id, Source] = Field({})
    """The documents that the advice rests on, and what each says, claim by claim. Leave
    it out where nothing comes from anywhere."""
    regions: Annotated[dict[Id, Region], Field(min_length=1)]
    """The places whose public holidays the calendar knows. The name of each is the country's code,
    or the country's and the part's."""
    quiet_periods: list[QuietPeriod] = Field([])
    """Days of every year that count as days off in every region."""
    events: dict[Id, Event] = Field(json_schema_extra={"minProperties": 1})
    """What happens, each on a date. One event starts the clock, and one says that a step was
    done."""
    event_groups: dict[Id, EventGroup] = Field({})
    """The headings for the events' buttons, in this order."""
    facts: dict[Id, Fact] = Field({})
    """What is so whatever the day, and may change the plan; the calculator asks for it."""
    anchors: Annotated[dict[Id, Anchor], Field(min_length=1)]
    """The dates that times are counted from. A step serves as an anchor too, by its id."""
    channels: dict[Id, Channel] = Field({})
    """Ways to reach somebody; leave it out where nobody is written to."""
    phrases: dict[str, Phrase] = Field({})
    """What people say instead of a date, and the day that we take it for. The name of each is what
    they say."""
    stages: Annotated[dict[Id, Stage], Field(min_length=1)]
    """The pages for readers, one for each situation; `pages.menu` says where they are listed."""
    shared_times: dict[TimeName, Time] = Field({})
    """Times that several windows share, each under a name with a hyphen in it; a bound says it."""
    steps: Annotated[dict[Id, Step], Field(min_length=1)]
    """What to do, in the order of the way."""
    dos_and_donts: dict[Id, DoOrDont] = Field({})
    """What to do and what to leave, a sentence each."""
    parties: Annotated[dict[Id, Party], Field(min_length=1)]
    """The sides that messages go to. Messages to the same side keep a distance."""
    routes: Annotated[dict[Id, Route], Field(min_length=1)]
    """How readers deal with the other side. The first is the default."""
    disagreements: dict[Id, Disagreement] = Field({})
    """Where the sources contradict each other: who says what, what we recommend, and why."""
    blanks: dict[BlankId, Blank] = Field({})
    """What readers fill in, once, for every letter. A blank stands in the words in braces."""
    wording: dict[Id, WordingRule] = Field({})
    """What the letters of some steps must not say."""
    letters: dict[Id, Letter] = Field({})
    """The words to send, in the order of the steps."""
    worksheet: dict[Id, WorksheetQuestion] = Field({})
    """What to write down while it is fresh, a question each; the answers help to fill letters."""
    questions: dict[Id, Question] = Field({})
    """Questions that readers ask, with our answers."""
    limits: dict[Id, Limit] = Field(json_schema_extra={"required": [FOLLOW_UPS, BETWEEN_MESSAGES]})
    """How much is too much. The calculator keeps to `follow-ups`, a count, and `between-messages`,
    an amount of days; all of them are shown."""
    promises: dict[Id, Promise] = Field({})
    """What must never happen in any plan; `verify` looks for a situation that breaks one."""
    examples: dict[Id, Example] = Field({})
    """Worked situations, tests and examples at once: each is planned anew, and has to come out as
    it stands here."""

    _document: Document | None = PrivateAttr(default=None)

    def stand_in(self, document: Document) -> None:
        """Learn in which file the rules stand; said once, by what read them."""
        self._document = document

    @property
    def text(self) -> str:
        """The text of their file; nothing where they were made of data."""
        return self._document.text if self._document else ""

    def line(self, *path: str | int) -> int | None:
        """Return the line (from 1) of a part of the rules, such as `"steps", "<id>", "window"`.

        A path may be the written-out one of a value in its short form. It is None where the rules
        were made of data, and stand in no file.
        """
        return self._document.mark(path).line if self._document else None

    @cached_property
    def whole_sources(self) -> dict[str, Source]:
        """The sources that were read whole: the advice of each can be followed alone."""
        return {name: each for name, each in self.sources.items() if each.circle == "whole"}

    @cached_property
    def wider_sources(self) -> dict[str, Source]:
        """The sources that back single things that we say."""
        return {name: each for name, each in self.sources.items() if each.circle == "wider"}

    @cached_property
    def codes(self) -> dict[str, str]:
        """The code of each claim, by citation: its source's mark and its place there (`K10`).

        The claims of the wider circle are counted together.
        """
        codes = {
            f"{source_id}/{claim_id}": f"{source.mark}{place}"
            for source_id, source in self.whole_sources.items()
            for place, claim_id in enumerate(source.claims, start=1)
        }
        wider = (
            f"{source_id}/{claim_id}"
            for source_id, source in self.wider_sources.items()
            for claim_id in source.claims
        )
        return codes | {cite: f"{WIDER_MARK}{n}" for n, cite in enumerate(wider, start=1)}

    @property
    def default_route(self) -> str:
        """The route of a situation that names none: the first."""
        return next(iter(self.routes))

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
