import pytest

from tests.engine.asking import Asked
from tests.engine.life import on, step, steps

FAR, NEAR = step("far", "earliest: 3 days"), step("near", "earliest: 1 day")
MUST, ALSO, EXTRA = step("must"), step("also"), step("extra", "", "optional: true")
CALL, BELL = step("call", "", "instead-of: [far]"), step("ring", "", "when: [bell]")


@pytest.mark.parametrize(
    ("written", "done", "state", "next_"),
    [
        # The earliest day comes first, wherever the step stands, required or not
        ([FAR, NEAR], [], "wait", "near"),
        ([NEAR, EXTRA], [], "do", "extra"),
        # Of a day the required ones, then those that are listed first
        ([EXTRA, MUST, ALSO], [], "do", "must"),
        ([EXTRA, MUST, ALSO], ["must", "also"], "do", "extra"),
        # Neither what is done, nor dropped, nor in place of another
        ([MUST, BELL, CALL, FAR], ["must"], "wait", "far"),
    ],
)
def test_what_is_next(
    plan: Asked, written: list[str], done: list[str], state: str, next_: str
) -> None:
    """The first of the open steps that are no alternatives; `because` is null beside it."""
    events = [on("20", "met"), *(on("20", "did", each) for each in done)]
    answer = plan("2026-11-20", *events, program=steps(*written))
    assert answer.outlook == (state, next_, None)
