"""Required messages take their days first: both engines, dates by hand.

2 November 2026 is a Monday.
"""

from tests.engine.asking import Asked
from tests.engine.life import on, steps

MET = on("02", "met")
ASK = "ask: {to: boss, channels: [email], window: {anchor: met, earliest: 7 days, latest: 9 days}}"
THANK = (
    'thank: {to: boss, channels: [email], when: ["no"], window: {anchor: decision, aim: 2 days}}'
)


def card(latest: str, **changes: str) -> str:
    """Return an optional message, due a week after the meeting."""
    more = "".join(f", {key}: {value}" for key, value in {"to": "boss", **changes}.items())
    window = f"window: {{anchor: met, earliest: 7 days, latest: {latest}}}"
    return f"card: {{channels: [email], optional: true, {window}{more}}}"


def test_an_optional_message_moves_no_required_one(plan: Asked) -> None:
    """Listed before it, the card leaves its day to the question, and takes the next."""
    answer = plan("2026-11-03", MET, program=steps(card("9 days"), ASK))
    assert (answer.on("ask"), answer.on("card")) == ("2026-11-09", "2026-11-10")
    assert answer.skipped("card") == ["2026-11-09 ask"]
    assert answer.skipped("ask") == []


def test_an_optional_message_without_a_day_is_dropped(plan: Asked) -> None:
    """Where the question has the only day of its window, there is no room for the card."""
    answer = plan("2026-11-03", MET, program=steps(card("7 days"), ASK))
    assert answer.on("ask") == "2026-11-09"
    assert answer.dropped("card") == "no-room"


def test_an_optional_message_comes_before_the_required_one_that_counts_from_it(plan: Asked) -> None:
    """It takes its day before what hangs on it, and still moves no other required one."""
    more = "more: {to: agent, channels: [email], window: {anchor: card, earliest: 1 day}}"
    answer = plan("2026-11-03", MET, program=steps(card("9 days"), ASK, more))
    assert (answer.on("ask"), answer.on("card")) == ("2026-11-09", "2026-11-10")
    assert answer.on("more") == "2026-11-11"


def test_no_optional_message_comes_before_an_open_answer_to_a_decision(plan: Asked) -> None:
    """They decided on Monday the 9th and are to be answered on the 11th: the card waits for it."""
    program = steps(card("2 weeks", per="application"), THANK)
    answer = plan("2026-11-09", MET, on("09", "no"), program=program)
    assert (answer.on("thank"), answer.on("card")) == ("2026-11-11", "2026-11-12")
    done = plan("2026-11-10", MET, on("09", "no"), on("09", "did", "thank"), program=program)
    assert done.on("card") == "2026-11-10"


def test_an_optional_message_that_a_required_one_counts_from_waits_for_the_answer_too(
    plan: Asked,
) -> None:
    """The answer counts from a step of its own; the card, listed first, still is not before it."""
    more = "more: {to: agent, per: application, window: {anchor: card, earliest: 1 day}}"
    note = "note: {window: {anchor: met, earliest: 9 days}}"
    thank = THANK.replace("aim: 2 days", "earliest: {anchor: note, offset: 0 days}")
    listed = (card("2 weeks", per="application"), more, note, thank)
    answer = plan("2026-11-09", MET, on("09", "no"), program=steps(*listed))
    assert (answer.on("thank"), answer.on("card")) == ("2026-11-11", "2026-11-12")


def test_to_others_an_optional_message_may_go_on_the_day_of_the_answer(plan: Asked) -> None:
    """It is not before the answer, and nothing keeps it from the same day."""
    program = steps(card("2 weeks", per="application", to="agent"), THANK)
    answer = plan("2026-11-09", MET, on("09", "no"), program=program)
    assert answer.on("thank") == answer.on("card") == "2026-11-11"


def test_an_optional_message_that_ends_before_the_open_answer_is_dropped(plan: Asked) -> None:
    """Its window ends on the 10th, and it may not go out before the 11th."""
    program = steps(card("8 days", per="application"), THANK)
    assert plan("2026-11-09", MET, on("09", "no"), program=program).dropped("card") == "no-room"


def test_what_is_no_message_does_not_wait_for_the_answer(plan: Asked) -> None:
    """Only messages keep back."""
    note = "note: {optional: true, per: application, window: {anchor: met, earliest: 7 days}}"
    answer = plan("2026-11-09", MET, on("09", "no"), program=steps(note, THANK))
    assert answer.on("note") == "2026-11-09"


LATE = "note: {optional: true, if-missed: late, window: {anchor: met, latest: 1 day}}"


def test_a_late_optional_step_is_not_next_while_a_required_one_is_open(plan: Asked) -> None:
    """The note of a week ago may still be done, and the question ahead is what comes next."""
    answer = plan("2026-11-06", MET, program=steps(LATE, ASK))
    assert (answer.status("note"), answer.on("note")) == ("late", "2026-11-06")
    assert answer.outlook == ("wait", "ask", None)
    alone = plan("2026-11-06", MET, program=steps(LATE))
    assert alone.outlook == ("do", "note", None)
