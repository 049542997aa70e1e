"""Examples told in lines of text: read as the long form, and marked at the column of a fault."""

from typing import Final

import pytest

from generator.checks import load, read
from generator.checks.meaning.examples import examples_that_differ
from generator.rules import Rules
from generator.rules.example_lines import expectation_nodes
from generator.rules.situation_line import event_nodes, situation_nodes
from tests.small_rules import GOOD, SmallRules

EXAMPLE: Final = """\
    situation: meeting=2026-11-16T09:30 done=thanks@2026-11-17 region=AU-VIC today=2026-11-20
    expect: |
      wait for ask, no warnings
      thanks: done on 2026-11-17
      ask: later on 2026-11-30, earliest 2026-11-30, aim none, latest 2026-12-07, skipped 2026-11-28
        2026-11-29, occurrences none, not projected
"""


def small_with(small: SmallRules, example: str) -> str:
    """Write the good rules with one example, and return their text."""
    head = GOOD.read_text(encoding="utf-8").partition("\nexamples:\n")[0]
    told = "  one:\n    title: One\n    shows: It.\n" + example + "    worked: By hand.\n"
    small.write_text(f"{head}\nexamples:\n{told}")
    return f"{head}\nexamples:\n{told}"


def loaded(small: SmallRules, example: str) -> Rules:
    """Return the good rules with one example."""
    small_with(small, example)
    return load(small.path)


# Situations ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "event"),
    [
        ("meeting=2026-11-16", {"event": "meeting", "on": "2026-11-16"}),
        ("meeting=2026-11-16T09:30", {"event": "meeting", "on": "2026-11-16", "at": "09:30"}),
        ("done=ask@2026-11-16", {"event": "done", "step": "ask", "on": "2026-11-16"}),
        ("done=2026-11-16,step=ask", {"event": "done", "on": "2026-11-16", "step": "ask"}),
        ("promised=2026-11-16,said=next+week,with=agent", {"said": "next week", "with": "agent"}),
        ("promised=2026-11-16,said=it%27s+soon", {"said": "it's soon"}),
        ("event:today=2026-11-16", {"event": "today", "on": "2026-11-16"}),
        # What is missing is empty, for the engine to complain of
        ("meeting", {"event": "meeting", "on": ""}),
        ("promised=2026-11-16,by", {"by": ""}),
    ],
)
def test_an_event_is_written_as_in_a_link(written: str, event: dict[str, str]) -> None:
    """Its name, its day and time, and what else is told of it."""
    assert event.items() <= {key.text: node.value for key, node in event_nodes(written)}.items()


@pytest.mark.parametrize("between", [" ", "\n      ", "&"])
def test_a_situation_is_a_link_with_spaces(between: str) -> None:
    """Settings may stand anywhere; no region, and days that all count, are as in a link."""
    parts = ["region=none", "meeting=2026-11-16", "days=calendar", "today=2026-11-20"]
    *settings, (_, events) = situation_nodes(between.join(parts))
    assert {key.text: node.value for key, node in settings} == {
        "working_days": False,
        "today": "2026-11-20",
    }
    (event,) = events.items
    assert [node.value for _, node in event.pairs] == ["meeting", "2026-11-16"]


@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', ">-\n      {}", "|\n      {}"])
def test_each_field_knows_its_place(small: SmallRules, style: str) -> None:
    """Whatever way of YAML the line is written in, a fault is marked at its column."""
    line = "meeting=2026-11-16 done=thank@2026-11-17 today=2026-11-20"
    text = small_with(small, f"    situation: {style.format(line)}\n    expect: {{}}\n")
    (problem,) = read(small.path).problems
    assert problem.code == "example-situation"
    rows = text.split("\n")
    assert rows[problem.line - 1][problem.column - 1 :].startswith("thank@")


# Expectations -------------------------------------------------------------------------------------


def test_lines_are_read_as_the_long_form(small: SmallRules) -> None:
    """A situation and expectations in lines of text are the same data as the long form."""
    told = loaded(small, EXAMPLE).examples["one"]
    assert told.situation == {
        "today": "2026-11-20",
        "region": "AU-VIC",
        "events": [
            {"event": "meeting", "on": "2026-11-16", "at": "09:30"},
            {"event": "done", "step": "thanks", "on": "2026-11-17"},
        ],
    }
    assert told.expect.model_dump(exclude_unset=True) == {
        "state": "wait",
        "next": "ask",
        "because": None,
        "warnings": [],
        "steps": {
            "thanks": {"status": "done", "on": "2026-11-17"},
            "ask": {
                "status": "later",
                "on": "2026-11-30",
                "earliest": "2026-11-30",
                "aim": None,
                "latest": "2026-12-07",
                "skipped": ["2026-11-28", "2026-11-29"],
                "occurrences": [],
                "projected": False,
            },
        },
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("do ask", {"state": "do", "next": "ask", "because": None}),
        ("wait for ask", {"state": "wait", "next": "ask", "because": None}),
        ("over (awarded)", {"state": "over", "next": None, "because": "awarded"}),
        ("wait (next-start), no warnings", {"state": "wait", "warnings": []}),
        (
            "do ask, warning after-window ask, warning too-soon ask",
            {"warnings": ["after-window ask", "too-soon ask"]},
        ),
    ],
)
def test_the_first_line_is_the_plan(line: str, said: dict[str, object]) -> None:
    """What is next, or why nothing is, and the warnings."""
    found = {
        key.text: [word.text for word in node.items] if node.kind == "list" else node.value
        for key, node in expectation_nodes(line)
    }
    assert said.items() <= found.items()


def test_several_steps_may_share_a_line() -> None:
    """A line may name several steps, over the end of a line, too."""
    told = "do ask\nthanks, ask,\n  rest: dropped (too-late)\nmore: (over)\n"
    *_, (_, steps) = expectation_nodes(told)
    assert [name.text for name, _ in steps.pairs] == ["thanks", "ask", "rest", "more"]
    assert [len(facts.pairs) for _, facts in steps.pairs] == [2, 2, 2, 1]


@pytest.mark.parametrize(
    ("old", "new", "marked", "told"),
    [
        ("wait for", "wiat for", "wiat for", "Did you mean 'wait'?"),
        ("for ask", "for aks", "aks, no", "'aks' is no step"),
        ("no warnings", "warnigs", "warnigs", "Did you mean 'warnings'?"),
        ("      ask:", "      asks:", "asks:", "Did you mean 'ask'?"),
        ("thanks: done", "thanks: dine", "dine on", "Did you mean 'done'?"),
        ("latest", "lates", "lates 2026", "Did you mean 'latest'?"),
        ("on 2026-11-30", "on 2026-11-31", "2026-11-31", "a day that no calendar has"),
        ("      thanks:", "      ask:", "ask: later", "stands here a second time"),
        ("done on 2026-11-17", "done on", "on\n", "expected a date"),
    ],
)
def test_a_fault_of_an_expectation_is_marked(
    small: SmallRules, old: str, new: str, marked: str, told: str
) -> None:
    """At its column, with the nearest word."""
    text = small_with(small, EXAMPLE.replace(old, new, 1))
    found = [each for each in read(small.path).problems if told in str(each)]
    starts = [len("\n".join(text.split("\n")[: each.line - 1])) + each.column for each in found]
    assert any(text[start:].startswith(marked) for start in starts), read(small.path).problems


def test_what_a_plan_is_not_is_shown_at_its_word(small: SmallRules) -> None:
    """Each word of a line that the plan is not is marked by itself."""
    text = small_with(small, EXAMPLE.replace("earliest 2026-11-30", "earliest 2026-11-29"))
    reading = read(small.path)
    assert reading.rules is not None
    found = list(examples_that_differ(reading.rules, reading.document))
    lines = text.split("\n")
    marked = [lines[each.line - 1][each.column - 1 :] for each in found]
    assert any(each.startswith("2026-11-29, aim") for each in marked), marked
