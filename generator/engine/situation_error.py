"""What is wrong with a situation: the field, what was found there, what is expected."""

from decimal import Decimal
from math import inf, isfinite
from typing import Final

from generator.contract.plan import Fault

SHOWN_DEPTH: Final = 8  # what lies deeper in a faulty value is shown as null
EXPONENT_FROM: Final = 1e21  # from here on JavaScript writes whole numbers with an exponent


class SituationError(ValueError):
    """A malformed situation."""

    def __init__(self, field: str, found: object, expected: str) -> None:
        """Name the field (`events[1].on`), the value found, and what would be right."""
        self.field = field
        self.found = _as_json(found)
        self.expected = expected
        super().__init__(f"{field}: expected {expected}")

    def as_json(self) -> Fault:
        """Return `{field, found, expected}`, as both engines report it."""
        return {"field": self.field, "found": self.found, "expected": self.expected}


def _as_json(value: object, depth: int = 0) -> object:
    """Return a value as JavaScript would write it, where a number has no type of its own."""
    if isinstance(value, dict | list):
        return _nested(value, depth)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    try:
        number = float(value)
    except OverflowError:  # for JavaScript it is infinite, and JSON has no word for that
        number = inf
    if not isfinite(number):
        return None
    whole = number.is_integer() and abs(number) < EXPONENT_FROM
    return int(Decimal(repr(number))) if whole else number


def _nested(value: dict[str, object] | list[object], depth: int) -> object:
    if depth == SHOWN_DEPTH:
        return None
    if isinstance(value, list):
        return [_as_json(item, depth + 1) for item in value]
    return {key: _as_json(item, depth + 1) for key, item in value.items()}
