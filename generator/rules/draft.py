"""A rules file as the checks of meaning look at it: typed, as far as it fits the model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path as FilePath
from typing import Annotated, Any, Final, Literal, TypeVar, cast, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from generator.rules.anchor_facts import AnchorFacts
from generator.rules.document import Document, Path
from generator.rules.model import Claim, Part, Rules
from generator.rules.parts.part import names_by_key
from generator.rules.parts.texts import MARKS
from generator.rules.problems import Problem
from generator.rules.references import Resolver
from generator.rules.walk import Found

MOST: Final = 20
"""How many problems of a kind are told of one text; more would say nothing new."""

_NOTHING: Final = object()
_EMPTY: Final[dict[Any, object]] = {str: "", Literal: "", list: []}
"""What is as good as nothing, of each type that a key must have."""

_OF_TEXTS_ALONE: Final = (
    *("releases", "dos-and-donts", "disagreements", "wording", "letters", "worksheet"),
    *("questions", "promises", "examples", "event-groups", "blanks"),
)
"""The sections that no date depends on."""

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Draft:
    """A rules file that may be faulty.

    A key whose value does not fit the model counts as left out, as do the entries below it that do
    not fit; their ids stay declared. So every check runs on typed parts, and an editor is told all
    problems at once. `is_kept` says where something had to be left out.

    `data` is plain and normalised; `found` is everything in it that the
    model knows; `rules` are None where they don't fit the model.
    """

    document: Document
    data: dict[str, Any]
    found: list[Found]
    rules: Rules | None
    prose: FilePath | None = None  # the folder of hand-written pages

    @cached_property
    def sound(self) -> Rules:
        """The rules without what does not fit the model; a missing section is empty."""
        if self.rules is not None:
            return self.rules
        names = names_by_key(Rules).items()
        fits: dict[str, Any] = {
            name: self._fitting.value(Rules.model_fields[name], (key,)) for key, name in names
        }
        return Rules.model_construct(**fits)

    @cached_property
    def _fitting(self) -> "_Fitting":
        return _Fitting(self._by_kind.get(Part, []))

    @property
    def plannable(self) -> Rules | None:
        """The rules as far as they can be planned: nothing but texts may be left out of them."""
        if self.document.problems or self.rules is not None:
            return None if self.document.problems else self.rules
        dated = [key for key in names_by_key(Rules) if key not in _OF_TEXTS_ALONE]
        mappings = [key for key in dated if key != "quiet-periods"]
        days = self.data.get("quiet-periods", [])
        if not (self.holds(*mappings) and isinstance(days, list) and all(map(self.is_kept, dated))):
            return None
        kept = {
            name: example
            for name, example in self.sound.examples.items()
            if self.is_kept("examples", name)
        }
        return self.sound.model_copy(update={"examples": kept})

    def ids(self, section: str) -> list[str]:
        """Return the ids that a section declares, those of faulty entries, too."""
        value = self.data.get(section)
        return list(value) if isinstance(value, dict) else []

    @cached_property
    def citations(self) -> list[str]:
        """How each declared claim is cited, those of faulty claims, too."""
        claims = (found.path for found in self._by_kind.get(Claim, ()))
        return [f"{path[1]}/{path[3]}" for path in claims]

    def texts(self, kind: type) -> Iterator[tuple[Found, Any]]:
        """Yield the texts that the model marks as being of a kind, each with its mark."""
        yield from self._marked.get(kind, ())

    @cached_property
    def plain_texts(self) -> list[Found]:
        """The texts that the model marks as nothing: neither prose, nor an id, nor a date."""
        return [
            found
            for found in self.found
            if isinstance(found.value, str) and MARKS.isdisjoint(map(type, found.marks))
        ]

    def parts(self, kind: type[P]) -> Iterator[tuple[Path, P]]:
        """Yield each part of a kind that fits the model, with its path."""
        for path in (found.path for found in self._by_kind.get(kind, ())):
            part = _part_at(self.rules, path) if self.rules else self._fitting.parts[path]
            if isinstance(part, kind):
                yield path, part

    def is_kept(self, *path: str | int) -> bool:
        """Return whether nothing at or below a path had to be left out."""
        if self.rules is not None:
            return True
        return not any(left[: len(path)] == path for left in self._fitting.left_out)

    def is_readable(self, *sections: str) -> bool:
        """Return whether nothing of these sections is hidden by a fault in their YAML."""
        return not self.document.unreadable.intersection(sections) and all(
            isinstance(self.data.get(name, {}), dict) for name in sections
        )

    def holds(self, *sections: str) -> bool:
        """Return whether what these sections lack is a fault of its own.

        It is not where a section is missing or empty that must not be, or is perhaps misspelt:
        that is told once.
        """
        sections_known = names_by_key(Rules)
        misspelt = not sections_known.keys() >= self.data.keys()
        return self.is_readable(*sections) and all(
            self.data.get(name)
            or (
                (name in self.data or not misspelt)
                and not Rules.model_fields[sections_known[name]].is_required()
            )
            for name in sections
        )

    @cached_property
    def _by_kind(self) -> dict[type, list[Found]]:
        """Every part under each kind that it is of; `Backed` is one of many."""
        kinds: dict[type, list[Found]] = {}
        for found in self.found:
            if found.path == found.part_path and found.path:
                for kind in found.part.__mro__:
                    kinds.setdefault(kind, []).append(found)
        return kinds

    @cached_property
    def _marked(self) -> dict[type, list[tuple[Found, Any]]]:
        marked: dict[type, list[tuple[Found, Any]]] = {}
        for found in self.found:
            if isinstance(found.value, str):
                for mark in found.marks:
                    marked.setdefault(type(mark), []).append((found, mark))
        return marked

    @cached_property
    def facts(self) -> AnchorFacts:
        """What is certain of the anchors, whatever the faulty events among them may do."""
        return AnchorFacts(self.sound, events=self.ids("events"))

    @cached_property
    def resolver(self) -> Resolver:
        """The resolver of references, over what could be read."""
        return Resolver(self.sound)

    def problem(self, path: Path, code: str, message: str, mend: str) -> Problem:
        """Return a problem with the value at a path; with its key, if the path ends in KEY."""
        return self.document.problem(path, code, message, mend)

    def problem_in(self, found: Found, start: int, words: str, *told: str) -> Problem:
        """Return a problem with the words that begin at a character (from 0) of a text."""
        index = self.document.find(
            found.path, words, found.value[:start].casefold().count(words.casefold())
        )
        return self.document.problem_at(index, *told)


class _Fitting:
    """What fits the model of the parts of a faulty file: `parts` without their faulty keys.

    A part is None where too little of it fits; `left_out` are the paths of what does not.
    """

    def __init__(self, found: Sequence[Found]) -> None:
        """Read parts, each of which stands before what it holds."""
        self.left_out: set[Path] = set()
        self.parts: dict[Path, Part | None] = {}
        self._inside: dict[Path, dict[str | int, Part | None]] = {}
        for each in reversed(found):
            part = self.parts[each.path] = self._part(each)
            *outer, key = each.path
            self._inside.setdefault(tuple(outer), {})[key] = part

    def _part(self, found: Found) -> Part | None:
        """Return a part without what does not fit the model, or None where too little does."""
        value = found.value
        try:
            return found.part.model_validate(value)
        except ValidationError as error:
            faulty = {fault["loc"][0] for fault in error.errors() if fault["loc"]}
        self.left_out.update((*found.path, key) for key in faulty)
        values: dict[str, Any] = {}
        for key, name in names_by_key(found.part).items():
            if key in faulty:
                values[name] = self.value(found.part.model_fields[name], (*found.path, key))
            elif isinstance(value, dict) and key in value:
                values[name] = _reader(found.part, name).validate_python(value[key])
        if not faulty or _NOTHING in values.values():
            self.left_out.add(found.path)
            return None
        return found.part.model_construct(**values)

    def value(self, key: FieldInfo, path: Path) -> object:
        """Return the entries of a faulty value that fit the model, or else what is as good as none.

        That is `_NOTHING` where a part cannot be without it: an amount of time, or a number.
        """
        entries = dict(reversed(self._inside.get(path, {}).items()))
        kind = get_origin(key.annotation) or key.annotation
        if kind is dict:
            return {entry: part for entry, part in entries.items() if part is not None}
        if kind is list and entries and None not in entries.values():
            return list(entries.values())
        if (part := self.parts.get(path)) or not key.is_required():
            return part or key.get_default(call_default_factory=True)
        is_part = isinstance(kind, type) and issubclass(kind, Part)
        return None if is_part else _EMPTY.get(kind, _NOTHING)


@cache
def _reader(part: type[Part], name: str) -> TypeAdapter[Any]:
    """Return what reads a field of a part by itself; to make one takes longer than to read."""
    field = part.model_fields[name]
    kind: Any = field.annotation
    return TypeAdapter(Annotated[kind, *field.metadata] if field.metadata else kind)


def _part_at(rules: Rules, path: Path) -> Part:
    """Return the part at a path of whole rules."""
    value: Any = rules
    for key in path:
        if isinstance(value, Part):
            part: type[Part] = type(value)
            value = getattr(value, names_by_key(part)[str(key)])
        else:
            value = value[key]
    return cast("Part", value)
