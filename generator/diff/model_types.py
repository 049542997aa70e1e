"""What a value of the rules is, by its type in the model."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from generator.rules.model import Part, Prose


class _Missing:
    """Where there is no value."""

    def __repr__(self) -> str:
        """Return the word for it."""
        return "MISSING"


MISSING: Final = _Missing()
"""The value of what is not there, and of what is there but empty."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of the model: `core` is a part, `list[…]`, `dict[…]` or a plain type."""

    core: Any
    marks: tuple[Any, ...] = ()

    @property
    def part(self) -> type[Part] | None:
        """The part of the rules that it is, or None."""
        is_part = isinstance(self.core, type) and issubclass(self.core, Part)
        return self.core if is_part else None

    @property
    def prose(self) -> Prose | None:
        """What marks it as a text that readers see, or None."""
        return next((mark for mark in self.marks if isinstance(mark, Prose)), None)

    @property
    def item(self) -> "Kind":
        """What a list or a mapping of this kind holds."""
        inner = get_args(self.core)
        return kind_of(inner[-1]) if inner else ANYTHING

    @property
    def key(self) -> "Kind":
        """What the keys of a mapping of this kind are."""
        inner = get_args(self.core)
        return kind_of(inner[0]) if inner else ANYTHING

    def holds(self, container: type) -> bool:
        """Return whether it is a list, or a mapping; of what the model leaves open, both."""
        return self.core is Any or self.core is container or get_origin(self.core) is container


ANYTHING: Final = Kind(Any)


def kind_of(annotation: Any, marks: tuple[Any, ...] = ()) -> Kind:  # noqa: ANN401 - any type
    """Return the kind of a type of the model; of `X | None` it is that of X."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return kind_of(inner, (*more, *marks))
    if get_origin(annotation) in (Union, UnionType):
        choices = [choice for choice in get_args(annotation) if choice is not type(None)]
        if len(choices) == 1:
            return kind_of(choices[0], marks)
    return Kind(annotation, marks)


def fields(part: type[Part]) -> dict[str, tuple[Kind, Any]]:
    """Return the keys that a part may have, each with its kind and what is understood without."""
    return {
        field.alias or name: (
            kind_of(field.annotation, tuple(field.metadata)),
            MISSING if field.is_required() else _plain(field.get_default()),
        )
        for name, field in part.model_fields.items()
    }


def value_of(body: Mapping[str, Any], key: str, understood: object = MISSING) -> Any:  # noqa: ANN401
    """Return what stands under a key, or what is understood where nothing does."""
    value = body.get(key)
    return understood if value is None else value


def _plain(default: Any) -> Any:  # noqa: ANN401 - any default
    return MISSING if default is None else default
