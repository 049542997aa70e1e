"""Proves the rules: every property over every field, and that all of the rules is reached."""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from generator.verify.explore import Explorer, Field, Walk
from generator.verify.look import Json, Program
from generator.verify.properties import Breach
from generator.verify.reached import Goal, Reached, goals, notes
from generator.verify.shown import NAMES, breach_of, holds, plan_of
from generator.verify.smallest import smallest

_PAUSE: Final = 0.2  # seconds between two reports of progress


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A property that does not hold; the smallest situation that shows it, as `plan` takes it."""

    prop: str  # the name of the property
    holds: str  # what should hold, in words
    breach: Breach
    situation: Json
    plan: Json | None  # None where none came out


@dataclass(slots=True)
class Proof:
    """What came of it: how many situations were planned, and what does not hold."""

    planned: int = 0
    same: int = 0
    by_field: dict[str, int] = field(default_factory=dict)
    counterexamples: list[Counterexample] = field(default_factory=list)
    unreached: list[Goal] = field(default_factory=list)
    never_given: list[Goal] = field(default_factory=list)  # reasons and warnings

    @property
    def holds(self) -> bool:
        """Whether everything holds."""
        return not self.counterexamples and not self.unreached

    @property
    def promises(self) -> list[str]:
        """What was looked at in every plan, in words."""
        reached = "Every step, every window and every end comes up."
        return [*map(holds, NAMES), reached]


@dataclass(frozen=True, slots=True)
class _Task:
    area: Field
    route: str
    advice: str
    weight: float  # about what part of the time it takes


_shared: dict[str, Any] = {}
"""What a process has been given once: the program, and where it tells how far it has come."""


def prove(
    program: Program,
    areas: Sequence[Field],
    processes: int | None = None,
    progress: Callable[[float], None] = lambda _: None,
) -> Proof:
    """Walk through all fields on every route and by every advice, in several processes.

    `program` holds the holidays of every region. `progress` is told the part that is done.
    """
    tasks = list(_tasks(program, areas))
    proof = Proof()
    reached: set[Goal] = set()
    walks: list[tuple[_Task, Walk]] = []
    for task, (walk, goals_reached) in zip(
        tasks, _walked(program, tasks, processes, progress), strict=True
    ):
        proof.planned += walk.planned
        proof.same += walk.same
        name = task.area.name
        proof.by_field[name] = proof.by_field.get(name, 0) + walk.planned
        reached |= goals_reached
        walks.append((task, walk))
    proof.counterexamples = list(_counterexamples(program, walks))
    proof.unreached = [goal for goal in goals(program) if goal not in reached]
    proof.never_given = [goal for goal in notes() if goal not in reached]
    return proof


def _tasks(program: Program, areas: Sequence[Field]) -> Iterator[_Task]:
    """Yield what can be walked through apart, the longest first: our own advice has most steps."""
    guide = next(iter(program["advice"]))
    for area in reversed(areas):
        for advice, advised in program["advice"].items():
            events = area.events if advice == guide else area.by_source or area.events
            for route in program["routes"]:
                weight = len(advised["steps"]) ** 2 * 3.0**events
                yield _Task(replace(area, events=events), route, advice, weight)


def _walked(
    program: Program,
    tasks: Sequence[_Task],
    processes: int | None,
    progress: Callable[[float], None],
) -> Iterator[tuple[Walk, set[Goal]]]:
    """Return what came of each task, in order."""
    context = multiprocessing.get_context("spawn")
    done = context.Array("d", len(tasks), lock=False)
    whole = sum(task.weight for task in tasks)
    count = min(processes or os.cpu_count() or 1, len(tasks))
    with ProcessPoolExecutor(count, context, _give, (program, done)) as pool:
        order = sorted(range(len(tasks)), key=lambda place: -tasks[place].weight)
        futures: dict[int, Future[tuple[Walk, set[Goal]]]] = {
            place: pool.submit(_walk, place, tasks[place]) for place in order
        }
        while not all(future.done() for future in futures.values()):
            parts = (task.weight * share for task, share in zip(tasks, done, strict=True))
            progress(sum(parts) / whole)
            time.sleep(_PAUSE)
        progress(1.0)
        return iter([futures[place].result() for place in range(len(tasks))])


def _give(program: Program, done: Any) -> None:  # noqa: ANN401 - an array that processes share
    _shared.update(program=program, done=done)


def _walk(place: int, task: _Task) -> tuple[Walk, set[Goal]]:
    program, done = _shared["program"], _shared["done"]
    reached = Reached(program)

    def tell(share: float) -> None:
        done[place] = share

    walk = Explorer(program, task.route, task.advice, reached).explore(task.area, tell)
    return walk, reached.goals


def _counterexamples(
    program: Program, walks: Sequence[tuple[_Task, Walk]]
) -> Iterator[Counterexample]:
    """Yield one for each property that does not hold: the smallest of all fields."""
    shown: dict[str, list[Json]] = {}
    for _, walk in walks:
        for found in walk.found.values():
            shown.setdefault(found.prop, []).append(found.situation)
    for prop, situations in shown.items():
        first = min(situations, key=_size)
        situation = smallest(program, first, partial(_shows, program, prop))
        breach = breach_of(program, prop, situation)
        if breach is None:  # the engine told otherwise a moment ago
            raise AssertionError(prop)
        yield Counterexample(prop, holds(prop), breach, situation, plan_of(program, situation))


def _shows(program: Program, prop: str, situation: Json) -> bool:
    return breach_of(program, prop, situation) is not None


def _size(situation: Json) -> tuple[int, str]:
    return len(situation["events"]), str(situation["today"])
