"""Two versions of the rules compared: what changes in words, and which dates move."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diff.change import sentence
from generator.diff.dates import Dates, compare_dates, counted
from generator.diff.difference import differences
from generator.diff.version import Version
from generator.rules.number_words import number_of


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changes between two versions; `dates` are None where one cannot be planned by."""

    old: Version
    new: Version
    changes: Mapping[str, list[str]]  # in sentences, by section, in the order of the rules
    dates: Dates | None
    notes: tuple[str, ...]  # what was passed over, and why dates could not be compared

    @property
    def summary(self) -> str:
        """The whole in a line."""
        if not self.changes:
            return "Nothing changes for a reader."
        told = f"{number_of(sum(map(len, self.changes.values())), 'change')} of the advice"
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

    def moved_dates(self) -> list[str]:
        """Return which dates move, a sentence for each step."""
        return [step.sentence for step in self.dates.steps] if self.dates else []


def compare(old: Version, new: Version) -> Comparison:
    """Return what changes from one version to another."""
    changes: dict[str, list[str]] = {}
    for each in differences(old.data, new.data):
        changes.setdefault(str(each.way[0].key), []).append(sentence(each))
    notes = [*old.notes, *new.notes]
    dates: Dates | None = None
    if changes and old.rules is not None and new.rules is not None:
        try:
            dates = compare_dates(old, new, old.rules, new.rules)
        except Exception as error:  # noqa: BLE001 - no check has let these rules pass
            notes.append(f"The dates could not be compared: {error}")
    return Comparison(old, new, changes, dates, tuple(dict.fromkeys(notes)))
