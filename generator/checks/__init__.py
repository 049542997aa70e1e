"""What a schema cannot see: one check a file, each from a draft to its problems."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.checks import (
    amounts,
    between_steps,
    calendar,
    circles,
    content,
    contradictions,
    dates,
    events,
    evidence,
    examples,
    known_ids,
    limits,
    literals,
    names,
    recipients,
    references,
    regions,
    repeats,
    windows,
    wording,
)
from generator.rules.draft import Draft
from generator.rules.problems import Problem

Check = Callable[[Draft], Iterator[Problem]]
"""Yields what is wrong with a draft; it must not mind what else is wrong with it."""

CHECKS: Final[tuple[Check, ...]] = (
    known_ids.check,
    names.check,
    dates.check,
    amounts.check,
    windows.check,
    between_steps.check,
    repeats.check,
    circles.check,
    evidence.check,
    literals.check,
    references.check,
    wording.check,
    recipients.check,
    contradictions.check,
    events.check,
    regions.check,
    limits.check,
    calendar.check,
    content.check,
)


def problems(draft: Draft) -> Iterator[Problem]:
    """Yield what every check finds. Examples can be planned once nothing else is wrong."""
    found = [problem for check in CHECKS for problem in check(draft)]
    yield from found or examples.check(draft)
