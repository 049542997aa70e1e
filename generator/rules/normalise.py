"""Normalises the nodes of a rules file: what may be written shorter, or elsewhere, in one form.

- What stands below a step, its letters and its do's and don'ts, moves to the section of that name.
- A step gets what most of its kind have, where it does not say `per`, `working-days` or
  `if-missed`.
- A bound that names one of `shared-times` gets what stands there.
- A condition, `if` or `likely`, stands in a list, its kind as its key: `promised-day` becomes
  `[{known: promised-day}]`, `{urgency: urgent}` becomes `[{fact: urgency, answer: urgent}]`.
- A single window or term stands in a list, and an offset in a term; a step's only recipient stands
  under `*`, for every route.
- An example's situation and expectations may stand in a line each.

The nodes keep their places, so that a problem is shown where it was written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.contract.program import BOUNDS
from generator.rules.compose import Node, Pair, pair, text_node, wrap
from generator.rules.example_lines import write_out_example
from generator.rules.parts.facts import KINDS
from generator.rules.parts.steps import FIRST_BOUNDS
from generator.rules.parts.texts import TIME_NAME

FIRST_OF: Final = "first-of"
"""The key under which a bound says that the earliest of its terms counts."""

TIME: Final = "time"
"""The key under which a term says which of `shared-times` it is."""

_NO_FACT: Final = (*KINDS, "not")
"""What stands alone in a condition and is no fact; `not` is nothing at all."""

OLD_NAMES: Final = {"templates": "letters"}
"""What sections were called in versions of the rules that are still compared."""

_CONDITIONAL: Final = {
    "steps": ("if", ""),
    "letters": ("if", ""),
    "dos-and-donts": ("if", ""),
    "questions": ("if", ""),
    "promises": ("if", ""),
    "sources": ("if", "claims"),
    "routes": ("if", "recipients"),
    "events": ("likely", ""),
}
"""The sections whose entries hold conditions: under which key, and within which of theirs."""


def normalise(root: Node, text: str) -> None:
    """Bring the nodes of a file into the form of the model; `text` is what the file holds."""
    for key, _ in root.pairs:
        key.text = OLD_NAMES.get(key.text, key.text)
    steps = [step for step in _entries(root, "steps") if step[1].kind == "mapping"]
    for section in ("letters", "dos-and-donts"):
        _put_first(root, section, [pair for step in steps for pair in _taken(step, section)])
    times = {key.text: time.pairs for key, time in _entries(root, "shared-times")}
    for step_id, step in steps:
        _write_out_step(step, times)
        _add_defaults(step_id, step)
    for section, (name, within) in _CONDITIONAL.items():
        for _, entry in _entries(root, section):
            for conditional in (entry, *(inner for _, inner in _entries(entry, within))):
                _write_out_conditions(conditional, name)
    for _, example in _entries(root, "examples"):
        write_out_example(example, text)


def _write_out_step(step: Node, times: Mapping[str, Iterable[Pair]]) -> None:
    for window in _values(step, "window"):
        _write_out_window(window, times)
    _wrap_lists(step, "window")
    for recipient in _values(step, "to"):
        if isinstance(recipient.value, str):
            wrap(recipient, "*")


def _entries(root: Node, section: str) -> list[Pair]:
    """Return the entries of a section, those under a repeated key, too."""
    return [pair for key, value in root.pairs if key.text == section for pair in value.pairs]


def _values(node: Node, key: str) -> Iterator[Node]:
    """Yield the value of a key, or each item where it is a list."""
    for found, value in node.pairs:
        if found.text == key:
            yield from value.items if value.kind == "list" else [value]


def _taken(step: Pair, section: str) -> Iterator[Pair]:
    """Take the entries of a section out of a step; each says that it is this step's."""
    step_id, body = step
    stage = next(_values(body, "stage"), None)
    for taken in body.pairs:
        if taken[0].text != section or taken[1].kind != "mapping":
            continue
        body.pairs = [each for each in body.pairs if each is not taken]
        for key, entry in taken[1].pairs:
            if entry.kind == "mapping":
                _add(entry, "steps", key, step_id)
                if section == "dos-and-donts" and stage is not None:
                    _add(entry, "stages", key, stage)
            yield key, entry


def _add(entry: Node, key: str, place: Node, item: Node) -> None:
    """Give an entry a list of one item, unless it has that key; it stands where its name does."""
    if not any(found.text == key for found, _ in entry.pairs):
        where = place.start, place.end
        made = Node("list", *where, items=[text_node(item.text, *where)])
        entry.pairs = [*entry.pairs, pair(key, made)]


def _put_first(root: Node, section: str, moved: list[Pair]) -> None:
    """Put entries before those of a section."""
    if not moved:
        return
    for key, value in root.pairs:
        if key.text == section and value.kind == "mapping":
            value.pairs = [*moved, *value.pairs]
            return
    place = moved[0][0]
    key = text_node(section, place.start, place.start)
    body = Node("mapping", place.start, moved[-1][1].end, pairs=moved)
    root.pairs = [*root.pairs, (key, body)]


def _add_defaults(step_id: Node, step: Node) -> None:
    """Add what a step need not say: what most of its kind have."""
    given = {key.text for key, _ in step.pairs}
    chases, repeats = _is_true(step, "chase"), "every" in given
    working_days = "require" if chases or repeats else "prefer" if "to" in given else "ignore"
    defaults = {
        "per": "cycle" if chases else "application" if repeats else "round",
        "working-days": working_days,
        "if-missed": "drop" if _is_true(step, "optional") else "late",
    }
    where = step_id.start, step_id.end
    added = [
        pair(key, text_node(value, *where)) for key, value in defaults.items() if key not in given
    ]
    step.pairs = [*step.pairs, *added]


def _is_true(node: Node, key: str) -> bool:
    return any(value.value is True for value in _values(node, key))


def _write_out_window(window: Node, times: Mapping[str, Iterable[Pair]]) -> None:
    first = [name for bound in BOUNDS for name in _taken_first_of(window, bound)]
    if first:
        made = Node("list", first[0].start, first[-1].end, items=first)
        window.pairs = [*window.pairs, pair(FIRST_BOUNDS, made)]
    for bound in BOUNDS:
        for term in _values(window, bound):
            _write_out(term, times)
            _write_out_conditions(term, "if")
        _wrap_lists(window, bound)
    _write_out_conditions(window, "if")


def _write_out(term: Node, times: Mapping[str, Iterable[Pair]]) -> None:
    """Give a term that names one of the times all that stands there."""
    if term.kind == "mapping":
        for key, value in term.pairs:
            if key.text == "before":
                term.pairs = [*term.pairs, (text_node("offset", key.start, key.end), value)]
        name = next(_values(term, TIME), None)
        if name is not None:
            term.pairs = [*term.pairs, *times.get(name.text, ())]
    elif not isinstance(term.value, str):
        return
    elif times and re.fullmatch(TIME_NAME, term.value):
        key = text_node(TIME, term.start, term.end)
        term.pairs = [(key, replace(term)), *times.get(term.text, ())]
        term.kind = "mapping"
    else:
        wrap(term, "offset")


def _taken_first_of(window: Node, bound: str) -> Iterator[Node]:
    """Leave the bare terms of a bound that is the first of them, and yield its name."""
    for value in [value for key, value in window.pairs if key.text == bound]:
        if [key.text for key, _ in value.pairs] == [FIRST_OF]:
            ((key, terms),) = value.pairs
            if _is_empty(terms):
                terms.kind = "list"  # there and empty: said so, and not left out
            value.kind, value.items, value.pairs = terms.kind, terms.items, terms.pairs
            value.value = terms.value
            yield text_node(bound, key.start, key.end)


def _wrap_lists(node: Node, key: str) -> None:
    """Put each value of a key into a list, unless it is one or empty."""
    for found, value in node.pairs:
        if found.text == key and value.kind != "list" and not _is_empty(value):
            wrap(value)


def _is_empty(node: Node) -> bool:
    return node.kind == "scalar" and node.value is None


def _write_out_conditions(node: Node, key: str) -> None:
    """Write out what stands under a key, `if` or `likely`, of a node."""
    for found, value in node.pairs:
        if found.text == key and (value.kind != "scalar" or value.value is not None):
            _write_out_choices(value)


def _write_out_choices(value: Node) -> None:
    if value.kind != "list":
        wrap(value)
    for condition in value.items:
        _write_out_condition(condition)


def _write_out_condition(condition: Node) -> None:
    if condition.kind == "scalar" and isinstance(condition.value, str):
        wrap(condition, "known")
    for name, value in condition.pairs:
        if name.text == "any":
            _write_out_choices(value)
    names = [name.text for name, _ in condition.pairs]
    if len(names) == 1 and names[0] not in _NO_FACT:
        ((name, answer),) = condition.pairs
        fact = text_node("fact", name.start, name.start), text_node(name.text, name.start, name.end)
        condition.pairs = [fact, (text_node("answer", answer.start, answer.start), answer)]
