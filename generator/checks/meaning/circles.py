"""A source has what its circle asks for: a mark, or an address and a degree of trust."""

from collections.abc import Iterator
from typing import Final

from generator.rules.draft import Draft
from generator.rules.model import Source
from generator.rules.problems import Problem
from generator.rules.walk import KEY

_NEEDED: Final = {
    "whole": {"mark": "one letter that no other source has", "about": "what it is"},
    "wider": {"trust": "A, B or C", "url": "its address", "reviewed": "the day it was last read"},
}
_FOREIGN: Final = {"whole": ("trust",), "wider": ("mark",)}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what a source of its circle lacks, and what only those of the other have."""
    for path, source in draft.parts(Source):
        if not draft.is_kept(*path, "circle"):
            continue
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
