"""`questions`, `limits`: what readers ask, and how much is too much."""

from pydantic import Field

from generator.rules.parts.facts import Conditions
from generator.rules.parts.part import Backed
from generator.rules.parts.texts import Amount, Count, SourceId, StageId, Text


class OtherView(Backed):
    """What another source says to the same question."""

    says: Text = Field(examples=["Once is enough."])
    """Its answer, in a sentence."""


class Question(Backed):
    """A question that readers ask, with our answer."""

    question: Text = Field(examples=["How often may I ask?"])
    """The question, as a reader would put it."""
    answer: Text = Field(examples=["At most this often: {limits.follow-ups}."])
    """Our answer, the short one first. Its numbers come from the rules, in braces."""
    others: dict[SourceId, OtherView] = Field({})
    """What other sources say to it, where they differ or add something."""
    if_: Conditions = Field([], examples=[{"urgency": "urgent"}])
    """It is about those alone for whom this holds; written like a window's `if`."""
    stages: list[StageId] = Field([], examples=[["waiting-for-it"]])
    """The stages that it is about; it stands on the page of the first. Without any, it stands on a
    page of questions."""


class Limit(Backed):
    """How much is too much."""

    value: Count | Amount | None = Field(None, examples=[2, "1 day"])
    """The number: a count, or an amount of time. Texts take it as {limits.…}."""
    says: Text = Field(examples=["Ask at most {limits.follow-ups} times."])
    """The sentence that readers see, with the number in braces."""
