"""`guide plan`: a situation from a file, standard input or options, and what comes out."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from generator.commands.plan import Planner
from generator.commands.plan_text import plan_text
from tests.changed_data import Json
from tests.guides import REAL
from tests.planning import MEETING_OPTIONS, SITUATION, answers, error, plan, planned
from tests.small_rules import SmallRules

# One situation ---------------------------------------------------------------------------------


def test_a_file_standard_input_and_options_say_the_same(tmp_path: Path) -> None:
    """However a situation is given, its plan is the same, indented for people."""
    file = tmp_path / "situation.json"
    file.write_text(json.dumps(SITUATION))
    by_file = plan("--situation", str(file))
    assert by_file.exit_code == 0
    assert by_file.stdout == json.dumps(json.loads(by_file.stdout), indent=2) + "\n"
    assert by_file.stdout == plan("--situation", "-", said=file.read_text()).stdout
    assert by_file.stdout == plan(*MEETING_OPTIONS).stdout
    assert json.loads(by_file.stdout)["next"] == "thanks"


def test_every_flag_of_a_situation() -> None:
    """Route, advice, region, calendar days, events and steps done all reach the engine."""
    by_options = planned(
        *("--event", "interview=2026-11-20T15:00"),
        *("--event", "promised=2026-11-20,by=2026-11-27"),
        *("--done", "thank-you=2026-11-20", "--route", "agency", "--advice", "klc-recruitment"),
        *("--region", "AU-VIC", "--calendar-days", "--today", "2026-11-28"),
        rules=REAL,
    )
    situation = {
        "today": "2026-11-28",
        "route": "agency",
        "advice": "klc-recruitment",
        "region": "AU-VIC",
        "working_days": False,
        "events": [
            {"event": "interview", "on": "2026-11-20", "at": "15:00"},
            {"event": "promised", "on": "2026-11-20", "by": "2026-11-27"},
            {"event": "done", "step": "thank-you", "on": "2026-11-20"},
        ],
    }
    assert by_options == planned("--situation", "-", said=json.dumps(situation), rules=REAL)
    assert by_options["advice"] == "klc-recruitment"
    assert by_options["holidays_known"] is not None


def test_facts_reach_the_engine(small: SmallRules) -> None:
    """Each by its own option; an answer that the rules do not know is refused."""
    given = ("--event", "meeting=2026-11-16", "--today", "2026-11-16", "--fact")
    fact = "facts: {buyer-kind: {question: Who buys?, answers: {town: A, firm: B}, default: town}}"
    rules = small.write(("\nanchors:\n", f"\n{fact}\nanchors:\n"))
    assert plan(*given, "buyer-kind=firm", rules=rules).exit_code == 0
    refused = plan(*given, "buyer-kind=royal", rules=rules)
    assert refused.exit_code == 2
    assert "facts.buyer-kind" in refused.stderr


def test_options_stand_in_any_order_and_events_keep_theirs() -> None:
    """Of several events on a day the place among the options counts, `--done` included."""
    done, promised = ("--done", "ask=2026-11-17"), ("--event", "promised=2026-11-17,by=2026-11-18")
    meeting, today = ("--event", "meeting=2026-11-16"), ("--today", "2026-11-17")
    for options in ((*meeting, *done, *promised, *today), (*today, *done, *meeting, *promised)):
        asked_before = planned(*options)
        assert asked_before["steps"][1]["status"] == "later"
    asked_after = planned(*meeting, *promised, *done, *today)
    assert asked_after["steps"][1]["status"] == "done"


def test_today_is_the_clocks_date_unless_it_is_given() -> None:
    """Without `--today` the plan is made from today."""
    before = date.today()  # noqa: DTZ011 - as the command reads it
    today = planned("--event", "meeting=2026-11-16")["today"]
    assert before.isoformat() <= today <= date.today().isoformat()  # noqa: DTZ011


def test_another_guide_has_its_own_word_for_done(small: SmallRules) -> None:
    """`--done` is the event that says that a step was done, whatever the rules call it."""
    rules = small.write(("  done: {label: Done,", "  ticked: {label: Done,"))
    plan_ = planned(*MEETING_OPTIONS, "--done", "thanks=2026-11-16", rules=rules)
    assert plan_["steps"][0]["status"] == "done"


def test_a_byte_order_mark_is_no_part_of_a_situation(tmp_path: Path) -> None:
    """Editors on Windows put one before the text."""
    file = tmp_path / "situation.json"
    file.write_text(json.dumps(SITUATION), encoding="utf-8-sig")
    assert planned("--situation", str(file))["next"] == "thanks"
    assert [answer["next"] for answer in answers(file.read_bytes())] == ["thanks"]


# Faults ----------------------------------------------------------------------------------------

DATE = "a date, YYYY-MM-DD"
EVENTS = "one of: meeting, promised, done, awarded"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--event", "meeting"), error("events[0].on", "", DATE)),
        (("--event", "meting=2026-11-16"), error("events[0].event", "meting", EVENTS)),
        (("--event", ""), error("events[0].event", "", EVENTS)),
        (("--event", "meeting=2026-11-16T25:00"), error("events[0].at", "25:00", "a time, HH:MM")),
        (
            ("--event", "meeting=2026-11-16,bye=2026-11-20"),
            error("events[0].bye", "2026-11-20", "one of the keys at, event, on"),
        ),
        (("--done", "thanks"), error("events[0].on", "", DATE)),
        # An empty option was given, and is no default
        (
            ("--event", "meeting=2026-11-16", "--route", ""),
            error("route", "", "one of: direct, broker"),
        ),
        (("--event", "meeting=2026-11-16", "--today", ""), error("today", "", DATE)),
        (
            ("--calendar-days", "--today", "2026-11-16"),
            error("events", [], "at least one event that starts the clock: meeting"),
        ),
    ],
)
def test_a_faulty_situation(options: tuple[str, ...], told: Json) -> None:
    """The field, what was found and what is expected are told, and the exit code is 2."""
    today = () if "--today" in options else ("--today", "2026-11-16")
    result = plan(*options, *today)
    assert (result.exit_code, json.loads(result.stdout)) == (2, told)
    fault = told["error"]
    found = json.dumps(fault["found"])
    assert result.stderr == f"{fault['field']}: found {found}; expected {fault['expected']}\n"


def test_a_faulty_situation_told_as_text() -> None:
    """As text there is nothing but the message."""
    result = plan("--event", "meeting", "--format", "text")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f'events[0].on: found ""; expected {DATE}\n'


@pytest.mark.parametrize("said", ["", "{", "[" * 100_000, '{"today": NaN}', "1" * 5_000_000])
def test_a_text_that_is_no_json(said: str) -> None:
    """It is a faulty situation like any other, told in a line of bearable length."""
    result = plan("--situation", "-", said=said)
    assert result.exit_code == 2
    told = json.loads(result.stdout)["error"]
    assert (told["field"], told["expected"]) == ("situation", "JSON")
    assert len(result.stderr) < 1000


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "Say what happened"),
        (("--situation", "-", "--today", "2026-11-16"), "not both"),
        (("--jsonl", "--event", "meeting=2026-11-16"), "not both"),
        (("--jsonl", "--format", "text"), "leave out --format"),
        (("--situation", "nowhere.json"), "'nowhere.json': No such file"),
        (("--situation", "."), "'.': Is a directory"),
        (("--jsonl", "--situation", "nowhere.json"), "'nowhere.json': No such file"),
        (("--format", "pdf", *MEETING_OPTIONS), "'pdf' is not one of 'json', 'text'"),
    ],
)
def test_a_command_that_makes_no_sense(options: tuple[str, ...], told: str) -> None:
    """It ends with 2, says what to do, and plans nothing."""
    result = plan(*options, said=json.dumps(SITUATION))
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in " ".join(result.stderr.split())


def test_faulty_rules_end_with_one(small: SmallRules) -> None:
    """Their problems are told as `check` tells them, and nothing stands on standard output."""
    path = small.write(("per: cycle", "per: cycl"))
    for options in (MEETING_OPTIONS, ("--jsonl",)):
        result = plan(*options, rules=path)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith(f"{path}:109:10: error[wrong-value]: ")


def test_a_fault_in_a_text_stops_no_plan(small: SmallRules) -> None:
    """`check` tells it, and the dates are what they were."""
    rules = small.write(("do: Be brief.", "do: Be brief within 2 days."))
    assert planned(*MEETING_OPTIONS, rules=rules) == planned(*MEETING_OPTIONS)


# As text ---------------------------------------------------------------------------------------


def test_a_plan_as_text() -> None:
    """The plan's own fields, a line each: its state, then every step, then what was left out."""
    result = plan(*MEETING_OPTIONS, "--format", "text")
    assert result.stdout == (
        "today: Mon 16 Nov 2026\n"
        "advice: guide\n"
        "state: wait\n"
        "next: Thanks\n"
        "\n"
        "Tue 17 Nov 2026  Thanks\n"
        "  status: Ahead\n"
        "  window: Mon 16 Nov 2026 – Wed 18 Nov 2026\n"
        "  how: by email\n"
        "  to: the buyer\n"
        "  aim: the meeting (Mon 16 Nov 2026) + 1 day [handbook/thanks-soon]\n"
        "  latest: the meeting (Mon 16 Nov 2026) + 2 days [handbook/thanks-soon]\n"
        "\n"
        "Mon 30 Nov 2026  Ask\n"
        "  status: Ahead, may move\n"
        "  window: Mon 30 Nov 2026 – Mon 7 Dec 2026\n"
        "  how: by email, by phone\n"
        "  to: the buyer\n"
        "  earliest: the meeting (Mon 16 Nov 2026) + 2 weeks [forum/wait-longer]\n"
        "  earliest: the thanks (Tue 17 Nov 2026) + 3 days [Not both at once.]\n"
        "  latest: the meeting (Mon 16 Nov 2026) + 3 weeks [handbook/ask-once, forum/wait-longer]\n"
    )


def test_the_end_as_text() -> None:
    """A plan that is over says which event ended it."""
    happened = ("interview=2026-11-16", "offer-in-writing=2026-11-20", "accepted=2026-11-20")
    events = [part for event in happened for part in ("--event", event)]
    text = ("--today", "2026-11-23", "--format", "text")
    result = plan(*events, "--done", "thank-for-offer=2026-11-20", *text, rules=REAL)
    assert "state: over\nbecause: accepted\n" in result.stdout


@pytest.mark.slow
def test_every_example_as_text() -> None:
    """Whatever a plan holds, in anybody's advice, no field is empty and no step is missing."""
    planner = Planner(str(REAL))
    rules = planner.rules
    for example in rules.examples.values():
        for advice in ("guide", *rules.whole_sources):
            answer = planner.answer({**example.situation, "advice": advice})
            route = example.situation.get("route", next(iter(rules.routes)))
            said = plan_text(rules, answer, route)
            assert not re.search(r"\bNone\b(?! of )|[{}]|\(\)|\[\]|: *$", said, re.MULTILINE)
            assert all(rules.steps[entry["step"]].short in said for entry in answer["steps"])


def test_a_region_that_no_calendar_knows(small: SmallRules) -> None:
    """A plan with its holidays shows where the rules declare it; other plans do without them."""
    rules = small.write(("  GB-ENG: {", "  GB-XYZ: {"))
    asked = plan(*MEETING_OPTIONS, "--region", "GB-XYZ", rules=rules)
    assert asked.exit_code == 1
    assert "error[missing-region]" in asked.stderr
    assert planned(*MEETING_OPTIONS, rules=rules) == planned(*MEETING_OPTIONS)
