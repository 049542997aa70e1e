"""What the proof takes for the same is the same: equal memories, equal plans."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from generator.checks import load
from generator.engine.situation import Event
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from generator.verify.look import Happened, Look, Program, Setting, planner_of
from generator.verify.memory import Memory, Remembers
from generator.verify.moves import Moves
from tests.engine.programs import real_rules
from tests.small_rules import GOOD

Json = Any

HISTORIES = 120
DAYS = 60
MONDAY = date(2026, 3, 2)


def relative(look: Look) -> Json:
    """Return a plan with its days counted from today; a step that repeats is left out."""
    repeating = {step for step, declared in look.steps.items() if declared["every"]}
    entries = [entry for entry in look.plan["steps"] if entry["step"] not in repeating]
    return (
        None if repeating & look.open.keys() else (look.plan["state"], look.plan["next"]),
        [(w["code"], w["step"]) for w in look.plan["warnings"] if w["step"] not in repeating],
        [
            (
                entry["step"],
                entry["status"],
                entry["dropped"],
                (date.fromisoformat(entry["on"]) - look.today).days
                if entry["step"] in look.open
                else None,
            )
            for entry in entries
        ],
    )


def keeps_away_from_repeats(look: Look) -> bool:
    """Whether a step that repeats, which is a matter of its own, has moved another."""
    skipped = {day["because"] for entry in look.plan["steps"] for day in entry["skipped"]}
    return any(look.steps[step]["every"] for step in skipped & look.steps.keys())


@pytest.mark.slow
@pytest.mark.parametrize("rules", [real_rules(), load(GOOD)], ids=["real", "small"])
@pytest.mark.parametrize("working_days", [True, False])
def test_equal_memories_have_equal_plans(rules: Rules, working_days: bool) -> None:  # noqa: FBT001
    """Among random histories, looked at day by day, no two that count as the same differ."""
    program = with_holidays(compile_program(rules), rules, [])
    chance = Random(7)  # noqa: S311 - repeatable, and no secret
    met = 0
    for route in program["routes"]:
        setting = Setting(route, "guide", None, working_days)
        remembers = Remembers(program, setting)
        known: dict[Memory, Json] = {}
        for _ in range(HISTORIES):
            for look, memory in walked(program, setting, remembers, chance):
                if keeps_away_from_repeats(look):
                    continue
                plan = relative(look)
                met += memory in known
                assert known.setdefault(memory, plan) == plan, look.situation
    assert met > DAYS


def walked(
    program: Program, setting: Setting, remembers: Remembers, chance: Random
) -> list[tuple[Look, Memory]]:
    """Return the looks at one random history, a day after the other, with their memories."""
    moves = Moves(program, remembers, promised=(0, 4, 9), booked=5)
    calendar = setting.calendar(program)
    steps = {step["id"]: step for step in program["steps"]}
    starts = [name for name, kind in program["events"].items() if kind["effect"] == "starts"]
    first = MONDAY + timedelta(days=chance.randrange(7))
    happened: Happened = (Event(chance.choice(starts), "starts", first),)
    looks = []
    for ahead in range(DAYS):
        today = first + timedelta(days=ahead)
        for _ in range(2):
            planner = planner_of(program, setting, calendar, happened, today)
            memory = remembers.of(planner)
            look = Look(program, setting, happened, today, planner.plan(), steps)
            looks.append((look, memory))
            possible = [*moves.steps(look, early=True), *moves.news(look)]
            if not possible or chance.random() > 0.1:
                break
            event = chance.choice(possible)
            happened = tuple(sorted((*happened, event), key=lambda each: each.on))
    return looks
