"""A plan as a calendar file: an all-day event for each step with a day ahead."""

from collections.abc import Mapping
from datetime import date

from generator.calendar_file.application import Application
from generator.calendar_file.entries import Entry, Planned, entries
from generator.calendar_file.former import Former, FormerFileError, read_former
from generator.calendar_file.wishes import Wishes

__all__ = [
    "Application",
    "Entry",
    "Former",
    "FormerFileError",
    "Planned",
    "Wishes",
    "calendar_file",
    "entries",
    "read_former",
]


def calendar_file(
    planned: Planned,
    application: Application,
    sequence: int = 0,
    exported: Mapping[str, date] | None = None,
    wishes: Wishes | None = None,
) -> bytes | None:
    """Return the bytes of a plan's calendar file; None where there is nothing to put into one.

    `exported` are the days that a former file gave by their keys, so that this one cancels what
    has fallen away; `sequence` has to be higher than that file's. `wishes` say when to remind,
    and of which steps.
    """
    # The package `icalendar` is slow to import, and most plans are printed.
    from generator.calendar_file.writing import written  # noqa: PLC0415

    wishes = wishes or Wishes()
    found = entries(planned, application, exported or {}, wishes.without)
    if not found:
        return None
    return written(found, planned, application, sequence, wishes.remind_at)
