"""The standard situations in which two versions are compared: the same fixed set for both.

What they are is derived from the rules, plainest first (docs/decisions/0036).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from math import prod
from typing import Any, Final

from generator.engine.dates import Moment, add
from generator.engine.working_days import WorkingDays
from generator.program import Program
from generator.rules.model import GUIDE, Rules
from generator.wording.days import read_day

Json = Any
Planned = Callable[[Json], Mapping[str, str]]
"""Says on which day each step is due in a situation, but for those that need not be done."""


@dataclass(frozen=True, slots=True)
class Past:
    """What has happened since the clock started, and on which day it is looked at.

    That day lies `waits` times the length of a promise and `days` days after the start. With
    `done`, whatever was due before it was done on its day. `event` happened on the day itself; with
    `names` it names a day, the length of a promise ahead.
    """

    waits: int = 0
    days: int = 0
    done: bool = False
    event: str | None = None
    names: bool = False


PLAIN_PASTS: Final = (
    Past(),
    Past(waits=1, days=1),
    Past(waits=2, done=True),
    Past(waits=5, done=True),
)
"""Those without news: looked at at once, after a while without doing anything, and later on."""

PROMISES: Final = (0, 1, 2)
"""How far ahead the promised date lies, in lengths of `guide.worked.promise`; 0 is no promise."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A situation of the set, `situation`, and what distinguishes it from the others."""

    advice: str
    route: str
    region: str | None
    start: date
    promised: date | None
    past: Past
    situation: Json


@dataclass(frozen=True)
class Ground:
    """What two rules have in common, so that both can plan the same situations."""

    start: str  # the event that starts the clock
    promise: str | None  # the event that names a date
    done: str | None  # the event that says that a step was done
    routes: Sequence[str]
    advice: Sequence[str]
    regions: Sequence[str | None]
    days: Sequence[date]  # on which the clock starts
    steps: frozenset[str]
    pasts: Sequence[Past]
    wait: str  # the length of a promise, an amount of time

    @property
    def size(self) -> int:
        """How many situations there are."""
        lists = (self.advice, self.pasts, self._promises, self.routes, self.regions, self.days)
        return prod(map(len, lists))

    @property
    def _promises(self) -> Sequence[int]:
        return PROMISES if self.promise else PROMISES[:1]

    def situations(self, program: Program, planned: Planned) -> Iterator[Standard]:
        """Yield every situation, plainest first: our own advice, nothing done, no date promised.

        By `program` the length of a promise is counted; `planned` says what was due when.
        """
        calendar = WorkingDays(program, None, counted=True)

        def later(start: date, waits: int) -> date:
            return add(Moment(start), self.wait, calendar, waits).day if waits else start

        for advice, past, promise, route, region, start in product(
            self.advice, self.pasts, self._promises, self.routes, self.regions, self.days
        ):
            promised = later(start, promise) if promise else None
            seen = later(start, past.waits) + timedelta(days=past.days)
            plain = Standard(advice, route, region, start, promised, Past(), None)
            events = [
                *self._steps_done(plain, past, seen, planned),
                *_news_of(past, seen, later(seen, 1)),
            ]
            situation = self._situation(plain, seen, events)
            yield Standard(advice, route, region, start, promised, past, situation)

    def _steps_done(
        self, plain: Standard, past: Past, seen: date, planned: Planned
    ) -> Iterator[Json]:
        """Yield what was done after the clock started and a date was promised."""
        if past.done and self.done:
            for step, on in planned(self._situation(plain, plain.start, ())).items():
                if step in self.steps and on < seen.isoformat():
                    yield {"event": self.done, "step": step, "on": on}

    def _situation(self, plain: Standard, seen: date, events: Iterable[Json]) -> Json:
        start = plain.start.isoformat()
        first: list[Json] = [{"event": self.start, "on": start}]
        if plain.promised:
            first.append({"event": self.promise, "on": start, "by": plain.promised.isoformat()})
        return {
            "today": seen.isoformat(),
            "route": plain.route,
            "advice": plain.advice,
            **({"region": plain.region} if plain.region else {}),
            "events": [*first, *events],
        }


def common_ground(old: Rules, new: Rules) -> Ground | None:
    """Return the ground of two rules; None where they share nothing that starts the clock."""
    starts = _events(old, new, "starts")
    routes = _both(old.routes, new.routes)
    if not starts or not routes:
        return None
    return Ground(
        start=starts[0],
        promise=next(iter(_events(old, new, "promises")), None),
        done=next(iter(_events(old, new, "does")), None),
        routes=routes,
        advice=[GUIDE, *_both(old.sources, new.sources)],
        regions=[None, *_region(old, new)],
        days=_days(new),
        steps=frozenset(_both(old.steps, new.steps)),
        pasts=[*PLAIN_PASTS, *_news(old, new)],
        wait=str(new.guide.worked.promise),
    )


def _news_of(past: Past, seen: date, named: date) -> Iterator[Json]:
    """Yield what happened on the day itself; `named` is the day that it names, if it does."""
    if past.event:
        by = {"by": named.isoformat()} if past.names else {}
        yield {"event": past.event, "on": seen.isoformat(), **by}


def _both(old: Iterable[str], new: Iterable[str]) -> list[str]:
    known = set(old)
    return [name for name in new if name in known]


def _events(old: Rules, new: Rules, effect: str) -> list[str]:
    """Return the events that have an effect in both."""
    mine, theirs = (
        [name for name, event in rules.events.items() if event.effect == effect]
        for rules in (old, new)
    )
    return _both(mine, theirs)


def _news(old: Rules, new: Rules) -> Iterator[Past]:
    """Yield the news that there can be: what starts the waiting anew, and what a step answers."""
    answered = {name for rules in (old, new) for step in rules.steps.values() for name in step.when}
    restarts = set(_events(old, new, "restarts"))
    for name in _both(old.events, new.events):
        names = {"by" in rules.events[name].takes for rules in (old, new)}
        if (name in answered or name in restarts) and len(names) == 1:
            yield Past(waits=1, done=True, event=name, names=names.pop())


def _region(old: Rules, new: Rules) -> Iterator[str]:
    """Yield the region for which most sources speak, or else the first."""
    regions = _both(old.regions, new.regions)
    spoken = Counter(source.region for source in new.sources.values() if source.region in regions)
    most = [region for region, _ in spoken.most_common(1)]
    for region in (most or regions)[:1]:
        if region is not None:
            yield region


def _days(rules: Rules) -> list[date]:
    """Return the working days of the worked week, the last first: a weekend follows it."""
    monday = read_day(rules.guide.worked.monday)
    week = [monday + timedelta(days=ahead) for ahead in range(7)]
    return [day for day in week if day.isoweekday() not in rules.guide.weekend][::-1]
