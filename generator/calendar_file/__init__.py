"""A plan as a calendar file: an all-day event for each step with a day ahead."""

from generator.calendar_file.application import Application, Former, FormerFileError, read_former
from generator.calendar_file.entries import Entry, Planned, Wanted, entries

__all__ = [
    "Application",
    "Entry",
    "Former",
    "FormerFileError",
    "Planned",
    "Wanted",
    "calendar_file",
    "entries",
    "read_former",
]


def calendar_file(planned: Planned) -> bytes | None:
    """Return the bytes of a plan's calendar file; None where there is nothing to put into one."""
    # The package `icalendar` is slow to import, and most plans are printed.
    from generator.calendar_file.writing import written  # noqa: PLC0415

    found = entries(planned)
    return written(found, planned) if found else None
