"""Writes a number of the rules as a sentence has it: `two`, `a week`, `twice`, `the next day`.

`spelled` in `core/number_words.js` does the same, and a test runs both on one table.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

_SPELLED: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_OFTEN: Final = ("never", "once", "twice")
_WRITTEN: Final = re.compile(r"(?P<amount>[0-9]{1,4})(?: (?P<unit>[a-z ]+))?")


def spelled(value: str) -> str:
    """Return a number or an amount of time in words, up to nine; more stays in digits.

    >>> [spelled(value) for value in ("2", "1 day", "1 hour", "7 days", "24 hours", "0 days")]
    ['two', 'a day', 'an hour', 'seven days', '24 hours', '0 days']
    """
    amount, unit = _parts(value)
    if amount is None or not 0 < amount <= len(_SPELLED):
        return value
    if unit and amount == 1:
        return f"an {unit}" if unit.startswith("h") else f"a {unit}"
    word = _SPELLED[amount - 1]
    return f"{word} {unit}" if unit else word


def number_of(count: int, word: str) -> str:
    """Return `1 step`, or `2 steps`."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def often(value: str, *, needs_working_day: bool = False) -> str:  # noqa: ARG001 - one signature
    """Return how many times: `once`, `twice`, `three times`."""
    amount, unit = _parts(value)
    if amount is None or unit:
        return spelled(value)
    return _OFTEN[amount] if amount < len(_OFTEN) else f"{spelled(value)} times"


def later(value: str, *, needs_working_day: bool = False) -> str:
    """Return how much later: `the same day`, `the next working day`, `two weeks later`."""
    amount, unit = _parts(value)
    if amount == 0:
        return "the same day"
    if amount == 1 and unit.endswith("day"):
        return "the next working day" if needs_working_day else f"the next {unit}"
    return f"{spelled(value)} later"


FORMS: Final[Mapping[str, Callable[..., str]]] = {"often": often, "later": later}
"""How else a reference may have its number, by what stands after its colon."""


def _parts(value: str) -> tuple[int | None, str]:
    match = _WRITTEN.fullmatch(value)
    return (int(match["amount"]), match["unit"] or "") if match else (None, "")
