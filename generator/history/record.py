"""The record of what changed: a file beside the rules, committed with them (decision 0037)."""

import json
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

from generator.history.entry import Entry, History

NAME: Final = "changes.json"
"""The file's name."""

_LARGEST: Final = 20_000_000
"""How many bytes of it are read; more is no record of ours."""

_ENTRIES: Final = TypeAdapter(list[Entry])

Json = Any


class UnreadableRecordError(Exception):
    """A record that is there, but is none; a conflict of two branches leaves one behind."""

    def __init__(self, file: Path) -> None:
        """Take the file."""
        super().__init__(f"{file} is not what was written to it.")


def record_of(rules_file: Path) -> Path:
    """Return where the record of a rules file stands."""
    return rules_file.parent / NAME


def read_record(file: Path) -> History:
    """Return what a record holds, the newest first; nothing, where there is none.

    Raises:
        UnreadableRecordError: it is there, and is no record.
    """
    try:
        if not file.is_file():
            return ()
        with file.open("rb") as stream:
            content = stream.read(_LARGEST)
        return tuple(_ENTRIES.validate_python(json.loads(content)["entries"]))
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise UnreadableRecordError(file) from error


def written(history: History) -> str:
    """Return a record as text: an entry's sentences stand on lines of their own, for git."""
    about = "What changed in rules.yaml, the newest first. Written by `guide history`; do not edit."
    data = {"about": about, "entries": [entry.as_json() for entry in history]}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
