"""`disagreements`: where the sources contradict each other."""

from generator.rules.parts.part import Backed, Part
from generator.rules.parts.texts import EventId, SourceId, StageId, StepId, Text


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
