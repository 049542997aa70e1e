"""The command line and the browser put the same days into a calendar, whatever happened."""

from datetime import time
from pathlib import Path

import pytest

from tests.calendar.files import GUIDES, Job, by_uid, events, exported, maker
from tests.calendar.reading import faults_of
from tests.engine.situations import random_situations
from tests.engine.sound_plans import with_plans

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
@pytest.mark.parametrize(("seed", "sequence"), [(0, 1), (1, 2**31 - 1)])
def test_the_same_events(guide: Path, seed: int, sequence: int) -> None:
    """In this guide and in others: all properties but the description, of two files each.

    The second is for another situation of the same application.
    """
    both = maker(guide)
    tried = random_situations(both.program, seed, 30)
    situations = [situation for situation, _ in with_plans(both.program, tried)]
    jobs = [Job(situation) for situation in situations]
    first = [both.by_python(job) for job in jobs]
    for ours, theirs in zip(first, both.by_node(jobs), strict=True):
        assert _undescribed(ours) == _undescribed(theirs)
    # And for somebody who is reminded at another time, and does not want every step.
    every_other = frozenset(list(both.rules.steps)[::2])
    later = [
        Job(situation, "Acme", sequence, exported(before), time(7, 30), every_other)
        for situation, before in zip(situations[1:], first, strict=False)
    ]
    for job, before, theirs in zip(later, first, both.by_node(later), strict=False):
        ours = both.by_python(job)
        assert _undescribed(ours) == _undescribed(theirs)
        assert by_uid(before).keys() <= by_uid(ours).keys()
        for file in (ours, theirs):
            assert file is None or faults_of(file) == []


def _undescribed(file: bytes | None) -> list[dict[str, str]]:
    """Return the events without their descriptions, which give reasons in the browser alone."""
    return [
        {name: value for name, value in event.items() if name != "DESCRIPTION"}
        for event in events(file)
    ]
