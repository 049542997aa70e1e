"""Which application a calendar file is for: what its entries are known by, and its former file."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Final

from icalendar import Calendar

_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_GAPS: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ufeff]+")
_UNNAMED: Final = "plan"


@dataclass(frozen=True)
class Application:
    """`id` begins the UID of each entry, and so never changes; `label` stands in its title."""

    id: str = _UNNAMED
    label: str = ""

    @classmethod
    def named(cls, name: str) -> "Application":
        """Return the application that goes by a name, of whatever characters.

        Raises:
            ValueError: nothing of the name can be shown, or it is no text.
        """
        label = one_line(name)
        if not label:
            message = "it has nothing in it that can be read"
            raise ValueError(message)
        try:
            written = label.encode()
        except UnicodeEncodeError as error:
            message = "it holds bytes that are no text in UTF-8"
            raise ValueError(message) from error
        if _PLAIN.fullmatch(label):
            return cls(label, label)
        return cls(f"x{sha256(written).hexdigest()[:32]}", label)

    def uid(self, key: str) -> str:
        """Return the UID of an entry, the same in every file for this application."""
        return f"{self.id}.{key}"

    def key(self, uid: str) -> str | None:
        """Return the key of an entry with this UID; None for another application's."""
        return uid.removeprefix(f"{self.id}.") if uid.startswith(f"{self.id}.") else None


def one_line(text: str) -> str:
    """Return a text in one line: what calendars don't show, line ends too, becomes a space."""
    return _GAPS.sub(" ", text).strip()


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
