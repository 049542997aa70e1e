"""Messages that ask for an answer keep to days of their own."""

from tests.checks.release.finding import told
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
