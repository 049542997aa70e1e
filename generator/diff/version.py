"""Read one version of the rules leniently, as far as an older model let it pass."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.checks.meaning import repetition, working_days
from generator.rules.document import Document
from generator.rules.draft import Draft
from generator.rules.model import Rules
from generator.rules.normalise import TIME
from generator.rules.problems import Problem
from generator.rules.schema import spoken
from generator.rules.walk import walk

Data = dict[str, Any]

NOT_FOR_PLANS: Final = ("examples",)
"""Sections that no date depends on, and that a plan does without."""

_PASSED_OVER: Final = {
    "extra_forbidden": "is no part of the rules any more, and moves no date",
    "missing": "was not yet asked for; the dates are compared without it",
}
"""The faults of another model in which dates can be compared all the same, in words."""


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


def read_version(name: str, text: str) -> Version:
    """Return the version that a text holds; `name` is what the user calls it.

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
    data = _without_names(document.data)
    repeated = [f"{name}, line {problem.line}: {problem.message}" for problem in document.problems]
    rules, notes = _fitted(document, data)
    return Version(name, document, data, rules, (*repeated, *notes))


def _unnamed(value: object) -> object:
    if isinstance(value, dict):
        named = TIME in value and "offset" in value
        return {key: _unnamed(each) for key, each in value.items() if not named or key != TIME}
    return [_unnamed(each) for each in value] if isinstance(value, list) else value


def _without_names(data: dict[str, Any]) -> dict[str, Any]:
    """Return normalised data in which shared times stand only where they are used, unnamed.

    Two files that say the same in different forms are then equal.
    """
    plain = {key: value for key, value in data.items() if key != "shared-times"}
    return cast("dict[str, Any]", _unnamed(plain))


def _fitted(document: Document, data: Data) -> tuple[Rules | None, list[str]]:
    """Return rules that today's generator can plan by, and what was passed over for that."""
    name = document.file
    dated = {key: value for key, value in data.items() if key not in NOT_FOR_PLANS}
    rules, faults = None, list[ErrorDetails]()
    try:
        rules = Rules.model_validate(dated)
    except ValidationError as error:
        faults = error.errors(include_url=False)
    for fault in faults:
        if fault["type"] not in _PASSED_OVER:
            where = spoken(fault["loc"])
            return None, [f"{name} does not fit today’s rules: {where}: {fault['msg']}"]
    notes = [f"{name}: {spoken(fault['loc'])} {_PASSED_OVER[fault['type']]}." for fault in faults]
    draft = Draft(document, dated, walk(dated), rules)
    endless = next(_endless(draft), None)
    if endless is not None:
        return None, [*notes, f"{name}: {endless.message}"]
    return draft.sound, notes


def _endless(draft: Draft) -> Iterator[Problem]:
    """Yield why planning would come to no end."""
    yield from working_days.check(draft)
    yield from repetition.check(draft)
