"""Walk plain, normalised data along the types of the model, whatever is wrong with it.

A field's type says what its text is, so the walk finds every prose, id and citation, and every
part, even where other parts of the file would stop pydantic.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from pydantic_core import PydanticUndefined

from generator.rules.document import KEY, Path
from generator.rules.model import Part, Rules
from generator.rules.parts.part import names_by_key


# Of the many values of a file each makes one of these; named tuples are made four times as fast as
# frozen dataclasses.
class Found(NamedTuple):
    """A value that the walk came by.

    `marks` are what the type says about it: Prose,
    Names, …; `part` is the innermost part of the rules that holds it (itself, if it is one), and
    `part_path` leads there.
    """

    path: Path
    value: Any
    marks: tuple[Any, ...]
    part: type[Part]
    part_path: Path


class Shape(NamedTuple):
    """What a type asks of its values, read off its annotation once.

    `inner` are the types of what a value holds: of a mapping's keys and values, of a list's items.
    """

    kind: Literal["part", "mapping", "list", "value", "anything"]
    marks: tuple[Any, ...] = ()
    part: type[Part] | None = None
    inner: tuple["_Type", ...] = ()
    is_optional: bool = False

    @property
    def item(self) -> "Shape":
        """What a list or a mapping holds."""
        return self.inner[-1].shape if self.inner else ANYTHING


ANYTHING: Final = Shape("anything")
"""The shape of what the model leaves open."""


@dataclass
class _Type:
    """A type of the model, whose shape is read when it is first needed: types hold each other."""

    annotation: Any
    marks: tuple[Any, ...] = ()

    @cached_property
    def shape(self) -> Shape:
        """Its shape; of `X | None` that of X."""
        return _read(self.annotation, self.marks)


def _read(annotation: Any, marks: tuple[Any, ...]) -> Shape:  # noqa: ANN401
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner, *more = arguments
        return _read(inner, (*more, *marks))
    if origin in (Union, UnionType):
        first, *others = (choice for choice in arguments if choice is not type(None))
        # Of several choices nobody knows which is meant.
        return Shape("value", marks) if others else _read(first, marks)._replace(is_optional=True)
    if annotation is Any:
        return ANYTHING
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Shape("part", marks, annotation)
    if origin in (dict, list):
        kind: Literal["mapping", "list"] = "mapping" if origin is dict else "list"
        return Shape(kind, marks, inner=tuple(map(_Type, arguments)))
    return Shape("value", marks)


@cache
def fields_of(part: type[Part]) -> tuple[tuple[str, _Type, Any], ...]:
    """Return the keys of a part, each with its type, and the value that is understood without it.

    It is None where a key has to be there, and where what is understood is a part itself.
    """
    fields = ((key, part.model_fields[name]) for key, name in names_by_key(part).items())
    return tuple(
        (
            key,
            _Type(field.annotation, tuple(field.metadata)),
            None if isinstance(field.default, (Part, type(PydanticUndefined))) else field.default,
        )
        for key, field in fields
    )


_RULES: Final = _Type(Rules)
RULES: Final = _RULES.shape


def walk(data: object) -> list[Found]:
    """Return everything in normalised data, outermost first."""
    found: list[Found] = []
    _walk(_RULES, data, (), (Rules, ()), found)
    return found


def _walk(
    type_: _Type,
    value: Any,  # noqa: ANN401 - any data
    path: Path,
    part: tuple[type[Part], Path],
    found: list[Found],
) -> None:
    """Add a value at a path, within a part, and everything in it.

    A generator of generators takes three times as long.
    """
    shape = type_.shape
    if value is None and shape.is_optional:
        return
    if shape.part is not None:
        part = shape.part, path
    found.append(Found(path, value, shape.marks, *part))
    for inner, each, key in _inside(shape, value):
        _walk(inner, each, path + key, part, found)


def _inside(shape: Shape, value: object) -> Iterator[tuple[_Type, Any, Path]]:
    """Yield what a value holds: its type, itself, and the path to it."""
    if isinstance(value, dict) and shape.part is not None:
        for key, type_, _ in fields_of(shape.part):
            if key in value:
                yield type_, value[key], (key,)
    elif isinstance(value, dict) and shape.kind == "mapping":
        keys, items = shape.inner
        for name in value:
            yield keys, name, (name, KEY)
        for name, each in value.items():
            yield items, each, (name,)
    elif isinstance(value, list) and shape.kind == "list":
        (items,) = shape.inner
        for n, each in enumerate(value):
            yield items, each, (n,)
