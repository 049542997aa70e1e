"""A plan as a calendar file: an all-day event for each step with a day ahead."""

from generator.calendar_file.application import Application, Former, FormerFileError, read_former
from generator.calendar_file.entries import Planned, Wanted
from generator.calendar_file.writing import calendar_file

__all__ = [
    "Application",
    "Former",
    "FormerFileError",
    "Planned",
    "Wanted",
    "calendar_file",
    "read_former",
]
