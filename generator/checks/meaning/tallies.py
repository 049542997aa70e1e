"""A tally names publishers of the wider circle, and no more of them than it counts."""

from collections.abc import Iterator

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Counted, Source, Tally
from generator.rules.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Yield citations of sources that were read whole, and counts that do not add up."""
    whole = {path[-1] for path, source in draft.parts(Source) if source.circle == "whole"}
    for path, answer in draft.parts(Counted):
        yield from _of_answer(draft, path, answer, whole)
    for path, tally in draft.parts(Tally):
        most = max((answer.count for answer in tally.answers), default=0)
        if tally.of is not None and tally.of < most:
            yield draft.problem(
                (*path, "of"),
                "wrong-value",
                f"{most} publishers give one answer, and only {tally.of} were counted",
                "Count all who were asked, or take it away to have the answers added up.",
            )


def _of_answer(
    draft: Draft, path: Path, answer: Counted, whole: set[str | int]
) -> Iterator[Problem]:
    named = [cite.partition("/")[0] for cite in answer.cites]
    for n, source in enumerate(named):
        if source in whole:
            yield draft.problem(
                (*path, "cites", n),
                "wrong-source",
                f"a tally counts other publishers, and '{source}' was read whole",
                "Give its view under 'positions'.",
            )
    if len(set(named)) > answer.count:
        yield draft.problem(
            (*path, "count"),
            "wrong-value",
            f"{answer.count} were counted, and {len(set(named))} are named",
            "Count those that are named, too.",
        )
