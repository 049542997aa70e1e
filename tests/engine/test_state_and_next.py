from tests.engine.asking import Asked
from tests.engine.events import (
    done,
    interview,
)
from tests.engine.programs import small, step, window

MET = interview("2026-11-20")


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
