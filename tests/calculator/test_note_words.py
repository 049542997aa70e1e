"""Notes: their rows, what they fill, their Markdown, and the copy that names nobody."""

import re
from html import unescape
from typing import Final

import pytest
from markdown import markdown

from tests.calculator.letters_in_node import LETTERS, WORKSHEET
from tests.calculator.modules import in_node
from tests.changed_data import Json

ROWS: Final = "asked-and-said"
KEPT: Final[Json] = {
    "about": {
        "company": "Harbour House",
        "role": "events coordinator",
        "consultant": "Hannah Weiß",
        "consultant.email": "hannah@agency.example",
        "my_name": "Sam O’Hara",
        "my_number": "0491 570 156",
    },
    "people": [
        {"name": "Priya van der Berg", "email": "p.berg@harbour.example", "point": ""},
        {"name": "Jean-Luc", "email": "", "point": ""},
    ],
    "notes": {},
}


def in_notes(expression: str, *values: Json) -> Json:
    """Return what an expression of the worksheet's module is, with the worksheet as `v[0]`."""
    return in_node("core/letters/worksheet.js", expression, WORKSHEET, *values)


def nameless(text: str, kept: Json = KEPT) -> Json:
    """Return a text without names."""
    expression = "m.nameless(v[1], v[0], v[2], 'address')"
    return in_node("core/letters/names.js", expression, LETTERS, text, kept)


# Rows ---------------------------------------------------------------------------------------------


def test_rows_are_those_that_were_begun() -> None:
    """With the empty ones between them; what is no row of the question is none."""
    notes = {
        f"{ROWS}.2.now": "c",
        f"{ROWS}.0.asked": "a",
        f"{ROWS}.9999.asked": "too far",
        f"{ROWS}.x.asked": "no row",
        f"{ROWS}.1.other": "no column",
        "went-well.5.asked": "another question",
    }
    assert in_notes(f"m.rowsOf(v[0], v[1], '{ROWS}')", notes) == [
        {"asked": "a", "said": "", "now": ""},
        {"asked": "", "said": "", "now": ""},
        {"asked": "", "said": "", "now": "c"},
    ]
    assert in_notes(f"m.rowsOf(v[0], v[1], '{ROWS}')", {}) == []


@pytest.mark.parametrize(("chosen", "row"), [(None, 1), ("3", 3), ("0", 1), ("7", 1), ("no", 1)])
def test_letters_are_filled_from_one_row(chosen: str | None, row: int) -> None:
    """The one that the reader chose, or the first in which all is there that letters want."""
    notes = {
        f"{ROWS}.0.asked": "only asked",
        f"{ROWS}.1.asked": "one",
        f"{ROWS}.1.now": "first",
        f"{ROWS}.3.asked": "three",
        f"{ROWS}.3.now": "third",
    }
    if chosen is not None:
        notes[f"{ROWS}.chosen"] = chosen
    assert in_notes(f"m.rowInUse(v[0], v[1], '{ROWS}')", notes) == row
    answer = in_notes("m.answersTo(v[0], v[1], (blank) => blank === 'better_answer')", notes)
    assert answer == {1: "first", 3: "third"}[row]


# Markdown -----------------------------------------------------------------------------------------


def test_notes_are_written_as_markdown() -> None:
    """Each question that was answered, its rows numbered, and its lines kept."""
    notes = {
        f"{ROWS}.1.asked": "Why here?",
        f"{ROWS}.1.now": "The choir.",
        "want-it": "Yes.\n\nThe commute is long.",
    }
    assert in_notes("m.asMarkdown(v[0], v[1], 'Your notes')", notes) == (
        "# Your notes\n\n"
        "## What they asked, and what you said\n\n### 1\n\n"
        "**They asked:** Why here?\n\n**What you’d say now:** The choir.\n\n"
        "## Do you want this job?\n\nYes.  \nThe commute is long.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "# a heading",
        "- an item",
        "+ an item",
        "12. an item",
        "3) an item",
        "*a* _b_ **c** `d` ~~e~~",
        "[a](javascript:alert(1))",
        "[a]: https://example.org",
        "[a][b]",
        "a | b",
        "> quoted &lt; R&D &#42;",
        "\\* \\\\",
        "=== ---",
        "$& $1 {x} \u202eabc 🎉",
    ],
)
def test_whatever_is_noted_is_only_text(text: str) -> None:
    """Rendered, it is read as it was typed, and becomes no element."""
    page = in_notes("m.asMarkdown(v[0], v[1], 'x')", {"want-it": text})
    html = markdown(page, output_format="html")
    paragraph = html.rpartition("</h2>\n")[2]
    plain = paragraph.removeprefix("<p>").removesuffix("</p>")
    assert not re.search(r"<\w", plain)
    assert unescape(plain) == text


# Without names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Priya van der Berg smiled.", "[interviewer 1] smiled."),
        ("PRIYA's smile, and Berg’s", "[interviewer 1]'s smile, and [interviewer 1]’s"),
        ("the priyadarshini", "the priyadarshini"),
        ("van der Waals", "van der Waals"),
        ("Priya\nvan  der Berg", "[interviewer 1]"),
        ("Jean-Luc, or Luc", "[interviewer 2], or [interviewer 2]"),
        ("Harbour house is in Harbour Street", "[company] is in [company] Street"),
        ("a house by the harbour", "a house by the harbour"),
        ("Hannah WEISS and hannah weiß", "[consultant] WEISS and [consultant]"),
        ("I, Sam O’Hara", "I, [my name]"),
        ("ring 0491 570 156", "ring [my number]"),
        ("to p.berg@harbour.example, cc x.y@other.example.", "to [address], cc [address]."),
        ("see https://harbour.example/jobs", "see https://[address]/jobs"),
        ("events coordinator", "events coordinator"),
        ("Prive\u0301 Berg", "Privé [interviewer 1]"),
        ("interviewer Priya", "interviewer [interviewer 1]"),
        ("[Priya] $& {Tom}", "[[interviewer 1]] $& {Tom}"),
    ],
)
def test_names_are_replaced_by_neutral_words(text: str, without: str) -> None:
    """Whole words, in any case, also a first or a family name alone, firms and addresses."""
    assert nameless(text) == without


@pytest.mark.parametrize(
    "name",
    [
        "$&",
        "(a+)+$",
        "[x]",
        "a\\b",
        "N" * 200,
        "🎉 Party",
        "<b>Bo</b>",
        "שרה כהן",
        "李明",
        "O'Neil-Smith",
    ],
)
def test_a_hostile_name_is_replaced_as_well(name: str) -> None:
    """And nothing else is; it is no pattern."""
    kept = {"about": {}, "notes": {}, "people": [{"name": name, "email": "", "point": ""}]}
    assert nameless(f"they, {name}, asked", kept) == "they, [interviewer], asked"
    assert nameless("nobody is named", kept) == "nobody is named"


def test_nobody_is_named_where_no_name_was_typed() -> None:
    """Addresses go all the same."""
    kept = {"about": {}, "notes": {}, "people": [{"name": " ", "email": "", "point": ""}]}
    assert nameless("Priya, a@b.example", kept) == "Priya, [address]"
