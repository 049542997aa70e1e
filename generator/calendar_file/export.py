"""What a calendar file is made of: a plan, and what somebody wants of the file."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Final

from generator.calendar_file.application import Application
from generator.rules import Rules

Json = Any

MORNING: Final = time(9)
"""When a calendar reminds of a day: once people are at their desks."""


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a calendar file.

    `exported` are the days that former files gave by their entries' keys, so that this one cancels
    what has fallen away; `sequence` has to be higher than theirs. `site` is the site's URL, with a
    slash at its end, or None where it is not known. Steps in `without` get no entry.
    """

    application: Application = field(default_factory=Application)
    sequence: int = 0
    exported: Mapping[str, date] = field(default_factory=dict)
    site: str | None = None
    remind_at: time = MORNING
    without: AbstractSet[str] = frozenset()


@dataclass(frozen=True)
class Planned:
    """A plan with the rules and situation that it comes from, and what is wanted of its file."""

    rules: Rules
    situation: Json
    plan: Json
    wanted: Wanted

    @property
    def route(self) -> str:
        """The route that the plan follows."""
        return str(self.situation.get("route", self.rules.default_route))
