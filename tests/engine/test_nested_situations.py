"""A situation that is nested deeply is a fault like any other, in both languages."""

from typing import Any

import pytest

from tests.engine.asking import Asked
from tests.engine.engines import PythonEngine
from tests.engine.events import SOUND
from tests.engine.programs import real_program

Json = Any


@pytest.mark.parametrize("depth", [9, 100, 400])
def test_what_is_nested_deeply_is_shown_as_far_as_one_looks(plan: Asked, depth: int) -> None:
    """A list within a list, a hundred times, is a wrong type like any other."""
    assert plan.fault({**SOUND, "today": nested(7)})[:2] == ("today", nested(7))
    shown: Json = None
    for _ in range(8):
        shown = [shown]
    assert plan.fault({**SOUND, "today": nested(depth)})[:2] == ("today", shown)


def test_what_is_nested_very_deeply_is_a_fault_too() -> None:
    """JSON that Python reads is answered with a fault, as JavaScript answers it."""
    answer = PythonEngine().answer(real_program(), {**SOUND, "today": nested(900)})
    assert answer["error"]["field"] == "today"


def nested(depth: int) -> Json:
    """Return a list within a list, so deep."""
    found: Json = []
    for _ in range(depth):
        found = [found]
    return found
