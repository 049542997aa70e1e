"""Small git repositories, made up for a test."""

import os
from pathlib import Path

from tests.command import ran

SETTINGS = {
    "GIT_AUTHOR_NAME": "Ed",
    "GIT_AUTHOR_EMAIL": "ed@example.org",
    "GIT_COMMITTER_NAME": "Ed",
    "GIT_COMMITTER_EMAIL": "ed@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Repository:
    """A folder under git, with a rules file in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rules = folder / "rules.yaml"
        self._hour = 0

    @classmethod
    def begun(cls, folder: Path) -> "Repository":
        """Return a new repository in a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        repository = cls(folder)
        repository.git("init", "--quiet", "--initial-branch=main")
        return repository

    def git(self, *arguments: str | Path) -> str:
        """Run git in it, an hour later each time; return what it says."""
        self._hour += 1
        at = f"2026-11-23T{self._hour % 24:02}:00:00+00:00"
        environment = {**os.environ, **SETTINGS, "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
        return ran("git", *arguments, cwd=self.folder, env=environment).stdout.strip()

    def commit(self, text: str, subject: str, *more: str) -> str:
        """Write the rules, commit everything, and return the commit's hash."""
        self.rules.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        body = [part for line in more for part in ("-m", line)]
        self.git("commit", "--quiet", "--allow-empty", "-m", subject, *body)
        return self.git("rev-parse", "HEAD")

    def clone(self, folder: Path, *options: str) -> "Repository":
        """Return a clone in another folder."""
        self.git("clone", "--quiet", *options, self.folder.as_uri(), folder)
        return Repository(folder)
