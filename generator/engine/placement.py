"""The day on which to do a step, within its window and on the days that suit it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.contract.plan import Skipped
from generator.engine.windows import Window
from generator.engine.working_days import ONE_DAY, WorkingDays


@dataclass(slots=True)
class Placed:
    """The day found, and the days tried and passed over on the way, in the order tried."""

    on: date
    tried: dict[date, str] = field(default_factory=dict)

    def skipped(self) -> list[Skipped]:
        """Return the days passed over, each once, never the day itself."""
        return [
            {"date": day.isoformat(), "because": because}
            for day, because in self.tried.items()
            if day != self.on
        ]


def place(window: Window, today: date, working_days: str, calendar: WorkingDays) -> Placed:
    """Return the day for a step, from the later of its aim and today.

    `ignore` takes that day. `prefer` looks for a working day without ever being late for it, and
    `earlier` without waiting for one. `require` takes a working day, past `latest` if it must.
    """
    tried: dict[date, str] = {}

    def first_working(first: date, last: date, step: timedelta = ONE_DAY) -> date | None:
        for day in _days(first, last, step):
            because = calendar.day_off(day)
            if because is None:
                return day
            tried.setdefault(day, because)
        return None

    start = max(window.aim.day, today)
    allowed = max(window.earliest.day, today)
    latest = window.latest.day if window.latest else date.max
    if working_days == "ignore":
        return Placed(start)
    if working_days != "require":
        on = first_working(start, start) or first_working(start - ONE_DAY, allowed, -ONE_DAY)
        if on is None and working_days == "prefer":
            on = first_working(start + ONE_DAY, latest)
        on = on or allowed
    else:
        on = (
            first_working(start, latest)
            or first_working(start - ONE_DAY, allowed, -ONE_DAY)
            or first_working(max(latest + ONE_DAY, start), date.max)
            or start
        )
    return Placed(on, tried)


def _days(first: date, last: date, step: timedelta) -> Iterator[date]:
    day = first
    while day <= last if step > timedelta() else day >= last:
        yield day
        day += step


class Distance:
    """The days already taken by messages to each party, and how far apart they must lie."""

    def __init__(self, between: timedelta, calendar: WorkingDays) -> None:
        """Start with no day taken."""
        self._near = range(1 - between.days, between.days)
        self._calendar = calendar
        self._taken: dict[str, dict[date, tuple[int, str]]] = {}

    def take(self, party: str, day: date, step: str) -> None:
        """Note that a message to a party goes out on a day."""
        days = self._taken.setdefault(party, {})
        days.setdefault(day, (len(days), step))  # of several on a day, the first is named

    def keep(self, placed: Placed, party: str, working_days: str) -> bool:
        """Move a message to the next day allowed, where its own lies too close to another.

        Returns whether it had to move.
        """
        planned = placed.on
        because = self._too_close(planned, party)
        while because is not None:
            placed.tried.setdefault(placed.on, because)
            placed.on += ONE_DAY
            waits = working_days not in ("ignore", "earlier")
            off = self._calendar.day_off(placed.on) if waits else None
            because = off or self._too_close(placed.on, party)
        return placed.on != planned

    def _too_close(self, day: date, party: str) -> str | None:
        days = self._taken.get(party, {})
        near = (day + timedelta(days=away) for away in self._near)
        return min((days[each] for each in near if each in days), default=(0, None))[1]
