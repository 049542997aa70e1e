"""The releases run from the newest to the oldest, and the newest is the guide's version."""

from collections.abc import Iterator
from itertools import pairwise

from generator.rules.draft import Draft
from generator.rules.model import Guide, Release
from generator.rules.problems import Problem, quoted


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a newest release of another version than the guide's, and dates out of order."""
    releases = list(draft.parts(Release))
    if not releases:
        return
    path, newest = releases[0]
    for _, guide in draft.parts(Guide):
        if newest.version != guide.version:
            yield draft.problem(
                (*path, "version"),
                "wrong-release",
                f"the newest release is {quoted(newest.version)}, and `guide.version` is "
                f"{quoted(guide.version)}",
                "Say what changed in an entry above this one, or give both the same version.",
            )
    for (_, newer), (path, older) in pairwise(releases):
        if older.date >= newer.date:
            yield draft.problem(
                (*path, "date"),
                "wrong-release",
                f"{older.date} is no earlier day than {newer.date} above it",
                "Put the newest release first, and give each a day of its own.",
            )
