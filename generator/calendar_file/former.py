"""The file that was made before for the same application, which the next one brings up to date."""

from dataclasses import dataclass
from datetime import date, datetime

from generator.calendar_file.application import Application


class FormerFileError(Exception):
    """A reason why a file cannot be brought up to date, as the end of a sentence."""


@dataclass(frozen=True)
class Former:
    """What a former file gave: its highest SEQUENCE, and the days of its entries by their keys."""

    sequence: int
    days: dict[str, date]


def read_former(written: bytes, application: Application) -> Former:
    """Return what a former file says of an application.

    Raises:
        FormerFileError: it is no calendar, or none of this application.
    """
    from icalendar import Calendar  # noqa: PLC0415 - slow, and needed for an update alone

    try:
        calendar = Calendar.from_ical(written)
        found = [
            (key, _day(event.decoded("dtstart")), int(event.get("sequence", 0)))
            for event in calendar.walk("VEVENT")
            if (key := application.key(str(event.get("uid", ""))))
        ]
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        message = "is no calendar file"
        raise FormerFileError(message) from error
    if not found:
        message = "holds no step of this application"
        raise FormerFileError(message)
    return Former(max(sequence for _, _, sequence in found), {key: day for key, day, _ in found})


def _day(start: object) -> date:
    """Return the day of a DTSTART.

    Raises:
        TypeError: it could not be read.
    """
    if isinstance(start, datetime):
        return start.date()
    if isinstance(start, date):
        return start
    raise TypeError(start)
