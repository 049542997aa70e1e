"""The command `guide plan`, run on the small guide, and what it is told."""

import json
from pathlib import Path

from click.testing import Result

from tests.changed_data import Json
from tests.command import guide
from tests.small_rules import GOOD

MEETING: Json = {"event": "meeting", "on": "2026-11-16"}
SITUATION: Json = {"today": "2026-11-16", "events": [MEETING]}
MEETING_OPTIONS = ("--event", "meeting=2026-11-16", "--today", "2026-11-16")


def plan(*options: str, said: str | bytes = "", rules: str | Path = GOOD) -> Result:
    """Return the outcome of `guide plan`; `said` is what stands on standard input."""
    return guide("plan", "--rules", rules, *options, said=said)


def planned(*options: str, said: str | bytes = "", rules: str | Path = GOOD) -> Json:
    """Return a plan, which has to come out."""
    result = plan(*options, said=said, rules=rules)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def answers(*lines: str | bytes) -> list[Json]:
    """Return what `--jsonl` answers to some lines: a value a line."""
    said = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    result = plan("--jsonl", said=said)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def error(field: str, found: Json, expected: str) -> Json:
    """Return the answer to a faulty situation."""
    return {"error": {"field": field, "found": found, "expected": expected}}
