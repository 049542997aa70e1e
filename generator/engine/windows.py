"""Anchors and windows: from which date a step's bounds count, and what they come to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from generator.engine.dates import Moment, add
from generator.engine.history import History
from generator.engine.working_days import WorkingDays

BOUNDS = ("earliest", "aim", "latest")


@dataclass(frozen=True, slots=True)
class Anchored:
    """An anchor's date; projected where it hangs on a step that has not been done."""

    moment: Moment
    projected: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a bound, counted out."""

    bound: str
    declared: Mapping[str, Any]
    anchor: Anchored
    moment: Moment

    def as_json(self) -> dict[str, Any]:
        """Return the term as a plan gives it for a reason."""
        return {
            "bound": self.bound,
            "anchor": self.declared["anchor"],
            "date": self.anchor.moment.day.isoformat(),
            "offset": self.declared["offset"],
            "cites": list(self.declared["cites"]),
            "editorial": self.declared["editorial"],
            "term": self.declared["term"],
        }


@dataclass(frozen=True, slots=True)
class Window:
    """Earliest, aim and latest of a step, with the terms of each."""

    declared: Mapping[str, Any]
    earliest: Moment
    aim: Moment
    latest: Moment | None
    projected: bool
    terms: Sequence[Term]
    first: Term | None  # the term that `earliest` comes from, where one is declared

    def moved(self, earliest: date) -> "Window":
        """Return the window as it is when it opens on another day."""
        shift = earliest - self.earliest.day
        return replace(
            self,
            earliest=Moment(earliest),
            aim=Moment(self.aim.day + shift),
            latest=Moment(self.latest.day + shift) if self.latest else None,
        )


class Anchors:
    """The dates of all anchors in a situation. Steps are added as they are planned."""

    def __init__(self, program: Mapping[str, Any], history: History) -> None:
        """Start with what has happened; no step has a day yet."""
        self._declared: Mapping[str, Any] = program["anchors"]
        self._messages = {step["id"] for step in program["steps"] if step["message"]}
        self._history = history
        self._found: dict[str, Callable[[], Anchored | None]] = {}
        self._steps: dict[str, Anchored | None] = {}
        self._events: dict[str, Anchored | None] = {}

    def stand_in(self, step: str, found: Callable[[], Anchored | None]) -> None:
        """Let a step's anchor be a day: done, planned, or the one it would have had.

        `found` returns it; it is asked once, and only where something counts from the step, or
        from one that comes after it.
        """
        self._found[step] = found

    def date_of(self, anchor: str) -> Anchored | None:
        """Return an anchor's date, or None where it has none."""
        declared = self._declared.get(anchor)
        if declared is None or "step" in declared:
            return self._date_of_step(declared["step"] if declared else anchor)
        if anchor not in self._events:
            self._events[anchor] = self._date_of_events(declared)
        return self._events[anchor]

    def _date_of_step(self, step: str) -> Anchored | None:
        """Return a step's day; those planned before it come first, since it may count from them."""
        while step not in self._steps:
            earliest = next(iter(self._found))
            self._steps[earliest] = self._found.pop(earliest)()
        return self._steps[step]

    def _date_of_events(self, declared: Mapping[str, Any]) -> Anchored | None:
        """Return the latest day of an anchor's events."""
        events = [event for event in self._history.round if event.event in declared["events"]]
        if declared["date"] == "by":
            promises = [e for e in events if e.effect != "promises" or e is self._history.promise]
            named = [event.by for event in promises if event.by]
            return Anchored(Moment(named[-1])) if named else None
        if declared["messages"]:
            sent = [event for event in self._history.past if event.step in self._messages]
            events = sorted([*events, *sent], key=lambda event: event.on)
        return Anchored(Moment(events[-1].on, events[-1].at)) if events else None

    def is_known(self, anchor: str) -> bool:
        """Whether an anchor's date is a fact: the event has happened, the step is done."""
        anchored = self.date_of(anchor)
        return anchored is not None and not anchored.projected


def count_window(
    windows: list[dict[str, Any]], route: str, anchors: Anchors, calendar: WorkingDays
) -> Window | None:
    """Return the first window that holds, counted out, or None where none has a date.

    A missing `earliest` is the anchor, a missing `aim` the `earliest`. Where `earliest` passes
    `latest`, `latest` moves along and keeps the width between it and the first-listed term.
    """
    for window in windows:
        if window.get("route", route) != route:
            continue
        if "if" in window and not anchors.is_known(window["if"]):
            continue
        return _count(window, anchors, calendar)
    return None


def _count(window: dict[str, Any], anchors: Anchors, calendar: WorkingDays) -> Window | None:
    terms = [
        Term(bound, declared, anchored, add(anchored.moment, declared["offset"], calendar))
        for bound in BOUNDS
        for declared in window.get(bound, ())
        if (anchored := anchors.date_of(declared["anchor"])) is not None
    ]
    last: dict[str, Term] = {}
    for term in terms:
        if term.bound not in last or term.moment.day > last[term.bound].moment.day:
            last[term.bound] = term
    anchor = anchors.date_of(window["anchor"])
    first = last.get("earliest")
    if anchor is None and first is None:
        return None
    earliest = first.moment if first else Moment(anchor.moment.day)  # type: ignore[union-attr]
    latest = last["latest"].moment if "latest" in last else None
    if latest and earliest.day > latest.day:
        listed = terms[0].moment.day if first else earliest.day  # those of `earliest` come first
        width = max(latest.day - listed, timedelta())
        latest = Moment(earliest.day + width)
    aim = last["aim"].moment if "aim" in last else Moment(earliest.day)
    if aim.day < earliest.day:
        aim = Moment(earliest.day)
    if latest and aim.day > latest.day:
        aim = Moment(latest.day)
    hangs = any(term.anchor.projected for term in terms)
    projected = hangs or bool(first is None and anchor and anchor.projected)
    return Window(window, earliest, aim, latest, projected, terms, first)
