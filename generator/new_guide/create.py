"""Starts a new guide: a small one in a folder, in order and ready to be built and changed."""

from datetime import date
from pathlib import Path

from generator.files import holds_other_files, staged
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
    if target.exists() and not (target.is_dir() and not holds_other_files(target)):
        raise TakenFolderError(target)
    files = starting_files(today, minimal=minimal)
    files[FILE] = record_of(files)
    with staged(target) as staging:
        staging.write(files)
    return len(files)
