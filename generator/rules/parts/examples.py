"""`examples`: worked situations, and what has to come out."""

from typing import Any, Literal

from generator.rules.parts.part import Part
from generator.rules.parts.texts import CivilDate, StepId, Text


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
