"""The dates of two versions compared: of the whole, of each step, and of a single change."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.diff.example_words import Speech
from generator.diff.moves import Moved, Moves, moved_situations, moves, step_moves
from generator.diff.names import Names
from generator.diff.plans import Planner
from generator.diff.situations import Standard, common_ground
from generator.diff.version import Version
from generator.rules.model import Rules

Json = Any


@dataclass(frozen=True, slots=True)
class StepMoves:
    """What moves of one step."""

    step: str
    name: str
    moves: Moves

    @property
    def sentence(self) -> str:
        """What moves of it, in a sentence."""
        return f"{self.name}: {self.moves.sentence[0].lower()}{self.moves.sentence[1:]}"

    def as_json(self) -> Json:
        """Return the step, its name, and its numbers."""
        return {"step": self.step, "name": self.name, **self.moves.as_json()}


@dataclass(frozen=True, slots=True)
class Dates:
    """Which dates move, of all steps together and of each that moves."""

    whole: Moves
    steps: tuple[StepMoves, ...]

    def as_json(self) -> Json:
        """Return the numbers of the whole, and those of the steps."""
        return {**self.whole.as_json(), "steps": [step.as_json() for step in self.steps]}


class NoGroundError(ValueError):
    """Two versions in which no situation can be planned by both."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__("the two share no event that starts the clock, or no route.")


class ComparedDates:
    """Plans the standard situations by the old version, and by others to compare."""

    def __init__(self, old: Version, new: Version, old_rules: Rules, new_rules: Rules) -> None:
        """Compile both rules.

        Raises:
            NoGroundError: no situation can be planned by both.
            one of NOT_TO_BE_PLANNED: one of them is not in order.
        """
        ground = common_ground(old_rules, new_rules)
        if ground is None:
            raise NoGroundError
        self.old_data = old.mended
        self.ground = ground
        self.names = Names(new.data)
        self._speech = Speech(self.names, ground)
        self._old = Planner(old_rules, ground.regions)
        self._new = Planner(new_rules, ground.regions)
        self._standards: list[Standard] = []
        self._moved = self.moved(self._new)

    def dates(self) -> Dates:
        """Return what moves between the two versions."""
        size = self.ground.size
        steps = tuple(
            StepMoves(
                step,
                self.names.named(("steps",), step),
                step_moves(self._moved, step, size, self._speech),
            )
            for step in self._steps()
        )
        return Dates(moves(self._moved, size, self._speech), steps)

    def planner(self, rules: Rules) -> Planner:
        """Return a planner for the same situations by other rules."""
        return Planner(rules, self.ground.regions)

    def bears(self, planner: Planner) -> bool:
        """Return whether the planner has anything that the old one's dates do not hang on."""
        return any(self._old.bearing(*key) != planner.bearing(*key) for key in self._keys())

    def moved(self, planner: Planner) -> list[Moved]:
        """Return the situations in which a planner differs from the old one."""
        if not self.bears(planner):
            return []
        if not self._standards:
            program = planner.program
            self._standards = list(self.ground.situations(program, self._old.due))
        return moved_situations(self._old, planner, self.ground, self._standards)

    def moves(self, planner: Planner | None, about: str | None) -> Moves:
        """Return what a planner moves (None: the new version), told of a step where it can be."""
        found = self._moved if planner is None else self.moved(planner)
        return moves(found, self.ground.size, self._speech, about)

    def _steps(self) -> Iterator[str]:
        """Yield the steps that move, in the order of the plan."""
        touched = {step for moved in self._moved for step in moved.days | moved.windows}
        for planner in (self._new, self._old):
            for step in planner.program["order"]:
                if step in touched:
                    touched.discard(step)
                    yield step

    def _keys(self) -> Iterator[tuple[str, str | None]]:
        for advice in self.ground.advice:
            for region in self.ground.regions:
                yield advice, region
