"""Characters that are none, and where each is reported."""

import pytest

from tests.small_rules import Change, SmallRules, changed

TITLE = "title: After the tender"


@pytest.mark.parametrize(
    ("escape", "says"),
    [
        ("\\ud800", "half of a character, U+D800"),
        ("\\ud83d\\ude00", "half of a character, U+D83D"),
        ("\\U0000dFFF", "half of a character, U+DFFF"),
        ("\\0", "an invisible character, U+0000"),
        ("\\x07", "an invisible character, U+0007"),
        ("\\u001b", "an invisible character, U+001B"),
        ("\\uffff", "an invisible character, U+FFFF"),
    ],
)
@pytest.mark.parametrize(
    ("change", "place"),
    [
        ((TITLE, 'title: "After {}tender"'), (3, 10)),
        (("  agent: {label: the agent}", '  "agent{}": {{label: the agent}}'), (129, 3)),
        (("phrases:\n", 'phrases:\n  "so{}": {{weeks: 1, editorial: x}}\n'), (77, 3)),
    ],
)
def test_an_escape_stands_for_something(
    small: SmallRules, escape: str, says: str, change: Change, place: tuple[int, int]
) -> None:
    """In a text, an id or a phrase, and told where that begins; more may follow from it."""
    old, new = change
    problems = small.problems((old, new.format(escape)))
    (told,) = [each for each in problems if each.code == "yaml-syntax"]
    assert ((told.line, told.column), told.message) == (place, says)
    str(told).encode()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_is_reported_where_it_is(small: SmallRules, end: str, mark: bytes) -> None:
    """Whatever ends the lines, and whatever the file begins with."""
    text = changed(("    title: Say thanks", "    title: Sä thnks")).replace("\n", end)
    content = mark + text.encode().replace(b"thnks", b"th\xe9nks")
    small.write_text(content)
    (problem,) = small.problems_of_file()
    assert (problem.line, problem.column) == (87, 17)
    assert problem.excerpt == "    title: Sä th\N{REPLACEMENT CHARACTER}nks"
    small.write_text(b"\xff" + text.encode())
    (problem,) = small.problems_of_file()
    assert (problem.line, problem.column) == (1, 1)


def test_a_byte_of_a_page_is_reported_where_it_is(small: SmallRules) -> None:
    """As it is in the rules."""
    small.page("about.md", "").write_bytes(b"# About\n\nA caf\xe9.\n")
    (problem,) = small.problems()
    assert problem.file.endswith("about.md")
    assert (problem.line, problem.column, problem.code) == (3, 6, "unreadable-file")


def test_a_space_that_is_none_is_not_blamed_for_another_fault(small: SmallRules) -> None:
    """It may stand in a text, as here; the colon is told, and nothing else."""
    problems = small.problems(
        (TITLE, "title: After: the tender"),
        ("      Dear {buyer},\n", "      Dear {buyer},\n      \u00a0\u00a0indented\n"),
    )
    assert [(each.line, each.column) for each in problems] == [(3, 15)]


def test_each_fault_stands_at_its_own_line(small: SmallRules) -> None:
    """Where there is both, both are told."""
    problems = small.problems(
        (TITLE, "title: After: the tender"),
        ("        says: Thank them", "\u00a0       says: Thank them"),
    )
    assert [(each.line, each.column) for each in problems] == [(3, 15), (24, 1)]
    assert ["a colon" in problems[0].message, "a space" in problems[1].message] == [True, True]
