"""Turn pydantic's errors into problems, each at its place in the file."""

from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.rules.document import KEY, Document, Path
from generator.rules.model import (
    BlankId,
    CivilDate,
    Id,
    MonthDay,
    Part,
    PublishedOn,
    Rules,
    Term,
    Url,
)
from generator.rules.normalise import TIME
from generator.rules.offsets import UNITS
from generator.rules.problems import Problem, nearest, quoted, suggestion
from generator.rules.suggestions import MEANT, keys_of, meant_before, meant_key, meant_offset
from generator.rules.walk import Found

_UNITS: Final = ", ".join(UNITS)
_AMOUNT: Final = "Write a whole number and a unit: '24 hours', '3 working days', '1 month'."

_WANTED: Final = {
    "string_type": ("a text", "Write a text; a number or true/false that is one goes in quotes."),
    "int_type": ("a whole number", "Write digits only, without quotes."),
    "bool_type": ("true or false", "Write true or false, in small letters and without quotes."),
    "list_type": ("a list", "Put each item on a line of its own, after '- ', or in [ ]."),
    "dict_type": ("keys with values", "Write 'key: value' lines below it, indented."),
    "model_type": ("keys with values", "Write 'key: value' lines below it, indented."),
    "dataclass_exact_type": ("an amount of time", _AMOUNT),
}
"""What each error of type wants, and the mend."""

_NO_TEXT: Final[dict[type, str]] = {
    dict: "A text that begins with '{' or holds ': ' goes in quotes.",
    list: "Write one text, without hyphens or brackets around it.",
    type(None): "Write it after the colon, or delete the key if it may be left out.",
}
"""The mend where something that cannot be put in quotes stands for a text."""

_OF_AMOUNTS: Final = ("wrong-offset", "unknown-unit")

_Told = tuple[str, str, str]


def pattern_of(annotation: Any) -> str:  # noqa: ANN401 - an annotation has no type
    """Return the pattern that a type of the model asks for."""
    return str(annotation.__metadata__[0].metadata[0].pattern)


def schema_problems(document: Document, found: list[Found]) -> tuple[Rules | None, list[Problem]]:
    """Return the rules that a document holds, or None and every fault against the model."""
    if not isinstance(document.data, dict):
        return None, [] if document.problems else [_no_mapping(document)]
    try:
        return Rules.model_validate(document.data), []
    except ValidationError as error:
        parts = {each.path: each.part for each in found if each.path == each.part_path}
        return None, list(_problems(document, error.errors(include_url=False), parts))


def _no_mapping(document: Document) -> Problem:
    if document.data is None:
        message, mend = "the file holds no rules", "Write its sections; the first is 'guide:'."
    else:
        message = f"the file holds {quoted(document.data)}, where sections are expected"
        mend = "Write its sections as 'guide:', 'sources:' and so on, with their keys below."
    return document.problem((), "wrong-type", message, mend)


def _problems(
    document: Document, errors: list[ErrorDetails], parts: dict[Path, type[Part]]
) -> Iterator[Problem]:
    seen: set[tuple[int, bool]] = set()
    missing: dict[Path, list[str]] = {}
    # First comes the complaint that fits what was typed: of a text, that of the amounts.
    for error in sorted(errors, key=lambda error: error["type"] not in _OF_AMOUNTS):
        path = error["loc"]
        kind = error["type"]
        if kind == "missing":
            # Where a time has a name, that is an unknown id, which is told elsewhere.
            if not ("shared-times" in document.data and TIME in error["input"]):
                missing.setdefault(path[:-1], []).append(str(path[-1]))
            continue
        place = (*path, KEY) if _is_unknown(error) else path
        # Each of a choice of types complains, and each window of its shared time; one is enough.
        where = document.index(place), place[-1] == KEY
        if where not in seen:
            seen.add(where)
            told = (
                _unknown_key(path, parts, document)
                if _is_unknown(error)
                else _told(error, document)
            )
            yield document.problem(place, *told)
    meant = {meant_key(error["loc"], parts) for error in errors if _is_unknown(error)}
    for path, keys in missing.items():
        lacking = [key for key in keys if path or key not in document.unreadable]
        lacking = [key for key in lacking if not path or (*path, key) not in meant]
        if lacking:
            yield document.problem((*path, KEY), *_missing(document.locate(path), lacking))


def _is_unknown(error: ErrorDetails) -> bool:
    return error["type"] == "extra_forbidden"


class _Fault(NamedTuple):
    """What pydantic says, where that is in an editor's words, and what was found there."""

    error: ErrorDetails
    where: str
    found: Any


def _told(error: ErrorDetails, document: Document) -> _Told:
    path, kind = error["loc"], error["type"]
    path = path[:-2] if path[-1] == KEY else path
    fault = _Fault(error, spoken(document.locate(path)), error["input"])
    return _TOLD.get(kind, _wrong_type if kind in _WANTED else _other)(fault)


def spoken(path: Path) -> str:
    """Return a path in words: `steps.<step>.cites, item 2`."""
    words = ""
    for step in path:
        if isinstance(step, int):
            words += f", item {step + 1}"
        elif step != KEY:
            words += f".{step}" if words else step
    return words


def _missing(path: Path, keys: list[str]) -> _Told:
    names = ", ".join(f"'{key}'" for key in keys)
    added = ", ".join(f"'{key}:'" for key in keys)
    return "missing-key", f"{spoken(path) or 'the file'} lacks {names}", f"Add {added} to it."


def _unknown_key(path: Path, parts: dict[Path, type[Part]], document: Document) -> _Told:
    *outer, key = path
    known = keys_of(parts[tuple(outer)]) if tuple(outer) in parts else []
    place = spoken(document.locate(tuple(outer)))
    where = f"in {place}" if outer else "at the top of the file"
    told = "unknown-key", f"unknown key '{key}' {where}"
    if meant := MEANT.get((parts.get(tuple(outer), Rules), str(key))):
        return *told, meant
    near = nearest(str(key), known)
    mend = f"Did you mean '{near}'? " if near else ""
    return *told, f"{mend}Known here: {', '.join(known)}."


def _wrong_type(fault: _Fault) -> _Told:
    error, found = fault.error, fault.found
    wanted, mend = _WANTED[error["type"]]
    if error.get("ctx", {}).get("class_name") == Term.__name__:
        wanted, mend = _WANTED["dataclass_exact_type"]
    elif error["type"] == "string_type":
        mend = _NO_TEXT.get(type(found), mend)
    message = f"found {quoted(found)}, expected {wanted}, in {fault.where}"
    return "wrong-type", message, mend


def _choice(fault: _Fault) -> _Told:
    expected = fault.error["ctx"]["expected"]
    names = expected.replace(" or ", ", ").replace("'", "").split(", ")
    found = fault.found
    message = f"found {quoted(found)} in {fault.where}, expected one of a few words"
    mend = suggestion(found if isinstance(found, str) else "", names, "words")
    return "wrong-value", message, mend


def _pattern(fault: _Fault) -> _Told:
    code, wanted, mend = _FORMS[fault.error["ctx"]["pattern"]]
    return code, f"found {quoted(fault.found)} in {fault.where}, expected {wanted}", mend


_FORMS: Final = {
    pattern_of(CivilDate): ("impossible-date", "a date", "Write year, month, day: 2026-11-20."),
    pattern_of(PublishedOn): (
        "impossible-date",
        "a date",
        'Write year, month, day, as far as they are known: "2026-11-20", "2026-11", "2026".',
    ),
    pattern_of(Url): ("wrong-value", "an address", "Copy it whole; it begins with https://."),
    pattern_of(MonthDay): (
        "impossible-date",
        "a day of the year",
        'Write month and day, in quotes: "12-24".',
    ),
    pattern_of(Id): (
        "wrong-value",
        "an id",
        "An id begins with a letter; letters, digits and hyphens follow.",
    ),
    pattern_of(BlankId): (
        "wrong-value",
        "the id of a blank",
        "It begins with a small letter; small letters, digits and underscores follow.",
    ),
}
"""Code, what is expected, and the mend, for each form that the model prescribes."""


def _empty(fault: _Fault) -> _Told:
    return "wrong-value", f"an empty text in {fault.where}", "Write it, or delete the key."


def _none(fault: _Fault) -> _Told:
    message = f"there is nothing in {fault.where}, expected one entry at least"
    return "wrong-value", message, "Add one; in an editor that knows YAML, point at the key."


def _range(fault: _Fault) -> _Told:
    (limit,) = fault.error["ctx"].values()
    least = fault.error["type"].startswith("greater")
    wanted = f"at least {limit}" if least else f"at most {limit}"
    message = f"found {quoted(fault.found)} in {fault.where}, expected {wanted}"
    return "wrong-value", message, f"Write a whole number, {wanted}."


def _unit(fault: _Fault) -> _Told:
    _, unit = fault.found.split(" ", 1)
    return "unknown-unit", f"'{unit}' is no unit of time", f"{_meant(fault)}The units: {_UNITS}."


def _wrong_offset(fault: _Fault) -> _Told:
    found = quoted(fault.found)
    if any(isinstance(step, str) and "[" in step[1:] for step in fault.error["loc"]):
        mend = f"For a count, write digits only, without quotes. For a time: {_AMOUNT.lower()}"
        return "wrong-offset", f"{found} is neither a count nor an amount of time", mend
    return "wrong-offset", f"{found} is no amount of time", f"{_meant(fault)}{_AMOUNT}"


def _meant(fault: _Fault) -> str:
    """Return what was meant by an amount of time, in a sentence that goes before another."""
    if before := meant_before(fault.found):
        if "window" in fault.error["loc"]:
            return f"So long before an anchor is '{{before: {before}, anchor: …}}'. "
        return "It counts forwards only; what lies before an anchor is said in a step's window. "
    meant = meant_offset(fault.found)
    return f"Did you mean '{meant}'? " if meant else ""


def _other(fault: _Fault) -> _Told:
    where = fault.where or "the file"
    mend = "Compare it with its neighbours; the beginning of each section explains its keys."
    return "wrong-value", f"{where}: {fault.error['msg']}", mend


_TOLD: Final[dict[str, Callable[[_Fault], _Told]]] = {
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "too_short": _none,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "unknown-unit": _unit,
    "wrong-offset": _wrong_offset,
}
