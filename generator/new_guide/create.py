"""Starts a new guide: a small one in a folder, in order and ready to be built and changed."""

from datetime import date
from pathlib import Path

from generator.new_guide.record import FILE, record_of
from generator.new_guide.starting_files import starting_files


class TakenFolderError(Exception):
    """The folder for a new guide holds something already, or is none."""

    def __init__(self, target: Path) -> None:
        what = "is not empty" if target.is_dir() else "is a file"
        super().__init__(
            f"{target} {what}. Nothing was written. Name a folder that is empty, or not there yet."
        )


def start(target: Path, today: date, *, minimal: bool = False) -> int:
    """Write a new guide to `target`; return how many files. It counts as reviewed `today`.

    Raises:
        TakenFolderError: `target` is neither empty nor new.
        OSError: it cannot be written.
    """
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise TakenFolderError(target)
    files = starting_files(today, minimal=minimal)
    files[FILE] = record_of(files)
    for path, content in files.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return len(files)
