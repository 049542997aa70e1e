"""What is wrong with a situation: the field, what was found there, what is expected."""

from decimal import Decimal
from math import isfinite
from typing import Any, Final

EXPONENT_FROM: Final = 1e21  # from here on JavaScript writes whole numbers with an exponent


class SituationError(ValueError):
    """A malformed situation."""

    def __init__(self, field: str, found: object, expected: str) -> None:
        """Name the field (`events[1].on`), the value found, and what would be right."""
        self.field = field
        self.found = _as_json(found)
        self.expected = expected
        super().__init__(f"{field}: expected {expected}")

    def as_json(self) -> dict[str, Any]:
        """Return `{field, found, expected}`, as both engines report it."""
        return {"field": self.field, "found": self.found, "expected": self.expected}


def _as_json(value: object) -> object:
    """Return a value as JavaScript would write it, where a number has no type of its own."""
    if isinstance(value, dict):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    try:
        number = float(value)
    except OverflowError:
        return None
    if not isfinite(number):
        return None
    whole = number.is_integer() and abs(number) < EXPONENT_FROM
    return int(Decimal(repr(number))) if whole else number
