"""Random situations that are sound, with their plans."""

from typing import Any

from generator.engine import SituationError, plan
from tests.engine.programs import real_program
from tests.engine.situations import random_situations

Json = Any


def sound_plans(seed: int, count: int, made_of: Json = None) -> list[tuple[Json, Json]]:
    """Return what is sound of so many situations, each with its plan by the guide.

    They are made up of what the guide knows, or of what another program does.
    """
    found: list[tuple[Json, Json]] = []
    for situation in random_situations(made_of or real_program(), seed, count):
        try:
            found.append((situation, plan(real_program(), situation)))
        except SituationError:
            continue  # some are made up with a fault
    return found
