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
        for quiet in self._quiet:
            first, last, this = quiet["from"], quiet["until"], written[5:]
            within = first <= this <= last if first <= last else this >= first or this <= last
            if within:
                return quiet["name"]
        return WEEKEND if day.isoweekday() in self._weekend else None

    def later(self, day: date, amount: int) -> date:
        """Return the `amount`-th working day after a day, whatever day that is."""
        while amount > 0:
            day += ONE_DAY
            amount -= self.day_off(day) is None
        return day

    def beyond_known(self, day: date) -> bool:
        """Whether a day lies where the region's holidays are not known."""
        if not self.counted or self.known is None:
            return False
        return not self.known["from"] <= day.isoformat() <= self.known["until"]
