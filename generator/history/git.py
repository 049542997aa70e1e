"""What git knows of a file. Where there is no git, or no repository, it knows nothing."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SECONDS: Final = 20
"""How long git may take; it answers in a few milliseconds."""

_MARK: Final = "\x1e"
_FIELD: Final = "\x1f"
_RAW: Final = re.compile(
    r"^:[0-7]+ [0-7]+ (?P<before>[0-9a-f]{40,64}) (?P<after>[0-9a-f]{40,64}) (?P<what>[A-Z])"
)
_NONE: Final = re.compile(r"0+")


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that changed the file: the hashes of its contents before (empty: none) and after."""

    commit: str
    at: str  # when, as in 2026-11-23T05:09:05+00:00
    subject: str
    before: str
    after: str


class Git:
    """Asks git about one file; every answer is None, or empty, where git has none."""

    def __init__(self, file: Path) -> None:
        """Take the file, which may be missing."""
        self.file = file
        self._folder = file.parent
        self._name = file.name

    def content(self, revision: str) -> bytes | None:
        """Return the file at a revision (`HEAD~1`, a tag, a hash, or `REV:path`), or None."""
        if revision.startswith("-"):
            return None  # an option of git's, and no revision
        name = revision if ":" in revision else f"{revision}:./{self._name}"
        return self._run("cat-file", "blob", name)

    def blob(self, content_hash: str) -> bytes | None:
        """Return contents by their hash, or None."""
        return self._run("cat-file", "blob", content_hash)

    def commits(self) -> list[Commit]:
        """Return the commits that changed the file, newest first, along the main line.

        A merge counts as one change. Where the history is cut off, its first commit, which seems
        to make everything, is left out.
        """
        form = f"--format={_MARK}%H{_FIELD}%cI{_FIELD}%s{_FIELD}%b"
        options = ("--first-parent", "-m", "--follow", "--raw", "--no-abbrev", "--no-color")
        told = self._run("log", form, *options, "--", self._name)
        if told is None:
            return []
        cut = self._cut()
        texts = told.decode("utf-8", "replace").split(_MARK)[1:]
        commits = [commit for text in texts for commit in _commits(text)]
        return [commit for commit in commits if commit.commit not in cut]

    @property
    def is_cut(self) -> bool:
        """Whether the history is cut off, as in a clone of a certain depth."""
        return bool(self._cut())

    def _cut(self) -> set[str]:
        """Return the commits at which a shallow history is cut off."""
        path = self._run("rev-parse", "--git-path", "shallow")
        if path is None:
            return set()
        file = self._folder / path.decode("utf-8", "replace").strip()
        try:
            return set(file.read_text(encoding="ascii").split())
        except (OSError, UnicodeDecodeError):
            return set()

    def _run(self, *arguments: str) -> bytes | None:
        command = ["git", "--no-pager", "-c", "core.quotePath=true", *arguments]
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        try:
            done = subprocess.run(  # noqa: S603 - git alone, and no shell
                command,
                cwd=self._folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, ValueError, subprocess.SubprocessError):
            return None
        return done.stdout if done.returncode == 0 else None


def _commits(text: str) -> Iterator[Commit]:
    """Yield what one record of the log tells: nothing for a commit that deletes the file."""
    commit, at, subject, rest = text.split(_FIELD, 3)
    *body, raw = ["", *rest.strip("\n").splitlines()]
    match = _RAW.match(raw)
    if match is None or _NONE.fullmatch(match["after"]):
        return
    before = "" if _NONE.fullmatch(match["before"]) else match["before"]
    told = _told(subject, body)
    if before != match["after"]:  # only renamed, or another mode
        yield Commit(commit, at, told, before, match["after"])


def _told(subject: str, body: list[str]) -> str:
    """Return what a commit says: of a merge, what was merged, if it says that further down."""
    lines = [line.strip() for line in body if line.strip()]
    return lines[0] if subject.startswith("Merge ") and lines else subject
