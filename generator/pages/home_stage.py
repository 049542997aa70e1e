"""The one page on which a do, a question or a disagreement stands."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from generator.rules.model import Disagreement, DoOrDont, Question

_Shown = TypeVar("_Shown", DoOrDont, Question, Disagreement)


def at_home(items: Mapping[str, _Shown], stage_id: str) -> Iterator[tuple[str, _Shown]]:
    """Yield what has its home on a stage's page: the first of the stages that it is about."""
    return ((name, item) for name, item in items.items() if item.stages[:1] == [stage_id])
