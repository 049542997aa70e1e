"""The search finds what is planted, says how far it went, and is the same on every machine."""

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import Result

from generator.checks import load
from generator.verify import Verdict, verify
from generator.verify.properties import IN_WORDS
from generator.verify.reached import goals
from generator.verify.rule_lines import lines_of_goal
from tests.changed_data import Json
from tests.command import guide, ran
from tests.engine.programs import whole_program
from tests.guides import DEPOSIT, TENDER
from tests.small_rules import GOOD, Change, SmallRules, changed

BUDGET = 1500
TOO_EARLY: Change = (
    "promised-date, anchor: promised-date, earliest: 1 day,",
    "promised-date, anchor: promised-date, earliest: 0 days,",
)


def verdict_of(program: Json, budget: int = BUDGET) -> Verdict:
    """Return the verdict on a program, made in this process."""
    return verify(program, 2026, budget, processes=1)


def run_verify(rules: Path | str, *options: str) -> Result:
    """Run the command."""
    few = ["--situations", str(BUDGET), "--processes", "1"]
    return guide("verify", "--rules", rules, *few, *options)


@pytest.fixture(scope="module")
def good() -> Json:
    """The program of the small guide."""
    return whole_program(load(GOOD))


def windows(program: Json, **by_step: list[Json]) -> Json:
    """Return a program with the guide's advice alone, in which some steps have other windows."""
    advice = json.loads(json.dumps(program["advice"]["guide"]))
    for step, counted in by_step.items():
        advice["steps"][step]["windows"] = counted
    return {**program, "advice": {"guide": advice}}


def term(offset: str, anchor: str) -> Json:
    """Return a term of ours."""
    name = f"{anchor} {offset}"
    return {"anchor": anchor, "offset": offset, "cites": [], "editorial": "ours", "term": name}


# Guides that hold ----------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(("rules", "budget"), [(GOOD, BUDGET), (TENDER, 4500), (DEPOSIT, 3500)])
def test_sound_guides_hold(rules: Path, budget: int) -> None:
    """No situation breaks a property, and every part of the rules is reached."""
    verdict = verdict_of(whole_program(load(rules)), budget)
    assert verdict.counterexamples == []
    assert verdict.unreached == []
    assert budget * 0.98 < verdict.planned <= budget
    assert set(verdict.depth.values()) == {1}
    assert verdict.longest > 3


def test_the_report_of_a_guide_that_holds() -> None:
    """It says how far the search was exhaustive, what was sampled, and what holds."""
    result = run_verify(GOOD)
    assert result.exit_code == 0, result.output
    assert "every history of up to 1 event (guide, handbook, forum)" in result.stdout
    assert "a sample of those with up to" in result.stdout
    assert re.search("^Never given in these, .*: .*superseded", result.stdout, re.MULTILINE)
    assert "Everything holds in all of them:" in result.stdout
    assert result.stdout.count("\n  - ") == len(IN_WORDS) + 1
    assert "Planning" in result.stderr


def test_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quick search plans fewer situations."""
    monkeypatch.setattr("generator.commands.verify.QUICK", 300)
    told = re.findall(r"([0-9]+)  \w|Planned ([0-9]+)", run_verify(GOOD, "--quick").stdout)
    planned, exhaustive, sampled = (int(one or other) for one, other in told[:3])
    assert 250 < planned == exhaustive + sampled <= 300


def test_faulty_rules_are_told_as_ever(small: SmallRules) -> None:
    """The problems are printed, and nothing is planned."""
    fault = ("aim: 1 day, latest: 2 days}", "aim: 1 day, latest: 2 fortnights}")
    result = run_verify(small.write(fault))
    assert result.exit_code == 1
    assert "error[unknown-unit]" in result.output


# Planted faults ------------------------------------------------------------------------------


def test_an_early_question_is_found(small: SmallRules) -> None:
    """The command names the promise that is broken, the smallest situation, and the lines."""
    file = small.write(TOO_EARLY)
    result = run_verify(file)
    assert result.exit_code == 1
    holds, found, written, *lines = result.stdout.splitlines()
    assert holds == (
        "This should hold: In the guide's own advice nobody asks before a promised date has passed."
    )
    situation = json.loads(written)
    # The clock starts, and a date is named: with less, nobody could ask too early.
    assert [event["event"] for event in situation["events"]] == ["meeting", "promised"]
    assert set(situation) <= {"today", "events"}
    asked = guide("plan", "--rules", file, "--situation", "-", said=written)
    assert asked.exit_code == 0, asked.output
    ask = next(step for step in json.loads(asked.stdout)["steps"] if step["step"] == "ask")
    assert ask["on"] == situation["events"][1]["by"]
    assert f"ask is on {ask['on']}" in found
    number = next(
        n for n, line in enumerate(file.read_text().splitlines(), 1) if "earliest: 0 days" in line
    )
    assert any(line.startswith(f"  {file}:{number}: ") for line in lines)


def test_what_is_never_reached_is_found(good: Json) -> None:
    """Where nobody can name a date, what counts from one never comes up; its line is shown."""
    events = {name: kind for name, kind in good["events"].items() if name != "promised"}
    missed = verdict_of({**good, "events": events}, 600).unreached
    terms = [
        ("term", "guide", "steps.ask.window.0.earliest"),
        ("term", "guide", "steps.ask.window.0.latest"),
        ("term", "handbook", "sources.handbook.claims.ask-once.timing.earliest"),
        ("term", "handbook", "sources.handbook.claims.ask-once.timing.latest"),
    ]
    assert [goal for goal in missed if goal[0] == "term"] == terms
    assert ("step", "guide", "ask") not in missed
    rules, lines = load(GOOD), GOOD.read_text().splitlines()
    shown = [lines[line - 1].strip() for goal in terms for line in lines_of_goal(rules, goal)]
    assert (
        shown[0]
        == shown[1]
        == ("- {if: promised-date, anchor: promised-date, earliest: 1 day, latest: 1 week}")
    )
    assert shown[2].startswith("timing: {anchor: promised-date, earliest: 1 day,")
    (line,) = lines_of_goal(rules, ("step", "forum", "ask"))
    assert lines[line - 1] == "  ask:"


def test_an_engine_that_fails_is_found(good: Json) -> None:
    """A program that the engine cannot run shows in the smallest situation, and ends nothing."""
    far = {"anchor": "meeting", "latest": [term("9999999 weeks", "meeting")]}
    broken = verdict_of(windows(good, ask=[far]), 300)
    (shown,) = broken.counterexamples
    assert shown.prop == "a_plan_comes_out"
    assert "OverflowError" in shown.breach.says
    assert [event["event"] for event in shown.situation["events"]] == ["meeting"]
    assert shown.plan is None


def test_a_step_that_comes_back_is_found(good: Json) -> None:
    """Where marking a step done opens an earlier one again, the smallest way to it is shown."""
    ask = {"anchor": "meeting", "earliest": [term("1 day", "meeting")]}
    after_asking = {"if": {"known": "ask"}, "anchor": "ask", "earliest": [term("0 days", "ask")]}
    soon = {"anchor": "meeting", "latest": [term("0 days", "meeting")]}
    program = windows(good, ask=[ask], thanks=[after_asking, soon])
    missed = {"because": "too-late", "if": {"missed": {"step": "thanks", "worthwhile": None}}}
    steps = [
        {**step, "drops": [*step["drops"], missed], "working_days": "ignore"}
        if step["id"] == "thanks"
        else step
        for step in good["steps"]
    ]
    program = {**program, "steps": steps, "order": ["ask", "thanks"]}
    broken = {shown.prop: shown for shown in verdict_of(program, 600).counterexamples}
    shown = broken["stays_done"]
    assert shown.holds.startswith("Marking a step done never brings back")
    assert shown.breach.says == "marking ask done brings back thanks"
    begun, asked = shown.situation["events"]
    assert begun["event"] == "meeting"
    assert (asked["step"], asked["on"]) == ("ask", shown.situation["today"])


def test_a_fault_of_a_whole_guide_is_found(small: SmallRules) -> None:
    """A second formal letter that does not wait for the day they named, found in seconds."""
    window = "      - if: named-day\n        anchor: named-day\n        earliest: {offset: DAYS,"
    change = (window.replace("DAYS", "1 day"), window.replace("DAYS", "0 days"))
    rules = small.write_text(changed(change, text=DEPOSIT.read_text(encoding="utf-8")))
    broken = {each.prop for each in verdict_of(whole_program(load(rules))).counterexamples}
    assert "waits_for_the_promised_date" in broken


# How it searches -----------------------------------------------------------------------------


def test_processes_and_runs_come_to_the_same(small: SmallRules) -> None:
    """However the work is shared out, the verdict is the same, to the counterexample."""
    program = whole_program(load(small.write(TOO_EARLY)))
    told: list[float] = []
    one = verify(program, 2026, 1000, 1, told.append)
    two = verify(program, 2026, 1000, 2)
    assert one == two == verdict_of(program, 1000)
    assert one.counterexamples
    assert told == sorted(told)
    assert 0.95 < told[-1] <= 1


@pytest.mark.slow
def test_memory_is_bounded() -> None:
    """A process of the command stays far below 400 MB."""
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'generator', *sys.argv[1:]], check=False)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    said = ran(sys.executable, "-c", code, "verify", "--situations", "2000").stdout
    assert int(said.splitlines()[-1]) < 400 * 1024  # kilobytes


def test_goals_are_of_the_rules(good: Json) -> None:
    """What has to be reached: steps by each advice, our terms, a source's own, and the ends."""
    found = set(goals(good))
    assert ("step", "forum", "ask") in found
    assert ("term", "guide", "steps.thanks.window.aim") in found
    assert ("term", "forum", "sources.forum.claims.wait-longer.timing.earliest") in found
    assert ("state", "over", "awarded") in found
    assert not any(goal[:2] == ("term", "forum") and "steps." in goal[2] for goal in found)
