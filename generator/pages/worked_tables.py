"""Tables of worked dates: an interview on each day of the week, or one source's own schedule."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from generator.pages.sample_plans import Entry, SamplePlans
from generator.wording.days import read_day


class Cell(NamedTuple):
    """The day of a step, and the window around it."""

    on: str
    earliest: str
    latest: str | None


class Row(NamedTuple):
    """A step's dates: without a promised date, and with one."""

    step_id: str
    route: str | None  # the route that the dates hold for, where they are not the same on all
    event: str | None  # the event that the step answers, and that is needed for it
    event_on: str | None
    cells: tuple[Cell | None, ...]

    @property
    def one(self) -> bool:
        """Whether the promise makes no difference."""
        return len(set(self.cells)) == 1


class DayTable(NamedTuple):
    """The worked dates for a clock that starts on one day."""

    start: date
    promised_by: date | None
    rows: Sequence[Row]


def day_table(worked: SamplePlans, steps: Sequence[str], start: date, advice: str) -> DayTable:
    """Return the dates of some steps for a clock that starts on `start`; none of them is typed."""
    promised = [worked.event(worked.promise, start)] if worked.promise else []
    by_route = {
        route: [worked.entries(route, start, events, advice=advice) for events in ([], promised)]
        for route in worked.rules.routes
    }
    rows = [row for step_id in steps for row in _rows(by_route, step_id)]
    told = {row.step_id for row in rows}
    for step_id in steps:
        if step_id not in told:
            rows.extend(_answers(worked, step_id, start, advice))
    promised_by = worked.promised_by(start) if promised else None
    return DayTable(start, promised_by, rows)


def _rows(
    by_route: Mapping[str, Sequence[Mapping[str, Entry]]],
    step_id: str,
    event: Mapping[str, str] | None = None,
) -> Iterator[Row]:
    """Yield the rows of a step: one, if its dates are the same on every route that has it."""
    dates = {
        route: tuple(_cell(plan[step_id]) for plan in plans) for route, plans in by_route.items()
    }
    open_on = {route: cells for route, cells in dates.items() if any(cells)}
    event_id, on = (event["event"], event["on"]) if event else (None, None)
    same = all(first == second for first, second in pairwise(open_on.values()))
    for route, cells in open_on.items():
        yield Row(step_id, None if same else route, event_id, on, cells)
        if same:
            return


def _answers(worked: SamplePlans, step_id: str, start: date, advice: str) -> Iterator[Row]:
    """Yield the rows of a step that answers an event, once for each that it answers."""
    for event_id in worked.rules.steps[step_id].when:
        if event_id in worked.rules.events:
            event = worked.event(event_id, start)
            by_route = {
                route: [worked.entries(route, start, [event], advice=advice)]
                for route in worked.rules.routes
            }
            yield from _rows(by_route, step_id, event)


def _cell(entry: Mapping[str, Any]) -> Cell | None:
    if entry["on"] is None or entry["earliest"] is None:
        return None
    return Cell(entry["on"], entry["earliest"], entry["latest"])


def days_between(first: str | date, second: str | date) -> int:
    """Return how many days lie between two dates as plans write them."""
    return (read_day(second) - read_day(first)).days
