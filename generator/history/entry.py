"""One change of the rules as it is told later: when, in whose words, and what it did."""

import hashlib
from dataclasses import dataclass
from typing import Any

Json = Any


@dataclass(frozen=True, slots=True)
class Entry:
    """A version of the rules and what changed with it.

    `before` and `rules` are the hashes of the rules file, as git counts them, before and after;
    `before` is empty for the first version. `on` is a date, or a date with a time and its zone.
    `changes` are a section and a sentence each. Of a pending entry the changes are not yet worked
    out.
    """

    before: str
    rules: str
    on: str
    version: str = ""  # what the rules call themselves
    says: str = ""  # the subject of the commit
    note: str = ""  # an editor's own words, which go before the subject
    summary: str = ""
    changes: tuple[tuple[str, str], ...] = ()
    dates: tuple[str, ...] = ()
    committed: bool = True  # False until git knows it
    pending: bool = False

    @property
    def pair(self) -> tuple[str, str]:
        """What makes it the same change wherever it is found."""
        return self.before, self.rules

    @property
    def is_first(self) -> bool:
        """Whether the guide began with it."""
        return not self.before

    @property
    def is_noticed(self) -> bool:
        """Whether readers notice anything of it, or may do."""
        return bool(self.changes) or self.is_first or self.pending

    def as_json(self) -> Json:
        """Return the entry as the record holds it."""
        return {
            "before": self.before,
            "rules": self.rules,
            "on": self.on,
            "version": self.version,
            "says": self.says,
            "note": self.note,
            "committed": self.committed,
            "summary": self.summary,
            "changes": [list(change) for change in self.changes],
            "dates": list(self.dates),
        }


History = tuple[Entry, ...]
"""What changed, the newest first."""


def content_hash(content: bytes) -> str:
    """Return the hash by which git knows the contents of a file, its line ends being LF."""
    content = content.replace(b"\r\n", b"\n")
    head = f"blob {len(content)}\0".encode()
    return hashlib.sha1(head + content, usedforsecurity=False).hexdigest()
