"""Two versions of the rules compared: what changes in words, and which dates move."""

from dataclasses import dataclass
from typing import Any

from generator.diff.change import Change, changes
from generator.diff.dates import NOT_TO_BE_PLANNED, Dates, compare_dates, counted
from generator.diff.difference import differences
from generator.diff.version import Version
from generator.rules.number_words import number_of

Json = Any


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changes between two versions; `dates` are None where one cannot be planned by."""

    old: Version
    new: Version
    changes: tuple[Change, ...]
    dates: Dates | None
    notes: tuple[str, ...]  # what was passed over, and why dates could not be compared

    @property
    def same(self) -> bool:
        """Whether nothing changes for a reader."""
        return not self.changes

    @property
    def summary(self) -> str:
        """The whole in a line."""
        if self.same:
            return "Nothing changes for a reader."
        told = f"{number_of(len(self.changes), 'change')} of the advice"
        if self.dates is None:
            return f"{told}; the dates could not be compared."
        of = self.dates.situations
        if days := self.dates.moved(days=True):
            return f"{told}; dates move in {counted(days, of)}."
        if windows := self.dates.moved(days=False):
            allowed = counted(windows, of)
            return f"{told}; no day moves, but the time allowed does in {allowed}."
        return f"{told}; no date moves in {of:,} situations."

    @property
    def title(self) -> str:
        """What is compared, with the versions that the rules call themselves."""
        return " → ".join(
            f"{each.name} ({each.number})" if each.number else each.name
            for each in (self.old, self.new)
        )

    def by_section(self) -> dict[str, list[str]]:
        """Return the changes in sentences, by section, in the order of the rules."""
        found: dict[str, list[str]] = {}
        for change in self.changes:
            found.setdefault(change.section, []).append(change.sentence)
        return found

    def moved_dates(self) -> list[str]:
        """Return which dates move, a sentence for each step."""
        return [step.sentence for step in self.dates.steps] if self.dates else []

    def as_json(self) -> Json:
        """Return the whole as `diff --format json` prints it (docs/decisions/0036)."""
        return {
            "same": self.same,
            "summary": self.summary,
            "old": {"name": self.old.name, "version": self.old.number or None},
            "new": {"name": self.new.name, "version": self.new.number or None},
            "changes": [change.as_json() for change in self.changes],
            "dates": self.dates.as_json() if self.dates else None,
            "notes": list(self.notes),
        }


def compare(old: Version, new: Version) -> Comparison:
    """Return what changes from one version to another."""
    found = differences(old.data, new.data)
    told = tuple(changes(old, new, found))
    notes = [*old.notes, *new.notes]
    dates: Dates | None = None
    if found and old.rules is not None and new.rules is not None:
        try:
            dates = compare_dates(old, new, old.rules, new.rules)
        except NOT_TO_BE_PLANNED as error:
            notes.append(f"The dates could not be compared: {error}")
    return Comparison(old, new, told, dates, tuple(dict.fromkeys(notes)))
