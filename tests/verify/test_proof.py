"""The proof of a small guide: it holds, and a change that breaks a promise is found and shown."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.checks import load
from generator.cli import main
from generator.engine import plan
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from generator.verify import Proof, fields, prove
from generator.verify.explore import Explorer, Field
from generator.verify.reached import Reached, goals
from generator.verify.shown import NAMES, breach_of
from generator.verify.smallest import smallest
from tests.small_rules import GOOD, Change, SmallRules

Json = Any

ROOT = Path(__file__).parents[2]
TOO_EARLY: Change = (
    "promised-date, anchor: promised-date, earliest: 1 day,",
    "promised-date, anchor: promised-date, earliest: 0 days,",
)


def areas(program: Json, events: int = 3) -> Sequence[Field]:
    """Return the fields of a proof, looked at for a month."""
    return list(fields(program, 2026, events, 30))


def proof_of(program: Json, events: int = 3) -> Proof:
    """Return the proof of a program, made in this process."""
    proof, reached = Proof(), Reached(program)
    for area in areas(program, events):
        for route in program["routes"]:
            for advice in program["advice"]:
                walk = Explorer(program, route, advice, reached).explore(area, lambda _: None)
                proof.planned += walk.planned
                assert walk.found == {}, walk.found
    proof.unreached = [goal for goal in goals(program) if goal not in reached.goals]
    return proof


def program_of(rules: Rules) -> Json:
    """Return the program of some rules, with the holidays of all regions."""
    return with_holidays(compile_program(rules), rules, rules.regions)


def verify(rules: Path | str, *options: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(
        main, ["verify", "--rules", str(rules), "--events", "3", "--horizon", "30", *options]
    )


@pytest.fixture(scope="module")
def good() -> Json:
    """The program of the small guide."""
    return program_of(load(GOOD))


def test_the_small_guide_holds(good: Json) -> None:
    """Every property holds in every situation, and every part of the rules is reached."""
    proof = proof_of(good)
    assert proof.unreached == []
    assert proof.planned > 1_000


def test_an_early_question_is_found(small: SmallRules) -> None:
    """The command names the promise that is broken, the smallest situation, and the lines."""
    file = small.write(TOO_EARLY)
    result = verify(file)
    assert result.exit_code == 1
    holds, found, written, *lines = result.stdout.splitlines()
    assert holds == (
        "This should hold: In the guide's own advice nobody asks before a promised date has passed."
    )
    situation = json.loads(written)
    # The clock starts, and a date is named: with less, nobody could ask too early.
    assert [event["event"] for event in situation["events"]] == ["meeting", "promised"]
    assert set(situation) <= {"today", "events"}
    asked = CliRunner().invoke(
        main, ["plan", "--rules", str(file), "--situation", "-"], input=written
    )
    assert asked.exit_code == 0, asked.output
    ask = next(step for step in json.loads(asked.stdout)["steps"] if step["step"] == "ask")
    assert ask["on"] == situation["events"][1]["by"]
    assert f"ask is on {ask['on']}" in found
    number = next(
        n for n, line in enumerate(file.read_text().splitlines(), 1) if "earliest: 0 days" in line
    )
    assert any(line.startswith(f"  {file}:{number}: ") for line in lines)


def test_the_report_as_json(small: SmallRules) -> None:
    """It says the same: the promise, what was found, the situation and the lines."""
    result = verify(small.write(TOO_EARLY), "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    (shown,) = told["counterexamples"]
    assert shown["steps"] == ["ask"]
    assert plan(program_of(load(small.path)), shown["situation"])["steps"]
    assert told["unreached"] == []
    assert told["planned"] == sum(told["fields"].values())


def test_the_report_of_a_guide_that_holds() -> None:
    """It says how many situations were planned, and what holds in all of them."""
    result = verify(GOOD)
    assert result.exit_code == 0, result.output
    assert "Everything holds in all of them:" in result.stdout
    assert result.stdout.count("\n  - ") == len(NAMES) + 1
    assert "Planning" in result.stderr


def test_faulty_rules_are_told_as_ever(small: SmallRules) -> None:
    """The problems are printed, and nothing is planned."""
    result = verify(
        small.write(("aim: 1 day, latest: 2 days}", "aim: 1 day, latest: 2 fortnights}"))
    )
    assert result.exit_code == 1
    assert "error[unknown-unit]" in result.output


def test_a_step_that_never_comes_up_is_found(good: Json) -> None:
    """It is missed among what some situation has to reach, with its windows."""
    steps = [
        {**step, "answered_by": ["meeting"]} if step["id"] == "ask" else step
        for step in good["steps"]
    ]
    missed = proof_of({**good, "steps": steps}, events=2).unreached
    assert ("step", "guide", "ask") in missed
    assert ("window", "guide", "ask", "0") in missed
    assert ("step", "guide", "thanks") not in missed


def test_an_engine_that_fails_is_found(good: Json) -> None:
    """A program that the engine cannot run shows in a situation, and ends nothing."""
    broken = {**good, "between_messages": 1, "order": good["order"]}
    for advice in broken["advice"].values():
        assert advice  # the same objects: copied below
    steps = json.loads(json.dumps(broken["advice"]))
    steps["guide"]["steps"]["ask"]["windows"][1]["latest"][0]["offset"] = "9999999 weeks"
    broken["advice"] = steps
    (area, *_) = [area for area in areas(broken, 1) if area.name == "weekdays"]
    walk = Explorer(broken, "direct", "guide", Reached(broken)).explore(area, lambda _: None)
    found = walk.found["a_plan_comes_out"]
    breach = breach_of(broken, "a_plan_comes_out", found.situation)
    assert breach is not None
    assert "OverflowError" in breach.says


def test_the_smallest_situation(good: Json) -> None:
    """Everything goes that what is to be shown can do without; the rest moves close together."""
    situation: Json = {
        "today": "2026-12-24",
        "route": "broker",
        "advice": "guide",
        "region": "AU-VIC",
        "working_days": False,
        "events": [
            {"event": "meeting", "on": "2026-11-16", "at": "15:00"},
            {"event": "done", "step": "thanks", "on": "2026-11-18"},
            {"event": "promised", "on": "2026-11-20", "by": "2026-12-18"},
            {"event": "awarded", "on": "2026-12-20"},
        ],
    }

    def is_decided(each: Json) -> bool:
        return any(step["dropped"] == "decided" for step in plan(good, each)["steps"])

    assert smallest(good, situation, is_decided) == {
        "today": "2026-11-16",
        "events": [
            {"event": "meeting", "on": "2026-11-16"},
            {"event": "awarded", "on": "2026-11-16"},
        ],
    }


def test_several_processes_come_to_the_same(good: Json) -> None:
    """However the work is shared out, the situations are the same, and so is what they reach."""
    told: list[float] = []
    small_areas = areas(good, 2)
    one, two = (prove(good, small_areas, count, told.append) for count in (1, 2))
    assert (one.planned, one.same, one.by_field) == (two.planned, two.same, two.by_field)
    assert one.unreached == two.unreached
    assert told == sorted(told[: told.index(1.0) + 1]) + told[told.index(1.0) + 1 :]
    assert max(told) == 1.0


def test_a_step_that_comes_back_is_found(good: Json) -> None:
    """Where marking a step done opens an earlier one again, the smallest way to it is shown."""

    def term(offset: str, anchor: str) -> Json:
        return [{"anchor": anchor, "offset": offset, "cites": [], "editorial": "ours"}]

    windows = {
        "ask": [{"anchor": "meeting", "earliest": term("1 day", "meeting")}],
        "thanks": [
            {"if": "ask", "anchor": "ask", "earliest": term("0 days", "ask")},
            {"anchor": "meeting", "latest": term("0 days", "meeting")},
        ],
    }
    advice = json.loads(json.dumps(good["advice"]))
    for step, counted in windows.items():
        advice["guide"]["steps"][step]["windows"] = counted
    steps = [
        {**step, "if_missed": "drop", "working_days": "ignore"} if step["id"] == "thanks" else step
        for step in good["steps"]
    ]
    only = {"guide": advice["guide"]}
    program = {**good, "advice": only, "steps": steps, "order": ["ask", "thanks"]}
    (area,) = [area for area in areas(program, 2) if area.name == "weekdays"]
    broken = {shown.prop: shown for shown in prove(program, [area], 1).counterexamples}
    shown = broken["stays_done"]
    assert shown.holds.startswith("Marking a step done never brings back")
    assert shown.breach.says == "marking ask done brings back thanks"
    begun, asked = shown.situation["events"]
    assert begun["event"] == "meeting"
    assert (asked["step"], asked["on"]) == ("ask", shown.situation["today"])
