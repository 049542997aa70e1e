"""A standard situation, and what comes of it, in words."""

from collections.abc import Iterator
from datetime import date

from generator.diff.names import Names, article
from generator.diff.plans import Due
from generator.diff.situations import Ground, Standard
from generator.rules.model import GUIDE
from generator.wording.days import day_and_month, long_day, read_day

NOT_DUE = "not due"
"""The word for the day of a step that is left out."""


class Speech:
    """Tells of situations, in the names of the newer version."""

    def __init__(self, names: Names, ground: Ground) -> None:
        """Take the names, and what the two versions have in common."""
        self._names = names
        self._ground = ground

    def example(self, standard: Standard, step: str, old: Due, new: Due, *, named: bool) -> str:
        """Return `for an interview on Friday 20 November: 27 November → 25 November`.

        With `named`, the step is told, too.
        """
        start = _lowered(self._names.named(("events",), self._ground.start))
        special = "; ".join(self._special(standard))
        situation = f"for {article(start)} {start} on {long_day(standard.start)}"
        about = f"{self._names.named(('steps',), step)} " if named else ""
        before, after = _days(old, new, standard.start)
        return f"{situation}{f' ({special})' if special else ''}: {about}{before} → {after}"

    def _special(self, standard: Standard) -> Iterator[str]:
        """Yield what distinguishes a situation from the plainest."""
        past, names = standard.past, self._names
        if standard.promised:
            yield f"a date promised for {_day(standard.promised, standard.start)}"
        seen = read_day(standard.situation["today"])
        if past.event:
            label = names.named(("events",), past.event)
            yield f"{label}: {_day(seen, standard.start)}"
        elif seen != standard.start:
            done = "all done that was due" if past.done else "nothing done yet"
            yield f"seen on {_day(seen, standard.start)}, {done}"
        if standard.route != self._ground.routes[0]:
            yield names.named(("routes",), standard.route)
        if standard.advice != GUIDE:
            yield f"by {names.named(('sources',), standard.advice)} alone"
        if standard.region:
            yield f"holidays of {names.named(('regions',), standard.region)}"


def _days(old: Due, new: Due, start: date) -> tuple[str, str]:
    """Return what moves: the days, or else the end of the window, or its beginning."""
    for label, before, after in (
        ("", old.on, new.on),
        ("until ", old.latest, new.latest),
        ("from ", old.earliest, new.earliest),
    ):
        if before != after:
            return _told(label, before, start), _told(label, after, start)
    return "left out for one reason", "left out for another"


def _told(label: str, day: str | None, start: date) -> str:
    if day is None:
        return "no end" if label else NOT_DUE
    return f"{label}{_day(read_day(day), start)}"


def _day(day: date, start: date) -> str:
    return day_and_month(day, year=day.year != start.year)


def _lowered(label: str) -> str:
    """Return a label as it stands within a sentence; what is all capitals stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
