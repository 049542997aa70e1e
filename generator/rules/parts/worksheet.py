"""`worksheet`: what to write down while it is fresh, and where the answers go."""

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.rules.parts.forms import all_of, not_both, some_of
from generator.rules.parts.part import Backed, Part
from generator.rules.parts.texts import BlankName, Id, Label, StepId, Text


class Column(Part):
    """One of several things that are written down together, as often as there is one more."""

    label: Label = Field(examples=["They asked"])
    """What stands over the column, or beside the field."""
    fills: BlankName | None = Field(None, examples=["street"])
    """The blank of a letter that it fills. Of several rows, the reader chooses one."""


class WorksheetQuestion(Backed):
    """One question of the worksheet."""

    model_config = ConfigDict(
        json_schema_extra=all_of(some_of("cites", "editorial"), not_both("columns", "fills"))
    )

    label: Label = Field(examples=["What they asked"])
    """What stands beside the field to write in."""
    help: Text | None = Field(None, examples=["In any order; half-sentences will do."])
    """How to go about it, in a sentence or two."""
    step: StepId = Field(examples=["ask-once"])
    """The step whose card shows the worksheet."""
    fills: BlankName | None = Field(None, examples=["street"])
    """The blank of a letter that the answer fills."""
    columns: dict[Id, Column] = Field({}, examples=[{"asked": {"label": "They asked"}}])
    """What is written down together, in a row each time; leave it out where one answer will do."""

    @model_validator(mode="after")
    def _one_form(self) -> "WorksheetQuestion":
        if self.columns and self.fills is not None:
            raise PydanticCustomError(
                "columns-or-fills", "with columns, each of them says what it fills"
            )
        return self
