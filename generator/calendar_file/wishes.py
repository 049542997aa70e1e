"""What may be chosen of a calendar file: the time of its reminders, and the steps in it."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import time
from typing import Final

MORNING: Final = time(9)
"""When a calendar reminds of a day: once people are at their desks."""


@dataclass(frozen=True)
class Wishes:
    """`without` are the ids of steps that get no entry; all others that lie ahead do."""

    remind_at: time = MORNING
    without: AbstractSet[str] = frozenset()
