"""`check --words`: a report of how easily readers take in the texts."""

from generator.checks.readability import LONGEST, Sentence, reading_age, sentences
from tests.command import guide
from tests.small_rules import SmallRules

LONG = " ".join(["Ask"] * (LONGEST + 1))


def test_a_long_sentence_and_stiff_words_are_told_and_stop_nothing(small: SmallRules) -> None:
    """Each with its line, after the figures; the exit code stays that of the check."""
    says = "    says: Thank them within {latest}.\n    why"
    path = small.write((says, f"    says: {LONG}. Whom do you thank?\n    why"))
    result = guide("check", "--words", "--rules", path)
    assert result.exit_code == 0
    assert f"1 over {LONGEST} words" in result.stderr
    assert f"long ({LONGEST + 1} words): {LONG}." in result.stderr
    assert "stiff (whom): Whom do you thank?" in result.stderr


def test_numbers_and_blanks_count_as_words(small: SmallRules) -> None:
    """A sentence is counted as readers see it."""
    said = [each for each in sentences(small.rules()) if each.text == "Thank them within two days."]
    assert [len(each.words) for each in said] == [5]
    assert len(Sentence((), "Dear {first_name},").words) == 2


def test_long_words_and_sentences_ask_for_older_readers() -> None:
    """The figure grows with both."""
    short = Sentence((), "Ask once.")
    wordy = Sentence((), "Institutional considerations necessitate comprehensive deliberation.")
    assert reading_age([short]) < reading_age([short, wordy]) < reading_age([wordy])
