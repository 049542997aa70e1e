"""The panel that is put into a page, and what it says of an error."""

from pathlib import Path

import jinja2
import pytest

from generator.rules import Problem, RulesError
from generator.serving.build_error import Trouble, trouble_of
from generator.serving.panel import with_panel

PAGE = b"<html><body><p>Page</p></body></html>"
PROBLEM = Problem("r.yaml", 3, 7, "unknown-unit", "no <b>unit</b>", "Mend & save.", "    a: <i>")


def test_a_page_without_trouble_stays_as_it_is() -> None:
    """To the byte."""
    assert with_panel(PAGE, None, last_good=True) == PAGE


def test_a_problem_is_told_as_in_the_terminal() -> None:
    """Its place, its line with the mark under it, the mend, and where more is said: as text."""
    page = with_panel(PAGE, Trouble([PROBLEM]), last_good=True).decode()
    assert page.startswith("<html><body><p>Page</p>")
    assert page.endswith("</body></html>")
    for words in (
        "There is 1 problem.",
        "r.yaml:3:7",
        "no &lt;b&gt;unit&lt;/b&gt;",
        "a: &lt;i&gt;\n  ^",
        "Mend &amp; save.",
        "guide check --explain unknown-unit",
        "This page is the last good one.",
    ):
        assert words in page, words
    assert "last good" not in with_panel(PAGE, Trouble([PROBLEM]), last_good=False).decode()


def test_a_page_without_an_end_has_a_panel_too() -> None:
    """At its end."""
    assert b'class="problems"' in with_panel(b"<p>Page", Trouble([PROBLEM]), last_good=True)


def raised(folder: Path, template: str) -> Exception:
    """Return the error of rendering a template in a folder."""
    (folder / "base.html").write_text(template)
    loader = jinja2.FileSystemLoader(folder)
    environment = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined)  # noqa: S701 - shows nothing
    with pytest.raises(Exception, match=r".") as error:
        environment.get_template("base.html").render()
    return error.value


@pytest.mark.parametrize(
    ("template", "line", "column", "said"),
    [
        ("one\n  {{ two\n", 2, 3, "unexpected end of template"),
        ("one\n\n{{ nobody }}", 3, 1, "'nobody' is undefined"),
        ("{{ 1 / 0 }}", 1, 1, "ZeroDivisionError: division by zero"),
    ],
)
def test_an_error_in_a_template_has_its_place(
    tmp_path: Path, template: str, line: int, column: int, said: str
) -> None:
    """With the file, the line, and the first character of it that says something."""
    (problem,) = trouble_of(raised(tmp_path, template), [tmp_path]).problems
    assert (problem.line, problem.column) == (line, column)
    assert problem.file == str(tmp_path / "base.html")
    assert said in problem.message


def test_other_errors_are_told_as_they_are(tmp_path: Path) -> None:
    """Those of the rules with their problems, those of foreign templates and of code in words."""
    assert trouble_of(RulesError([PROBLEM]), []).problems == [PROBLEM]
    foreign = trouble_of(raised(tmp_path, "{{ nobody }}"), [tmp_path / "ours"])
    assert foreign == Trouble(failure="'nobody' is undefined")
    assert trouble_of(KeyError("x"), [tmp_path]) == Trouble(failure="KeyError: 'x'")
    assert trouble_of(ValueError(), []) == Trouble(failure="ValueError")
