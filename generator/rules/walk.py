"""Walks plain data along the types of the model, whatever is wrong with it.

A field's type says what its text is, so the walk finds every prose, id and citation, and every
part, even where other parts of the file would stop pydantic. Short forms are written out as the
model's own validators do it; the paths are those of the written-out form.
"""

from collections.abc import Callable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator.rules.document import Path
from generator.rules.model import Part, Rules

KEY = "[key]"
"""The last part of the path of a mapping's key, as pydantic has it."""


# Of the many values of a file each makes one of these; named tuples are made four times as fast as
# frozen dataclasses.
class Found(NamedTuple):
    """A value that the walk came by.

    `value` has its short forms written out. `marks` are what the type says about it: Prose,
    Names, …; `part` is the innermost part of the rules that holds it (itself, if it is one), and
    `part_path` leads there.
    """

    path: Path
    value: Any
    marks: tuple[Any, ...]
    part: type[Part]
    part_path: Path


class _Shape(NamedTuple):
    """What a type asks of its values, read off its annotation once.

    `inner` are the types of what a value holds: of a mapping's keys and values, of a list's items.
    """

    kind: Literal["part", "mapping", "list", "choice", "value"]
    marks: tuple[Any, ...]
    writers: tuple[Callable[..., Any], ...]  # what writes short forms out
    part: type[Part] | None
    inner: tuple["_Type", ...]


class _Type:
    """A type of the model, whose shape is read when it is first needed: types hold each other."""

    __slots__ = ("_annotation", "_marks", "_shape")

    def __init__(self, annotation: Any, marks: tuple[Any, ...] = ()) -> None:  # noqa: ANN401 - any type that a field may have
        self._annotation = annotation
        self._marks = marks
        self._shape: _Shape | None = None

    @property
    def shape(self) -> _Shape:
        if self._shape is None:
            self._shape = _read(self._annotation, self._marks)
        return self._shape


def _read(annotation: Any, marks: tuple[Any, ...]) -> _Shape:  # noqa: ANN401
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner, *more = arguments
        return _read(inner, (*more, *marks))
    writers = tuple(mark.func for mark in marks if isinstance(mark, BeforeValidator))
    if origin in (Union, UnionType):
        choices = [choice for choice in arguments if choice is not type(None)]
        inner = tuple(_Type(choice, marks) for choice in choices)
        return _Shape("choice", marks, (), None, inner)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _Shape("part", marks, writers, annotation, ())
    if origin in (dict, list):
        kind: Literal["mapping", "list"] = "mapping" if origin is dict else "list"
        return _Shape(kind, marks, writers, None, tuple(map(_Type, arguments)))
    return _Shape("value", marks, writers, None, ())


@cache
def _fields(part: type[Part]) -> tuple[tuple[str, _Type], ...]:
    """Return the keys of a part, each with its type."""
    return tuple(
        (field.alias or name, _Type(field.annotation, tuple(field.metadata)))
        for name, field in part.model_fields.items()
    )


_RULES = _Type(Rules)


def walk(data: object) -> tuple[Any, list[Found]]:
    """Return the data with short forms written out, and everything in it, outermost first."""
    found: list[Found] = []
    plain = _Walk(found).to(_RULES, data, (), Rules, ())
    return plain, found


class _Walk:
    """Goes along values and their types, and keeps what it finds."""

    def __init__(self, found: list[Found]) -> None:
        self.found = found

    def to(
        self,
        type_: _Type,
        value: Any,  # noqa: ANN401 - any data
        path: Path,
        part: type[Part],
        part_path: Path,
    ) -> Any:  # noqa: ANN401
        """Return a value at a path, within a part, with short forms written out."""
        shape = type_.shape
        if shape.kind == "choice":
            # Of `X | None` it is X; of other choices nobody knows which is meant.
            if value is None:
                return None
            if len(shape.inner) == 1:
                return self.to(shape.inner[0], value, path, part, part_path)
            self.found.append(Found(path, value, shape.marks, part, part_path))
            return value
        if shape.writers:
            value = _written_out(shape.writers, value)
        if shape.part is not None:
            part, part_path = shape.part, path
        place = len(self.found)
        self.found.append(Found(path, value, shape.marks, part, part_path))
        if not isinstance(value, dict | list):
            return value
        plain = self._inside(shape, value, path, part, part_path)
        if plain is not value:
            self.found[place] = Found(path, plain, shape.marks, part, part_path)
        return plain

    def _inside(
        self,
        shape: _Shape,
        value: Any,  # noqa: ANN401
        path: Path,
        part: type[Part],
        part_path: Path,
    ) -> Any:  # noqa: ANN401
        """Return what a value holds, with short forms written out."""
        if isinstance(value, dict):
            if shape.kind == "part":
                return {**value, **dict(self._parts(value, path, part, part_path))}
            if shape.kind == "mapping":
                keys, items = shape.inner
                for name in value:
                    self.to(keys, name, (*path, name, KEY), part, part_path)
                return {
                    name: self.to(items, each, (*path, name), part, part_path)
                    for name, each in value.items()
                }
        elif shape.kind == "list":
            (items,) = shape.inner
            return [
                self.to(items, each, (*path, n), part, part_path) for n, each in enumerate(value)
            ]
        return value

    def _parts(
        self, value: dict[str, Any], path: Path, part: type[Part], part_path: Path
    ) -> Iterator[tuple[str, Any]]:
        for key, type_ in _fields(part):
            if key in value:
                yield key, self.to(type_, value[key], (*path, key), part, part_path)


def _written_out(writers: tuple[Callable[..., Any], ...], value: Any) -> Any:  # noqa: ANN401
    """Return the value as the validators of its type leave it, unless they refuse it."""
    for write in writers:
        try:
            written = write(value)
        except PydanticCustomError:
            return value
        # An offset stays as it was typed; the walk's data is plain.
        value = written if isinstance(written, dict | list) else value
    return value
