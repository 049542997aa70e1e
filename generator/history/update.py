"""Brings the record of what changed up to date with git and with the rules as they stand now."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from generator.diff.comparison import Comparison, compare
from generator.diff.kinds import MISSING, value_of
from generator.diff.version import UnreadableVersionError, Version, read_version
from generator.diff.words import SECTIONS
from generator.history.entry import Entry, History, content_hash
from generator.history.git import Commit, Git
from generator.history.history import dated, pending_entry, unrecorded

COUNTED = ("steps", "sources", "letters", "questions", "examples")
"""The sections whose entries are counted to tell how large the first version was."""

Told = Callable[[Entry], None]


class NoEarlierVersionError(Exception):
    """A version whose changes cannot be worked out: the one before it is nowhere to be had."""

    def __init__(self, rules_file: Path) -> None:
        """Take the rules file."""
        super().__init__(
            f"git does not have the version of {rules_file} that was recorded last, so its changes "
            "cannot be worked out. In a clone that is cut off, run: git fetch --unshallow"
        )


def up_to_date(rules_file: Path, recorded: History, note: str, told: Told) -> History:
    """Return the record of a rules file, with an entry for each version that it has had.

    What was recorded is kept, what is missing is worked out, and `told` hears of each such entry.
    An entry for the rules as they stand now makes it possible to commit both together; `note` goes
    to the newest.

    Raises:
        NoEarlierVersionError: there is a change, and not what it changed.
        OSError: the rules file cannot be read.
        UnreadableVersionError: it is no YAML.
    """
    git = Git(rules_file)
    commits = git.commits()
    notes = {entry.rules: entry.note for entry in recorded if entry.note}
    kept = _kept(commits, dated(recorded, commits), is_cut=git.is_cut)
    history = [_worked_out(entry, git, told) for entry in kept]
    content = rules_file.read_bytes().replace(b"\r\n", b"\n")
    now = content_hash(content)
    if not history or history[0].rules != now:
        earlier = [entry for entry in recorded if entry.rules == now and not entry.committed]
        before = history[0].rules if history else ""
        entry = Entry(before, now, "", committed=False, pending=True)
        same = next((entry for entry in earlier if entry.before == before), None)
        history.insert(0, same or _worked_out(entry, git, told, content, rules_file))
    history = [replace(entry, note=entry.note or notes.get(entry.rules, "")) for entry in history]
    if note:
        history[0] = replace(history[0], note=note)
    return tuple(history)


def _kept(commits: list[Commit], recorded: History, *, is_cut: bool) -> list[Entry]:
    """Return an entry for each commit, newest first; those of the record, where it has them.

    Of a history that is cut off, or that was begun anew, the record knows the older part.
    """
    known = {entry.pair: entry for entry in recorded if entry.committed}
    if not commits or is_cut:
        newer = unrecorded(commits, tuple(known.values()))
        return [*map(pending_entry, newer), *known.values()]
    entries = [
        known.get((commit.before, commit.after), pending_entry(commit)) for commit in commits
    ]
    older = [n for n, entry in enumerate(recorded) if entry.rules == entries[-1].rules]
    if entries[-1].is_first and older and not recorded[older[0]].is_first:
        entries[-1:] = recorded[older[0] :]
    return entries


def _worked_out(
    entry: Entry,
    git: Git,
    told: Told,
    content: bytes | None = None,
    rules_file: Path | None = None,
) -> Entry:
    """Return an entry with its changes in words; one that is not pending as it is."""
    if not entry.pending:
        return entry
    after = git.blob(entry.rules) if content is None else content
    before = git.blob(entry.before) if entry.before else None
    if after is None or (entry.before and before is None):
        raise NoEarlierVersionError(rules_file or git.file)
    done = _compared(entry, before, after, is_now=content is not None)
    told(done)
    return done


def _compared(entry: Entry, before: bytes | None, after: bytes, *, is_now: bool) -> Entry:
    try:
        new = read_version("the newer version", after.decode("utf-8"))
    except (UnreadableVersionError, UnicodeDecodeError):
        if is_now:
            raise
        return replace(entry, pending=False, summary="This version could not be read any more.")
    entry = replace(entry, pending=False, version=new.number, on=entry.on or _reviewed(new))
    if before is None:
        return replace(entry, summary=_first(new))
    try:
        old = read_version("the older version", before.decode("utf-8"), new)
    except (UnreadableVersionError, UnicodeDecodeError):
        return replace(entry, summary="The version before it cannot be read any more.")
    return _told(entry, compare(old, new))


def _told(entry: Entry, compared: Comparison) -> Entry:
    return replace(
        entry,
        summary=compared.summary,
        changes=tuple((change.section, change.sentence) for change in compared.changes),
        dates=tuple(compared.dates_beyond_changes()),
    )


def _reviewed(version: Version) -> str:
    """Return when the rules say that they were last looked over; empty, where they do not."""
    guide = version.data.get("guide")
    reviewed = value_of(guide, "reviewed") if isinstance(guide, dict) else MISSING
    return str(reviewed) if reviewed is not MISSING else ""


def _first(version: Version) -> str:
    """Return how large the first version is."""

    def counts() -> Iterable[str]:
        for section in COUNTED:
            entries = version.data.get(section)
            number = len(entries) if isinstance(entries, dict) else 0
            if number:
                yield f"{number:,} {SECTIONS[section][1]}{'' if number == 1 else 's'}"

    return f"The first version of the guide: {', '.join(counts())}."
