"""The reference engine: a program and a situation in, a plan out. Pure, and without a clock."""

from generator.engine.plan import Planner, plan
from generator.engine.situation import read_situation
from generator.engine.situation_error import SituationError

__all__ = ["Planner", "SituationError", "plan", "read_situation"]
