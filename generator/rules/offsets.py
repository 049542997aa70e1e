"""An offset: an amount of time from an anchor, as an editor writes it (`3 working days`)."""

import re
from dataclasses import dataclass
from typing import Final

UNITS: Final = ("hours", "days", "working days", "weeks", "months")
"""The units that an offset may count in; nothing else is accepted, and nothing is guessed."""

PATTERN: Final = f"^(0|[1-9][0-9]{{0,3}}) ({'|'.join(f'{unit}?' for unit in UNITS)})$"
"""How an offset is written, for editors that know patterns: the unit in the singular, or not."""

_WRITTEN: Final = re.compile(r"(?P<amount>0|[1-9][0-9]{0,3}) (?P<unit>[a-z]+(?: [a-z]+)?)")


class OffsetError(ValueError):
    """A text that is no offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"'{text}' is no amount of time")


class UnknownUnitError(OffsetError):
    """An amount of something that is not a unit of time we know."""

    def __init__(self, text: str, unit: str) -> None:
        super().__init__(text)
        self.unit = unit
        self.args = (f"'{unit}' is not a unit of time that the rules know",)


@dataclass(frozen=True, slots=True)
class Offset:
    """An amount (whole, not negative) of one of `UNITS`."""

    amount: int
    unit: str

    def __str__(self) -> str:
        """Return the offset in words: `1 day`, `3 working days`."""
        return f"{self.amount} {self.unit[:-1] if self.amount == 1 else self.unit}"


def read_offset(text: str) -> Offset:
    """Return the offset that a text such as `24 hours` or `1 month` names.

    Raises:
        UnknownUnitError: the text is an amount of an unknown unit (`3 fortnights`).
        OffsetError: the text is anything else.
    """
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise OffsetError(text)
    unit = match["unit"] if match["unit"].endswith("s") else match["unit"] + "s"
    if unit not in UNITS:
        raise UnknownUnitError(text, match["unit"])
    return Offset(int(match["amount"]), unit)
