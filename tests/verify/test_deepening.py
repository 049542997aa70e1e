"""What is called exhaustive is: a slow search that looks at every day finds no other history."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks import load
from generator.program import compile_program
from generator.verify.deepening import HORIZON, deepen, face
from generator.verify.next_events import next_events
from generator.verify.observation import Json, Observation, moved_day, observe, with_event
from generator.verify.search import Search
from tests.guides import DEPOSIT, TENDER
from tests.small_rules import GOOD


class Recorder(Search):
    """A search that writes down which histories it looks at, and checks none of their plans."""

    def __init__(self, program: Json, budget: int) -> None:
        super().__init__(program, budget)
        self.histories: set[str] = set()

    def observe(self, situation: Json, before: Observation | None = None) -> Observation | None:
        """Return an observation, and remember its events."""
        del before
        self.histories.add(str(situation["events"]))
        return self.unchecked(situation)

    def see_it_move(self, seen: Observation) -> None:
        """Spare the plan of a week later."""


def every_history(program: Json, situation: Json, events: int) -> Iterator[str]:
    """Yield the histories of up to so many events, looking at every single day."""
    yield str(situation["events"])
    if len(situation["events"]) == events:
        return
    begun = situation["events"][0]["on"]
    said: set[object] = set()
    while situation["today"] <= moved_day(begun, HORIZON):
        seen = observe(program, situation)
        is_new = face(seen) not in said
        said.add(face(seen))
        for event in next_events(seen) if is_new and situation["today"] >= begun else ():
            yield from every_history(program, with_event(situation, event), events)
        situation = {**situation, "today": moved_day(situation["today"], 1)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rules", "depth"), [(GOOD, 3), (TENDER, 2), (DEPOSIT, 2)], ids=["small", "tender", "deposit"]
)
def test_no_history_is_left_out(rules: Path, depth: int) -> None:
    """The search that jumps from turn to turn looks at the histories that the slow one finds."""
    program = compile_program(load(rules))
    start = next(name for name, kind in program["events"].items() if "starts" in kind["traits"])
    beginning = {"today": "2026-02-03", "events": [{"event": start, "on": "2026-02-04"}]}
    search = Recorder(program, 40_000)
    assert deepen(search, [beginning]) == depth
    assert search.histories == set(every_history(program, beginning, depth))


@pytest.mark.parametrize(("budget", "depth"), [(5, 0), (50, 1), (1_000, 2)])
def test_the_depth_counts_whole_levels(budget: int, depth: int) -> None:
    """The depth is that of the longest histories of which all were tried, never one in part."""
    beginning = {"today": "2026-02-03", "events": [{"event": "meeting", "on": "2026-02-04"}]}
    search = Search(compile_program(load(GOOD)), budget)
    assert deepen(search, [beginning]) == depth
    assert search.planned <= budget
