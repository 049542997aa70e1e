"""What every part of the rules has in common."""

from pydantic import BaseModel, ConfigDict

from generator.rules.parts.texts import Cite, Text


def _kebab(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Part(BaseModel):
    """One part of the rules: immutable, strict about types, with no key that it does not know."""

    # Parts are made from data alone, so that a type checker need not know their aliases.
    model_config = ConfigDict(  # type: ignore[pydantic-alias]
        frozen=True,
        extra="forbid",
        strict=True,
        alias_generator=_kebab,
        validate_by_alias=True,
        validate_by_name=False,
        arbitrary_types_allowed=True,
    )


class Backed(Part):
    """Something that must say where it comes from: claims of the sources, or why it is ours."""

    cites: list[Cite] = []
    editorial: Text | None = None  # the reason for advice that no source gives
    literal: str | None = None  # the reason why a text here types a number itself
