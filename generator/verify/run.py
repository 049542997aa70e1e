"""Verifies a program: runs parts of the search in processes, and gathers what came of them."""

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Final

from generator.contract.program import Program
from generator.engine import plan
from generator.engine.working_days import WorkingDays
from generator.verify.deepening import HORIZON, deepen
from generator.verify.next_events import starts
from generator.verify.observation import Json
from generator.verify.promises import Promise
from generator.verify.properties import AGREES, IN_WORDS, PLANNED, Breach
from generator.verify.reached import Goal, goals, notes
from generator.verify.search import Search, breach_of, size
from generator.verify.shrink import smallest
from generator.verify.steering import Steering
from generator.verify.twin import Twin, compact, disagreements

BUDGET: Final = 75_000
"""So many situations are planned, at most, on every machine."""

QUICK: Final = 12_000
"""So many where it has to be quick."""

_COMPARED: Final = 50
"""Of so many situations, one is planned by the calculator's engine, too."""

_OURS: Final = 2 / 3
"""The part of the budget that goes to the guide's own advice; its sources share the rest."""


Subject = tuple[Program, Mapping[str, Promise]]
"""What is verified: a program, and the promises of its rules."""


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A property that does not hold; the smallest situation that shows it, as `plan` takes it."""

    prop: str  # the name of the property
    holds: str  # what should hold, in words
    breach: Breach
    situation: Json
    plan: Json | None  # None where none came out


@dataclass(slots=True)
class Verdict:
    """What came of a search: how far it went, and what does not hold."""

    exhaustive: int = 0  # how many situations were planned to try all histories of few events
    sampled: int = 0  # how many were planned beyond
    depth: dict[str, int] = field(default_factory=dict)  # by advice, how many events those have
    longest: int = 0  # how many events the longest history has that reached something new
    counterexamples: list[Counterexample] = field(default_factory=list)
    unreached: list[Goal] = field(default_factory=list)
    never_given: list[Goal] = field(default_factory=list)  # reasons and warnings
    looked_for: list[str] = field(default_factory=list)  # in every plan, in words
    compared: int | None = None  # how many both engines have planned; None without Node.js

    @property
    def planned(self) -> int:
        """How many situations were planned."""
        return self.exhaustive + self.sampled

    @property
    def holds(self) -> bool:
        """Whether everything holds."""
        return not self.counterexamples and not self.unreached


@dataclass(frozen=True, slots=True)
class _Task:
    """A part of the search that needs no other: the histories with some beginnings."""

    advice: str
    beginnings: Sequence[Json]
    budget: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    exhaustive: int
    sampled: int
    depth: int
    longest: int
    reached: set[Goal]
    found: dict[str, tuple[Json, Breach]]
    shared: list[Json]  # situations for both engines


def verify(  # noqa: PLR0913 - two for what is verified, the rest for how
    program: Program,
    year: int,
    budget: int = BUDGET,
    processes: int = 2,
    progress: Callable[[float], None] = lambda _: None,
    *,
    promises: Mapping[str, Promise] | None = None,
    twin: Twin | None = None,
) -> Verdict:
    """Search for a situation in which a property does not hold, within a budget of situations.

    Histories begin in `year`. `program` holds the holidays of every region. However many
    processes there are, the same situations are planned. `progress` is told the part that is done.
    `promises` are those of the rules, looked for beside the properties. `twin` is the calculator's
    engine, which plans a share of the situations, too.
    """
    promises = promises or {}
    tasks = list(_tasks(program, year, budget))
    verdict, reached = Verdict(), set[Goal]()
    found: dict[str, list[Json]] = {}
    shared: list[Json] = []
    run = partial(_run, (program, promises))
    with ExitStack() as stack:
        outcomes: Iterator[_Outcome] = map(run, tasks)
        if processes > 1:
            apart = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"))
            outcomes = stack.enter_context(apart).map(run, tasks)
        for task, outcome in zip(tasks, outcomes, strict=True):
            verdict.exhaustive += outcome.exhaustive
            verdict.sampled += outcome.sampled
            depth = verdict.depth.get(task.advice, outcome.depth)
            verdict.depth[task.advice] = min(depth, outcome.depth)
            verdict.longest = max(verdict.longest, outcome.longest)
            reached |= outcome.reached
            for prop, (situation, _) in outcome.found.items():
                found.setdefault(prop, []).append(situation)
            shared += outcome.shared
            progress(verdict.planned / budget)
    if twin is not None:
        verdict.compared = len(shared)
        if differing := [each for each, _ in disagreements(twin, program, shared)]:
            found[AGREES] = differing
    verdict.counterexamples = [
        _counterexample((program, promises), twin, *each) for each in found.items()
    ]
    verdict.looked_for = [
        *(words for name, words in IN_WORDS.items() if name != AGREES or twin is not None),
        "Every step, every time of a window and every end comes up.",
        *(promise.says for promise in promises.values()),
    ]
    verdict.unreached = [goal for goal in goals(program) if goal not in reached]
    verdict.never_given = [goal for goal in notes() if goal not in reached]
    return verdict


def _tasks(program: Program, year: int, budget: int) -> Iterator[_Task]:
    """Yield the parts of the search, the large ones first: a weekday each of our own advice."""
    guide, *sources = program["advice"]
    monday = _clear_monday(program, year)
    week = [monday + timedelta(days=ahead) for ahead in range(7)]
    routes = len(program["routes"])
    ours = int(budget * _OURS) if sources else budget
    for route in program["routes"]:
        for day in week:
            yield _Task(guide, _beginnings(program, route, guide, [day]), ours // routes // 7)
    for source in sources:
        part = (budget - ours) // len(sources) // routes
        for route in program["routes"]:
            yield _Task(source, _beginnings(program, route, source, week), part)


def _beginnings(program: Program, route: str, advice: str, days: Sequence[date]) -> list[Json]:
    """Return histories in which only a start has happened, looked at the day before."""
    return [
        {
            "today": (day - timedelta(days=1)).isoformat(),
            "route": route,
            "advice": advice,
            "events": [event],
        }
        for day in days
        for event in ({"event": name, "on": day.isoformat()} for name in program["events"])
        if starts(program, event)
    ]


def _clear_monday(program: Program, year: int) -> date:
    """Return the Monday of a year after which quiet periods are longest in coming."""
    calendar = WorkingDays(program, None, counted=True)
    clear, lengths = 0, {}
    for ahead in reversed(range(365 + HORIZON)):
        day = date(year, 1, 1) + timedelta(days=ahead)
        clear = clear + 1 if calendar.passes(day) else 0
        if day.year == year and day.isoweekday() == 1:
            lengths[clear, day.toordinal()] = day
    return lengths[max(lengths)]


def _run(subject: Subject, task: _Task) -> _Outcome:
    """Return what comes of a task; on every machine the same."""
    search = Search(subject[0], task.budget, subject[1])
    depth = deepen(search, task.beginnings)
    exhaustive = search.planned
    Steering(search, task.beginnings).run()
    longest = max((len(each["events"]) for each in search.reached.values()), default=0)
    sampled = search.planned - exhaustive
    # The histories that were the first to reach something are the most varied of all.
    first = list({compact(each): each for each in search.reached.values()}.values())
    apart = max(1, -(-len(first) * _COMPARED // task.budget))
    shared = first[::-apart]  # the latest are the longest
    return _Outcome(exhaustive, sampled, depth, longest, set(search.reached), search.found, shared)


def _counterexample(
    subject: Subject, twin: Twin | None, prop: str, situations: list[Json]
) -> Counterexample:
    """Return the smallest situation that shows that a property does not hold."""
    program, promises = subject

    def breach(situation: Json) -> Breach | None:
        if prop != AGREES:
            return breach_of(program, prop, situation, promises)
        told = disagreements(twin, program, [situation]) if twin else iter(())
        return next((breach for _, breach in told), None)

    situation = smallest(program, min(situations, key=size), lambda each: breach(each) is not None)
    shown = breach(situation)
    if shown is None:  # the engine told otherwise a moment ago
        raise AssertionError(prop)
    made = None if prop == PLANNED else plan(program, situation)
    words = promises[prop].says if prop in promises else IN_WORDS[prop]
    return Counterexample(prop, words, shown, situation, made)
