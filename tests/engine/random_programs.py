"""Random programs: the real one with its numbers and its switches thrown about, from a seed.

Events of every effect, facts and stand-ins join it, so that conditions have something to ask for.
"""

import json
import random

from generator.program import compile_program
from generator.program.conditions import translated
from generator.rules import Rules
from generator.rules.model import Condition, Event, Fact, Step
from tests.changed_data import Json
from tests.engine.life import SMALL, WORDS

OFFSETS = (
    "0 hours", "1 hour", "24 hours", "36 hours", "100 hours", "0 days", "1 day", "3 days",
    "45 days", "0 working days", "1 working day", "7 working days", "1 week", "5 weeks",
    "0 months", "1 month", "13 months",
)  # fmt: skip
RHYTHMS = ("36 hours", "1 day", "4 days", "3 working days", "1 week", "1 month", "5 months")
SWITCHES: dict[str, list[Json]] = {
    "working-days": ["ignore", "prefer", "earlier", "require"],
    "per": ["cycle", "round", "application", "event"],
    "if-missed": ["drop", "late"],
    "optional": [True, False],
    "chase": [True, False],
    "channels": [["email"], ["in-person"]],
    "worthwhile": [None, *OFFSETS],
    "times": [None, 0, 1, 4],
    "every": [None, *RHYTHMS],
    "quiet": [None, "pauses"],
}


def random_program(rules: Rules, seed: int) -> Json:
    """Return a program of changed rules, in which every step still has its place."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, and no secret
    rules = _with_stand_ins(_with_more(rules, chance), chance)
    order = compile_program(rules)["order"]
    steps = {
        step_id: _switched(rules, step_id, order[: order.index(step_id)], chance)
        for step_id in rules.steps
    }
    # A copy, so that what is thrown about stands in one place of the program, and in no rules.
    program: Json = json.loads(
        json.dumps(compile_program(rules.model_copy(update={"steps": steps})))
    )
    program["pause"] = chance.choice([None, *OFFSETS])
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
                _change(rules, advice["steps"][name], anchors, chance)
    for advice in program["advice"].values():
        advice["follow_ups"] = chance.choice([None, 0, 1, 2, 3])
    return program


def wide_program(rules: Rules) -> Json:
    """Return the program of rules with all that joins them, and with nothing thrown about."""
    return compile_program(_with_more(rules, random.Random(0)))  # noqa: S311 - repeatable


def _with_more(rules: Rules, chance: random.Random) -> Rules:
    """Return rules with facts, and with an event of each effect."""
    written = {name: WORDS["events"] | each for name, each in SMALL["events"].items()}
    written["past-them"]["only-with"] = chance.choice([None, *rules.parties])
    events = {name: Event.model_validate(each) for name, each in written.items()}
    facts = {name: Fact.model_validate(each) for name, each in SMALL["facts"].items()}
    more = {"events": {**rules.events, **events}, "facts": {**rules.facts, **facts}}
    return rules.model_copy(update=more)


def _with_stand_ins(rules: Rules, chance: random.Random) -> Rules:
    """Return rules in which others may take the place of some recipients."""
    routes = {}
    for route_id, route in rules.routes.items():
        recipients = dict(route.recipients)
        for name, recipient in route.recipients.items():
            if chance.random() < 0.5:
                condition = random_conditions(rules, [], chance)
                recipients[f"for-{name}"] = recipient.model_copy(update={"if_": condition})
                recipients[name] = recipient.model_copy(update={"or_": [f"for-{name}"]})
        routes[route_id] = route.model_copy(update={"recipients": recipients})
    return rules.model_copy(update={"routes": routes})


def random_conditions(
    rules: Rules, anchors: list[str], chance: random.Random, depth: int = 0
) -> list[Condition]:
    """Return one condition, or a few that all have to hold."""
    return [
        _random_condition(rules, anchors, chance, depth) for _ in range(chance.choice([1, 1, 1, 2]))
    ]


def _random_condition(
    rules: Rules, anchors: list[str], chance: random.Random, depth: int
) -> Condition:
    fact = chance.choice(list(rules.facts))
    regions = [*rules.regions, *(name.partition("-")[0] for name in rules.regions)]
    event, often = chance.choice(list(rules.events)), chance.randint(1, 2)
    kinds: list[Json] = [
        {"fact": fact, "answer": chance.choice(list(rules.facts[fact].answers))},
        {"region": chance.choice(regions)},
        {"route": chance.choice(list(rules.routes))},
        {"event": event},
        {"event": event, "times": often},
        {"event": chance.choice(["promised", "hold"]), "broken": often},
        {"known": chance.choice(anchors or [next(iter(rules.anchors))])},
    ]
    if depth == 0 and chance.random() < 0.2:
        several = [random_conditions(rules, anchors, chance, 1)[0] for _ in range(2)]
        return Condition(any=several)
    return Condition.model_validate(chance.choice(kinds))


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
        "records": [None, chance.choice(_recordable(rules))],
    }
    written = rules.steps[step_id].model_dump(by_alias=True)
    for switch, positions in switches.items():
        if chance.random() < 0.15:
            written[switch] = chance.choice(positions)
    found = Step.model_validate(written)
    if chance.random() < 0.2:
        dated = [name for name, anchor in rules.anchors.items() if anchor.step in {None, *earlier}]
        update = {"if_": random_conditions(rules, [*dated, *earlier], chance)}
        return found.model_copy(update=update)
    return found


def _recordable(rules: Rules) -> list[str]:
    """Return the events of which nothing more has to be told."""
    return [
        name
        for name, event in rules.events.items()
        if event.effect != "does" and not {"by", "step"} & set(event.takes)
    ]


def _anchors(program: Json, earlier: list[str]) -> list[str]:
    """Return what a step may count from: what its events date, and the steps before it."""
    declared = program["anchors"].items()
    return [
        *(name for name, anchor in declared if anchor.get("step") in {None, *earlier}),
        *earlier,
    ]


def _change(rules: Rules, advised: Json, anchors: list[str], chance: random.Random) -> None:
    advised["every"] = advised["every"] and chance.choice([advised["every"], *RHYTHMS])
    for window in advised["windows"]:
        if chance.random() < 0.2:
            window["if"] = translated(random_conditions(rules, anchors, chance))
        for bound in ("earliest", "aim", "latest"):
            for term in window.get(bound, []):
                _change_term(rules, term, anchors, chance)
            if bound in window and chance.random() < 0.1:
                window["first_of"] = [*window.get("first_of", []), bound]
            if bound in window and chance.random() < 0.1:
                del window[bound]


def _change_term(rules: Rules, term: Json, anchors: list[str], chance: random.Random) -> None:
    changes: list[tuple[float, str, Json]] = [
        (0.3, "offset", chance.choice(OFFSETS)),
        (0.2, "anchor", chance.choice(anchors)),
        (0.1, "if", translated(random_conditions(rules, anchors, chance))),
        (0.1, "before", True),
        (0.1, "pauses", True),
    ]
    term |= {key: value for often, key, value in changes if chance.random() < often}
