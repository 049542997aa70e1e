"""Which days are working days: the region's weekend, its holidays, and the quiet periods."""

from datetime import date, timedelta
from typing import Final

from generator.contract.plan import HolidaysKnown
from generator.contract.program import Program

WEEKEND: Final = "weekend"
"""The reason for passing over a day of the weekend; other days off go by their names."""

ONE_DAY: Final = timedelta(days=1)


class WorkingDays:
    """The calendar of a situation: its region's days off, or none where every day counts."""

    known: HolidaysKnown | None
    _holidays: dict[str, str]

    def __init__(self, program: Program, region: str | None, *, counted: bool) -> None:
        """Take the days off of `region`; with `counted` false every day is a working day."""
        self.counted = counted
        self.known = None
        self._weekend = program["weekend"]
        self._holidays = {}
        self._quiet = program["quiet_periods"]
        if region is not None:
            loaded = program["holidays"][region]
            self._weekend, self._holidays = loaded["weekend"], loaded["days"]
            self.known = {"from": loaded["from"], "until": loaded["until"]}

    def day_off(self, day: date) -> str | None:
        """Return why a day is no working day - a holiday, a quiet period, the weekend - or None."""
        if not self.counted:
            return None
        written = day.isoformat()
        if written in self._holidays:
            return self._holidays[written]
        if quiet := self._quiet_period(day):
            return quiet
        return WEEKEND if day.isoweekday() in self._weekend else None

    def _quiet_period(self, day: date) -> str | None:
        """Return the name of the quiet period that a day lies in, or None."""
        this = day.isoformat()[5:]
        for quiet in self._quiet:
            first, last = quiet["from"], quiet["until"]
            if first <= this <= last if first <= last else this >= first or this <= last:
                return quiet["name"]
        return None

    def passes(self, day: date) -> bool:
        """Whether a day is counted where quiet periods are not."""
        return not self.counted or self._quiet_period(day) is None

    def working(self, day: date) -> bool:
        """Whether a day is a working day."""
        return self.day_off(day) is None

    def later(self, day: date, amount: int, *, pauses: bool = False) -> date:
        """Return the `amount`-th working day after a day or, below 0, before it.

        Where it `pauses`, not the working days are counted, but those that are not quiet.
        """
        counts = self.passes if pauses else self.working
        step = ONE_DAY if amount > 0 else -ONE_DAY
        left = abs(amount)
        while left > 0:
            day += step
            left -= counts(day)
        return day

    def after_quiet(self, day: date) -> date:
        """Return the first working day after a quiet period: the day's own, or the next one."""
        if self._quiet:
            while not self._quiet_period(day):
                day += ONE_DAY
            while self._quiet_period(day):
                day += ONE_DAY
        return day if self.working(day) else self.later(day, 1)

    def beyond_known(self, day: date) -> bool:
        """Whether a day lies where the region's holidays are not known."""
        if not self.counted or self.known is None:
            return False
        return not self.known["from"] <= day.isoformat() <= self.known["until"]
