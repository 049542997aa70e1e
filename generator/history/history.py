"""The history that a build tells: the record, and what little git can add to it at no cost."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from generator.history.entry import Entry, History
from generator.history.git import Commit, Git
from generator.history.record import UnreadableRecordError, read_record, record_of

MOST_PENDING: Final = 50
"""How many commits are told of that no record speaks of."""


def history_of(rules_file: Path) -> History:
    """Return what changed in a rules file, the newest first. It never fails.

    A commit that the record does not know is told by its date and its subject alone.
    """
    try:
        recorded = read_record(record_of(rules_file))
    except UnreadableRecordError:
        recorded = ()
    commits = Git(rules_file).commits()
    pending = [pending_entry(commit) for commit in unrecorded(commits, recorded)[:MOST_PENDING]]
    return (*pending, *dated(recorded, commits))


def unrecorded(commits: Iterable[Commit], recorded: History) -> list[Commit]:
    """Return the commits that came after the newest that the record knows.

    Where they do not hang together with it, nobody can say how they belong, and there are none.
    """
    pairs = {entry.pair for entry in recorded}
    newest = recorded[0].rules if recorded else None
    newer: list[Commit] = []
    for commit in commits:
        if (commit.before, commit.after) in pairs or commit.after == newest:
            return newer
        newer.append(commit)
    follows = bool(newer) and newer[-1].before == newest
    return newer if follows or not recorded else []


def dated(recorded: History, commits: Iterable[Commit]) -> History:
    """Return the entries; those that were recorded before their commit, with its date."""
    known = {(commit.before, commit.after): commit for commit in commits}
    return tuple(
        replace(entry, on=known[entry.pair].at, says=known[entry.pair].subject, committed=True)
        if not entry.committed and entry.pair in known
        else entry
        for entry in recorded
    )


def pending_entry(commit: Commit) -> Entry:
    """Return a commit whose changes have not been worked out."""
    return Entry(commit.before, commit.after, commit.at, says=commit.subject, pending=True)
