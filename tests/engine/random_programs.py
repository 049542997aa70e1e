"""Random programs: the real one with its numbers and its switches thrown about, from a seed."""

import random
from copy import deepcopy
from typing import Any

Json = Any

OFFSETS = (
    "0 hours", "1 hour", "24 hours", "36 hours", "100 hours", "0 days", "1 day", "3 days",
    "45 days", "0 working days", "1 working day", "7 working days", "1 week", "5 weeks",
    "0 months", "1 month", "13 months",
)  # fmt: skip
RHYTHMS = ("36 hours", "1 day", "4 days", "3 working days", "1 week", "1 month", "5 months")
SWITCHES: dict[str, list[Json]] = {
    "working_days": ["ignore", "prefer", "require"],
    "per": ["cycle", "round", "application"],
    "if_missed": ["drop", "late"],
    "optional": [True, False],
    "chase": [True, False],
    "message": [True, False],
    "worthwhile": [None, *OFFSETS],
    "times": [None, 0, 1, 4],
}


def random_program(program: Json, seed: int) -> Json:
    """Return a copy of a program, changed at random, in which every step still has its place."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    program = deepcopy(program)
    program["between_messages"] = chance.randint(0, 4)
    program["weekend"] = chance.choice([[6, 7], [5, 6], [7], []])
    program["quiet_periods"] = chance.choice(
        [
            [],
            program["quiet_periods"],
            [{"name": "Q", "from": "07-01", "until": "08-31"}, *program["quiet_periods"]],
        ]
    )
    steps = {step["id"]: step for step in program["steps"]}
    for place, name in enumerate(program["order"]):
        earlier = program["order"][:place]
        _switch(steps[name], program, earlier, chance)
        for advice in program["advice"].values():
            if name in advice["steps"]:
                anchors = _anchors(program, earlier)
                _change(advice["steps"][name], steps[name]["every"], anchors, chance)
    for advice in program["advice"].values():
        advice["follow_ups"] = chance.choice([None, 0, 1, 2, 3])
    return program


def _switch(step: Json, program: Json, earlier: list[str], chance: random.Random) -> None:
    """Turn some of a step's switches."""
    events = list(program["events"])
    others = [other["id"] for other in program["steps"] if other is not step]
    switches = {
        **SWITCHES,
        "when": [chance.sample(events, chance.randint(0, 2))],
        "answered_by": [[chance.choice([*events, *others])]],
        "fold_into": [None, *others],
        "instead_of": [[], chance.sample(others, 2)],
        "within": [None, chance.choice([None, *earlier])],
        "every": [None, *RHYTHMS],
    }
    for switch, positions in switches.items():
        if chance.random() < 0.15:
            step[switch] = chance.choice(positions)


def _anchors(program: Json, earlier: list[str]) -> list[str]:
    """Return what a step may count from: what its events date, and the steps before it."""
    declared = program["anchors"].items()
    return [
        *(name for name, anchor in declared if anchor.get("step") in {None, *earlier}),
        *earlier,
    ]


def _change(advised: Json, every: str | None, anchors: list[str], chance: random.Random) -> None:
    advised["every"] = every and chance.choice([every, *RHYTHMS])
    for window in advised["windows"]:
        if chance.random() < 0.2:
            window["if"] = chance.choice(anchors)
        for bound in ("earliest", "aim", "latest"):
            for term in window.get(bound, []):
                if chance.random() < 0.3:
                    term["offset"] = chance.choice(OFFSETS)
                if chance.random() < 0.2:
                    term["anchor"] = chance.choice(anchors)
            if bound in window and chance.random() < 0.1:
                del window[bound]
