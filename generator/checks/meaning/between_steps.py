"""What can only be seen of several steps together, and of the events that they hang on."""

from collections.abc import Iterator

from generator.checks.meaning import across_anchors, hidden_windows, unreachable
from generator.checks.meaning.anchor_facts import Happenings
from generator.checks.meaning.step_views import step_views
from generator.rules.draft import Draft
from generator.rules.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Yield steps that never come up, and windows that never hold or end before they begin."""
    if not draft.holds("steps", "routes", "events", "anchors"):
        return
    views, happenings = step_views(draft), Happenings(draft)
    for faults in (unreachable.faults, hidden_windows.faults, across_anchors.faults):
        yield from faults(draft, views, happenings)
