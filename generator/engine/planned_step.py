"""One step of a plan: done, dropped with a reason, or open with its window and its day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.engine.placement import Skipped
from generator.engine.windows import Window


@dataclass(slots=True)
class Entry:
    """A step as one situation has it."""

    step: Mapping[str, Any]
    to: str | None
    window: Window | None = None  # of a step that is not dropped before its dates matter
    done_on: date | None = None
    dropped: str | None = None
    on: date | None = None  # open steps alone have a day
    skipped: list[Skipped] = field(default_factory=list)
    occurrences: list[date] = field(default_factory=list)

    @property
    def counted(self) -> Window:
        """The window of a step that was not dropped, which always has one."""
        if self.window is None:
            raise LookupError(self.step["id"])
        return self.window

    @property
    def open(self) -> bool:
        """Whether the step is still to be done."""
        return self.on is not None

    def drop(self, because: str) -> None:
        """Take the step out of the plan."""
        self.dropped, self.on = because, None

    def share(self, parent: "Entry") -> None:
        """Take over the day of the step that this one is part of."""
        self.window, self.on, self.skipped = parent.window, parent.on, parent.skipped

    def status(self, today: date) -> str:
        """Return `done`, `dropped`, `late`, `now` or `later`."""
        if self.done_on:
            return "done"
        if self.on is None or self.window is None:
            return "dropped"
        if self.window.latest and today > self.window.latest.day:
            return "late"
        return "now" if self.on == today else "later"

    def as_json(self, today: date) -> dict[str, Any]:
        """Return the step as the plan shows it; done or dropped, its lists are empty."""
        window = self.window if self.open else None
        on = self.on or self.done_on
        return {
            "step": self.step["id"],
            "status": self.status(today),
            "dropped": self.dropped,
            "projected": window.projected if window else False,
            "optional": self.step["optional"],
            "instead_of": self.step["instead_of"] if window else [],
            "earliest": str(window.earliest) if window else None,
            "aim": str(window.aim) if window else None,
            "latest": str(window.latest) if window and window.latest else None,
            "on": on.isoformat() if on else None,
            "skipped": self.skipped if window else [],
            "working_days": self.step["working_days"],
            "channels": self.step["channels"] if window else [],
            "to": self.to,
            "occurrences": [day.isoformat() for day in self.occurrences] if window else [],
            "why": [term.as_json() for term in window.terms] if window else [],
        }
