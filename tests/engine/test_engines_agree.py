import json
from typing import Any, get_args, get_type_hints

import pytest

from generator.contract.program import Condition, Trait
from generator.verify.twin import difference
from tests.engine.engines import NodeEngine, PythonEngine
from tests.engine.programs import real_program, real_rules
from tests.engine.random_programs import random_program, wide_program
from tests.engine.situations import random_situations

Json = Any

SEEDS = range(4)
SITUATIONS_A_SEED = 2_500
PROGRAMS = range(100, 200)
SITUATIONS_A_PROGRAM = 100


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_the_engines_agree_on_random_situations(node_engine: NodeEngine, seed: int) -> None:
    """Python and JavaScript give the same plan, or the same error, key by key and in order."""
    agree(node_engine, real_program(), seed, SITUATIONS_A_SEED)


@pytest.mark.slow
@pytest.mark.parametrize("seed", PROGRAMS)
def test_the_engines_agree_on_random_programs(node_engine: NodeEngine, seed: int) -> None:
    """Whatever numbers and switches an editor writes, both engines understand them alike."""
    program = {**random_program(real_rules(), seed), "holidays": real_program()["holidays"]}
    agree(node_engine, program, seed, SITUATIONS_A_PROGRAM)


def agree(node_engine: NodeEngine, program: Json, seed: int, count: int) -> None:
    """Compare the answers of both engines to random situations."""
    situations = list(random_situations(program, seed, count))
    for situation, theirs in zip(situations, node_engine.written(program, situations), strict=True):
        told = f"seed {seed}: {json.dumps(situation)}"
        assert difference(program, situation, theirs) is None, told


@pytest.mark.slow
def test_an_id_may_be_what_every_object_inherits(node_engine: NodeEngine) -> None:
    """A step, an anchor, a fact or an advice called `constructor` is one like any other."""
    program = real_program()
    last = (list(program[section])[-1] for section in ("anchors", "facts", "advice"))
    for name in (program["steps"][-1]["id"], *last):
        text = json.dumps(program).replace(json.dumps(name), '"constructor"')
        agree(node_engine, json.loads(text), seed=5, count=40)


def test_the_random_situations_reach_every_corner() -> None:
    """Among them are errors of every field, every state, status, reason and warning."""
    program, reference = wide_program(real_rules()), PythonEngine()
    program["holidays"] = real_program()["holidays"]
    plans, faulty = [], set()
    for situation in random_situations(program, 0, 2 * SITUATIONS_A_SEED):
        answer = reference.answer(program, situation)
        if "error" in answer:
            faulty.add(answer["error"]["field"].partition("]")[2] or answer["error"]["field"])
        else:
            plans.append(answer)
    entries = [entry for plan in plans for entry in plan["steps"]]
    assert {".on", ".by", ".step", ".event", ".at", ".said", ".with", "today", "events"} <= faulty
    assert {"facts", "facts.pace"} <= faulty
    assert {plan["state"] for plan in plans} == {"do", "wait", "over"}
    assert {entry["status"] for entry in entries} == {"done", "dropped", "late", "now", "later"}
    assert {entry["dropped"] for entry in entries} == {None, *REASONS}
    assert {plan["because"] for plan in plans} == {None, *BECAUSE, *_last_words(program)}
    warned = {warning["code"] for plan in plans for warning in plan["warnings"]}
    assert warned == {"after-window", "holidays-unknown", "before-promised-date"}
    assert any(len(entry["occurrences"]) == 3 for entry in entries)
    assert any("T" in (entry["latest"] or "") for entry in entries)


def _last_words(program: Json) -> set[str]:
    """Return the decisions for which a plan may be over, or wait with nothing to do."""
    return {name for name, kind in program["events"].items() if kind["ends"] or kind["awaits"]}


def test_the_random_programs_ask_for_everything() -> None:
    """Among them is every kind of condition, and whatever else a term, step or event may say."""
    programs = [random_program(real_rules(), seed) for seed in PROGRAMS[:20]]
    written = json.dumps(programs)
    kinds = get_type_hints(Condition)
    assert len(kinds) > 20
    for key in (*kinds, "before", "pauses", "first_of"):
        assert f'"{key}": ' in written, key
    steps = [step for program in programs for step in program["steps"]]
    assert {event for step in steps if (event := step["records"])}
    assert any(step["or_to"] for step in steps)
    traits = {each for kind in programs[0]["events"].values() for each in kind["traits"]}
    assert traits == set(get_args(Trait))


REASONS = [
    "not-this-route",
    "not-in-this-advice",
    "left-out",
    "over",
    "not-yet",
    "decided",
    "no-contact",
    "next-interview",
    "no-date-promised",
    "superseded",
    "limit",
    "folded",
    "too-late",
    "no-room",
]
BECAUSE = ["no-contact", "nothing-left", "next-interview"]


@pytest.mark.slow
def test_the_engines_agree_on_every_example(node_engine: NodeEngine) -> None:
    """The worked examples of the rules come out the same in both languages, in every advice."""
    program, reference = real_program(), PythonEngine()
    for example in real_rules().examples.values():
        for advice in program["advice"]:
            for route in program["routes"]:
                situation = {**example.situation, "advice": advice, "route": route}
                ours = reference.answer(program, situation)
                assert json.dumps(ours) == json.dumps(node_engine.answer(program, situation))
