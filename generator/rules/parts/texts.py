"""What a text of the rules is: prose, an id, a citation, a date, an amount of time."""

from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, PlainSerializer
from pydantic_core import CoreSchema, PydanticCustomError

from generator.rules.offsets import PATTERN, Offset, OffsetError, UnknownUnitError, read_offset

SECTIONS: Final = "sections"
"""Under what name the JSON Schema of an id keeps its sections, until they are put in words."""


@dataclass(frozen=True)
class Prose:
    """Marks a text that readers see: it may refer to numbers, `{latest}`, and types none."""

    blanks: bool = False  # whether `{name}` may also be a blank that the reader fills
    references: bool = True  # whether braces mean anything in it
    quoted: bool = False  # whether it is as others write it, so that its numbers are theirs


@dataclass(frozen=True)
class Names:
    """Marks a text that is the id of something declared in one of these sections."""

    sections: tuple[str, ...]

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Note the sections in the JSON Schema of the text."""
        return {**handler(schema), SECTIONS: self.sections}


@dataclass(frozen=True)
class Cites:
    """Marks a text that cites a claim as `source/claim`."""


@dataclass(frozen=True)
class Place:
    """Marks a text that is a region, or the whole of some: AU-VIC, or AU."""


@dataclass(frozen=True)
class Dated:
    """Marks a text that is a date, and how it is written (as `strptime` has it)."""

    form: str


@dataclass(frozen=True)
class Duration:
    """Marks a text that is an amount of time."""


_WORD: Final = "[A-Za-z][A-Za-z0-9-]*"

TIME_NAME: Final = "^[a-z]+(-[a-z0-9]+)+$"
"""How a shared time is called: with a hyphen, so that it is never taken for an amount."""


@dataclass(frozen=True)
class ForEditors:
    """Marks what no reader sees: it helps the checks, and changes nothing that is said."""


MARKS: Final = frozenset({Prose, Names, Cites, Place, Dated, Duration})
"""What may be said of a text; one of which nothing is said holds no braces."""

Text = Annotated[str, Field(min_length=1), Prose()]
Label = Annotated[str, Field(min_length=1), Prose(references=False)]
Name = Annotated[str, Prose(references=False, quoted=True)]
Wording = Annotated[str, Field(min_length=1), Prose(blanks=True)]
Cite = Annotated[str, Cites(), Field(json_schema_extra={"pattern": f"^{_WORD}/{_WORD}$"})]
StepId = Annotated[str, Names(("steps",))]
DoOrDontId = Annotated[str, Names(("dos-and-donts",))]
LetterId = Annotated[str, Names(("letters",))]
QuestionId = Annotated[str, Names(("questions",))]
StageId = Annotated[str, Names(("stages",))]
RouteId = Annotated[str, Names(("routes",))]
ChannelId = Annotated[str, Names(("channels",))]
EventId = Annotated[str, Names(("events",))]
SourceId = Annotated[str, Names(("sources",))]
RegionOrWhole = Annotated[str, Field(min_length=1), Place()]
EventGroupId = Annotated[str, Names(("event-groups",))]
FactId = Annotated[str, Names(("facts",))]
LimitId = Annotated[str, Names(("limits",))]
PartyId = Annotated[str, Names(("parties",))]
BlankName = Annotated[str, Names(("blanks",))]
AnchorId = Annotated[str, Names(("anchors", "steps"))]
TimeName = Annotated[str, Field(pattern=TIME_NAME)]
TimeId = Annotated[TimeName, Names(("shared-times",))]
HappeningId = Annotated[str, Names(("events", "steps"))]
Id = Annotated[str, Field(pattern=f"^{_WORD}$")]
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


AmountText = Annotated[str, Field(pattern=PATTERN)]
"""An offset as it is typed."""

Amount = Annotated[
    Offset,
    BeforeValidator(_offset, json_schema_input_type=AmountText),
    PlainSerializer(str),
    Duration(),
]
"""An offset, written as `24 hours`, `7 days`, `3 working days`, `2 weeks` or `1 month`."""

# Which days there are, a check knows; what an editor sees while typing comes close.
CivilDate = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"}),
    Dated("%Y-%m-%d"),
]
PublishedOn = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$"), Dated("%Y-%m-%d")]
"""A day, a month or a year, as far as it is known."""

Url = Annotated[str, Field(pattern=r"^https?://[^\s<>]+$")]
MonthDay = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{2}-[0-9]{2}$",
        json_schema_extra={"pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
    ),
    Dated("%m-%d"),
]
IsoWeekday = Annotated[int, Field(ge=1, le=7)]
Count = Annotated[int, Field(ge=0, le=9999)]
Times = Annotated[int, Field(ge=1, le=99)]
