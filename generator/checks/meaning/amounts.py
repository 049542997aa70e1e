"""No amount of time is so long that it leads out of every calendar."""

from collections.abc import Iterator
from typing import Final

from generator.rules.draft import Draft
from generator.rules.model import Duration, Step
from generator.rules.offsets import Offset, OffsetError, read_offset
from generator.rules.problems import Problem

_YEAR: Final = 366  # days
_LONGEST: Final = 10  # years
_LONGEST_SERIES: Final = 100  # years
_DAYS: Final = {"hours": 1 / 24, "days": 1, "working days": 1, "weeks": 7, "months": 31}
"""How many days a unit has, about: at least of working days, at most of months."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield amounts of time beyond any that a guide needs, and repetitions without an end."""
    for found, _ in draft.texts(Duration):
        offset = _offset(found.value)
        if offset is not None and days_in(offset) > _LONGEST * _YEAR:
            yield draft.problem(
                found.path,
                "wrong-value",
                f"{offset} is more than {_LONGEST} years",
                "Write a shorter time.",
            )
    for path, step in draft.parts(Step):
        if step.every and step.times and days_in(step.every) * step.times > _LONGEST_SERIES * _YEAR:
            yield draft.problem(
                (*path, "times"),
                "wrong-value",
                f"{step.times} times, {step.every} apart, is more than {_LONGEST_SERIES} years",
                "Write a smaller number.",
            )


def days_in(offset: Offset) -> float:
    """Return about how many days an offset comes to."""
    return offset.amount * _DAYS[offset.unit]


def _offset(text: str) -> Offset | None:
    """Return the offset that a text is; what is none, the schema reports."""
    try:
        return read_offset(text)
    except OffsetError:
        return None
