"""A value of the rules in an editor's words."""

from collections.abc import Mapping
from typing import Any, Final

from generator.diff.conditions import condition_words
from generator.diff.model_types import ANYTHING, Kind, fields
from generator.diff.names import Names as Namer
from generator.diff.names import humanised
from generator.diff.vocabulary import code_words, field_words
from generator.rules.model import Cites, Condition, Dated, Names, Place, Term
from generator.rules.offsets import OffsetError, read_offset
from generator.wording.days import day_and_month, day_of_year, weekday_name

NOTHING: Final = "nothing"
"""The word for what is not there."""

_WEEKDAYS: Final = ("weekend", "weekday")
"""Keys whose numbers are days of the week."""

_WEEK: Final = range(1, 8)

Path = tuple[str | int, ...]


def value_words(value: Any, kind: Kind, path: Path, names: Namer) -> str:  # noqa: ANN401
    """Return a value in words; `path` is where it stands, and `names` those of its version."""
    match value:
        case str():
            return _text_words(value, kind, path, names)
        case bool():
            return "yes" if value else "no"
        case int():
            is_day = any(key in _WEEKDAYS for key in path[-2:]) and value in _WEEK
            return weekday_name(value) if is_day else str(value)
        case [_, *_]:
            inner = kind.item
            items = [value_words(item, inner, (*path, n), names) for n, item in enumerate(value)]
            return ", ".join(items)
        case dict() if value:
            return _mapping_words(value, kind, path, names)
    return NOTHING


def _text_words(text: str, kind: Kind, path: Path, names: Namer) -> str:
    if kind.prose is not None:
        return f"“{names.text(text, path)}”"
    for mark in kind.marks:
        if isinstance(mark, Names):
            return names.named(mark.sections, text)
        if isinstance(mark, Place):
            return names.named(("regions",), text)
        if isinstance(mark, Cites):
            return names.claim(text)
        if isinstance(mark, Dated):
            return _date_words(text, mark)
    key = str(next((key for key in reversed(path) if isinstance(key, str)), ""))
    words = code_words(key, text)
    is_one = " " not in text or is_amount(text)
    return words if is_one else f"“{' '.join(words.split())}”"


def is_amount(text: object) -> bool:
    """Return whether a value is an amount of time."""
    try:
        return isinstance(text, str) and bool(read_offset(text))
    except OffsetError:
        return False


def _date_words(text: str, mark: Dated) -> str:
    """Return a date in words, or as it is typed, where it is none."""
    try:
        return day_of_year(text) if mark.form == "%m-%d" else day_and_month(text, year=True)
    except ValueError:
        return text


def _mapping_words(value: Mapping[str, Any], kind: Kind, path: Path, names: Namer) -> str:
    """Return what a mapping or a part holds: each key with its value."""
    if kind.part is Term:
        anchor = f" after {names.anchor(str(value['anchor']))}" if "anchor" in value else ""
        return f"{value.get('offset', NOTHING)}{anchor}"
    if kind.part is Condition:
        return condition_words(value, names)
    if kind.part is None:
        item = kind.item
        told = {key: value_words(it, item, (*path, key), names) for key, it in value.items()}
        return ", ".join(f"{_key_words(key, kind, names)}: {it}" for key, it in told.items())
    return ", ".join(_field(key, it, kind, (*path, key), names) for key, it in value.items())


def _field(key: str, value: object, kind: Kind, path: Path, names: Namer) -> str:
    known = fields(kind.core) if kind.part else {}
    inner = known[key][0] if key in known else ANYTHING
    words = field_words(kind.part, key)
    return f"{words} {value_words(value, inner, path, names)}".strip()


def _key_words(key: str, kind: Kind, names: Namer) -> str:
    marks = [mark for mark in kind.key.marks if isinstance(mark, Names)]
    return names.named(marks[0].sections, key) if marks else humanised(key)


def recipients_words(value: Any, names: Namer) -> str:  # noqa: ANN401 - any data
    """Return whom a step goes to, by route; `*` stands for every route."""
    if not isinstance(value, dict):
        return NOTHING
    told = {route: names.recipient(route, str(recipient)) for route, recipient in value.items()}
    if set(told) == {"*"}:
        return told["*"]
    return ", ".join(f"{names.named(('routes',), route)}: {words}" for route, words in told.items())
