"""Numbers of the rules in words, in the guide's sentences and in the calculator's."""

import pytest

from generator.rules.number_words import later, often, spelled
from tests.calculator.modules import in_node

SPELLED = {
    "1": "one",
    "2": "two",
    "9": "nine",
    "10": "10",
    "0 days": "0 days",
    "1 day": "a day",
    "1 hour": "an hour",
    "1 working day": "a working day",
    "1 week": "a week",
    "1 month": "a month",
    "7 days": "seven days",
    "9 working days": "nine working days",
    "10 days": "10 days",
    "24 hours": "24 hours",
    "KLC Recruitment": "KLC Recruitment",
}


@pytest.mark.parametrize(("value", "words"), SPELLED.items())
def test_a_number_is_spelled_up_to_nine(value: str, words: str) -> None:
    """A sentence has words up to nine and digits above it, and no other text is touched."""
    assert spelled(value) == words


def test_both_sides_spell_alike() -> None:
    """The calculator spells each number as the pages do."""
    assert in_node("core/number_words.js", "v[0].map(m.spelled)", list(SPELLED)) == list(
        SPELLED.values()
    )


@pytest.mark.parametrize(
    ("value", "words"), [("1", "once"), ("2", "twice"), ("3", "three times"), ("12", "12 times")]
)
def test_how_often(value: str, words: str) -> None:
    """A count of times reads as people say it."""
    assert often(value) == words


@pytest.mark.parametrize(
    ("value", "needs_working_day", "words"),
    [
        ("0 days", False, "the same day"),
        ("1 day", False, "the next day"),
        ("1 day", True, "the next working day"),
        ("1 working day", False, "the next working day"),
        ("1 week", True, "a week later"),
        ("3 days", False, "three days later"),
        ("24 hours", False, "24 hours later"),
    ],
)
def test_how_much_later(value: str, *, needs_working_day: bool, words: str) -> None:
    """A day later is the next day, and a working day for what waits for one."""
    assert later(value, needs_working_day=needs_working_day) == words
