"""The answers after a change of what happened: its order, and what goes with it."""

from typing import Final

import pytest

from tests.calculator.modules import in_node
from tests.calculator.reader import FRIDAY
from tests.changed_data import Json
from tests.engine.programs import real_program

SENT: Final = f"done={FRIDAY},step=thank-you"
WAITING: Final = f"interview={FRIDAY}&{SENT}&reply=2026-11-24"
REJECTED: Final = f"interview={FRIDAY}&rejected=2026-11-27"
MET: Final = f"{{event: 'interview', on: '{FRIDAY}'}}"


def _said(expression: str, link: str) -> Json:
    """Return what the answers of a link, as `v[0]`, are or become by the program, as `v[1]`."""
    events = list(real_program()["events"])
    inputs = in_node("core/fragment.js", "m.decode(v[0], v[1]).inputs", link, events)
    return in_node("core/answers.js", expression, inputs, real_program())


@pytest.mark.parametrize(
    ("change", "was", "now"),
    [
        # What is corrected keeps its place; what moves is the last of its day.
        (
            "m.withCorrected(v[0], v[1], 1, {...v[0].events[1], step: 'notes'})",
            WAITING,
            WAITING.replace("thank-you", "notes"),
        ),
        (
            "m.withCorrected(v[0], v[1], 1, {...v[0].events[1], on: '2026-11-24'})",
            WAITING,
            f"interview={FRIDAY}&reply=2026-11-24&done=2026-11-24,step=thank-you",
        ),
        # A part of a step is taken back with it: it was done with the whole.
        (
            "m.withoutDone(v[0], v[1], 'ask-feedback')",
            f"{REJECTED}&done=2026-11-27,step=answer-rejection",
            REJECTED,
        ),
        # What was done on the day of the interview was done after it, or it would not count;
        # whether that day is added, given, or moved.
        (f"m.withEvent(v[0], v[1], {MET})", SENT, f"interview={FRIDAY}&{SENT}"),
        (f"m.withStart(v[0], v[1], '{FRIDAY}', {MET})", SENT, f"interview={FRIDAY}&{SENT}"),
        (
            f"m.withStart(v[0], v[1], '2026-11-24', {MET})",
            f"{SENT}&interview=2026-11-23",
            f"interview={FRIDAY}&{SENT}",
        ),
        # The thank-you of that morning belongs to the first of two interviews.
        (
            f"m.withEvent(v[0], v[1], {MET})",
            f"interview=2026-11-19&{SENT}",
            f"interview=2026-11-19&{SENT}&interview={FRIDAY}",
        ),
    ],
)
def test_what_happened_stands_where_it_counts(change: str, was: str, now: str) -> None:
    """Whatever is changed of it."""
    assert in_node("core/fragment.js", "m.encode(v[0])", _said(change, was)) == now


def test_nothing_goes_before_the_first_interview_or_to_another_day() -> None:
    """There it would count for nothing, or be a lie."""
    earlier = "[1, 2, 3].map((n) => m.withEarlier(v[0], v[1], n) !== null)"
    link = f"interview={FRIDAY}&{SENT}&reply={FRIDAY}&reply=2026-11-24"
    assert _said(earlier, link) == [False, True, False]


@pytest.mark.parametrize(
    ("link", "start"),
    [
        # cancelled on its day, with a new date: the new one stands
        ("interview=2026-11-02&interview=2026-11-09&cancelled=2026-11-02", "2026-11-09"),
        # the one ahead is off, and the one that was stands
        ("interview=2026-11-02&interview=2026-11-20&cancelled=2026-11-10", "2026-11-02"),
        # none lies ahead: the latest is off
        ("interview=2026-11-02&interview=2026-11-09&cancelled=2026-11-10", "2026-11-02"),
        # none is left: the form keeps asking about the one that was
        ("interview=2026-11-09&cancelled=2026-11-02", "2026-11-09"),
    ],
)
def test_the_form_speaks_of_an_interview_that_stands(link: str, start: str) -> None:
    """It takes the same one for cancelled as the plan does."""
    assert _said("m.startOf(v[0], v[1], '2026-11-10').on", link) == start
