"""What counts as a duration or date that a text types itself."""

import pytest

from generator.rules.literals import literals
from tests.small_rules import SmallRules


def listed(text: str) -> list[str]:
    """Return what stands between the bars of a text, its comments aside."""
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return [words for line in lines for words in line.split(" | ") if words]


TYPED = """
# Numbers and number words with a unit of time
48 hours | 48h | 7days | 24-hour | 1.5 years | 5 min | two weeks | one day | twenty-one days
Two nights | six-month | one and a half weeks
# With a word between
1 working day | two more weeks | couple of weeks | half an hour
# From … to
7-10 days | 7–10 business days | 15 to 21 days | one or two weeks | three to five working days
# One of a long unit
a week | A month | an hour | a fortnight | a full week | a day or so | a day later
a day after
# How often
once a month | twice a week | once per month
# Dates
Friday 20 November | Friday, the 20th | November 20th | the 20th of November | 31 December
Nov. 3, 2026 | May 2026 | 2026-11-20 | 20/11/2026 | 20.11.2026 | 2017
"""

NOT_TYPED = """
# No number
the same day | a few days | many weeks | every month | monthly | later in the week
the week after | the first day | a day apart | a working day | a short month | a long weekend
for years | on Friday | in May
# No unit
two messages | half of them | 79 percent | 24/7 | on 3 channels | a second thought | you may 2
one of those days
# A time of day
Friday 16:00 | Friday 4 pm
# Taken from the rules
{latest} after | within {limits.x} days | a {latest} wait
"""


@pytest.mark.parametrize("words", listed(TYPED))
def test_a_typed_number_is_found(words: str) -> None:
    """The words are found whole, where they stand."""
    assert list(literals(f"We say {words}, always.")) == [(7, words)]


@pytest.mark.parametrize("words", listed(NOT_TYPED))
def test_other_words_are_left_alone(words: str) -> None:
    """What is no number of time is no problem."""
    assert list(literals(f"We say {words}, always.")) == []


def test_words_may_be_broken_over_lines() -> None:
    """A line's end between number and unit hides nothing."""
    assert list(literals("wait two\nweeks")) == [(5, "two\nweeks")]


@pytest.mark.parametrize(
    ("page", "columns"),
    [
        ("Wait two weeks, or 3 days.", [(1, 6), (1, 20)]),
        ("# In 48 hours\n\nText, a week.", [(1, 6), (3, 7)]),
        # Code, addresses, comments and the head are no prose
        ("---\ntitle: 2 days\n---\nText", []),
        ("```\n2 days\n```\n", []),
        ("    ```yaml\n    2 days\n    ```\nand 3 days", [(4, 5)]),
        ("~~~\n2 days", []),
        ("Write `2 days` or ``2 ` days``.", []),
        ("[two](two-days-2-days.md) ![x](2-days.png 'x')", []),
        ("[a]: 2-days.md\n", []),
        ("<https://example.org/2-days> https://example.org/2-days", []),
        ('<span title="2 days">now</span>', []),
        ("<!-- 2 days -->", []),
        ("{{ number('2 days') }} {% if 2 days %}", []),
        # What a link says is prose
        ("[two days](x.md)", [(1, 2)]),
        # An excuse holds for the paragraph that follows
        ("<!-- literal: a survey -->\nIn 2019.\n\nIn 2020.", [(4, 4)]),
        ("<!-- literal: a survey -->\n\nIn 2019.\n\nIn 2020.", [(5, 4)]),
        ("<!-- literal: -->\nIn 2019.", [(2, 4)]),
        ("<!-- literal -->\nIn 2019.", [(2, 4)]),
        # Line ends of other systems
        ("a\r\n\r\nIn 2019.\r\n", [(3, 4)]),
    ],
)
def test_literals_in_pages(small: SmallRules, page: str, columns: list[tuple[int, int]]) -> None:
    """In hand-written pages only prose counts, at its line and column."""
    path = small.page("deep/er.md", page)
    problems = small.problems()
    assert [(problem.line, problem.column) for problem in problems] == columns
    assert {problem.code for problem in problems} <= {"literal-number"}
    assert {problem.file for problem in problems} <= {str(path)}


def test_references_in_pages(small: SmallRules) -> None:
    """A page names the whole way to a number; Markdown's own braces are left alone."""
    small.page(
        "page.md",
        "{limits.follow-ups} {steps.ask.latest} {steps.ask.latst} {latest}\n"
        "{ .class } {: #id } {#id} {data-x=1} `{code}` {{ jinja }} \\{escaped}\n",
    )
    assert [(problem.column, problem.message) for problem in small.problems()] == [
        (40, "{steps.ask.latst} stands for nothing in the rules"),
        (58, "{latest} stands for nothing in the rules"),
    ]


def test_a_page_that_is_no_text(small: SmallRules) -> None:
    """A page in another encoding is a problem with that page."""
    small.page("page.md", "").write_bytes(b"caf\xe9")
    (problem,) = small.problems()
    assert (problem.code, problem.line) == ("unreadable-file", 1)
