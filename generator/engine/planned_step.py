"""One step of a plan: done, dropped with a reason, or open with its window and its day."""

from dataclasses import dataclass, field
from datetime import date

from generator.contract import plan as contract
from generator.contract.program import Step
from generator.engine.windows import Window


@dataclass(slots=True)
class PlannedStep:
    """A step as one situation has it."""

    step: Step
    to: str | None = None
    party: str | None = None  # of a message
    window: Window | None = None  # counted out once it matters
    instead_of: list[str] = field(default_factory=list)  # the step that it stands for now
    done_on: date | None = None
    dropped: str | None = None
    on: date | None = None  # open steps alone have a day
    skipped: list[contract.Skipped] = field(default_factory=list)
    occurrences: list[date] = field(default_factory=list)

    def share(self, whole: "PlannedStep") -> None:
        """Take over the day of the step that this one is part of."""
        self.window, self.on, self.skipped = whole.window, whole.on, whole.skipped

    def as_json(self, today: date) -> contract.PlannedStep:
        """Return the step as the plan shows it; done or dropped, its lists are empty."""
        window = self.window if self.on else None
        on = self.on or self.done_on
        return {
            "step": self.step["id"],
            "status": self._status(today),
            "dropped": self.dropped,
            "projected": window.projected if window else False,
            "optional": self.step["optional"],
            "instead_of": self.instead_of if window else [],
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

    def is_late(self, today: date) -> bool:
        """Whether the step is open, and its time has passed."""
        latest = self.window.latest if self.window and self.on else None
        return latest is not None and today > latest.day

    def _status(self, today: date) -> contract.Status:
        if self.done_on:
            return "done"
        if self.on is None or self.window is None:
            return "dropped"
        if self.is_late(today):
            return "late"
        return "now" if self.on == today else "later"
