"""What is found in small rules before they are published."""

from datetime import date
from typing import Final

from generator.checks import read
from generator.checks.release import findings
from generator.rules import Problem
from tests.small_rules import TODAY, Change, SmallRules

WINDOW: Final = "window: {anchor: meeting, aim: 1 day, latest: 2 days}"
"""The window of the first step of the good rules."""

OURS: Final = "    editorial: Once is easily overlooked.\n"
LIMIT: Final = f"    value: 2\n    says: Ask at most {{limits.follow-ups}} times.\n{OURS}"
"""The limit on chases of the good rules."""

_EXAMPLE: Final = 'expect: {state: wait, next: thanks, steps: {thanks: {"on": "2026-11-17"}}}'


def found(small: SmallRules, *changes: Change, today: str = TODAY) -> list[Problem]:
    """Return what keeps the good rules with changes from being published, the example aside."""
    reading = read(small.write(*changes, (_EXAMPLE, "expect: {}")))
    assert reading.problems == []
    return findings(reading, date.fromisoformat(today))


def told(small: SmallRules, *changes: Change, today: str = TODAY) -> list[tuple[str, str]]:
    """Return the codes of what is found, each with the line that it marks."""
    return [(each.code, each.excerpt.strip()) for each in found(small, *changes, today=today)]
