"""Somebody has looked at each source anew within the time that the rules set."""

from collections.abc import Iterator

from generator.checks.release.edition import Edition
from generator.provenance.reviews import review_due
from generator.rules.document import Path
from generator.rules.offsets import Offset
from generator.rules.problems import Problem


def check(edition: Edition) -> Iterator[Problem]:
    """Yield the sources that nobody has looked at for longer than `guide.review-by`."""
    within = edition.rules.guide.review_by
    if within is None:
        return
    by_the_guide = []
    for source_id, source in edition.rules.sources.items():
        if source.reviewed is None:
            by_the_guide.append(source_id)
        else:
            path = ("sources", source_id, "reviewed")
            yield from _overdue(edition, path, [source_id], source.reviewed, within)
    if by_the_guide:
        yield from _overdue(
            edition, ("guide", "reviewed"), by_the_guide, edition.rules.guide.reviewed, within
        )


def _overdue(
    edition: Edition, path: Path, sources: list[str], reviewed: str, within: Offset
) -> Iterator[Problem]:
    due = review_due(reviewed, within)
    if edition.today > due:
        is_all = len(sources) == len(edition.rules.sources) > 1
        names = "the sources" if is_all else " or ".join(f"'{source}'" for source in sources)
        yield edition.problem(
            path,
            "review-due",
            f"nobody has looked at {names} since {reviewed}; that was due by {due}",
            "Read them again, mend what has changed, and write the day under 'reviewed': of the "
            "guide for all of them, of a source for itself.",
        )
