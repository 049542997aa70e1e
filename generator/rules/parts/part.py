"""What every part of the rules has in common."""

import os
from functools import cache
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.rules.parts.forms import some_of
from generator.rules.parts.texts import Cite, Text

# There are none for us, and to look for them the metadata of every installed package is read.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _kebab(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Part(BaseModel):
    """One part of the rules: immutable, strict about types, with no key that it does not know.

    The text below a field is what an editor reads about its key, in the JSON Schema; `examples`
    show what to write.
    """

    # Parts are made from data alone, so that a type checker need not know their aliases.
    model_config = ConfigDict(  # type: ignore[pydantic-alias]
        frozen=True,
        extra="forbid",
        strict=True,
        alias_generator=_kebab,
        validate_by_alias=True,
        validate_by_name=False,
        arbitrary_types_allowed=True,
        defer_build=True,  # the rules as a whole are built, and the parts with them
    )


@cache
def names_by_key(part: type[Part]) -> dict[str, str]:
    """Return the names of a part's fields by the keys that stand for them in the file."""
    return {field.alias or name: name for name, field in part.model_fields.items()}


class OneForm(Part):
    """A part that has all keys of one of its forms, and no key of another."""

    forms: ClassVar[tuple[tuple[str, ...], ...]]

    @model_validator(mode="after")
    def _has_one_form(self) -> Self:
        names = names_by_key(type(self))
        values = {key: getattr(self, names[key]) for form in self.forms for key in form}
        given = {key for key, it in values.items() if not (it is None or it is False or it == [])}
        if given not in map(set, self.forms):
            forms = ", ".join(" with ".join(f"'{key}'" for key in form) for form in self.forms)
            raise PydanticCustomError("one-form", "give one of: {forms}", {"forms": forms})
        return self


class Worded(Part):
    """Something with texts for readers."""

    literal: str | None = Field(None, examples=["The year of the survey, as the source names it."])
    """Why a text here types a number or a date itself, and does not take it from the rules."""


class Backed(Worded):
    """Something that must say where it comes from: claims of the sources, or why it is ours."""

    model_config = ConfigDict(json_schema_extra=some_of("cites", "editorial"))

    cites: list[Cite] = Field([], examples=[["trade-handbook/ask-after-a-week"]])
    """The claims that this rests on, each as `source/claim`."""
    editorial: Text | None = Field(None, examples=["No source says it; we think it is polite."])
    """Why we say it although no source does. Readers see the reason."""
