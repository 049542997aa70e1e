"""Small rules files for tests: the good one of `tests/problems`, with changes."""

from pathlib import Path
from typing import Final

from generator.checks import load, read
from generator.rules import Problem, Rules

GOOD: Final = Path(__file__).parent / "problems" / "good" / "rules.yaml"
"""A small guide without a fault, with an entry at least in every section."""

TODAY: Final = "2026-11-24"
"""The day on which tests look at rules; what runs out has not run out then."""

Change = tuple[str, str]
"""A stretch of the good file, which must stand in it once, and what stands there instead."""


SHARED: Final[Change] = (
    "\nsteps:\n",
    """
shared-times:
  after-thanks: {offset: 3 days, anchor: thanks-sent, editorial: Not both at once.}

steps:
""",
)
WRITTEN: Final = "- {offset: 3 days, anchor: thanks-sent, editorial: Not both at once.}"
"""The term of the good rules that is the same as that shared time."""


def changed(*changes: Change, text: str | None = None) -> str:
    """Return the good rules, or another text, with changes."""
    text = GOOD.read_text(encoding="utf-8") if text is None else text
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


class SmallRules:
    """A rules file in a folder of its own, written anew from text or from changes."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "rules.yaml"

    def write(self, *changes: Change) -> Path:
        """Write the good rules with changes, and return the file."""
        return self.write_text(changed(*changes))

    def write_text(self, text: str | bytes) -> Path:
        """Write a text, whatever it is, and return the file."""
        self.path.write_bytes(text.encode() if isinstance(text, str) else text)
        return self.path

    def page(self, name: str, text: str) -> Path:
        """Write a page into the folder of hand-written pages, and return it."""
        page = self.path.parent / "content" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(text.encode())
        return page

    def rules(self, *changes: Change) -> Rules:
        """Return the good rules with changes, which have to be in order."""
        return load(self.write(*changes))

    def problems(self, *changes: Change) -> list[Problem]:
        """Return what is wrong with the good rules after changes."""
        self.write(*changes)
        return self.problems_of_file()

    def problems_of_file(self) -> list[Problem]:
        """Return what is wrong with the file as it stands."""
        return read(self.path).problems

    def codes(self, *changes: Change) -> list[str]:
        """Return the codes of what is wrong with the good rules after changes."""
        return [problem.code for problem in self.problems(*changes)]
