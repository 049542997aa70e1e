"""Whatever an editor writes is shown as it is: it neither breaks a page nor runs in it."""

import json
from typing import Final
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from generator.rules.document import Document
from generator.rules.model import Prose
from generator.rules.walk import walk
from generator.wording.escape import escape, escape_lines
from generator.wording.typography import typeset
from tests.changed_data import with_value
from tests.pages.built_site import BuiltSite, only, small_site_once
from tests.small_rules import GOOD

HOSTILE: Final = (
    "</title></script><script>alert(1)</script><img src=x onerror=alert(1)> | *a* _b_ **c** `d` "
    "[e](javascript:alert(1)) ![f](https://elsewhere.example/g.png) <https://elsewhere.example> "
    "# - 1. ~~h~~ ==i== ^j^ & &amp; <!-- --> \\ \" ' [^k] $l$ :smile: a\u2028b " + "W" * 200
)

NAMES: Final = {"publisher", "example", "words"}
"""Keys of what is shown, and no prose."""


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "a | b",
        "**a** _b_ `c` ~~d~~",
        "[a](b) ![c](d) [e][f] [^g]",
        "{: .x } { #y } {{ z }} {% q %}",
        "# heading",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "12) item",
        ": definition",
        "=== rule",
        "--- rule",
        "\\* \\\\ \\",
        "&amp; &lt; & &#42;",
        "\"quoted\" 'quoted'",
        "<!-- comment -->",
        "http://example.org <http://example.org>",
        "W" * 500,
        "中文 עברית 🎉",
    ],
)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    """A browser shows exactly the characters of the text, and no element comes of them."""
    extensions = ["attr_list", "def_list", "md_in_html", "tables", "footnotes", "toc"]
    for written in (f"{escape(text)}", f"# {escape(text)}", f"| Head |\n| - |\n| {escape(text)} |"):
        page = BeautifulSoup(markdown(written, extensions=extensions), "html.parser")
        assert page.get_text().strip().removeprefix("Head").strip() == text.strip(), written
        kinds = {tag.name for tag in page.select("*")}
        assert kinds <= {"p", "h1", "table", "thead", "tbody", "tr", "th", "td"}, written


def test_lines_of_a_letter_stay() -> None:
    """A letter's line breaks are kept, its markup is not."""
    assert escape_lines("a <b>\nc") == "a &#60;b&#62;\nc"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("It's", "It’s"),
        ('He said "yes".', "He said “yes”."),
        ("'so'", "\u2018so’"),
        ('("so")', "(“so”)"),
        ("a - b", "a – b"),
        ("well-known", "well-known"),
        ("and so on...", "and so on…"),
    ],
)
def test_quotes_and_dashes_are_typeset(typed: str, set_: str) -> None:
    """What keyboards give is set as a book would set it."""
    assert typeset(typed) == set_


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small guide with hostile text behind every text, built."""
    rules = Document("rules.yaml", GOOD.read_text(encoding="utf-8")).data
    for found in walk(rules):
        is_prose = any(isinstance(mark, Prose) for mark in found.marks)
        if isinstance(found.value, str) and (is_prose or found.path[-1] in NAMES):
            rules = with_value(rules, found.path, lambda text: f"{text} {HOSTILE}")
    return small_site_once(tmp_path_factory, "hostile", json.dumps(rules))


def test_hostile_text_makes_no_element(hostile_site: BuiltSite, small_site: BuiltSite) -> None:
    """The hostile site has the elements of the harmless one, and no others."""
    for address, page in small_site.pages.items():
        for name in ("script", "img", "iframe", "code", "em", "del", "sub", "sup", "form", "hr"):
            found = hostile_site.pages[address].find_all(name)
            assert len(found) == len(page.find_all(name)), (address, name, found[-1:])


def test_hostile_text_sets_no_attribute_and_leads_nowhere(hostile_site: BuiltSite) -> None:
    """No handler comes into a tag, and no link leads to a script or another host."""
    for address, page in hostile_site.pages.items():
        for tag in page.select("*"):
            assert [name for name in tag.attrs if name.startswith("on")] == [], (address, tag.name)
        for link in page.find_all("a", href=True):
            assert "javascript:" not in link["href"], address
            # A report of a mistake quotes it; it leads elsewhere as no host.
            assert "elsewhere.example" not in urlsplit(str(link["href"])).netloc, address
    assert hostile_site.broken_links() == []


def test_hostile_text_is_read_as_it_was_written(hostile_site: BuiltSite) -> None:
    """Headings, titles and cards show the text, character by character."""
    shown = " ".join(typeset(f"After the tender {HOSTILE}").split())
    for heading in ("title", "h1"):
        said = only(hostile_site.pages[""], heading).get_text()
        assert " ".join(said.split()).removesuffix("¶") == shown
    card = only(hostile_site.article("stages/afterwards/"), "#thanks")
    assert typeset("**c** `d` [e](javascript:alert(1))") in card.get_text()


def test_hostile_text_reaches_no_data_unescaped(hostile_site: BuiltSite) -> None:
    """The data files stay JSON, in which text is only text."""
    words = (hostile_site.folder / "assets" / "calculator" / "words.json").read_text()
    assert json.loads(words)["steps"]["thanks"]["title"].startswith("Say thanks </title>")
