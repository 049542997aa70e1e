"""The steps of a draft as checks between steps look at them: whatever of each can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Step, Window


@dataclass(frozen=True, slots=True)
class StepView:
    """A step that may be faulty; a key that cannot be read counts as one that is not there."""

    id: str
    path: Path
    body: Mapping[str, Any]
    routes: frozenset[str]  # those that it has, among the known ones
    windows: list[tuple[Path, Window]]  # those that fit the model

    def named(self, key: str) -> list[str]:
        """Return the ids that a key names: one, several or none."""
        value = self.body.get(key)
        values = value if isinstance(value, list) else [value]
        return [each for each in values if isinstance(each, str)]

    def is_set(self, key: str) -> bool:
        """Return whether a switch is on."""
        return self.body.get(key) is True


StepViews = Mapping[str, StepView]
"""The steps by their ids, in the order of the rules."""


def step_views(draft: Draft) -> StepViews:
    """Return the steps by their ids, in the order of the rules."""
    windows: dict[str, list[tuple[Path, Window]]] = {}
    for path, window in draft.parts(Window):
        windows.setdefault(str(path[1]), []).append((path, window))
    known = frozenset(draft.section("routes"))
    return {
        str(path[-1]): StepView(
            str(path[-1]), path, body, _routes(body, known), windows.get(str(path[-1]), [])
        )
        for path, body in draft.bodies(Step)
    }


def _routes(body: Mapping[str, Any], known: frozenset[str]) -> frozenset[str]:
    """Return the routes of a step; all of them, where it names one that nobody knows."""
    named = body.get("routes")
    if not isinstance(named, list) or not all(isinstance(route, str) for route in named):
        return known
    return frozenset(named) if known.issuperset(named) else known
