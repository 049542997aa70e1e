"""A change of the rules, in words."""

from dataclasses import dataclass
from typing import Any, Literal

from generator.diff.difference import Path

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

    @property
    def sentence(self) -> str:
        """The change in a sentence."""
        is_ended = self.words.rstrip("”").endswith((".", "?", "!", "…"))
        return self.words if is_ended else f"{self.words}."

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
        }
