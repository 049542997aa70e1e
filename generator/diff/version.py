"""Read one version of the rules leniently, as far as an older model let it pass."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.checks.meaning import repetition, working_days
from generator.rules.document import Document
from generator.rules.draft import Draft
from generator.rules.model import Names, Part, Rules
from generator.rules.normalise import without_names
from generator.rules.parts.part import names_by_key
from generator.rules.problems import Problem
from generator.rules.schema import spoken
from generator.rules.walk import Found, walk

Data = dict[str, Any]
Path = tuple[str | int, ...]

NOT_FOR_PLANS: Final = ("examples",)
"""Sections that no date depends on, and that a plan does without."""

_ROUNDS: Final = 6
"""How often a version is mended: what is filled in may lack something in its turn."""

_FILLER: Final = "–"
"""A text that has to be there, and on which no date depends."""


class UnreadableVersionError(Exception):
    """A version that cannot be read; its words say why, as `check` says it."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n\n".join(str(problem) for problem in problems))


@dataclass(frozen=True)
class Version:
    """The rules as they stood at some time.

    `data` is plain, short forms written out. `rules` are None where today's generator cannot plan
    by them. `notes` tell what was passed over.
    """

    name: str  # as the user knows it: a file, or a revision
    document: Document
    data: Data
    rules: Rules | None
    notes: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        """What the rules call this version of themselves; empty, if they do not."""
        return self._of_guide("version")

    @property
    def reviewed(self) -> str:
        """The day on which the rules were last looked over; empty, if they do not say."""
        return self._of_guide("reviewed")

    def _of_guide(self, key: str) -> str:
        guide = self.data.get("guide")
        return str(guide.get(key, "")) if isinstance(guide, dict) else ""


def read_version(name: str, text: str, newer: Version | None = None) -> Version:
    """Return the version that a text holds; `name` is what the user calls it.

    `newer` lends what an older version lacks and today's model asks for.

    Raises:
        UnreadableVersionError: the text is no YAML, or holds no sections.
    """
    document = Document(name, text)
    faults = [problem for problem in document.problems if problem.code == "yaml-syntax"]
    if faults:
        raise UnreadableVersionError(faults)
    if not isinstance(document.data, dict):
        message, mend = "there are no rules in it", "Name a file with sections, such as 'guide:'."
        raise UnreadableVersionError([document.problem((), "wrong-type", message, mend)])
    data = without_names(document.data)
    found = walk(data)
    repeated = [f"{name}, line {problem.line}: {problem.message}" for problem in document.problems]
    rules, notes = _fitted(name, data, found, newer.data if newer else {})
    if rules is not None and (why := _endless(document, data, found, rules)) is not None:
        rules, notes = None, [*notes, why]
    return Version(name, document, data, rules, (*repeated, *notes))


def _fitted(
    name: str, data: Data, found: list[Found], newer: Data
) -> tuple[Rules | None, list[str]]:
    """Return rules that today's generator can plan by, and what was done for that."""
    mended = {key: value for key, value in data.items() if key not in NOT_FOR_PLANS}
    notes: list[str] = []
    for _ in range(_ROUNDS):
        try:
            return Rules.model_validate(mended), notes
        except ValidationError as error:
            mended = copy.deepcopy(mended)
            errors = error.errors(include_url=False)
            parts = {each.path: each.part for each in found if each.path == each.part_path}
            done = [_mend(mended, fault, parts, newer) for fault in errors]
            if None in done:
                fault = errors[done.index(None)]
                why = f"{name} does not fit today’s rules: {spoken(fault['loc'])}: {fault['msg']}"
                return None, [*notes, why]
            notes += [f"{name}: {note}" for note in done if note is not None]
    return None, notes


def _mend(
    data: Data, fault: ErrorDetails, parts: Mapping[Path, type[Part]], newer: Data
) -> str | None:
    """Mend one fault in place and return how, or None where that is beyond us."""
    *outer, key = fault["loc"]
    holder = _at(data, outer)
    if not isinstance(holder, dict):
        return None
    where = spoken(fault["loc"])
    if fault["type"] == "extra_forbidden":
        holder.pop(key, None)
        return f"{where} is no part of the rules any more, and moves no date."
    if fault["type"] != "missing":
        return None
    lent = _at(newer, fault["loc"])
    part = parts.get(tuple(outer))
    if lent is not None:
        holder[key] = copy.deepcopy(lent)
        return f"{where} was not yet asked for; the dates take it to be as in the newer rules."
    if part is not None and _is_plain_text(part, str(key)):
        holder[key] = _FILLER
        return f"{where} was not yet asked for, and moves no date."
    return None


def _is_plain_text(part: type[Part], key: str) -> bool:
    field = part.model_fields[names_by_key(part)[key]]
    return field.annotation is str and not any(isinstance(mark, Names) for mark in field.metadata)


def _at(data: Any, path: Any) -> Any:  # noqa: ANN401 - any data
    """Return what stands at a path, or None."""
    for key in path:
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            data = data[key]
        else:
            return None
    return data


def _endless(document: Document, data: Data, found: list[Found], rules: Rules) -> str | None:
    """Return why planning by some rules would come to no end, or None where it does."""
    draft = Draft(document, data, found, rules)

    def problems() -> Iterator[Problem]:
        yield from working_days.check(draft)
        yield from repetition.check(draft)

    return next((f"{document.file}: {problem.message}" for problem in problems()), None)
