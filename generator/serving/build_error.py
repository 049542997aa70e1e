"""Turn any build failure into a message for the editor."""

import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import jinja2

from generator.rules import Problem, RulesError

_MEND: Final = "Compare it with its neighbours, or undo your last change to this file."


@dataclass(frozen=True, slots=True)
class Trouble:
    """Problems with their places; or, where nobody knows the place, a failure in a sentence."""

    problems: Sequence[Problem] = ()
    failure: str = ""

    @property
    def title(self) -> str:
        """What is the matter, in a sentence."""
        number = len(self.problems)
        if not number:
            return "The pages could not be made."
        return "There is 1 problem." if number == 1 else f"There are {number} problems."

    def __str__(self) -> str:
        """Return all of it, as it stands in the terminal."""
        return "\n".join(map(str, self.problems)) or self.failure


def trouble_of(error: BaseException, templates: Iterable[Path]) -> Trouble:
    """Return what an error means to an editor.

    `templates` are the folders with the templates of pages and theme: an error in one of them is a
    problem of that file.
    """
    if isinstance(error, RulesError):
        return Trouble(error.problems)
    place = _place(error, list(templates))
    if place is not None:
        return Trouble([_problem(error, *place)])
    return Trouble(failure=_said(error))


def _place(error: BaseException, folders: Sequence[Path]) -> tuple[Path, int] | None:
    """Return the file and line of a template in which an error arose, innermost first."""
    places = [
        (Path(frame.filename), frame.lineno or 1)
        for frame in reversed(traceback.extract_tb(error.__traceback__))
    ]
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        places.insert(0, (Path(error.filename), error.lineno))
    for file, line in places:
        if file.suffix != ".py" and any(_is_in(file, folder) for folder in folders):
            return file, line
    return None


def _is_in(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _problem(error: BaseException, file: Path, line: int) -> Problem:
    message = f"this template cannot be put together: {_said(error)}"
    return Problem.of_line(as_typed(file), line, "template", message, _MEND)


def _said(error: BaseException) -> str:
    said = str(error).strip().rstrip(".")
    if isinstance(error, jinja2.TemplateError) and said:
        return said
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def as_typed(path: Path) -> Path:
    """Return a path in the short form in which an editor knows it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
