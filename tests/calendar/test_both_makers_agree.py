"""The command line and the browser put the same days into a calendar, whatever happened."""

from datetime import time
from pathlib import Path

import pytest

from generator.engine import SituationError, plan
from tests.calendar.files import GUIDES, Job, Maker, by_uid, events, exported, maker
from tests.calendar.reading import faults_of
from tests.changed_data import Json
from tests.engine.situations import random_situations

pytestmark = pytest.mark.slow


def sound(made_by: Maker, seed: int, count: int) -> list[Json]:
    """Return random situations that have a plan."""
    found = []
    for situation in random_situations(made_by.program, seed, count):
        try:
            plan(made_by.program, situation)
        except SituationError:
            continue
        found.append(situation)
    return found


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
@pytest.mark.parametrize(("seed", "sequence"), [(0, 1), (1, 2**31 - 1)])
def test_the_same_events(guide: Path, seed: int, sequence: int) -> None:
    """In this guide and in others: all properties but the description, of two files each.

    The second is for another situation of the same application.
    """
    both = maker(guide)
    situations = sound(both, seed, 30)
    jobs = [Job(situation) for situation in situations]
    first = [both.by_python(job) for job in jobs]
    for ours, theirs in zip(first, both.by_node(jobs), strict=True):
        assert _undescribed(ours) == _undescribed(theirs)
    # And for somebody who is reminded at another time, and does not want every step.
    wishes: Json = {"remind_at": time(7, 30), "without": frozenset(list(both.rules.steps)[::2])}
    later = [
        Job(situation, sequence=sequence, exported=exported(before), **wishes)
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
