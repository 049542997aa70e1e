"""A guide as it is about to be published."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path as FilePath

from generator.rules.document import Document, Path
from generator.rules.model import Rules
from generator.rules.problems import Problem


@dataclass(frozen=True)
class Edition:
    """Rules that are in order, the pages beside them, and the day on which they are looked at."""

    rules: Rules
    document: Document  # the file that the rules stand in
    prose: FilePath | None  # the folder of hand-written pages
    today: date

    def problem(self, path: Path, code: str, message: str, mend: str) -> Problem:
        """Return a problem with the value at a path of the rules, or with its key."""
        return self.document.problem(path, code, message, mend)
