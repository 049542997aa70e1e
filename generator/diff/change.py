"""A change of the rules, in words."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from generator.diff.difference import Difference, Path
from generator.diff.moves import Moves

Json = Any
What = Literal["added", "changed", "removed", "reordered"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a reader or an editor would notice.

    `old` and `new` are its values in words, shortened; empty where there is none. `path` leads to
    it in the new version, or in the old one, where it is gone; `line` is its line (from 1) there.
    """

    section: str
    entry: str  # the id of the section's entry; empty, where it has none
    about: str  # what is spoken of: "First check-in without a promised date"
    what: What
    words: str  # all of it, without a full stop
    old: str
    new: str
    path: Path
    line: int
    differences: tuple[Difference, ...]  # what stands behind it in the rules
    moves: Moves | None = None  # None where it was not worked out what it alone moves

    @property
    def sentence(self) -> str:
        """The change in a sentence or two, with what it moves."""
        moved = f" {self.moves.sentence}" if self.moves else ""
        return f"{ended(self.words)}{moved}"

    def with_moves(self, moves: Moves) -> "Change":
        """Return the change with what it alone moves."""
        return replace(self, moves=moves)

    def as_json(self) -> Json:
        """Return the change as `diff --format json` has it (docs/decisions/0036)."""
        return {
            "section": self.section,
            "entry": self.entry or None,
            "about": self.about,
            "what": self.what,
            "old": self.old or None,
            "new": self.new or None,
            "sentence": self.sentence,
            "path": list(self.path),
            "line": self.line,
            "moves": self.moves.as_json() if self.moves else None,
        }


def ended(words: str) -> str:
    """Return words as a sentence, with a full stop unless they end with a mark already."""
    bare = words.rstrip("”")
    return words if bare.endswith((".", "?", "!", "…")) else f"{words}."
