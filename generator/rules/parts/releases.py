"""`releases`: what changed for readers, in an editor's own words."""

from typing import Annotated

from pydantic import Field

from generator.rules.parts.part import Part
from generator.rules.parts.texts import CivilDate, Names, StepId, Text


class Move(Part):
    """A date of a worked example that moved with a release."""

    example: Annotated[str, Names(("examples",))] = Field(examples=["silence-after-a-monday"])
    """The worked example in which it moved."""
    step: StepId = Field(examples=["ask-once"])
    """The step whose date it is."""
    from_: CivilDate | None = Field(None, examples=["2026-11-23"])
    """The date before the release, in quotes; left out where there was none."""
    to: CivilDate | None = Field(None, examples=["2026-11-25"])
    """The date since the release, in quotes; left out where there is none any more."""


class Release(Part):
    """A published version of the advice, and what it changed for readers."""

    version: str = Field(examples=["2026.11"], json_schema_extra={"type": ["string", "number"]})
    """The version, in quotes. That of the newest release is `guide.version`."""
    date: CivilDate = Field(examples=["2026-11-27"])
    """The day on which it was published, in quotes. No two releases have the same."""
    says: Text = Field(examples=["We now leave tradespeople longer before we ask, as both say."])
    """What changed for readers and why, in one sentence or two."""
    moves: list[Move] = Field([])
    """The dates that moved; `guide diff HEAD --format release` prints them."""
