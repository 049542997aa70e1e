"""Reads a rules file, and validates its shape: the first of the stages of checking it."""

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Final

from generator.rules.document import Document, decoded
from generator.rules.draft import Draft
from generator.rules.model import Rules
from generator.rules.problems import Problem
from generator.rules.schema import schema_problems
from generator.rules.walk import walk

LARGEST: Final = 4_000_000
"""How many bytes of rules are read; more is not a rules file."""

_OF_NO_PLAN: Final = ("examples", "releases")
"""The sections, a third of a file, that only tell of plans; the second names those of the first."""


@dataclass(frozen=True)
class Reading:
    """What came of reading a rules file: `rules` are None where there are problems."""

    rules: Rules | None
    document: Document
    problems: list[Problem]
    prose: FilePath | None  # the folder of hand-written pages, where there is one
    fits: bool  # whether the file fits the model
    plannable: Rules | None  # what can be planned of the rules, if no problem touches a plan


def read_shape(
    path: FilePath | str, prose: FilePath | None = None, *, plans_only: bool = False
) -> tuple[Draft, list[Problem]]:
    """Read a rules file, and return it with the problems of its shape.

    `prose` is the folder of hand-written pages; where it is not given, it is the folder `content`
    beside the rules file, if there is one. With `plans_only` the sections are left out that no plan
    depends on.
    """
    text, fault = _text(str(path))
    document = Document(str(path), text, without=_OF_NO_PLAN if plans_only else ())
    data, found = document.data, walk(document.data)
    rules, problems = (None, [fault]) if fault else schema_problems(document, found)
    beside = FilePath(path).parent / "content"
    prose = prose or (beside if beside.is_dir() else None)
    if rules is not None:
        rules.stand_in(document)
    draft = Draft(document, data if isinstance(data, dict) else {}, found, rules, prose)
    return draft, problems + document.problems


def _text(file: str) -> tuple[str, Problem | None]:
    """Return a file's text, or why it cannot be read."""
    path = FilePath(file)

    def unreadable(message: str, mend: str) -> tuple[str, Problem]:
        return "", Problem(file, 1, 1, "unreadable-file", message, mend)

    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except IsADirectoryError:
        return unreadable("a folder, where a file is expected", "Name the rules file in it.")
    except FileNotFoundError:
        return unreadable("there is no such file", "Check its name, or give another with --rules.")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return unreadable(f"the file cannot be read: {reason}", "Check who may read it.")
    if len(content) > LARGEST:
        megabytes = LARGEST // 1_000_000
        return unreadable(f"larger than {megabytes} MB", "Name the file that holds the rules.")
    return decoded(file, content)
