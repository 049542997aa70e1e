"""Messages that ask for an answer keep to the limit, and to days of their own."""

import pytest

from tests.checks.release.finding import LIMIT, found, told
from tests.small_rules import Change, SmallRules


def second_chase(window: str, keys: str = "") -> list[Change]:
    """Add a second message that asks for an answer, with words to send."""
    step = (
        "  ask-again:\n    title: Ask again\n    short: Again\n    says: Ask.\n    why: It is.\n"
        "    stage: afterwards\n    to: {direct: buyer, broker: agent}\n    channels: [email]\n"
        "    per: cycle\n    chase: true\n    answered-by: [awarded]\n    working-days: require\n"
        f"    if-missed: late\n    editorial: Ours.\n    window: {window}\n{keys}"
    )
    words = (
        "letters:\n"
        "  again: {title: Again, steps: [ask-again], channel: email, body: Hi., editorial: Ours.}\n"
    )
    return [("\ndos-and-donts:", f"{step}\ndos-and-donts:"), ("\nletters:\n", f"\n{words}")]


LATER = "{anchor: ask, earliest: 1 week}"


@pytest.mark.parametrize(
    ("limit", "chase", "ask", "never"),
    [
        (2, second_chase(LATER), "", []),
        (1, second_chase(LATER), "", ["ask-again"]),
        (0, second_chase(LATER), "", ["ask", "ask-again"]),
        # What may be left out before it leaves room for it
        (1, second_chase(LATER), "    optional: true\n", []),
        (1, second_chase(LATER), "    when: [promised]\n", []),
        (1, second_chase(LATER), "    worthwhile: 9 weeks\n", []),
        (1, second_chase(LATER), "    routes: [broker]\n", []),
        # It does not count from the first, so nobody can tell which comes first
        (1, second_chase("{anchor: meeting, earliest: 9 weeks}"), "", []),
        # It takes the other's place
        (1, second_chase(LATER, "    instead-of: [ask]\n"), "", []),
    ],
)
def test_the_limit_leaves_room_for_each_chase(
    small: SmallRules, limit: int, chase: list[Change], ask: str, never: list[str]
) -> None:
    """A chase that would always be one too many is told; one that only may be is not."""
    changes = [(LIMIT, LIMIT.replace("value: 2", f"value: {limit}")), *chase]
    if ask:
        where = "    channels: [email, phone]\n"
        changes.append((where, where + ask))
    problems = [each for each in found(small, *changes) if each.code == "unreachable"]
    assert [each.code for each in problems] == ["unreachable"] * len(never)
    assert all(each.excerpt == "    chase: true" for each in problems)


def test_two_chases_do_not_fall_due_together(small: SmallRules) -> None:
    """Where both windows open alike, to the same people, the second is told."""
    for window, codes in {
        "{if: promised-date, anchor: promised-date, earliest: 1 day}": ["overlapping-windows"],
        "{if: promised-date, anchor: promised-date, earliest: 24 hours}": [],
        "{if: promised-date, anchor: promised-date, earliest: 2 days}": [],
    }.items():
        chase = second_chase(f"[{window}, {LATER}]")
        assert [code for code, _ in told(small, *chase)] == codes, window
    alternative = second_chase(
        "[{if: promised-date, anchor: promised-date, earliest: 1 day}, {anchor: meeting}]",
        "    instead-of: [ask]\n",
    )
    assert told(small, *alternative) == []
