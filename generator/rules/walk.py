"""Walks plain data along the types of the model, whatever is wrong with it.

A field's type says what its text is, so the walk finds every prose, id and citation, and every
part, even where other parts of the file would stop pydantic. Short forms are written out as the
model's own validators do it; the paths are those of the written-out form.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator.rules.document import Path
from generator.rules.model import Part, Rules

KEY = "[key]"
"""The last part of the path of a mapping's key, as pydantic has it."""


@dataclass(frozen=True, slots=True)
class Found:
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


@dataclass(slots=True)
class _Step:
    path: Path
    part: type[Part]
    part_path: Path

    def to(self, *path: str | int) -> "_Step":
        return _Step((*self.path, *path), self.part, self.part_path)


def walk(data: object) -> tuple[Any, list[Found]]:
    """Return the data with short forms written out, and everything in it, outermost first."""
    found: list[Found] = []
    plain = _walk(Rules, (), data, _Step((), Rules, ()), found)
    return plain, found


def _walk(
    annotation: Any,  # noqa: ANN401 - any type that a field may have
    marks: tuple[Any, ...],
    value: Any,  # noqa: ANN401 - any data
    at: _Step,
    found: list[Found],
) -> Any:  # noqa: ANN401
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _walk(inner, (*more, *marks), value, at, found)
    if get_origin(annotation) in (Union, UnionType):
        return _walk_union(annotation, marks, value, at, found)
    value = _written_out(marks, value)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        at = _Step(at.path, annotation, at.path)
    place = len(found)
    found.append(Found(at.path, value, marks, at.part, at.part_path))
    plain = _walk_inside(annotation, value, at, found)
    if plain is not value:
        found[place] = Found(at.path, plain, marks, at.part, at.part_path)
    return plain


def _walk_inside(annotation: Any, value: Any, at: _Step, found: list[Found]) -> Any:  # noqa: ANN401
    """Walk what a value holds, and return it with short forms written out."""
    if isinstance(value, dict):
        if at.part is annotation:
            return {**value, **dict(_walk_fields(at.part, value, at, found))}
        if get_origin(annotation) is dict:
            key, item = get_args(annotation)
            for name in value:
                _walk(key, (), name, at.to(name, KEY), found)
            return {name: _walk(item, (), each, at.to(name), found) for name, each in value.items()}
    if get_origin(annotation) is list and isinstance(value, list):
        (item,) = get_args(annotation)
        return [_walk(item, (), each, at.to(n), found) for n, each in enumerate(value)]
    return value


def _walk_fields(
    part: type[Part], value: dict[str, Any], at: _Step, found: list[Found]
) -> Iterator[tuple[str, Any]]:
    for name, field in part.model_fields.items():
        key = field.alias or name
        if key in value:
            marks = tuple(field.metadata)
            yield key, _walk(field.annotation, marks, value[key], at.to(key), found)


def _walk_union(
    annotation: Any,  # noqa: ANN401
    marks: tuple[Any, ...],
    value: Any,  # noqa: ANN401
    at: _Step,
    found: list[Found],
) -> Any:  # noqa: ANN401
    """Walk along the one choice that a value can be; of `X | None` that is X."""
    choices = [choice for choice in get_args(annotation) if choice is not type(None)]
    if value is None:
        return None
    if len(choices) == 1:
        return _walk(choices[0], marks, value, at, found)
    found.append(Found(at.path, value, marks, at.part, at.part_path))
    return value


def _written_out(marks: tuple[Any, ...], value: Any) -> Any:  # noqa: ANN401
    """Return the value as the validators of its type leave it, unless they refuse it."""
    for mark in marks:
        if isinstance(mark, BeforeValidator):
            try:
                written = mark.func(value)  # type: ignore[call-arg]
            except PydanticCustomError:
                return value
            # An offset stays as it was typed; the walk's data is plain.
            value = written if isinstance(written, dict | list) else value
    return value
