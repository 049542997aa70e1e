"""What somebody meant who wrote an amount of time otherwise than the rules do."""

import re
from typing import Final

from generator.rules.offsets import UNITS, Offset, OffsetError, read_offset
from generator.rules.problems import nearest

_UNITS: Final = dict.fromkeys(("business day", "weekday", "workday"), "working days")
"""Units of other people, and which of ours they mean."""

_NUMBERS: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_WRITTEN: Final = re.compile(r"(?P<amount>\d+|[a-z]+)[ -]*(?P<unit>[a-z]+(?: [a-z]+)?)")


def meant_unit(unit: str) -> str | None:
    """Return the unit that was most likely meant, in the plural, or None where none is near."""
    return _UNITS.get(unit.removesuffix("s")) or nearest(unit, UNITS)


def meant_offset(text: str) -> Offset | None:
    """Return the offset that a text is but for capitals, spaces, or a number in words."""
    match = _WRITTEN.fullmatch(" ".join(text.lower().split()))
    if match is None:
        return None
    amount = match["amount"]
    number = _NUMBERS.index(amount) + 1 if amount in _NUMBERS else amount
    try:
        return read_offset(f"{number} {match['unit']}")
    except OffsetError:
        return None
