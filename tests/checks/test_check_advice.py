"""A do and a don't that contradict each other are refused; near misses are not."""

import pytest

from tests.small_rules import SmallRules

DO = "be-brief: {do: Be brief., stages: [afterwards],"
DONT = "no-gifts: {dont: Send gifts., stages: [afterwards],"


def found(small: SmallRules, do: str, dont: str) -> list[str]:
    """Return the messages for a do and a don't, each the beginning of an item in braces."""
    problems = small.problems((DO, f"be-brief: {{{do},"), (DONT, f"no-gifts: {{{dont},"))
    assert {problem.code for problem in problems} <= {"contradictory-advice"}
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("do", "dont"),
    [
        ("do: Send gifts.", "dont: Send gifts."),
        ("do: Send a gift!", "dont: Send the gift"),
        ("do: 'Send gifts, because they like them.'", "dont: Send gifts; they may not take them."),
        ("do: Send your gifts since they are nice.", "dont: Send any gifts."),
        ("do: SEND  gifts.", "dont: send gifts"),
        # A negation
        ("do: Send gifts.", "do: Never send gifts."),
        ("do: Send gifts.", "do: Don’t send gifts."),
        ("do: Send gifts.", "dont: Don’t send gifts."),
        # Numbers of the rules are words like others
        ("do: 'Send {limits.follow-ups}.'", "dont: 'Send {limits.follow-ups}.'"),
        # Said to be about the same
        ("do: Bring a present., about: gifts", "dont: Hand anything over., about: gifts"),
    ],
)
def test_opposites_are_told(small: SmallRules, do: str, dont: str) -> None:
    """The later one is told, with the name and the line of the earlier."""
    stages = ", stages: [afterwards]"
    (message,) = found(small, do + stages, dont + stages)
    assert message.startswith("this says the opposite of 'be-brief' (line 124): ")


@pytest.mark.parametrize(
    ("do", "dont"),
    [
        # Each has its time, or its condition
        ("do: Send gifts after the award.", "dont: Send gifts before the award."),
        ("do: Send gifts if they ask for them.", "dont: Send gifts."),
        # Both say the same
        ("do: Never send gifts.", "dont: Send gifts."),
        ("do: 'Never send gifts.', about: gifts", "dont: Send presents., about: gifts"),
        ("dont: Send gifts.", "dont: Send the gifts."),
        ("dont: Send gifts.", "dont: Do not send gifts."),
        ("do: Never send gifts.", "dont: Don't send gifts."),
        ("do: Send gifts., about: gifts", "do: Send presents., about: gifts"),
        # Near each other, and said to be about different things
        ("do: Bring a present., about: gifts", "dont: Bring presents., about: bribes"),
        ("do: Bring a present., about: gifts", "dont: Bring presents."),
    ],
)
def test_what_does_not_contradict_itself(small: SmallRules, do: str, dont: str) -> None:
    """Only what is certain is told."""
    stages = ", stages: [afterwards]"
    assert found(small, do + stages, dont + stages) == []


@pytest.mark.parametrize(
    ("do", "dont", "collide"),
    [
        ("stages: [afterwards]", "stages: [later]", False),
        ("stages: [afterwards, later]", "stages: [later]", True),
        ("stages: [afterwards], routes: [direct]", "stages: [afterwards], routes: [broker]", False),
        ("stages: [afterwards], routes: [direct]", "stages: [afterwards]", True),
    ],
)
def test_only_for_the_same_reader(small: SmallRules, do: str, dont: str, *, collide: bool) -> None:
    """What holds in other stages, or on other routes, is no contradiction."""
    problems = small.problems(
        (DO, f"be-brief: {{do: Send gifts., {do},"),
        (DONT, f"no-gifts: {{dont: Send gifts., {dont},"),
        ("stages:\n", "stages:\n  later: {title: Later, summary: Later on.}\n"),
    )
    assert [problem.code for problem in problems] == ["contradictory-advice"] * collide
