"""A problem: a fault in the rules, with its place, what is wrong, and what to do about it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

WIDEST: Final = 100
"""How many characters of a marked line are shown; the rest is cut off around the mark."""

_NUMBER: Final = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: `line` and `column` count from 1, in characters; `excerpt` is the marked line."""

    file: str
    line: int
    column: int
    code: str
    message: str  # what was found, and what was expected
    mend: str  # what to do
    excerpt: str = ""

    @classmethod
    def of_line(cls, file: Path, line: int, code: str, message: str, mend: str) -> "Problem":
        """Return a problem of a line of a file, marked where its words begin."""
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
        column = len(excerpt) - len(excerpt.lstrip()) + 1
        return cls(str(file), line, column, code, message, mend, excerpt)

    def __str__(self) -> str:
        """Return the problem as an editor sees it in the terminal, without a final line break."""
        head = f"{self.file}:{self.line}:{self.column}: error[{self.code}]: {self.message}"
        return "\n    ".join([head, *self.marked, self.mend])

    @property
    def marked(self) -> tuple[str, ...]:
        """The marked line and the mark under it; nothing where the line is empty."""
        return _marked(self.excerpt, self.column - 1) if self.excerpt.strip() else ()

    def as_json(self) -> dict[str, str | int]:
        """Return the problem as `check --format json` lists it."""
        return {key: value for key, value in asdict(self).items() if key != "excerpt"}


class RulesError(Exception):
    """Rules that cannot be used; `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


def in_order(problems: Iterable[Problem], first: str) -> list[Problem]:
    """Return the problems without repetitions, those in the file `first` first, by position."""
    return sorted(
        dict.fromkeys(problems),
        key=lambda it: (it.file != first, it.file, it.line, it.column, it.code, it.message),
    )


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that was most likely meant, or None where none is near."""
    import difflib  # noqa: PLC0415 - most rules name nothing that is not there

    # Another number is another thing, however alike the words are.
    numbers = _NUMBER.findall(name)
    by_folded = {
        candidate.casefold(): candidate
        for candidate in known
        if _NUMBER.findall(candidate) == numbers
    }
    near = difflib.get_close_matches(name[:WIDEST].casefold(), by_folded, n=1)
    return by_folded[near[0]] if near else None


def suggestion(name: str, known: Iterable[str], kind: str) -> str:
    """Return the mend for a name that is not among the known ones: the nearest, and the choice."""
    names = list(known)
    near = nearest(name, names)
    hint = f"Did you mean '{near}'? " if near else ""
    if not names:
        return f"{hint}There are no {kind} yet; declare it first."
    if len(names) > 12:  # noqa: PLR2004 - a longer list helps nobody
        return hint.rstrip() or f"Use one of the {len(names)} {kind} of the rules, or declare it."
    return f"{hint}The {kind}: {', '.join(names)}."


def quoted(value: object) -> str:
    """Return what was found, in words short enough for a message."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"'{str(value).lower()}'"
    if isinstance(value, int):
        return f"the number {value}"
    if isinstance(value, str):
        text = " ".join(value.split())
        return f"'{text if len(text) <= 60 else text[:57] + '…'}'"  # noqa: PLR2004
    return "a list" if isinstance(value, list) else "a group of keys"


def _marked(line: str, column: int) -> tuple[str, str]:
    """Return the part of a line around a column (from 0), and a line with a mark under it."""
    start = 0 if column < WIDEST - 20 else column - WIDEST // 2
    shown = line[start : start + WIDEST]
    before = "…" if start else ""
    after = "…" if start + WIDEST < len(line) else ""
    gap = before + shown[: column - start]
    visible = "".join("·" if _is_control(char) else char for char in shown)
    return before + visible.rstrip() + after, "".join(map(_blank, gap)) + "^"


def _is_control(char: str) -> bool:
    return char != "\t" and unicodedata.category(char) == "Cc"


def _blank(char: str) -> str:
    """Return white space as wide as the character is in a terminal."""
    if char == "\t":
        return char
    if unicodedata.combining(char):
        return ""
    return "  " if unicodedata.east_asian_width(char) in "WF" else " "
