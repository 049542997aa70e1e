"""What a schema cannot see: one check a file, each from a draft to its problems."""

from collections.abc import Callable, Iterator
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

OF_PLANS: Final[tuple[Check, ...]] = (
    known_ids.check,
    uniqueness.check,
    circles.check,
    dates.check,
    amounts.check,
    windows.check,
    between_steps.check,
    repetition.check,
    cycles.check,
    recipients.check,
    greetings.check,
    events.check,
    conditions.check,
    regions.check,
    regions.check_places,
    limits.check,
    working_days.check,
    references.check_windows,
)
"""What these find may touch a plan."""

OF_TEXTS: Final[tuple[Check, ...]] = (
    repeated_terms.check,
    evidence.check,
    tallies.check,
    literals.check,
    references.check,
    wording.check,
    contradictions.check,
    releases.check,
    content.check,
)
"""What these find touches no plan, so that examples are planned in spite of it."""


def problems(draft: Draft, *, plans_only: bool = False) -> tuple[list[Problem], bool]:
    """Return what every check finds, and whether examples can be planned in spite of it.

    With `plans_only` neither texts nor examples are checked, nor whether the public holidays of
    the regions are known.
    """
    of_plans = OF_PLANS if plans_only else (*OF_PLANS, regions.check_calendars)
    found = [problem for check in of_plans for problem in check(draft)]
    is_plannable = not found
    if not plans_only:
        found += [problem for check in OF_TEXTS for problem in check(draft)]
        if is_plannable:
            found += examples.check(draft)
    return found, is_plannable
