"""Steps that belong to others, or to one side: both engines, dates by hand.

2 November 2026 is a Monday.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.life import CHASE, guide, on, steps, told

MET = on("02", "met")

# Within another -----------------------------------------------------------------------------------

ASK = "whole: {to: boss, channels: [email], window: {anchor: met, earliest: 1 day, latest: 4 days}"
WHOLE = steps(f"{ASK}, answered-by: [bell], if-missed: drop}}", "part: {within: whole, to: boss}")


@pytest.mark.parametrize(
    ("today", "events", "whole", "part"),
    [
        ("04", "", ("now", "2026-11-04"), ("now", "2026-11-04")),
        ("05", "did=whole@04", ("done", "2026-11-04"), ("done", "2026-11-04")),
        ("05", "did=part@04", ("now", "2026-11-05"), ("done", "2026-11-04")),
        ("05", "bell=04", ("superseded", None), ("superseded", None)),
        ("09", "", ("too-late", None), ("too-late", None)),
    ],
    ids=["the same day", "done with it", "done without it", "needless with it", "late with it"],
)
def test_a_part_goes_with_its_whole(
    plan: Asked, today: str, events: str, whole: object, part: object
) -> None:
    """It is done and dropped with it, for the same reason; done alone it leaves the whole open."""
    answer = plan(f"2026-11-{today}", MET, *told(events), program=WHOLE)
    found = [(answer.dropped(it) or answer.status(it), answer.on(it)) for it in ("whole", "part")]
    assert found == [whole, part]


# Folded into another ------------------------------------------------------------------------------

THANK = "thank: {window: {anchor: met, latest: 1 day}, worthwhile: 3 days, fold-into: chase}"
FOLDING = steps(THANK, CHASE)


@pytest.mark.parametrize(
    ("events", "dropped"),
    [("", "folded"), ("did=chase@05", "too-late"), ("no=05", "decided"), ("met=23", "too-late")],
    ids=["open", "done", "another reason", "dropped"],
)
def test_what_is_too_late_goes_into_a_step_that_is_open(
    plan: Asked, events: str, dropped: str
) -> None:
    """In time it is a step of its own; for another reason, or into nothing, it is not folded."""
    assert plan("2026-11-05", MET, program=FOLDING).status("thank") == "late"
    assert plan("2026-11-06", MET, *told(events), program=FOLDING).dropped("thank") == dropped


# Silence ------------------------------------------------------------------------------------------

OTHER = CHASE.replace("chase: {to: boss", "other: {to: agent")
BOTH = steps(CHASE, OTHER, "note: {window: {anchor: met, latest: 2 weeks}}")


@pytest.mark.parametrize(
    ("events", "silent"),
    [
        ("quiet-please=03", ["chase"]),
        ("quiet-please=03,with=agent", ["other"]),
        # until that party turns to the reader, and no other
        ("quiet-please=03 wrote=04", []),
        ("quiet-please=03 met=04", []),
        ("quiet-please=03 wrote=04,with=agent", ["chase"]),
        ("quiet-please=03,with=agent wrote=04", ["other"]),
        ("wrote=03 quiet-please=03", ["chase"]),
        # over rounds, but for whom the reader meets
        ("quiet-please=03 quiet-please=03,with=agent met=04", ["other"]),
    ],
)
def test_silence_holds_for_messages_to_the_party_that_asked_for_it(
    plan: Asked, events: str, silent: list[str]
) -> None:
    """Where no party is named it is the first; what is no message goes on."""
    answer = plan("2026-11-04", MET, *told(events), program=BOTH)
    assert [name for name in ("chase", "other") if answer.dropped(name) == "no-contact"] == silent
    assert answer.dropped("note") is None


def test_silence_is_why_a_plan_is_over_if_it_dropped_something(plan: Asked) -> None:
    """Of the other side's silence nothing is told."""
    alone = steps(CHASE)
    asked = plan("2026-11-04", MET, on("03", "quiet-please"), program=alone)
    assert asked.outlook == ("over", None, "no-contact")
    done = [on("10", "did", "chase"), on("10", "quiet-please", **{"with": "agent"})]
    assert plan("2026-11-10", MET, *done, program=alone).outlook == ("over", None, "nothing-left")


# Outsiders ----------------------------------------------------------------------------------------


def test_a_message_to_an_outsider_takes_no_day(plan: Asked) -> None:
    """It may go out on the day of another, and is no contact with either side."""
    routes = (
        "routes: {direct: {title: D, summary: D, points: [], recipients: "
        "{boss: {label: B, party: buyer}, friend: {label: F}}}}"
    )
    letter = "{to: boss, channels: [email], window: {anchor: met, earliest: 1 day}}"
    program = guide(routes, f"steps: {{ask: {letter}, tell: {letter.replace('boss', 'friend')}}}")
    answer = plan("2026-11-02", MET, program=program)
    assert answer.on("ask") == answer.on("tell") == "2026-11-03"
