"""Messages: each has words to send, and those that ask for an answer have days of their own."""

import pytest

from tests.checks.release.finding import found, told
from tests.small_rules import Change, SmallRules

MEET = (
    "  phone: {label: by phone}\n",
    "  phone: {label: by phone}\n  in-person: {label: there, in-person: true}\n",
)


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ([("steps: [ask], routes: [direct],", "steps: [ask], routes: [broker],")], ["'direct'"]),
        (
            [("    steps: [thanks]\n    channel", "    steps: [ask]\n    channel")],
            ["'direct' and 'broker'"],
        ),
        # Face to face nothing is sent
        (
            [
                MEET,
                ("    channels: [email]\n", "    channels: [in-person]\n"),
                (
                    "    steps: [thanks]\n    channel: email",
                    "    steps: [thanks]\n    channel: in-person",
                ),
            ],
            [],
        ),
        # One that is for one route needs words there
        (
            [
                ("    chase: true\n", "    chase: true\n    routes: [broker]\n"),
                ("    fold-into: ask\n", ""),
                ("steps: [ask], routes: [direct],", "steps: [ask], routes: [broker],"),
            ],
            [],
        ),
    ],
)
def test_every_message_has_words(
    small: SmallRules, changes: list[Change], lacking: list[str]
) -> None:
    """A step that is sent has a letter on each of its routes."""
    problems = [each for each in found(small, *changes) if each.code == "missing-letter"]
    assert [each.message.partition(" on the route")[2].lstrip("s ") for each in problems] == lacking


def test_part_of_a_message_needs_no_words_of_its_own(small: SmallRules) -> None:
    """Its words stand in the letter of the whole."""
    part = (
        "  ask-why:\n    title: Ask why\n    short: Why\n    says: Ask.\n    why: It helps.\n"
        "    stage: afterwards\n    to: {direct: buyer, broker: agent}\n    channels: [email]\n"
        "    per: round\n    within: thanks\n    working-days: prefer\n    if-missed: drop\n"
        "    editorial: Ours.\n"
    )
    assert told(small, ("\ndos-and-donts:", f"{part}\ndos-and-donts:")) == []


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


def test_two_chases_do_not_fall_due_together(small: SmallRules) -> None:
    """Where both windows open alike, to the same people, the second is told."""
    for window, codes in {
        "{if: promised-date, anchor: promised-date, earliest: 1 day}": ["overlapping-windows"],
        "{if: promised-date, anchor: promised-date, earliest: 24 hours}": ["overlapping-windows"],
        "{if: promised-date, anchor: promised-date, earliest: 2 days}": [],
    }.items():
        chase = second_chase(f"[{window}, {LATER}]")
        assert [code for code, _ in told(small, *chase)] == codes, window
    alternative = second_chase(
        "[{if: promised-date, anchor: promised-date, earliest: 1 day}, {anchor: meeting}]",
        "    instead-of: [ask]\n",
    )
    assert told(small, *alternative) == []
