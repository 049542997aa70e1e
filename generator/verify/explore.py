"""Walks through everything that can happen in one setting, day by day, and looks at every plan."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from generator.engine import Planner
from generator.engine.situation import Event
from generator.engine.working_days import WorkingDays
from generator.verify.look import (
    Happened,
    Json,
    Look,
    Program,
    Setting,
    planner_of,
    situation_json,
)
from generator.verify.memory import Memory, Remembers
from generator.verify.moves import Moves
from generator.verify.properties import (
    PLANNED,
    PROPERTIES,
    Breach,
    moves_along,
    stays_done,
)
from generator.verify.reached import Reached
from generator.verify.without import without_unopened

BOOKED: Final = 7
"""So many days ahead another beginning is booked, where it does not happen at once."""

BEFORE: Final = 3
"""So many days before the clock starts, the first look is taken."""


@dataclass(frozen=True, slots=True)
class Field:
    """A part of the space of situations: what is varied in it, and how far."""

    name: str
    events: int  # how many can happen, the beginning included
    starts: Sequence[tuple[str | None, date]]  # regions, and days on which the clock starts
    by_source: int | None = None  # how many by the advice of one source, where not as many
    working_days: bool = True
    every_day: bool = False  # whether events fall on every day, or only where the plan turns
    optional: bool = True  # whether optional steps are marked done
    booked: bool = True  # whether another beginning may lie ahead, or only happen at once
    promised: Sequence[int] = (3, 10)  # how many days ahead a promised date can lie
    news: frozenset[str] | None = None  # the effects of events that can follow; None: all of them
    without_effect: bool = True  # whether events without an effect can follow, too
    horizon: int = 120  # days after the clock started, up to which the plan is looked at
    dated: bool = False  # whether the same history on other dates counts as another
    shift: int = 0  # days by which everything is moved, to see that the plan moves along

    def may_follow(self, effect: str | None) -> bool:
        """Whether an event of this effect can follow the beginning."""
        if effect is None and not self.without_effect:
            return False
        return self.news is None or effect in self.news

    def possible(self, program: Program) -> set[str]:
        """Return the events that can happen, the beginning included."""
        return {
            name
            for name, kind in program["events"].items()
            if kind["effect"] == "starts" or self.may_follow(kind["effect"])
        }


@dataclass(frozen=True, slots=True)
class Found:
    """A property that does not hold, by its name, and a situation that shows it."""

    prop: str
    situation: Json


@dataclass(slots=True)
class Walk:
    """What came of walking through a field: how many situations, and what does not hold."""

    planned: int = 0
    same: int = 0  # recognised as ones whose plan had been looked at
    found: dict[str, Found] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Marked:
    """That a step is marked done, and the steps, a bit each, that must not come back by it."""

    happened: Happened
    event: Event
    closed: int


@dataclass(slots=True)
class _History:
    happened: Happened
    region: str | None
    today: date
    marked: list[_Marked] = field(default_factory=list)


@dataclass(slots=True)
class Explorer:
    """Walks through one field on one route, by one advice. Shorter histories come first."""

    program: Program
    route: str
    advice: str
    reached: Reached
    walk: Walk = field(default_factory=Walk)

    def explore(self, area: Field, progress: Callable[[float], None]) -> Walk:
        """Look at every plan of a field, and tell the part of it that is done, from 0 to 1."""
        program = without_unopened(self.program, area.possible(self.program))
        walker = _Walker(self, area, program)
        waiting = list(walker.beginnings())
        for depth in range(1, area.events + 1):
            following: dict[Memory, _History] = {}
            for place, history in enumerate(waiting):
                walker.follow(history, following if depth < area.events else None)
                if place % 64 == 0:
                    share = _SHARE ** (area.events - depth)
                    progress(share * (_SHARE + place / len(waiting) * (1 - _SHARE)))
            waiting = list(following.values())
        progress(1.0)
        return self.walk


_SHARE: Final = 1 / 4
"""About how much of the time the histories take that are one event shorter."""


class _Walker:
    """Follows histories through one field, none of which it has seen before."""

    def __init__(self, explorer: Explorer, area: Field, program: Program) -> None:
        self.program = program
        self.area = area
        self.walk = explorer.walk
        self.reached = explorer.reached
        self.route, self.advice = explorer.route, explorer.advice
        self.steps = {step["id"]: step for step in program["steps"]}
        self.bits = {step: 1 << place for place, step in enumerate(self.steps)}
        setting = Setting(self.route, self.advice)
        self.remembers = Remembers(self.program, setting)
        self.moves = Moves(
            self.program, self.remembers, area.promised, BOOKED if area.booked else 0
        )
        self.seen: dict[Memory, int] = {}
        self.followed: set[Memory] = set()
        self.calendars: dict[str | None, WorkingDays] = {}

    def setting(self, region: str | None) -> Setting:
        return Setting(self.route, self.advice, region, self.area.working_days)

    def calendar(self, region: str | None) -> WorkingDays:
        if region not in self.calendars:
            self.calendars[region] = self.setting(region).calendar(self.program)
        return self.calendars[region]

    def beginnings(self) -> Iterator[_History]:
        """Yield the histories in which nothing has happened yet but that the clock starts."""
        for name, kind in self.program["events"].items():
            if kind["effect"] == "starts":
                for region, start in self.area.starts:
                    timed = "at" in kind["takes"] and self.remembers.minds_the_time
                    for at in (None, "15:00") if timed else (None,):
                        event = Event(name, "starts", start, at)
                        yield _History((event,), region, start - timedelta(days=BEFORE))

    def follow(self, history: _History, following: dict[Memory, _History] | None) -> None:
        """Look at the plan day by day until it is one that was seen, or the horizon.

        What can happen next goes into `following`.
        """
        setting, calendar = self.setting(history.region), self.calendar(history.region)
        last_day = history.happened[0].on + timedelta(days=self.area.horizon)
        today, turn, outlook = history.today, None, None
        while today <= last_day:
            planner = planner_of(self.program, setting, calendar, history.happened, today)
            memory = self._memory(planner)
            if memory in self.seen:
                self.walk.same += 1
                return
            plan = self._plan(planner, setting)
            if plan is None:
                return
            look = Look(self.program, setting, history.happened, today, plan, self.steps)
            self.walk.planned += 1
            self.seen[memory] = self._open(look)
            self.reached.note(planner, look)
            self._check(look, history if today == history.today else None)
            remainder = self._dated(self.remembers.after(planner, plan), today)
            if remainder in self.followed:
                self.walk.same += 1
                return
            self.followed.add(remainder)
            if following is not None and today >= history.happened[0].on:
                turned, outlook_now = _turn(look), _outlook(look)
                every = self.area.every_day
                if every or turned != turn:
                    self._step_on(look, following, news=every or outlook_now != outlook)
                turn, outlook = turned, outlook_now
            today += timedelta(days=1)

    def _step_on(self, look: Look, following: dict[Memory, _History], *, news: bool) -> None:
        """Add to `following` what can happen on the day of a look."""
        allowed = self.area.news
        events: list[Event] = []
        if allowed is None:
            early, optional = self.area.every_day, self.area.optional
            events += self.moves.steps(look, early=early, optional=optional)
        if news:
            events += [
                event for event in self.moves.news(look) if self.area.may_follow(event.effect)
            ]
        calendar = self.calendar(look.setting.region)
        for event in events:
            happened = tuple(sorted((*look.happened, event), key=lambda each: each.on))
            planner = planner_of(self.program, look.setting, calendar, happened, look.today)
            memory = self._memory(planner)
            marked = self._marked(look, happened, event)
            if memory in self.seen:
                self.walk.same += 1
                self._check_marked(look, marked, self.seen[memory])
            else:
                new = _History(happened, look.setting.region, look.today)
                following.setdefault(memory, new).marked.extend(marked)

    def _plan(self, planner: Planner, setting: Setting) -> Json | None:
        """Return the plan, or None where the engine fails, which is noted."""
        try:
            return planner.plan()
        except Exception:  # noqa: BLE001 - whatever it is, the rules have set it off
            given = planner.given
            situation = situation_json(self.program, setting, given.events, given.today)
            self.walk.found.setdefault(PLANNED, Found(PLANNED, situation))
            return None

    def _check(self, look: Look, first: _History | None) -> None:
        for prop in PROPERTIES:
            self._note(prop.__name__, prop(look), look)
        if first is None:
            return
        self._check_marked(look, first.marked, self._open(look))
        if self.area.shift:
            by = timedelta(days=self.area.shift)
            moved = tuple(_moved(event, by) for event in look.happened)
            later = self._look(look, moved, look.today + by)
            self._note("moves_along", moves_along(look, later), look)

    def _marked(self, look: Look, happened: Happened, event: Event) -> list[_Marked]:
        """Return what must not come back when a step is marked done; nothing of other events."""
        if not event.step:
            return []
        closed = (self.bits[event.step] - 1) & ~self._open(look)
        return [_Marked(happened, event, closed)]

    def _check_marked(self, look: Look, marked: list[_Marked], now_open: int) -> None:
        """See that no step has come back; `look` is at the same day, whatever is marked there."""
        for each in marked:
            if each.closed & now_open:
                without = tuple(event for event in each.happened if event is not each.event)
                before, after = (self._look(look, it) for it in (without, each.happened))
                self._note("stays_done", stays_done(before, after, str(each.event.step)), after)

    def _note(self, name: str, breaches: Iterator[Breach], look: Look) -> None:
        if name not in self.walk.found and next(breaches, None) is not None:
            self.walk.found[name] = Found(name, look.situation)

    def _look(self, look: Look, happened: Happened, today: date | None = None) -> Look:
        """Return another look in the setting of one."""
        day = today or look.today
        calendar = self.calendar(look.setting.region)
        planner = planner_of(self.program, look.setting, calendar, happened, day)
        return Look(self.program, look.setting, happened, day, planner.plan(), self.steps)

    def _memory(self, planner: Planner) -> Memory:
        return self._dated(self.remembers.of(planner), planner.today)

    def _dated(self, memory: Memory, today: date) -> Memory:
        return (*memory, today) if self.area.dated else memory

    def _open(self, look: Look) -> int:
        return sum(self.bits[step] for step in look.open)


def _moved(event: Event, by: timedelta) -> Event:
    named = event.by + by if event.by else None
    return Event(event.event, event.effect, event.on + by, event.at, named, event.step, event.party)


def _turn(look: Look) -> object:
    """Return what the plan says of each step, dates aside: where that changes, it turns."""
    said = [(entry["status"], entry["dropped"]) for entry in look.plan["steps"]]
    return said, _outlook(look), [(w["code"], w["step"]) for w in look.plan["warnings"]]


def _outlook(look: Look) -> object:
    return tuple(look.plan[key] for key in ("state", "next", "because"))
