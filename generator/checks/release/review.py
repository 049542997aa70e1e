"""Every source was reviewed within the time that the rules set."""

from collections.abc import Iterator
from typing import Final

from generator.checks.release.edition import Edition
from generator.provenance.reviews import review_due
from generator.rules.document import Path
from generator.rules.offsets import Offset
from generator.rules.problems import Problem

_TOLD: Final = 5
"""How many sources are named that were read on one day."""


def check(edition: Edition) -> Iterator[Problem]:
    """Yield the sources that nobody has looked at for longer than `guide.review-by`."""
    within = edition.rules.guide.review_by
    if within is None:
        return
    by_day: dict[str | None, list[str]] = {}
    for source_id, source in edition.rules.sources.items():
        by_day.setdefault(source.reviewed, []).append(source_id)
    for day, sources in by_day.items():
        path = ("guide", "reviewed") if day is None else ("sources", sources[0], "reviewed")
        yield from _overdue(edition, path, sources, day or edition.rules.guide.reviewed, within)


def _overdue(
    edition: Edition, path: Path, sources: list[str], reviewed: str, within: Offset
) -> Iterator[Problem]:
    due = review_due(reviewed, within)
    if edition.today > due:
        is_all = len(sources) == len(edition.rules.sources) > 1
        told, others = sources[:_TOLD], len(sources[_TOLD:])
        names = "the sources" if is_all else " or ".join(f"'{source}'" for source in told)
        if others and not is_all:
            names += f" or {others} more with that day"
        yield edition.problem(
            path,
            "review-due",
            f"nobody has looked at {names} since {reviewed}; that was due by {due}",
            "Read them again, mend what has changed, and write the day under 'reviewed': of the "
            "guide for all of them, of a source for itself.",
        )
