"""Which dates move from one version to the other, and in how many of the standard situations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.diff.example_words import Speech
from generator.diff.plans import ABSENT, Due, Outcome, Planner
from generator.diff.situations import Ground, Standard

Json = Any


@dataclass(frozen=True, slots=True)
class Moved:
    """A situation of which the two versions make different plans."""

    standard: Standard
    old: Outcome
    new: Outcome
    days: frozenset[str]  # the steps whose day differs
    windows: frozenset[str]  # the others whose window, or whose reason for being left out, differs


@dataclass(frozen=True, slots=True)
class Example:
    """One situation that shows how a step moves."""

    step: str
    standard: Standard
    old: Due
    new: Due
    words: str  # "for an interview on Friday 20 November: 27 November → 25 November"

    def as_json(self) -> Json:
        """Return the example: the step, the situation for `guide plan`, and what comes out."""
        return {
            "step": self.step,
            "situation": self.standard.situation,
            "old": _due(self.old),
            "new": _due(self.new),
            "words": self.words,
        }


@dataclass(frozen=True, slots=True)
class Moves:
    """In how many standard situations a change moves a day, or a window around it alone."""

    of: int
    days: int
    windows: int
    example: Example | None

    @property
    def sentence(self) -> str:
        """Return it in a sentence: `Moves 412 of 2,304 standard situations; for …`."""
        shown = f"; {self.example.words}" if self.example else ""
        if self.days:
            return f"Moves {counted(self.days, self.of)}{shown}."
        if self.windows:
            return f"Moves no day, but the time allowed in {counted(self.windows, self.of)}{shown}."
        return f"Moves no date in {self.of:,} standard situations."

    def as_json(self) -> Json:
        """Return the numbers, and the example or null."""
        return {
            "situations": self.of,
            "moved": self.days,
            "windows": self.windows,
            "example": self.example.as_json() if self.example else None,
        }


def counted(some: int, of: int) -> str:
    """Return `412 of 2,304 standard situations`."""
    return f"{some:,} of {of:,} standard situations"


def moved_situations(
    old: Planner, new: Planner, ground: Ground, standards: Iterable[Standard]
) -> list[Moved]:
    """Return the situations in which the two planners differ, in their order.

    Where nothing differs that the dates of an advice hang on, nothing is planned.
    """
    differs = {
        (advice, region): old.bearing(advice, region) != new.bearing(advice, region)
        for advice in ground.advice
        for region in ground.regions
    }
    found = (
        _compared(standard, old, new)
        for standard in standards
        if differs[standard.advice, standard.region]
    )
    return [moved for moved in found if moved is not None]


def _compared(standard: Standard, old: Planner, new: Planner) -> Moved | None:
    before, after = old.outcome(standard.situation), new.outcome(standard.situation)
    if before is None or after is None or before == after:
        return None
    steps = [*after.steps, *(step for step in before.steps if step not in after.steps)]
    days = frozenset(step for step in steps if before.of(step).on != after.of(step).on)
    windows = frozenset(
        step for step in steps if step not in days and _differs(before.of(step), after.of(step))
    )
    return Moved(standard, before, after, days, windows)


def _differs(old: Due, new: Due) -> bool:
    """Return whether a step's window differs; one that is only in one version has none."""
    return ABSENT not in (old, new) and old != new


def moves(found: Sequence[Moved], of: int, speech: Speech, about: str | None = None) -> Moves:
    """Return the numbers, with the plainest example: of the step that it is about, where it moves.

    `of` is how many situations there are.
    """
    days = [moved for moved in found if moved.days]
    windows = [moved for moved in found if not moved.days and moved.windows]
    shown = days or windows
    example = _example_of(shown, about, speech) or _example_of(shown, None, speech)
    return Moves(of, len(days), len(windows), example)


def step_moves(found: Sequence[Moved], step: str, of: int, speech: Speech) -> Moves:
    """Return the numbers of one step alone."""
    days = [moved for moved in found if step in moved.days]
    windows = [moved for moved in found if step in moved.windows]
    example = _example_of(days or windows, step, speech)
    return Moves(of, len(days), len(windows), example)


def _example_of(found: Sequence[Moved], about: str | None, speech: Speech) -> Example | None:
    for moved in found:
        steps = moved.days or moved.windows
        step = about if about in moved.days | moved.windows else None
        if about is None:
            step = next(name for name in [*moved.new.steps, *moved.old.steps] if name in steps)
        if step is not None:
            old, new = moved.old.of(step), moved.new.of(step)
            words = speech.example(moved.standard, step, old, new, named=about is None)
            return Example(step, moved.standard, old, new, words)
    return None


def _due(due: Due) -> Json:
    return {"on": due.on, "earliest": due.earliest, "latest": due.latest, "dropped": due.dropped}
