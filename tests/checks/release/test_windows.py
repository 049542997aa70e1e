"""Windows that are over before they can count are told."""

import pytest

from tests.checks.release.finding import told
from tests.small_rules import Change, SmallRules


@pytest.mark.parametrize(
    ("changes", "is_wrong"),
    [
        ([("worthwhile: 1 week", "worthwhile: 1 day")], True),
        ([("worthwhile: 1 week", "worthwhile: 2 days")], False),
        ([("worthwhile: 1 week", "worthwhile: 1 working day")], False),
        ([("if-missed: late\n    worthwhile", "if-missed: drop\n    worthwhile")], True),
        (
            [
                ("aim: 1 day, latest: 2 days}", "aim: {offset: 2 days, editorial: x}}"),
                ("Thank them within {latest}.\n    why", "Thank them.\n    why"),
                ("Thank them within {steps.thanks.latest}, then", "Thank them, then"),
            ],
            True,
        ),
        # What the window ends with counts from elsewhere
        (
            [
                ("worthwhile: 1 week", "worthwhile: 1 day"),
                ("day, latest: 2 days}", "day, latest: {offset: 2 days, anchor: promised-date}}"),
            ],
            False,
        ),
    ],
)
def test_worthwhile_is_longer_than_the_window(
    small: SmallRules, changes: list[Change], *, is_wrong: bool
) -> None:
    """A step can be late for some time, or nothing is said of it."""
    codes = [code for code, _ in told(small, *changes)]
    assert codes == ["contradictory-windows"] * is_wrong


CALL = (
    "  call:\n    title: Call\n    short: Call\n    says: Call.\n    why: It is quick.\n"
    "    stage: afterwards\n    to: {direct: buyer, broker: agent}\n    channels: [in-person]\n"
    "    per: cycle\n    working-days: require\n    if-missed: drop\n    editorial: Ours.\n"
)
MEET = (
    "  phone: {label: by phone}\n",
    "  phone: {label: by phone}\n  in-person: {label: there, in-person: true}\n",
)


@pytest.mark.parametrize(
    ("promised", "otherwise", "replaced", "is_wrong"),
    [
        # 'ask' begins a day after the promised date, or two weeks after the meeting
        ("latest: 0 days", "latest: 13 days", "[ask]", True),
        ("latest: 1 day", "latest: 13 days", "[ask]", False),
        ("latest: 0 days", "latest: 2 weeks", "[ask]", False),
        ("latest: 0 days", "earliest: 1 day", "[ask]", False),
        ("latest: 0 days", "latest: 13 days", "[ask, thanks]", False),  # one is soon enough
        # It is the same window in either case, and a promised date may come soon
        (None, "latest: 13 days", "[ask]", False),
    ],
)
def test_an_alternative_is_possible_in_time(
    small: SmallRules, promised: str | None, otherwise: str, replaced: str, *, is_wrong: bool
) -> None:
    """Its windows do not all end before what it replaces begins."""
    window = f"{{anchor: meeting, {otherwise}}}"
    if promised:
        window = f"[{{if: promised-date, anchor: promised-date, {promised}}}, {window}]"
    step = f"{CALL}    instead-of: {replaced}\n    window: {window}\n"
    codes = [code for code, _ in told(small, MEET, ("\ndos-and-donts:", f"{step}\ndos-and-donts:"))]
    assert codes == ["contradictory-windows"] * is_wrong
