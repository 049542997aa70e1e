"""What a text of the rules is: prose, an id, a citation, a date, an amount of time."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from generator.rules.offsets import Offset, OffsetError, UnknownUnitError, read_offset


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
