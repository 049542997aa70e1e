import json
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from generator.contract.program import Condition, Trait
from generator.verify.twin import Twin, difference
from generator.wording.status_texts import BECAUSE, DROPPED, STATUSES, WARNINGS
from tests.changed_data import Json
from tests.engine.programs import real_program, real_rules, rules_of, whole_program
from tests.engine.random_programs import random_program, wide_program
from tests.engine.situations import random_situations
from tests.guides import DEPOSIT, REAL, TENDER

SEEDS = range(2)
SITUATIONS_A_SEED = 2_500
PROGRAMS = range(100, 200)
SITUATIONS_A_PROGRAM = 50


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_the_engines_agree_on_random_situations(twin: Twin, seed: int) -> None:
    """Python and JavaScript give the same plan, or the same error, key by key and in order."""
    agree(twin, real_program(), seed, SITUATIONS_A_SEED)


@pytest.mark.slow
@pytest.mark.parametrize("seed", PROGRAMS)
def test_the_engines_agree_on_random_programs(twin: Twin, seed: int) -> None:
    """Whatever numbers and switches an editor writes, both engines understand them alike."""
    program = {**random_program(real_rules(), seed), "holidays": real_program()["holidays"]}
    agree(twin, program, seed, SITUATIONS_A_PROGRAM)


def agree(twin: Twin, program: Json, seed: int, count: int) -> list[str]:
    """Compare the answers of both engines to random situations, and return them as written."""
    situations = list(random_situations(program, seed, count))
    answers = list(twin.written(program, situations))
    for situation, theirs in zip(situations, answers, strict=True):
        told = f"seed {seed}: {json.dumps(situation)}"
        assert difference(program, situation, theirs) is None, told
    return answers


@pytest.mark.slow
def test_an_id_may_be_what_every_object_inherits(twin: Twin) -> None:
    """A step, an anchor, a fact or an advice called `constructor` is one like any other."""
    program = real_program()
    last = (list(program[section])[-1] for section in ("anchors", "facts", "advice"))
    for name in (program["steps"][-1]["id"], *last):
        text = json.dumps(program).replace(json.dumps(name), '"constructor"')
        agree(twin, json.loads(text), seed=5, count=40)


@pytest.mark.slow
def test_the_random_situations_reach_every_corner(twin: Twin) -> None:
    """Among them are errors of every field, and each code for which readers have words, alone."""
    program = wide_program(real_rules())
    program["holidays"] = real_program()["holidays"]
    plans, faulty = [], set()
    for written in agree(twin, program, 0, 2 * SITUATIONS_A_SEED):
        answer = json.loads(written)
        if "error" in answer:
            faulty.add(answer["error"]["field"].partition("]")[2] or answer["error"]["field"])
        else:
            plans.append(answer)
    entries = [entry for plan in plans for entry in plan["steps"]]
    assert {".on", ".by", ".step", ".event", ".at", ".said", ".with", "today", "events"} <= faulty
    assert {"facts", "facts.size"} <= faulty
    assert {plan["state"] for plan in plans} == {"do", "wait", "over"}
    assert {entry["status"] for entry in entries} == {*STATUSES}
    assert {entry["dropped"] for entry in entries} == {None, *DROPPED}
    assert {plan["because"] for plan in plans} == {None, *BECAUSE, *_last_words(program)}
    warned = {warning["code"] for plan in plans for warning in plan["warnings"]}
    assert warned == {*WARNINGS}
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


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "ends"),
    [(TENDER, {"contract-signed", "tender-called-off"}), (DEPOSIT, {"paid", "let-it-go"})],
    ids=["tender", "deposit"],
)
def test_the_engines_agree_on_other_guides(twin: Twin, file: Path, ends: set[str]) -> None:
    """Whatever state a plan is in, and whatever ends it."""
    program = whole_program(rules_of(file))
    answers = [json.loads(written) for written in agree(twin, program, 3, 600)]
    plans = [answer for answer in answers if "error" not in answer]
    assert {plan["state"] for plan in plans} == {"do", "wait", "over"}
    assert {plan["because"] for plan in plans} >= ends


@pytest.mark.slow
@pytest.mark.parametrize("file", [REAL, TENDER], ids=["real", "tender"])
def test_the_engines_agree_on_every_example(twin: Twin, file: Path) -> None:
    """Each worked example, which `check` has passed, is the same in JavaScript, in every advice."""
    rules = rules_of(file)
    program = whole_program(rules)
    examples = [example.situation for example in rules.examples.values()]
    situations = examples + [
        {**situation, "advice": advice, "route": route}
        for situation in examples
        for advice in program["advice"]
        for route in program["routes"]
    ]
    for situation, theirs in zip(situations, twin.written(program, situations), strict=True):
        assert difference(program, situation, theirs) is None, situation
