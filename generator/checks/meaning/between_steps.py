"""Checks of several steps together: unreachable ones, hidden windows, windows in reverse."""

from collections.abc import Iterator

from generator.checks.meaning import across_anchors, hidden_windows, unreachable
from generator.rules.anchor_facts import AnchorFacts
from generator.rules.draft import Draft
from generator.rules.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Yield steps that never come up, and windows that never hold or end before they begin."""
    if not draft.holds("steps", "routes", "events", "anchors"):
        return
    facts = AnchorFacts(draft.sound, events=draft.ids("events"))
    for faults in (unreachable.faults, hidden_windows.faults, across_anchors.faults):
        yield from faults(draft, facts)
