"""Random situations that are sound, with their plans."""

from collections.abc import Iterable
from functools import cache

from generator.engine import SituationError, plan
from tests.changed_data import Json
from tests.engine.programs import real_program
from tests.engine.situations import random_situations


@cache
def sound_plans() -> list[tuple[Json, Json]]:
    """Return some hundreds of sound situations of the guide, each with its plan."""
    return with_plans(random_situations(real_program(), 3, 1500))


def with_plans(situations: Iterable[Json]) -> list[tuple[Json, Json]]:
    """Return those situations that are sound, each with its plan by the guide."""
    found: list[tuple[Json, Json]] = []
    for situation in situations:
        try:
            found.append((situation, plan(real_program(), situation)))
        except SituationError:
            continue  # some are made up with a fault
    return found
