"""Random situations that are sound, with their plans."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache

from generator.engine import SituationError, plan
from tests.changed_data import Json
from tests.engine.programs import real_program
from tests.engine.situations import random_situations


@cache
def sound_plans() -> list[tuple[Json, Json]]:
    """Return some hundreds of sound situations of the guide, each with its plan."""
    return list(with_plans(real_program(), random_situations(real_program(), 3, 1500)))


def with_plans(program: Json, situations: Iterable[Json]) -> Iterator[tuple[Json, Json]]:
    """Yield those situations that are sound, each with its plan."""
    for situation in situations:
        with suppress(SituationError):  # some are made up with a fault
            yield situation, plan(program, situation)
