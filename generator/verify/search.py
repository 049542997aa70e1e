"""The search through one part of the situations, within a budget that is counted.

And what one situation shows: how a property or promise does not hold in its plan.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.contract.program import Program
from generator.engine import SituationError
from generator.verify.observation import Json, Observation, moved, observe
from generator.verify.promises import Promise
from generator.verify.properties import PLANNED, PROPERTIES, Breach, moves_along, stays_done
from generator.verify.reached import Goal, marks

_WEEK: Final = 7


class BudgetSpent(Exception):  # noqa: N818 - it ends the search, and is no error
    """As many situations have been planned as the budget allows."""


@dataclass(slots=True)
class Search:
    """Plans situations, checks each plan, and keeps what is new.

    What is kept is bounded by the program, not by the budget: for each mark the first situation
    that reached it, and for each broken property the smallest situation found.
    """

    program: Program
    budget: int
    promises: Mapping[str, Promise] = field(default_factory=dict)
    planned: int = 0
    reached: dict[Goal, Json] = field(default_factory=dict)
    found: dict[str, Json] = field(default_factory=dict)

    def observe(self, situation: Json, before: Observation | None = None) -> Observation | None:
        """Return an observation after checking it; None where no plan comes out.

        `before` is one of the same day, without the last event.

        Raises:
            BudgetSpent: it would be one too many.
        """
        seen = self._planned(situation)
        if seen is None:
            return None
        for name, breaches in _breaches(seen, self.promises):
            self._note(name, breaches, situation)
        if before and seen.past and (done := seen.past[-1].done):
            self._note("stays_done", stays_done(before, seen, done), situation)
        for mark in marks(seen):
            self.reached.setdefault(mark, situation)
        return seen

    def see_it_move(self, seen: Observation) -> None:
        """Check that an observation moves along by a week.

        Raises:
            BudgetSpent: it would be one too many.
        """
        later = self._planned(moved(seen.situation, _WEEK))
        if later:
            self._note("moves_along", moves_along(seen, later), seen.situation)

    def _planned(self, situation: Json) -> Observation | None:
        if self.planned == self.budget:
            raise BudgetSpent
        try:
            seen = observe(self.program, situation)
        except SituationError:
            return None
        except Exception:  # noqa: BLE001 - whatever it is, the rules have set it off
            seen = None
            self._keep(PLANNED, situation)
        self.planned += 1
        return seen

    def _note(self, name: str, breaches: Iterator[Breach], situation: Json) -> None:
        if next(breaches, None):
            self._keep(name, situation)

    def _keep(self, name: str, situation: Json) -> None:
        if name not in self.found or size(situation) < size(self.found[name]):
            self.found[name] = situation


def _breaches(
    seen: Observation, promises: Mapping[str, Promise]
) -> Iterator[tuple[str, Iterator[Breach]]]:
    """Yield every property of a single plan and every promise, with how that plan breaks it."""
    yield from ((name, prop(seen)) for name, prop in PROPERTIES.items())
    yield from ((name, promise.breaches(seen)) for name, promise in promises.items())


def breach_of(
    program: Program, prop: str, situation: Json, promises: Mapping[str, Promise]
) -> Breach | None:
    """Return how a sound situation shows that a property or promise does not hold, or None."""
    try:
        return next(_breaches_of(program, prop, situation, promises), None)
    except Exception as error:  # noqa: BLE001 - that the engine fails is what one of them is about
        return Breach(f"{type(error).__name__}: {error}") if prop == PLANNED else None


def _breaches_of(
    program: Program, prop: str, situation: Json, promises: Mapping[str, Promise]
) -> Iterator[Breach]:
    seen = observe(program, situation)
    if prop == moves_along.__name__:
        yield from moves_along(seen, observe(program, moved(situation, _WEEK)))
    elif prop == stays_done.__name__:
        events, today = situation["events"], situation["today"]
        does = [name for name, kind in program["events"].items() if "does" in kind["traits"]]
        done = [n for n, it in enumerate(events) if it["event"] in does and it["on"] == today]
        if done:
            before = [*events[: done[-1]], *events[done[-1] + 1 :]]
            earlier = observe(program, {**situation, "events": before})
            yield from stays_done(earlier, seen, events[done[-1]]["step"])
    else:
        yield from dict(_breaches(seen, promises)).get(prop, ())


def size(situation: Json) -> tuple[int, str]:
    """Return what makes one situation smaller than another: few events, soon looked at."""
    return len(situation["events"]), situation["today"]


def named_days(seen: Observation) -> list[str]:
    """Return the days that a plan and its situation name, from today on."""
    events = seen.situation["events"]
    days = {event[key] for event in events for key in ("on", "by") if key in event}
    for entry in seen.open.values():
        days.update(entry["occurrences"])
        days.update(entry[key][:10] for key in ("earliest", "aim", "latest", "on") if entry[key])
        days.update(skipped["date"] for skipped in entry["skipped"])
        days.update(why["date"] for why in entry["why"])
    return sorted(day for day in days if day >= seen.plan["today"])
