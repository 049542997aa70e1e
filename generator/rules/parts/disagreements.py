"""`disagreements`: where the sources contradict each other."""

from pydantic import Field

from generator.rules.parts.part import Backed, Part, Worded
from generator.rules.parts.texts import Cite, EventId, SourceId, StageId, StepId, Text, Times


class Position(Backed):
    """What one source holds on a question that the sources disagree about."""

    says: Text = Field(examples=["After {claims.trade-handbook/ask-after-a-week.earliest}."])
    """Its answer, in a few words."""


class Picture(Part):
    """Which windows to draw on the axis, and what has happened in it."""

    steps: list[StepId] = Field(min_length=1, examples=[["ask-once"]])
    """The steps whose windows are drawn on one axis of days."""
    events: list[EventId] = Field([], examples=[["quote-promised"]])
    """What has happened in it, besides what starts the clock. The dates come from
    `guide.worked`."""


class Counted(Worded):
    """One answer, and how many other publishers give it."""

    says: Text = Field(examples=["after {claims.forum/after-a-month.earliest}"])
    """The answer, to stand after the count: "Of 9 other publishers, 6 say …"."""
    count: Times = Field(examples=[6])
    """How many publishers give it."""
    cites: list[Cite] = Field([], examples=[["forum/after-a-month"]])
    """Those of the wider circle that we hold a claim of; there may be fewer than were counted."""


class Tally(Part):
    """How other publishers divide, beside the sources that were read whole."""

    answers: list[Counted] = Field(min_length=1)
    """What they say, with how many say it."""
    of: Times | None = Field(None, examples=[9])
    """How many were counted, where it is not all of `answers` together: some may say two things."""

    @property
    def publishers(self) -> int:
        """How many publishers were counted."""
        return self.of or sum(answer.count for answer in self.answers)


class Disagreement(Backed):
    """A question on which the sources contradict each other, and what we recommend."""

    question: Text = Field(examples=["How long do you wait before you ask?"])
    """The question that they answer differently."""
    positions: dict[SourceId, Position] = Field(min_length=1)
    """What each source answers that speaks to it; of the wider circle, those that alone do."""
    tally: Tally | None = Field(None)
    """How many other publishers say what."""
    implied: bool = Field(default=False, examples=[True])
    """Write true where no source argues the point, and it follows from what each says."""
    recommend: Text = Field(examples=["Wait for {steps.ask-once.earliest}."])
    """What this guide recommends. It has to agree with the steps."""
    because: Text = Field(examples=["It leaves them time to look at the work."])
    """Why, as honestly as you can."""
    picture: Picture
    """The picture beside it."""
    stages: list[StageId] = Field([], examples=[["waiting-for-it"]])
    """The stages that it is about; the page of the first leads to it. The page of disagreements has
    all of them."""
