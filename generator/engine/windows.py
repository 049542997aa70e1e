"""Anchors and windows: from which date a step's bounds count, and what they come to."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.contract import program as declared
from generator.contract.plan import Why
from generator.contract.program import BOUNDS, Bound, Condition, EventAnchor, Program
from generator.engine.dates import Moment
from generator.engine.history import History
from generator.engine.offsets import add
from generator.engine.situation import ANY
from generator.engine.working_days import ONE_DAY, WorkingDays


class Anchored(NamedTuple):
    """An anchor's date; projected where it hangs on a step that has not been done."""

    moment: Moment
    projected: bool = False


class Anchors:
    """The dates of all anchors in a situation. Steps are `pending` once they are planned."""

    def __init__(
        self, program: Program, history: History, stand_in: Callable[[str], Anchored | None]
    ) -> None:
        """Start with what has happened; `stand_in` is asked once, where a step is counted from."""
        self._declared = program["anchors"]
        self._history = history
        self._stand_in = stand_in
        self.pending: dict[str, None] = {}
        self._found: dict[str, Anchored | None] = {}
        self._dated: dict[tuple[str, str | None], Anchored | None] = {}

    def date_of(self, anchor: str, party: str | None = ANY) -> Anchored | None:
        """Return an anchor's date for what goes to a party, or None where it has none."""
        declared = self._declared.get(anchor, {"step": anchor})
        if "step" in declared:
            return self._date_of_step(declared["step"])
        if (anchor, party) not in self._dated:
            self._dated[anchor, party] = self._date_of_events(declared, party)
        return self._dated[anchor, party]

    def _date_of_step(self, step: str) -> Anchored | None:
        """Return a step's day; those planned before it come first, since it may count from them."""
        while step in self.pending:
            earliest = next(iter(self.pending))
            del self.pending[earliest]
            self._found[earliest] = self._stand_in(earliest)
        return self._found[step]

    def _date_of_events(self, anchor: EventAnchor, party: str | None) -> Anchored | None:
        """Return the latest day of an anchor's events and of the steps that count with them."""
        if anchor["date"] == "by":
            promise = self._history.promise
            named = [
                event.by
                for event in self._history.round
                if event.event in anchor["events"]
                and event.by
                and (event is promise or {"promises", "pauses"}.isdisjoint(event.traits))
            ]
            return Anchored(Moment(named[-1])) if named else None
        events = [
            event
            for event in self._history.timeline
            if (event.event in anchor["events"] or event.settles in anchor["events"])
            and event.reaches(party)
        ]
        sent = [event for event in self._history.past if event.done in anchor["steps"]]
        dated = sorted([*events, *sent], key=lambda event: event.on)
        return Anchored(Moment(dated[-1].on, dated[-1].at)) if dated else None

    def is_known(self, anchor: str, party: str | None = ANY) -> bool:
        """Whether an anchor's date is a fact: the event has happened, the step is done."""
        anchored = self.date_of(anchor, party)
        return anchored is not None and not anchored.projected


class Asker(NamedTuple):
    """The step for which a window is counted out."""

    party: str | None  # for whom news counts
    hold: Callable[[Condition], bool]
    not_before: Callable[[], date]  # its own event, or the start of the round


class Term(NamedTuple):
    """One term of a bound, counted out."""

    bound: Bound
    declared: declared.Term
    anchor: Anchored
    moment: Moment

    def as_json(self) -> Why:
        """Return the term as a plan gives it for a reason."""
        why: Why = {
            "bound": self.bound,
            "anchor": self.declared["anchor"],
            "date": self.anchor.moment.day.isoformat(),
            "offset": self.declared["offset"],
            "cites": list(self.declared["cites"]),
            "editorial": self.declared["editorial"],
            "term": self.declared["term"],
        }
        return {**why, "before": True} if self.declared.get("before") else why


class Window(NamedTuple):
    """Earliest, aim and latest of a step, with the terms of each."""

    earliest: Moment
    aim: Moment
    latest: Moment | None
    projected: bool
    terms: Sequence[Term]
    first: Term | None  # the term that `earliest` comes from, where one is declared

    def moved(self, earliest: date) -> "Window":
        """Return the window as it is when it opens on another day."""
        shift = earliest - self.earliest.day
        return self._replace(
            earliest=Moment(earliest),
            aim=Moment(self.aim.day + shift),
            latest=Moment(self.latest.day + shift) if self.latest else None,
        )

    def instead_of(self, other: "Window") -> "Window":
        """Return the window of another step, with no bound earlier than this one's."""
        later = self if self.earliest.day > other.earliest.day else other
        latest = other.latest
        if latest:
            latest = max(latest, self.latest or latest, later.earliest, key=lambda it: it.day)
        aim = max(other.aim, self.aim, key=lambda it: it.day)
        return Window(
            earliest=later.earliest,
            aim=min(aim, latest or aim, key=lambda it: it.day),
            latest=latest,
            projected=self.projected or other.projected,
            terms=sorted([*other.terms, *self.terms], key=lambda term: BOUNDS.index(term.bound)),
            first=later.first,
        )

    def with_working_day(self, calendar: WorkingDays) -> "Window":
        """Return the window with its end on the next working day, where it has none itself."""
        if self.latest is None:
            return self
        day = self.earliest.day
        while not calendar.working(day):
            day += ONE_DAY
        return self._replace(latest=Moment(day)) if day > self.latest.day else self


def count_window(
    window: declared.Window, anchors: Anchors, calendar: WorkingDays, asker: Asker
) -> Window | None:
    """Return a window with its bounds counted out; None is undated.

    A bound is the latest of its terms, or the first in `first_of`. A missing `earliest` is the
    anchor, a missing `aim` the `earliest`. Where `earliest` passes `latest`, `latest` moves along
    and keeps the width between it and the first-listed term.
    """
    terms = [
        Term(bound, term, anchored, _moment(term, anchored, calendar, asker))
        for bound in BOUNDS
        for term in window.get(bound, ())
        if ("if" not in term or asker.hold(term["if"]))
        and (anchored := anchors.date_of(term["anchor"], asker.party)) is not None
    ]

    def counting(bound: Bound) -> Term | None:
        found = [term for term in terms if term.bound == bound]
        if len(found) > 1:
            choose = min if bound in window.get("first_of", ()) else max
            return choose(found, key=lambda term: term.moment.day)
        return found[0] if found else None

    anchor = anchors.date_of(window["anchor"], asker.party)
    first, aims, last = map(counting, BOUNDS)
    if first:
        earliest = first.moment
    elif anchor:
        earliest = Moment(anchor.moment.day)
    else:
        return None
    latest = last.moment if last else None
    if latest and earliest.day > latest.day:
        listed = terms[0].moment.day if first else earliest.day  # those of `earliest` come first
        width = max(latest.day - listed, timedelta())
        latest = Moment(earliest.day + width)
    aim = aims.moment if aims else Moment(earliest.day)
    if aim.day < earliest.day:
        aim = Moment(earliest.day)
    if latest and aim.day > latest.day:
        aim = Moment(latest.day)
    hangs = any(term.anchor.projected for term in terms)
    projected = hangs or bool(first is None and anchor and anchor.projected)
    return Window(earliest, aim, latest, projected, terms, first)


def _moment(term: declared.Term, anchored: Anchored, calendar: WorkingDays, asker: Asker) -> Moment:
    """Return the moment of a term; one before its anchor is not before the step's own event."""
    times = -1 if term.get("before") else 1
    moment = add(anchored.moment, term["offset"], calendar, times, pauses=term.get("pauses", False))
    return moment if times > 0 else max(moment, Moment(asker.not_before()), key=lambda it: it.day)
