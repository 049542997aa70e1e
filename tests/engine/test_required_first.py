"""Required messages take their days first: both engines, dates by hand.

2 November 2026 is a Monday.
"""

import pytest

from tests.engine.asking import Asked
from tests.engine.life import date, dates, on, step, steps, told

MET, NO = on("02", "met"), on("09", "no")
MESSAGE = "to: boss, channels: [email]"
ASK = step("ask", "earliest: 7 days, latest: 9 days", MESSAGE)
THANK = step("thank", "aim: 2 days", f"{MESSAGE}, when: ['no']", "decision")
NOTE = step("note", "earliest: 9 days")


def card(latest: str, keys: str = "", message: str = MESSAGE) -> str:
    """Write an optional message, due a week after the meeting."""
    bounds = f"earliest: 7 days, latest: {latest}"
    return step("card", bounds, f"{message}, optional: true, {keys}")


LASTING = "per: application"
"""So a card lives through a decision."""


@pytest.mark.parametrize(
    ("today", "events", "written", "found"),
    [
        # Listed before it, the card leaves its day to the question, and takes the next
        ("03", "", [card("9 days"), ASK], {"ask": "09", "card": "10"}),
        # Where the question has the only day of its window, there is no room for it
        ("03", "", [card("7 days"), ASK], {"ask": "09", "card": "no-room"}),
        # It comes before the required one that counts from it, and moves no other required one
        (
            "03",
            "",
            [card("9 days"), ASK, step("more", "earliest: 1 day", MESSAGE, "card")],
            {"ask": "09", "card": "10", "more": "11"},
        ),
        # They decided on the 9th and are to be answered on the 11th: the card waits for it
        ("09", "no=09", [card("2 weeks", LASTING), THANK], {"thank": "11", "card": "12"}),
        ("10", "no=09 did=thank@09", [card("2 weeks", LASTING), THANK], {"card": "10"}),
        # So does one that a required step counts from, whatever the answer itself counts from
        (
            "09",
            "no=09",
            [
                card("2 weeks", LASTING),
                step("more", "earliest: 1 day", f"to: agent, {LASTING}", "card"),
                NOTE,
                THANK.replace("aim: 2 days", "earliest: {anchor: note, offset: 0 days}"),
            ],
            {"thank": "11", "card": "12"},
        ),
        # To others it may go out on the day of the answer, and not before
        (
            "09",
            "no=09",
            [card("2 weeks", LASTING, MESSAGE.replace("boss", "agent")), THANK],
            {"thank": "11", "card": "11"},
        ),
        # Its window ends on the 10th
        ("09", "no=09", [card("8 days", LASTING), THANK], {"card": "no-room"}),
        # What is no message does not wait
        (
            "09",
            "no=09",
            [step("note", "earliest: 7 days", f"optional: true, {LASTING}"), THANK],
            {"note": "09"},
        ),
    ],
)
def test_an_optional_message_moves_no_required_one(
    plan: Asked, today: str, events: str, written: list[str], found: dict[str, str]
) -> None:
    """Nor does it come before an open answer to a decision."""
    answer = plan(date(today), MET, *told(events), program=steps(*written))
    assert {name: answer.dropped(name) or answer.on(name) for name in found} == dates(found)


def test_what_took_the_day_of_an_optional_message_is_named(plan: Asked) -> None:
    """And the required one has passed over nothing."""
    answer = plan("2026-11-03", MET, program=steps(card("9 days"), ASK))
    assert (answer.skipped("card"), answer.skipped("ask")) == (["2026-11-09 ask"], [])


def test_a_late_optional_step_is_not_next_while_a_required_one_is_open(plan: Asked) -> None:
    """The note of a week ago may still be done, and the question ahead is what comes next."""
    late = step("note", "latest: 1 day", "optional: true, if-missed: late")
    answer = plan("2026-11-06", MET, program=steps(late, ASK))
    assert (answer.status("note"), answer.on("note")) == ("late", "2026-11-06")
    assert answer.outlook == ("wait", "ask", None)
    assert plan("2026-11-06", MET, program=steps(late)).outlook == ("do", "note", None)
