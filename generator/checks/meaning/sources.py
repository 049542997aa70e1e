"""A source has what its circle asks for: a mark of its own, or an address and a degree of trust."""

from collections.abc import Iterator
from typing import Final

from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import WIDER_MARK, Source
from generator.rules.problems import Problem, quoted

_NEEDED: Final = {
    "whole": {"mark": "one letter that no other source has", "about": "what it is"},
    "wider": {"trust": "A, B or C", "url": "its address", "reviewed": "the day it was last read"},
}
_FOREIGN: Final = {"whole": ("trust",), "wider": ("mark",)}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what a source lacks or has no use for, and marks that are not its alone."""
    seen: dict[str, str | int] = {}
    for path, source in draft.parts(Source):
        if draft.is_kept(*path, "circle"):
            yield from _of_circle(draft, path, source)
        mark = source.mark
        if mark is None or not draft.is_kept(*path, "mark"):
            continue
        if mark == WIDER_MARK:
            message = f"the mark {quoted(mark)} stands for the wider circle"
        elif len(mark) != 1 or not mark.isalnum():
            message = f"found {quoted(mark)}, expected one letter that stands for the source"
        elif mark in seen:
            message = f"the mark {quoted(mark)} stands for '{seen[mark]}' already"
        else:
            seen[mark] = path[-1]
            continue
        mend = "Write one letter that no other source has."
        yield draft.problem((*path, "mark"), "wrong-value", message, mend)


def _of_circle(draft: Draft, path: Path, source: Source) -> Iterator[Problem]:
    """Yield what a source of its circle lacks, and what only those of the other have."""
    for key, what in _NEEDED[source.circle].items():
        if getattr(source, key) is None and draft.is_kept(*path, key):
            yield draft.problem(
                (*path, KEY),
                "missing-key",
                f"the source has no '{key}'",
                f"Add '{key}:' with {what}.",
            )
    for key in _FOREIGN[source.circle]:
        if getattr(source, key) is not None:
            yield draft.problem(
                (*path, key),
                "unknown-key",
                f"'{key}' means nothing in the {source.circle} circle",
                "Take it away, or change the 'circle' of the source.",
            )
