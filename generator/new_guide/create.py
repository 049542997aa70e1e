"""Starts a new guide: a small one in a folder, in order and ready to be built and changed."""

from datetime import date
from pathlib import Path

from generator.files import require_free, staged
from generator.new_guide.record import FILE, record_of
from generator.new_guide.starting_files import starting_files


def start(target: Path, today: date, *, minimal: bool = False) -> int:
    """Write a new guide to `target`; return how many files. It counts as reviewed `today`.

    Raises:
        OSError: `target` is neither empty nor new, or cannot be written.
    """
    require_free(target)
    files = starting_files(today, minimal=minimal)
    files[FILE] = record_of(files)
    with staged(target) as staging:
        staging.write(files)
    return len(files)
