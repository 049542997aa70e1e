"""What a schema cannot see: one check a file, each from a draft to its problems."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.checks.meaning import (
    across_anchors,
    conditions,
    cycles,
    dates,
    events,
    examples,
    known_ids,
    limits,
    recipients,
    references,
    regions,
    repetition,
    sources,
    unreachable,
    windows,
    working_days,
)
from generator.rules.draft import Draft
from generator.rules.problems import Problem

Check = Callable[[Draft], Iterator[Problem]]
"""Yields what is wrong with a draft; it must not mind what else is wrong with it."""

OF_PLANS: Final[tuple[Check, ...]] = (
    known_ids.check,
    sources.check,
    dates.check,
    windows.check,
    unreachable.check,
    across_anchors.check,
    repetition.check,
    cycles.check,
    recipients.check,
    events.check,
    conditions.check,
    regions.check,
    limits.check,
    working_days.check,
    references.check_windows,
)
"""What these find may touch a plan."""


def problems(draft: Draft, *, plans_only: bool = False) -> tuple[list[Problem], bool]:
    """Return what every check finds, and whether examples can be planned in spite of it.

    With `plans_only` neither texts nor examples are checked, nor whether the public holidays of
    the regions are known.
    """
    of_plans = OF_PLANS if plans_only else (*OF_PLANS, regions.check_calendars)
    found = [problem for check in of_plans for problem in check(draft)]
    is_plannable = not found
    if not plans_only:
        from generator.checks.meaning.of_texts import OF_TEXTS  # noqa: PLC0415 - as it says there

        found += [problem for check in OF_TEXTS for problem in check(draft)]
        if is_plannable:
            found += examples.check(draft)
    return found, is_plannable
