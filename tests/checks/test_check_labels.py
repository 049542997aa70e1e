"""Labels that are sentences where others want a noun: a hint says how they read."""

import pytest

from generator.checks.labels import hints
from tests.command import guide
from tests.small_rules import TODAY, SmallRules

LABEL = "{label: the meeting,"


@pytest.mark.parametrize(
    "label", ["you met them", "they decided", "the case was opened", "somebody wrote to you"]
)
def test_a_sentence_is_no_label(small: SmallRules, label: str) -> None:
    """`check` shows the sentence that comes of it, and lets it pass."""
    path = small.write((LABEL, f"{{label: {label},"))
    result = guide("check", "--rules", path, "--today", TODAY)
    assert result.exit_code == 0
    assert f"line 68: hint: the label '{label}' is a sentence" in result.stderr
    assert f"reads “on the day of {label}”" in result.stderr


@pytest.mark.parametrize(
    "label",
    ["the day you met them", "the last you heard", "their answer", "you", "those who were there"],
)
def test_a_noun_is_a_label(small: SmallRules, label: str) -> None:
    """Nothing is said to it, though something happens in it."""
    assert list(hints(small.rules((LABEL, f"{{label: {label},")))) == []


def test_whom_a_message_goes_to_is_a_noun(small: SmallRules) -> None:
    """So is a party, on its own line."""
    rules = small.rules(
        ("  agent: {label: the agent}", "  agent: {label: they act for you}"),
        ("agent: {label: your agent", "agent: {label: he acts for you"),
    )
    party, recipient = hints(rules)
    assert "reads “a message to they act for you”" in party
    assert "reads “a message to he acts for you”" in recipient
