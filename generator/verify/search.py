"""The search through one part of the situations, within a budget that is counted."""

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
_AT_MOST: Final = 2  # plans to see one property


class BudgetSpent(Exception):  # noqa: N818 - it ends the search, and is no error
    """As many situations have been planned as the budget allows."""


@dataclass(slots=True)
class Search:
    """Plans situations, checks each plan, and keeps what is new.

    What is kept is bounded by the program, not by the budget: for each mark the first situation
    that reached it, and for each broken property the smallest situation found, with the breach.
    """

    program: Program
    budget: int
    promises: Mapping[str, Promise] = field(default_factory=dict)
    planned: int = 0
    reached: dict[Goal, Json] = field(default_factory=dict)
    found: dict[str, tuple[Json, Breach]] = field(default_factory=dict)

    def observe(self, situation: Json, before: Observation | None = None) -> Observation | None:
        """Return an observation, as `unchecked` does, after checking it.

        `before` is one of the same day, without the last event.
        """
        seen = self.unchecked(situation)
        if seen is None:
            return None
        for name, prop in PROPERTIES.items():
            self._note(name, prop(seen), situation)
        for name, promise in self.promises.items():
            self._note(name, promise.breaches(seen), situation)
        if before and seen.past and (done := seen.past[-1].done):
            self._note("stays_done", stays_done(before, seen, done), situation)
        for mark in marks(seen):
            self.reached.setdefault(mark, situation)
        return seen

    def see_it_move(self, seen: Observation) -> None:
        """Check that an observation moves along by a week."""
        if later := self.unchecked(moved(seen.situation, _WEEK)):
            self._note("moves_along", moves_along(seen, later), seen.situation)

    def unchecked(self, situation: Json) -> Observation | None:
        """Return an observation; None where no plan comes out.

        Raises:
            BudgetSpent: it would be one too many.
        """
        if self.planned == self.budget:
            raise BudgetSpent
        try:
            seen = observe(self.program, situation)
        except SituationError:
            return None
        except Exception as error:  # noqa: BLE001 - whatever it is, the rules have set it off
            seen = None
            fault = Breach(f"{type(error).__name__}: {error}")
            self._note(PLANNED, iter([fault]), situation)
        self.planned += 1
        return seen

    def _note(self, name: str, breaches: Iterator[Breach], situation: Json) -> None:
        breach = next(breaches, None)
        if breach and (name not in self.found or size(situation) < size(self.found[name][0])):
            self.found[name] = situation, breach


def breach_of(
    program: Program, name: str, situation: Json, promises: Mapping[str, Promise]
) -> Breach | None:
    """Return how a sound situation shows that a property or promise does not hold, or None."""
    search = Search(program, _AT_MOST, promises)
    before = _without_last(situation) if name == stays_done.__name__ else None
    seen = search.observe(situation, search.unchecked(before) if before else None)
    if seen and name == moves_along.__name__:
        search.see_it_move(seen)
    return search.found[name][1] if name in search.found else None


def _without_last(situation: Json) -> Json | None:
    """Return a situation without the last event of today, or None where today has none."""
    events = list(situation["events"])
    of_today = [n for n, event in enumerate(events) if event["on"] == situation["today"]]
    if not of_today:
        return None
    del events[of_today[-1]]
    return {**situation, "events": events}


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
