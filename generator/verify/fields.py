"""The space of situations, in fields: what is varied in each, how far, and why that will do.

Every field is walked through on every route and by every advice. Together they hold all situations
up to the bound, but for what these reductions leave out:

- **Weekdays.** Without holidays a week is like any other: each history begins on every day of one
  week, and that it moves along by weeks is a property of its own.
- **Days.** In the field `every day`, what happens after the beginning falls on every day. In longer
  histories an event falls where the plan turns: on the first day of each stretch on which it says
  the same of every step. On another day of the stretch it meets the same plan.
- **Days off.** Up to three events are followed over weekends, on all weekdays. Longer histories
  are followed with every day a working day: a day off moves a message, and no window. In these no
  optional step is marked done, which frees a day and no more, and no other beginning is booked
  ahead.
- **Events without an effect** open the steps that wait for them, and start, end and promise
  nothing. They are followed among up to two events over weekends, and among three with every day a
  working day; longer histories leave them out.
- **One source's advice** is a part of ours with other numbers, and is followed less far: two events
  over weekends, four with every day a working day.
- **Holidays.** Each pattern of days off that any region has ahead of any day of the years that are
  known is tried once, with and without a promised date.
- **Months.** A step that repeats counts from the ends of all months in a field of its own.
- **Promised dates** lie up to four weeks ahead; in longer histories, near or far; in the longest,
  far. Another day that an event names is its own, near or far. A phrase is a date by another name,
  and is left out.
- What the engine cannot tell apart (see `generator.verify.memory`) is looked at once.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from generator.engine.working_days import WorkingDays
from generator.verify.explore import BEFORE, Field
from generator.verify.look import Program
from generator.verify.memory import AHEAD

WITH_WEEKENDS: Final = 3
"""Up to so many events in a history are followed over weekends."""

FAR_AHEAD: Final = 28
"""So many days ahead a promised date may lie."""

_FAR: Final = 10
"""So many days ahead a promised date lies in the longest histories."""

PATTERN: Final = 14
"""So many days ahead of the beginning, patterns of days off are told apart."""

_MONTH_ENDS: Final = range(28, 32)
_QUIET_FOR: Final = 200
"""So many days the weeks that stand for all others lie clear of quiet periods."""

Starts = tuple[tuple[str | None, date], ...]


def fields(program: Program, year: int, events: int, horizon: int) -> Iterator[Field]:
    """Yield the fields for histories of up to `events` events, from the small to the large.

    The plan is looked at until `horizon` days after the clock started; `year` is the one in which
    histories begin that may begin at any time.
    """
    monday = _clear_monday(program, year)
    week: Starts = tuple((None, monday + timedelta(days=ahead)) for ahead in range(7))
    yield Field(
        "days off",
        min(events, 2),
        _patterns(program),
        by_source=1,
        news=frozenset({"promises"}),
        horizon=min(horizon, PATTERN),
    )
    yield Field(
        "month ends",
        min(events, 2),
        _month_ends(year),
        news=frozenset({"decides"}),
        horizon=min(horizon, 2 * PATTERN),
        dated=True,
    )
    yield Field(
        "every day",
        min(events, 2),
        week,
        by_source=1,
        every_day=True,
        promised=range(FAR_AHEAD + 1),
        horizon=horizon,
        shift=7,
    )
    yield Field(
        "weekdays",
        min(events, WITH_WEEKENDS),
        week,
        by_source=2,
        without_effect=False,
        horizon=horizon,
    )
    if any(kind["effect"] is None for kind in program["events"].values()):
        yield Field(
            "without an effect",
            min(events, WITH_WEEKENDS),
            week[:1],
            by_source=2,
            working_days=False,
            horizon=horizon,
        )
    if events > WITH_WEEKENDS:
        yield Field(
            "long histories",
            events,
            week[:1],
            by_source=WITH_WEEKENDS + 1,
            working_days=False,
            optional=False,
            booked=False,
            without_effect=False,
            promised=(_FAR,),
            horizon=horizon,
        )


def _clear_monday(program: Program, year: int) -> date:
    """Return the Monday of a year after which quiet periods are longest in coming."""
    calendar = WorkingDays({**program, "weekend": []}, None, counted=True)

    def clear(monday: date) -> int:
        ahead = range(-AHEAD, _QUIET_FOR)
        days = (monday + timedelta(days=days) for days in ahead)
        return next((n for n, day in zip(ahead, days, strict=True) if calendar.day_off(day)), 999)

    first = date(year, 1, 1)
    days = (first + timedelta(days=ahead) for ahead in range(365))
    return max((day for day in days if day.isoweekday() == 1), key=clear)


def _patterns(program: Program) -> Starts:
    """Return a region and a day for every pattern of days off that lies ahead of any day.

    The years are those whose holidays are known, and the days up to their ends.
    """
    found: dict[tuple[bool, ...], tuple[str | None, date]] = {}
    for region, loaded in program["holidays"].items():
        calendar = WorkingDays(program, region, counted=True)
        first, last = (date.fromisoformat(loaded[end]) for end in ("from", "until"))
        length = (last - first).days + 1
        days = [first + timedelta(days=ahead) for ahead in range(-AHEAD, length + AHEAD)]
        off = [calendar.day_off(day) is not None for day in days]
        known = [not calendar.beyond_known(day) for day in days]
        for place in range(BEFORE, len(days) - AHEAD):
            near = slice(place, place + PATTERN)
            found.setdefault((*off[near], all(known[near])), (region, days[place]))
    return tuple(found.values())


def _month_ends(year: int) -> Starts:
    """Return the last days of every month, of a leap year too."""
    days = (date(year, 1, 1) + timedelta(days=ahead) for ahead in range(4 * 365))
    ends = [day for day in days if day.day in _MONTH_ENDS and (day.year == year or _is_leap(day))]
    return tuple((None, day) for day in ends if day.year == year or day.month in {1, 2})


def _is_leap(day: date) -> bool:
    return day.year % 4 == 0
