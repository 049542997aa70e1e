"""What the checks look at: a rules file as far as it could be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from generator.rules.document import Document, Path
from generator.rules.model import Part, Rules
from generator.rules.problems import Problem
from generator.rules.references import Resolver
from generator.rules.walk import KEY, Found

MOST: Final = 20
"""How many problems of a kind are told of one text; more would say nothing new."""

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Draft:
    """A rules file that may be faulty.

    `data` is plain and has its short forms written out; `found` is everything in it that the
    model knows; `rules` are None where they don't fit the model.
    """

    document: Document
    data: dict[str, Any]
    found: list[Found]
    rules: Rules | None
    prose: FilePath | None = None  # the folder of hand-written pages

    def section(self, name: str) -> dict[str, Any]:
        """Return a section's entries by their ids; none where it is missing or faulty."""
        value = self.data.get(name)
        return value if isinstance(value, dict) else {}

    def marked(self, kind: type) -> Iterator[tuple[Found, Any]]:
        """Yield what the model marks as a kind of text, with its mark."""
        yield from self._marked.get(kind, ())

    def parts(self, kind: type[P]) -> Iterator[tuple[Path, P]]:
        """Yield each part of a kind that fits the model, with its path."""
        for path, value in self.bodies(kind):
            try:
                yield path, kind.model_validate(value)
            except ValidationError:
                continue

    def bodies(self, kind: type[Part]) -> Iterator[tuple[Path, dict[str, Any]]]:
        """Yield the data of each part of a kind, faulty or not, with its path."""
        for found in self._by_kind.get(kind, ()):
            if isinstance(found.value, dict):
                yield found.path, found.value

    def is_kind(self, path: Path, *kinds: type[Part]) -> bool:
        """Return whether the part at a path is of one of these kinds."""
        return issubclass(self._parts[path].part, kinds)

    def is_sound(self, path: Path) -> bool:
        """Return whether the part at a path, if there is one, fits the model."""
        body = self._parts.get(path)
        try:
            return body is None or bool(body.part.model_validate(body.value))
        except ValidationError:
            return False

    def is_readable(self, *sections: str) -> bool:
        """Return whether nothing of these sections is hidden by a fault in their YAML."""
        return not self.document.unreadable.intersection(sections) and all(
            isinstance(self.data.get(name, {}), dict) for name in sections
        )

    def holds(self, *sections: str) -> bool:
        """Return whether these sections are there, so that what they lack is a fault of its own."""
        return self.is_readable(*sections) and all(name in self.data for name in sections)

    @cached_property
    def _parts(self) -> dict[Path, Found]:
        return {found.path: found for found in self.found if found.path == found.part_path}

    @cached_property
    def _by_kind(self) -> dict[type, list[Found]]:
        """Every part under each kind that it is of; `Backed` is one of many."""
        kinds: dict[type, list[Found]] = {}
        for found in self._parts.values():
            for kind in found.part.__mro__:
                kinds.setdefault(kind, []).append(found)
        return kinds

    @cached_property
    def _marked(self) -> dict[type, list[tuple[Found, Any]]]:
        marked: dict[type, list[tuple[Found, Any]]] = {}
        for found in self.found:
            for mark in found.marks:
                marked.setdefault(type(mark), []).append((found, mark))
        return marked

    @cached_property
    def resolver(self) -> Resolver:
        """The resolver of references, over what could be read."""
        return Resolver(self.data)

    def problem(self, path: Path, code: str, message: str, mend: str) -> Problem:
        """Return a problem with the value at a path; with its key, if the path ends in KEY."""
        on_key = path[-1:] == (KEY,)
        return self.document.problem(path, code, message, mend, on_key=on_key)

    def problem_in(self, found: Found, start: int, words: str, *told: str) -> Problem:
        """Return a problem with the words that begin at a character (from 0) of a text."""
        index = self.document.find(
            found.path, words, found.value[:start].casefold().count(words.casefold())
        )
        return self.document.problem_at(index, *told)
