"""Random programs: the real one with its numbers and its switches thrown about, from a seed."""

import random
from copy import deepcopy
from typing import Any

from generator.program import compile_program
from generator.rules import Rules
from generator.rules.model import Step

Json = Any

OFFSETS = (
    "0 hours", "1 hour", "24 hours", "36 hours", "100 hours", "0 days", "1 day", "3 days",
    "45 days", "0 working days", "1 working day", "7 working days", "1 week", "5 weeks",
    "0 months", "1 month", "13 months",
)  # fmt: skip
RHYTHMS = ("36 hours", "1 day", "4 days", "3 working days", "1 week", "1 month", "5 months")
SWITCHES: dict[str, list[Json]] = {
    "working-days": ["ignore", "prefer", "require"],
    "per": ["cycle", "round", "application", "event"],
    "if-missed": ["drop", "late"],
    "optional": [True, False],
    "chase": [True, False],
    "channels": [["email"], ["in-person"]],
    "worthwhile": [None, *OFFSETS],
    "times": [None, 0, 1, 4],
    "every": [None, *RHYTHMS],
}


def random_program(rules: Rules, seed: int) -> Json:
    """Return a program of changed rules, in which every step still has its place."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    order = compile_program(rules)["order"]
    steps = {
        step_id: _switched(rules, step_id, order[: order.index(step_id)], chance)
        for step_id in rules.steps
    }
    program: Json = deepcopy(compile_program(rules.model_copy(update={"steps": steps})))
    program["between_messages"] = chance.randint(0, 4)
    program["weekend"] = chance.choice([[6, 7], [5, 6], [7], []])
    program["quiet_periods"] = chance.choice(
        [
            [],
            program["quiet_periods"],
            [{"name": "Q", "from": "07-01", "until": "08-31"}, *program["quiet_periods"]],
        ]
    )
    for place, name in enumerate(program["order"]):
        anchors = _anchors(program, program["order"][:place])
        for advice in program["advice"].values():
            if name in advice["steps"]:
                _change(advice["steps"][name], anchors, chance)
    for advice in program["advice"].values():
        advice["follow_ups"] = chance.choice([None, 0, 1, 2, 3])
    return program


def _switched(rules: Rules, step_id: str, earlier: list[str], chance: random.Random) -> Step:
    """Return a step with some of its switches turned."""
    events = list(rules.events)
    others = [other for other in rules.steps if other != step_id]
    switches = {
        **SWITCHES,
        "when": [chance.sample(events, chance.randint(0, 2))],
        "answered-by": [[chance.choice([*events, *others])]],
        "fold-into": [None, *others],
        "instead-of": [[], chance.sample(earlier, min(2, len(earlier)))],
        "within": [None, chance.choice([None, *earlier])],
    }
    written = rules.steps[step_id].model_dump(by_alias=True)
    for switch, positions in switches.items():
        if chance.random() < 0.15:
            written[switch] = chance.choice(positions)
    return Step.model_validate(written)


def _anchors(program: Json, earlier: list[str]) -> list[str]:
    """Return what a step may count from: what its events date, and the steps before it."""
    declared = program["anchors"].items()
    return [
        *(name for name, anchor in declared if anchor.get("step") in {None, *earlier}),
        *earlier,
    ]


def _change(advised: Json, anchors: list[str], chance: random.Random) -> None:
    advised["every"] = advised["every"] and chance.choice([advised["every"], *RHYTHMS])
    for window in advised["windows"]:
        if chance.random() < 0.2:
            window["if"] = {"known": chance.choice(anchors)}
        for bound in ("earliest", "aim", "latest"):
            for term in window.get(bound, []):
                if chance.random() < 0.3:
                    term["offset"] = chance.choice(OFFSETS)
                if chance.random() < 0.2:
                    term["anchor"] = chance.choice(anchors)
            if bound in window and chance.random() < 0.1:
                del window[bound]
