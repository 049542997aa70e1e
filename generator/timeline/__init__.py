"""The reference engine: a program and a situation in, a plan out. Pure, and without a clock."""

from generator.timeline.plan import Planner, plan
from generator.timeline.situation import read_situation
from generator.timeline.situation_error import SituationError

__all__ = ["Planner", "SituationError", "plan", "read_situation"]
