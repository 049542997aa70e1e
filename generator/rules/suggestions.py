"""Suggest the key that an unknown one, or the amount of time that a faulty one, was meant to be.

A suggested amount is never longer or shorter than what was written: `30 minutes` are no months.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from generator.contract.program import BOUNDS
from generator.rules.document import Path
from generator.rules.model import Condition, Part, Step, Term, Window
from generator.rules.offsets import UNITS, Offset, OffsetError, read_offset
from generator.rules.parts.part import names_by_key
from generator.rules.parts.steps import FIRST_BOUNDS
from generator.rules.problems import nearest

_NEEDLESS: Final = "What makes it needless is said by the step, in 'answered-by:'."
_ORDER: Final = "There is no 'not': put before it, with its own 'if:', what holds otherwise."

MEANT: Final[Mapping[tuple[type[Part], str], str]] = {
    **{(part, key): _NEEDLESS for part in (Window, Term, Step) for key in ("until", "unless")},
    (Window, "before"): "It is said of a bound: 'latest: {before: 2 days, anchor: …}'.",
    (Window, "offset"): "Say which bound it is: 'earliest:', 'aim:' or 'latest:'.",
    (Window, "first-of"): "It is said of a bound: 'latest: {first-of: [2 days, …]}'.",
    (Term, "first-of"): "It stands alone; each of its terms says what that term stands on.",
    **{(part, "after"): "What it counts from is its 'anchor:'." for part in (Window, Term)},
    (Step, "after"): "Say in 'when:' what has to happen first.",
    **{(Step, key): "It belongs into the step's 'window:'." for key in ("anchor", *BOUNDS)},
    (Condition, "not"): _ORDER,
}
"""The mend for a key of a part."""


def keys_of(part: type[Part]) -> list[str]:
    """Return the keys that an editor may write in a part."""
    return [key for key in names_by_key(part) if key != FIRST_BOUNDS]


def meant_key(path: Path, parts: Mapping[Path, type[Part]]) -> Path | None:
    """Return the path of the key that an unknown one was meant to be, as far as can be told."""
    *outer, key = path
    part = parts.get(tuple(outer))
    if part is Term and key == "first-of":
        return (*outer, "offset")
    near = nearest(str(key), keys_of(part)) if part else None
    return (*outer, near) if near else None


_OTHERS: Final = {
    "business day": (1, "working days"),
    "weekday": (1, "working days"),
    "workday": (1, "working days"),
    "calendar day": (1, "days"),
    "night": (1, "days"),
    "fortnight": (2, "weeks"),
    "quarter": (3, "months"),
    "year": (12, "months"),
    "decade": (120, "months"),
    "yr": (12, "months"),
    "hr": (1, "hours"),
    "wk": (1, "weeks"),
    "mth": (1, "months"),
}
"""Units that the rules do not know, and how much of one of ours each is."""

_OF_AN_HOUR: Final = {"minute": 60, "min": 60, "second": 3600, "sec": 3600}
"""How many of a smaller unit make an hour."""

_NUMBERS: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_ARTICLES: Final = ("a", "an")
_SPELT_ALIKE: Final = 0.75

_WRITTEN: Final = re.compile(r"(?P<amount>\d+|[a-z]+)[ -]*(?P<unit>[a-z]+(?: [a-z]+)?)")
_BEFORE: Final = re.compile(
    r"[-\N{MINUS SIGN}] ?(?P<negative>.+)|(?P<said>.+?) (?:before|earlier|ahead|prior)\b.*"
)
_AFTER: Final = re.compile(r"\+ ?(?P<positive>.+)|(?P<said>.+?) (?:after|later|from|since)\b.*")


def meant_offset(text: str) -> Offset | None:
    """Return the offset that a text is but for capitals, spaces, other units, or what follows it.

    >>> str(meant_offset("1 year")), str(meant_offset("90 minutes"))
    ('12 months', 'None')
    """
    plain = " ".join(text.lower().split())
    after = _AFTER.fullmatch(plain)
    match = _WRITTEN.fullmatch(after["positive"] or after["said"] if after else plain)
    if match is None:
        return None
    amount = match["amount"]
    if amount in _NUMBERS:
        amount = str(_NUMBERS.index(amount) + 1)
    elif amount in _ARTICLES:
        amount = "1"
    return _of_unit(int(amount), match["unit"]) if amount.isdigit() else None


def meant_before(text: str) -> Offset | None:
    """Return how long before its anchor a time lies, where a text says that: `2 weeks before`."""
    before = _BEFORE.fullmatch(" ".join(text.lower().split()))
    return meant_offset(before["negative"] or before["said"]) if before else None


def _of_unit(amount: int, written: str) -> Offset | None:
    """Return as much as an amount of a unit in one of ours, misspelt perhaps; None if none is."""
    unit = written.removesuffix("s")
    known = {**{each.removesuffix("s"): (1, each) for each in UNITS}, **_OTHERS}
    near = get_close_matches(unit, [*known, *_OF_AN_HOUR], n=1, cutoff=_SPELT_ALIKE)
    if not near:
        return None
    times, ours = known.get(near[0], (1, "hours"))
    whole, rest = divmod(amount * times, _OF_AN_HOUR.get(near[0], 1))
    try:
        return None if rest else read_offset(f"{whole} {ours}")
    except OffsetError:  # no amount has so many digits
        return None
