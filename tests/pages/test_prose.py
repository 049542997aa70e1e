"""What is written by hand, and how it takes its numbers from the rules."""

import pytest
from bs4 import BeautifulSoup

from generator.pages import build
from generator.rules import RulesError
from tests.pages.real_pages import pages_of
from tests.small_rules import SmallRules


def pages(small: SmallRules) -> dict[str, str]:
    """Return the pages of the small guide and its prose as Markdown, by path."""
    made = pages_of(small.rules(), small.path.parent / "content")
    return {path: page.content for path, page in made.items() if page.title}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Within {steps.thanks.latest}.", "Within two days."),
        ("At most {limits.follow-ups}.", "At most two."),
        ("As `{steps.thanks.latest}`.", "As `{steps.thanks.latest}`."),
        ("A { .class } of Markdown's.", "A { .class } of Markdown's."),
        ("{{ guide.version }}", "1"),
    ],
)
def test_prose_takes_numbers_from_the_rules(small: SmallRules, written: str, shown: str) -> None:
    """A reference stands for its number, except in code."""
    small.page("more.md", f"# More\n\n{written}\n")
    assert shown in BeautifulSoup(pages(small)["more.md"], "html.parser").get_text()


def test_prose_of_its_own_is_a_page(small: SmallRules) -> None:
    """It has the title of its heading, stands in the navigation, and is changed in its file."""
    small.page("more.md", "# More & more\n\nWords.\n")
    page = pages(small)["more.md"]
    assert 'edit_url: "https://example.org/content/more.md"' in page
    assert 'title: "More &amp; more"' in page


def test_prose_for_a_generated_page_stands_at_its_top(small: SmallRules) -> None:
    """A file with the path of a stage's page is part of that page."""
    small.page("stages/afterwards.md", "Breathe out for {steps.thanks.latest}.\n")
    page = pages(small)["stages/afterwards.md"]
    assert page.index("Breathe out for") < page.index("## What to do")
    assert 'edit_url: "https://example.org/rules.yaml"' in page


def test_prose_orders_itself(small: SmallRules) -> None:
    """Pages by hand come in the order that they name."""
    small.page("a.md", "---\norder: 2\n---\n# A\n")
    small.page("b.md", "---\norder: 1\n---\n# B\n")
    by_hand = [path for path in pages(small) if path in {"a.md", "b.md"}]
    assert by_hand == ["b.md", "a.md"]


def test_a_snippet_shows_the_rules_as_they_are_written(small: SmallRules) -> None:
    """The part stands in its place, word for word, with its references unresolved."""
    small.page("how.md", '# How\n\n{{ snippet("steps.thanks.window") }}\n')
    window = "{anchor: meeting, aim: 1 day, latest: 2 days}"
    assert f"```yaml\nsteps:\n  thanks:\n    window: {window}\n```" in pages(small)["how.md"]
    small.page("how.md", '# How\n\n{{ snippet("steps.thanks.says") }}\n')
    assert "says: Thank them within {latest}." in pages(small)["how.md"]


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("---\ntitle: A\n---\n\n{{ snippet('steps.nothing') }}\n", 5, "have no 'steps.nothing'"),
        ("# A\n\n{{ nothing }}\n", 3, "'nothing' is undefined"),
        ("# A\n\n{% if %}\n", 3, "Expected an expression"),
        ("---\n- a\n---\n# A\n", 1, "is not `key: value`"),
        ("---\na: [\n---\n# A\n", 2, "expected the node content"),
        ("# A\n\n{{ guide.__class__.__mro__ }}\n", 3, "access to attribute '__class__'"),
    ],
)
def test_prose_that_cannot_be_put_together(
    small: SmallRules, written: str, line: int, said: str
) -> None:
    """The problem names the file, its line, and what is wrong; that of another comes with it."""
    rules = small.rules()
    file, other = small.page("a.md", written), small.page("b.md", "{{ nothing }}")
    with pytest.raises(RulesError) as caught:
        build(rules, file.parent)
    problem, its = caught.value.problems
    assert (problem.file, its.file) == (str(file), str(other))
    assert problem.line == line
    assert said in problem.message
