"""`guide plan --jsonl`: a situation a line in, a plan or an error a line out."""

import json
import subprocess
import sys
from pathlib import Path

from tests.guides import ROOT
from tests.planning import MEETING_OPTIONS, SITUATION, answers, plan, planned
from tests.small_rules import GOOD


def test_each_line_has_its_answer() -> None:
    """Plans and errors stand in the order of the lines, and nothing stops the lines after it."""
    good = json.dumps(SITUATION)
    not_json: list[str | bytes] = [
        "{",
        good + " x",
        "NaN",
        '{"today": -Infinity}',
        "\0",
        "9" * 6000,
        "[" * 100_000,
        b"\xff",
    ]
    told = answers(good, *not_json, good)
    assert told[0] == told[-1] == planned(*MEETING_OPTIONS)
    assert all(
        (answer["error"]["field"], answer["error"]["expected"]) == ("situation", "JSON")
        for answer in told[1:-1]
    )
    assert len(told) == len(not_json) + 2


def test_json_that_is_no_situation() -> None:
    """Any JSON is answered with what a situation is."""
    for told in answers("null", "true", "5", "1e999", '"text"', "[]", "[{}]"):
        assert told["error"]["field"] == "situation"
        assert told["error"]["expected"] == "an object with the keys today and events"


def test_a_line_of_deep_or_large_or_broken_text() -> None:
    """Half a character, a word of a megabyte and deep nesting are answered like anything else."""
    deep = "[" * 500 + "]" * 500
    wide = json.dumps({**SITUATION, "route": "x" * 1_000_000})
    told = answers(
        f'{{"today": {deep}, "events": []}}',
        '{"today": "\\ud800", "events": []}',
        '{"today": "2026-11-16", "events": [], "\\ud800": 1}',
        wide,
        json.dumps(SITUATION),
    )
    assert [answer.get("error", {}).get("field") for answer in told] == [
        "today",
        "today",
        "\ud800",
        "route",
        None,
    ]


def test_line_ends_and_blank_lines() -> None:
    """Lines may end as on Windows; a line without a word asks nothing."""
    good = json.dumps(SITUATION)
    told = answers(f"{good}\r", "", "  \t", "\r", good)
    assert [answer["next"] for answer in told] == ["thanks", "thanks"]
    assert answers("") == []


def test_one_line_knows_nothing_of_another() -> None:
    """The holidays of one line's region are none of the next one's."""
    situation = {"today": "2026-12-23", "events": [{"event": "meeting", "on": "2026-12-24"}]}
    plain = json.dumps(situation)
    regional = json.dumps({**situation, "region": "GB-ENG"})
    told = answers(*[plain, regional] * 100)
    assert told == told[:2] * 100
    assert told[0] != told[1]
    assert told[0]["holidays_known"] is None


def test_a_file_of_lines(tmp_path: Path) -> None:
    """Lines are read from a file, too."""
    file = tmp_path / "situations.jsonl"
    file.write_text(f"{json.dumps(SITUATION)}\n" * 3)
    result = plan("--jsonl", "--situation", str(file))
    assert len(result.stdout.splitlines()) == 3


def run(*arguments: str) -> "subprocess.Popen[str]":
    """Start `python -m generator` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_line_is_answered_before_the_next_is_asked() -> None:
    """A program may ask line by line, and wait for each answer."""
    process = run("plan", "--jsonl", "--rules", str(GOOD))
    assert process.stdin is not None
    assert process.stdout is not None
    for _ in range(2):
        process.stdin.write(json.dumps(SITUATION) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["next"] == "thanks"
    process.communicate()
    assert process.returncode == 0


def test_a_reader_that_goes_away_is_no_crash() -> None:
    """Where nobody reads on, the command ends without a traceback."""
    process = run("plan", "--jsonl", "--rules", str(GOOD))
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    process.stdout = None
    _, errors = process.communicate(f"{json.dumps(SITUATION)}\n" * 1000)
    assert "Traceback" not in errors
