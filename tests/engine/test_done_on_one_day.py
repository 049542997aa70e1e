"""Things that were done on one day."""

from generator.engine import plan
from tests.engine.programs import real_program
from tests.engine.situations import random_situations
from tests.engine.sound_plans import with_plans


def test_which_came_first_moves_no_date() -> None:
    """So the calculator offers nobody to change that."""
    program, tried = real_program(), 0
    steps = [step["id"] for step in program["steps"] if not step["records"]]
    for situation, ours in with_plans(program, random_situations(program, 1, 3000)):
        events = situation["events"]
        done = [each["event"] == "done" and each["step"] in steps for each in events]
        for n in range(1, len(done)):
            if done[n - 1] and done[n] and events[n - 1]["on"] == events[n]["on"]:
                other = [*events[: n - 1], events[n], events[n - 1], *events[n + 1 :]]
                theirs = plan(program, {**situation, "events": other})
                tried += 1
                assert ours["next"] == theirs["next"]
                for one, another in zip(ours["steps"], theirs["steps"], strict=True):
                    # Of two messages on a day, another may be said to keep the next away from it.
                    assert {**one, "skipped": None} == {**another, "skipped": None}
    assert tried > 10
