"""Small changes of texts and data, each as somebody may type, cut or damage them."""

import json
import random
from collections.abc import Callable
from typing import Final

from tests.changed_data import Json

WORDS: Final = (
    *("", " ", "~", "null", "true", "0", "-1", "1e9", "9" * 40, "x" * 5000),
    *("constructor", "toString", "__proto__", "hasOwnProperty"),
    *("2026-02-30", "9999-12-31", "0000-00-00", "2026-11-31T25:61"),
    *("1 day", "0 days", "9999 weeks", "-3 days", "1 working day", "1 fortnight", "24 hours"),
    *("{", "}", "{x}", "{latest}", "{steps.x.latest}"),
    *("[", "]", "- ", ": ", "# ", "*a", "&a", "!x"),
    *("\u00a0", "\u200b", "\ufeff", "\u2028", "\t", "\r", "\0", "\x1b"),
    *("\ud800", "é", "\U0001f600"),
    *("%", "%00", "%ED%A0%80", "&", "=", ",", "@", "/", "../.."),
    *("<b>", "'", '"', "\\", "\\u", "|", ">"),
)
"""What is put into texts: values that mean something somewhere, and those that mean nothing."""

VALUES: Final[tuple[Json, ...]] = (
    *(None, True, False, 0, -1, 1.5, 2**53, 10**30, float("inf"), "", [], {}, [[]], [None]),
    *WORDS,
    {"__proto__": {"a": 1}},
    {"constructor": "x", "toString": None},
    json.loads("[" * 90 + "]" * 90),
)
"""What is put into data."""


def text(chance: random.Random, written: str) -> str:
    """Return a text with one to four changes."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        written = chance.choice(_OF_TEXTS)(chance, written)
    return written


def data(chance: random.Random, value: Json) -> Json:
    """Return data with one to three changes; what is given stays as it is."""
    changed = _copy(value)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        changed = _changed(chance, changed)
    return changed


def _place(chance: random.Random, written: str) -> int:
    return chance.randint(0, len(written))


def _insert(chance: random.Random, written: str) -> str:
    at = _place(chance, written)
    return written[:at] + chance.choice(WORDS) + written[at:]


def _delete(chance: random.Random, written: str) -> str:
    at = _place(chance, written)
    return written[:at] + written[at + chance.choice((1, 1, 2, 5, 40)) :]


def _repeat(chance: random.Random, written: str) -> str:
    start = _place(chance, written)
    stretch = written[start : start + chance.choice((1, 5, 30, 200))]
    at = _place(chance, written)
    return written[:at] + stretch * chance.choice((1, 1, 2, 60)) + written[at:]


def _cut(chance: random.Random, written: str) -> str:
    return written[: _place(chance, written)]


def _line(chance: random.Random, written: str) -> str:
    """Delete, repeat, move or indent a line."""
    lines = written.splitlines(keepends=True) or [""]
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(to, lines[at])
        case 2:
            lines.insert(to, lines.pop(at))
        case _:
            lines[at] = chance.choice(("  ", " ", "\t", "\u00a0")) + lines[at]
    return "".join(lines)


def _token(chance: random.Random, written: str) -> str:
    """Put one word of the text, or a word of ours, in the place of another."""
    words = written.split()
    if not words:
        return chance.choice(WORDS)
    old, new = chance.choice(words), chance.choice((chance.choice(words), chance.choice(WORDS)))
    return written.replace(old, new, chance.choice((1, 1, 1, -1)))


_OF_TEXTS: Final[tuple[Callable[[random.Random, str], str], ...]] = (
    *(_insert, _delete, _repeat, _cut, _line, _line, _token, _token, _token),
)


def _changed(chance: random.Random, root: Json) -> Json:
    """Return data with a change at some place in it."""
    holder, key = None, None
    value = root
    while isinstance(value, (dict, list)) and value and chance.random() < 0.8:
        holder = value
        key = (
            chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
        )
        value = holder[key]
    if holder is None or key is None:
        return _copy(chance.choice(VALUES))
    match chance.randrange(6):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(WORDS)] = holder.pop(key)
        case 2 if isinstance(holder, list):
            holder.extend([value] * chance.choice((1, 3, 50)))
        case 3 if isinstance(value, str):
            holder[key] = text(chance, value)
        case 4:
            holder[key] = _copy(
                chance.choice(list(holder.values() if isinstance(holder, dict) else holder))
            )
        case _:
            holder[key] = _copy(chance.choice(VALUES))
    return _copy(root)


def _copy(value: Json) -> Json:
    return json.loads(json.dumps(value))
