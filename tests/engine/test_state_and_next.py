import pytest

from tests.engine.asking import Asked
from tests.engine.events import (
    accepted,
    done,
    in_writing,
    interview,
    no_contact,
    offered,
    rejected,
    withdrawn,
)
from tests.engine.programs import small, step, window

MET = interview("2026-11-20")


def test_do_when_next_is_today(plan: Asked) -> None:
    """State `do`: the next step is to be done today."""
    assert plan("2026-11-20", MET).outlook == ("do", "thank-you", None)


def test_wait_when_next_lies_ahead(plan: Asked) -> None:
    """State `wait`: the next step lies ahead."""
    sent = [done(name, "2026-11-20") for name in ("thank-you", "notes", "decide", "ask-timeline")]
    assert plan("2026-11-20", MET, *sent).outlook == ("wait", "thank-you-card", None)


def test_wait_for_an_interview_when_nothing_else_is_open(plan: Asked) -> None:
    """State `wait` without a next step: an interview is booked."""
    asked = [no_contact("2026-12-01"), interview("2026-12-15")]
    assert plan("2026-12-01", MET, *asked).outlook == ("wait", None, "next-interview")


TOLD = done("withdraw", "2026-12-01")
THANKED = [done("thank-for-offer", "2026-12-01"), in_writing("2026-12-01")]
OVER = [
    ("withdrawn", [withdrawn("2026-12-01"), TOLD]),
    ("accepted", [accepted("2026-12-01"), *THANKED]),
    ("offered", [offered("2026-12-01"), *THANKED, done("answer-by", "2026-12-01")]),
    ("no-contact", [no_contact("2026-12-01"), done("move-on", "2026-12-01")]),
    # the latest decision counts
    ("withdrawn", [offered("2026-11-30"), withdrawn("2026-12-01"), TOLD]),
    # a decision says more than the silence that was asked for
    ("withdrawn", [no_contact("2026-11-30"), withdrawn("2026-12-01")]),
]


@pytest.mark.parametrize(("because", "events"), OVER)
def test_over_says_why(plan: Asked, because: str, events: list[dict[str, str]]) -> None:
    """State `over`: nothing is next, because of a decision or a request for silence."""
    assert plan("2026-12-01", MET, *events).outlook == ("over", None, because)


def test_over_when_nothing_is_left(plan: Asked) -> None:
    """Where nothing ended it, nothing is left; so it is after a rejection."""
    done_all = [done(name, "2026-11-23") for name in ("thank-you", "first-check-in")]
    answer = plan("2026-12-01", MET, *done_all, advice="klc-recruitment")
    assert answer.outlook == ("over", None, "nothing-left")
    events = [rejected("2026-12-01"), done("answer-rejection", "2026-12-01")]
    said_no = plan("2026-12-01", MET, *events, advice="klc-recruitment")
    assert said_no.outlook == ("over", None, "nothing-left")


def test_a_silence_that_dropped_nothing_is_no_reason(plan: Asked) -> None:
    """On the direct route the consultant's silence is not why it is over."""
    events = [done("thank-you", "2026-11-23"), done("first-check-in", "2026-11-27")]
    asked = no_contact("2026-11-30", "consultant")
    answer = plan("2026-12-01", MET, *events, asked, advice="klc-recruitment")
    assert answer.outlook == ("over", None, "nothing-left")


def test_next_is_the_first_by_its_day(plan: Asked) -> None:
    """The earliest day comes first, wherever the step stands in the rules."""
    program = small(step("far", window(earliest="3 days")), step("near", window(earliest="1 day")))
    assert plan("2026-11-20", MET, program=program).outlook == ("wait", "near", None)


def test_of_a_day_the_required_comes_before_the_optional(plan: Asked) -> None:
    """On one day a required step is next before an optional one that is listed earlier."""
    program = small(step("extra", optional=True), step("must"), step("also"))
    assert plan("2026-11-20", MET, program=program).outlook[1] == "must"
    sent = [done("must", "2026-11-20"), done("also", "2026-11-20")]
    assert plan("2026-11-20", MET, *sent, program=program).outlook[1] == "extra"


def test_of_equals_the_first_listed_is_next(plan: Asked) -> None:
    """Then the order of the rules decides."""
    program = small(step("must"), step("also"))
    assert plan("2026-11-20", MET, program=program).outlook[1] == "must"


def test_next_is_neither_done_nor_dropped_nor_an_alternative(plan: Asked) -> None:
    """What is done, dropped or in place of another is passed over."""
    program = small(
        step("done-already"),
        step("dropped", when=["rejected"]),
        step("call", instead_of=["letter"]),
        step("letter", window(earliest="1 week")),
    )
    answer = plan("2026-11-20", MET, done("done-already", "2026-11-20"), program=program)
    assert answer.outlook == ("wait", "letter", None)


def test_an_earlier_optional_step_comes_before_a_later_required_one(plan: Asked) -> None:
    """The day counts before whether a step is required."""
    program = small(step("must", window(earliest="2 days")), step("extra", optional=True))
    assert plan("2026-11-20", MET, program=program).outlook == ("do", "extra", None)


def test_because_is_null_while_something_is_next(plan: Asked) -> None:
    """`because` explains a missing `next`, and is null beside one."""
    booked = interview("2026-12-15")
    assert plan("2026-11-20", MET, booked).outlook == ("do", "thank-you", None)
