"""What a letter must not say is compared in the same way by `check` and by the calculator."""

import pytest

from generator.wording.comparison import comparable
from tests.calculator.modules import in_node
from tests.small_rules import SmallRules

TABLE = [
    # what a letter must not say, what a letter says, whether that is it
    ("didn't call", "that you didn’t call me", True),
    ("didn’t call", "that you didn't call me", True),
    ("didn't call", "that you Didn\u2018t\n  Call me", True),
    ('a "firm" no', "Is that a “firm” no", True),
    ("as soon as possible", "AS SOON\u00a0AS\n      possible", True),
    ("chance  of", "any chance of it", True),
    ("ÉCOLE", "an école here", True),
    ("didn't call", "that you did not call me", False),
    ("as soon as possible", "as soon as it is possible", False),
    ("call.", "a call, then", False),
]
"""The words are typed as editors and readers type them: on keyboards, and by word processors."""


@pytest.mark.parametrize(("never", "body", "found"), TABLE)
def test_forbidden_words_are_found_alike(
    small: SmallRules, never: str, body: str, *, found: bool
) -> None:
    """A letter of the rules and a reader's draft are judged by the same comparison."""
    quoted = never.replace("'", "''")
    codes = small.codes(
        ("never: [other bidders]", f"never: ['{quoted}']"),
        ("Is there any news?", body.replace("\n", "\n      ")),
    )
    assert codes == ["wording"] * found
    rule = {"steps": ["ask"], "never": [never], "asksNothing": False, "because": "x"}
    draft = {"step": "ask", "subject": "", "body": body}
    remarks = in_node(
        "core/letters/remarks.js", "m.onWording({wording: {x: v[0]}}, v[1])", rule, draft
    )
    assert len(remarks) == found


@pytest.mark.parametrize("text", [row for never, body, _ in TABLE for row in (never, body)])
def test_words_are_normalised_alike(text: str) -> None:
    """Both sides come to the same characters."""
    assert in_node("core/letters/remarks.js", "m.plain(v[0])", text) == comparable(text)


def test_a_forbidden_word_is_marked_where_it_stands(small: SmallRules) -> None:
    """The mark is under the letter's own words, whichever quotes they are written with."""
    (problem,) = small.problems(
        ("never: [other bidders]", 'never: ["didn\'t call"]'),
        ("Is there any news?", "Sorry that you didn’t call."),
    )
    assert problem.excerpt[problem.column - 1 :] == "didn’t call."
