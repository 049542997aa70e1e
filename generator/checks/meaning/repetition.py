"""A repetition moves on and ends, an answer names its event, and no step names itself."""

from collections.abc import Iterator
from typing import Final

from generator.checks.meaning.windows import span
from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import Step, Timing
from generator.rules.offsets import Offset
from generator.rules.problems import Problem

_YEARS: Final = 100
"""So many years a step is repeated at most."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield repetitions that stand still or have no end, and steps that refer to themselves."""
    for path, timing in draft.parts(Timing):
        yield from _standing_still(draft, path, timing.every)
    for path, step in draft.parts(Step):
        yield from _standing_still(draft, path, step.every)
        if step.times is not None and step.every is None and draft.is_kept(*path, "every"):
            yield draft.problem(
                (*path, "times", KEY),
                "wrong-value",
                "'times' without 'every': nothing says how far apart they are",
                "Add 'every:' with an amount of time, or delete 'times'.",
            )
        if step.every and step.times and span(step.every)[0] * step.times > _YEARS * 366:
            yield draft.problem(
                (*path, "times"),
                "wrong-value",
                f"{step.times} times, {step.every} apart, is more than {_YEARS} years",
                "Write a smaller number.",
            )
        if step.per == "event" and not step.when and draft.is_kept(*path, "when"):
            yield draft.problem(
                (*path, "per"),
                "wrong-value",
                "'per: event' without 'when': nothing says which event",
                "Add 'when:' with the events that it answers, or write another word.",
            )
        for key, named in (
            ("instead-of", step.instead_of),
            ("fold-into", [step.fold_into]),
            ("answered-by", step.answered_by),
            ("when", step.when),
        ):
            if path[-1] in named:
                yield draft.problem(
                    (*path, key),
                    "wrong-value",
                    f"the step '{path[-1]}' names itself in '{key}'",
                    "Name another step, or delete the key.",
                )


def _standing_still(draft: Draft, path: Path, every: Offset | None) -> Iterator[Problem]:
    if every is not None and every.amount == 0:
        yield draft.problem(
            (*path, "every"),
            "wrong-value",
            f"a repetition every {every} never comes to another day",
            "Write an amount of one or more.",
        )
