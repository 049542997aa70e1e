"""`questions`, `limits`: what readers ask, and how much is too much."""

from generator.rules.parts.part import Backed
from generator.rules.parts.texts import Amount, Count, SourceId, StageId, Text


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
