"""Normalises the nodes of a rules file: what may be written shorter, or elsewhere, in one form.

- What stands below a step, its letters and its do's and don'ts, moves to the section of that name.
- A bound that names one of `shared-times` gets what stands there.

The nodes keep their places, so that a problem is shown where it was written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.rules.compose import Node
from generator.rules.parts.texts import TIME_NAME

TIME: Final = "time"
"""The key under which a term says which of `shared-times` it is."""

_OLD_NAMES: Final = {"templates": "letters"}
"""What sections were called in versions of the rules that are still compared."""

_BOUNDS: Final = ("earliest", "aim", "latest")

Pair = tuple[Node, Node]


def normalise(root: Node) -> None:
    """Bring the nodes of a file into the form of the model."""
    for key, _ in root.pairs:
        key.text = _OLD_NAMES.get(key.text, key.text)
    steps = [step for step in _entries(root, "steps") if step[1].kind == "mapping"]
    for section in ("letters", "dos-and-donts"):
        _put_first(root, section, [pair for step in steps for pair in _taken(step, section)])
    times = {key.text: time.pairs for key, time in _entries(root, "shared-times")}
    for _, step in steps if times else ():
        for window in _values(step, "window"):
            for bound in _BOUNDS:
                for term in _values(window, bound):
                    _write_out(term, times)


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
    for pair in body.pairs:
        if pair[0].text != section or pair[1].kind != "mapping":
            continue
        body.pairs = [each for each in body.pairs if each is not pair]
        for key, entry in pair[1].pairs:
            if entry.kind == "mapping":
                _add(entry, "steps", key, step_id)
                if section == "dos-and-donts" and stage is not None:
                    _add(entry, "stages", key, stage)
            yield key, entry


def _add(entry: Node, key: str, place: Node, item: Node) -> None:
    """Give an entry a list of one item, unless it has that key; it stands where its name does."""
    if not any(found.text == key for found, _ in entry.pairs):
        only = Node("scalar", place.start, place.end, item.text, item.text)
        made = Node("list", place.start, place.end, items=[only])
        entry.pairs = [*entry.pairs, (Node("scalar", place.start, place.end, key, key), made)]


def _put_first(root: Node, section: str, moved: list[Pair]) -> None:
    """Put entries before those of a section."""
    if not moved:
        return
    for key, value in root.pairs:
        if key.text == section and value.kind == "mapping":
            value.pairs = [*moved, *value.pairs]
            return
    place = moved[0][0]
    key = Node("scalar", place.start, place.start, section, section)
    body = Node("mapping", place.start, moved[-1][1].end, pairs=moved)
    root.pairs = [*root.pairs, (key, body)]


def _write_out(term: Node, times: Mapping[str, Iterable[Pair]]) -> None:
    """Give a term that names one of the times all that stands there."""
    if term.kind == "mapping":
        name = next(_values(term, TIME), None)
        if name is not None:
            term.pairs = [*term.pairs, *times.get(name.text, ())]
    elif term.kind == "scalar" and re.fullmatch(TIME_NAME, term.text):
        key = Node("scalar", term.start, term.end, TIME, TIME)
        term.pairs = [(key, replace(term)), *times.get(term.text, ())]
        term.kind = "mapping"
