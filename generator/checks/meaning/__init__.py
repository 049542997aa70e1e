"""What a schema cannot see: one check a file, each from a draft to its problems."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from generator.checks.meaning import (
    amounts,
    between_steps,
    circles,
    conditions,
    content,
    contradictions,
    cycles,
    dates,
    events,
    evidence,
    examples,
    greetings,
    known_ids,
    limits,
    literals,
    recipients,
    references,
    regions,
    releases,
    repeated_terms,
    repetition,
    tallies,
    uniqueness,
    windows,
    wording,
    working_days,
)
from generator.rules.draft import Draft
from generator.rules.problems import Problem

Check = Callable[[Draft], Iterator[Problem]]
"""Yields what is wrong with a draft; it must not mind what else is wrong with it."""

CHECKS: Final[tuple[Check, ...]] = (
    known_ids.check,
    uniqueness.check,
    circles.check,
    dates.check,
    amounts.check,
    windows.check,
    between_steps.check,
    repetition.check,
    repeated_terms.check,
    cycles.check,
    evidence.check,
    tallies.check,
    literals.check,
    references.check,
    wording.check,
    recipients.check,
    greetings.check,
    contradictions.check,
    events.check,
    conditions.check,
    regions.check,
    regions.check_places,
    regions.check_calendars,
    releases.check,
    limits.check,
    working_days.check,
    content.check,
)


_OF_TEXTS: Final = frozenset(
    {
        "contradictory-advice",
        "example-situation",
        "literal-number",
        "no-evidence",
        "prose",
        "repeated-time",
        "unfilled-blank",
        "unknown-reference",
        "unused-blank",
        "unused-claim",
        "unused-time",
        "wording",
        "wrong-release",
        "wrong-source",
    }
)
"""The codes of problems that touch no plan."""


def are_of_texts(found: Iterable[Problem]) -> bool:
    """Return whether examples can be planned in spite of all these problems."""
    return _OF_TEXTS.issuperset(problem.code for problem in found)


def problems(draft: Draft, *, calendars: bool = True) -> Iterator[Problem]:
    """Yield what every check finds. Examples can be planned where nothing is wrong but texts.

    Without `calendars` it is not asked whether their public holidays are known.
    """
    asked = [check for check in CHECKS if calendars or check is not regions.check_calendars]
    found = [problem for check in asked for problem in check(draft)]
    yield from found
    if are_of_texts(found):
        yield from examples.check(draft)
