"""What a schema cannot see: one check a file, each from a draft to its problems."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.rules.draft import Draft
from generator.rules.problems import Problem

Check = Callable[[Draft], Iterator[Problem]]

CHECKS: Final[tuple[Check, ...]] = ()


def problems(draft: Draft) -> Iterator[Problem]:
    """Yield what every check finds."""
    for check in CHECKS:
        yield from check(draft)
