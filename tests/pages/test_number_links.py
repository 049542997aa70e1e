"""A number on a page is a link to where it comes from - but only where a link may stand."""

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from generator.pages.number_links import linked
from generator.rules import Rules
from generator.rules.references import Piece
from tests.pages.built_site import BuiltSite
from tests.pages.real_pages import pages_of, real_pages
from tests.small_rules import SmallRules

NUMBER = ("steps", "thanks", "window", 0, "latest", 0, "offset")
LATEST = "{steps.thanks.latest}"


# In the texts of the rules ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ((Piece("Within "), Piece("2 days", NUMBER), Piece(".")), "Within 2 days."),
        # what stands around a number is typeset as if it were no link
        ((Piece('It says "'), Piece("2 days", NUMBER), Piece('".')), "It says “2 days”."),
        ((Piece("'"), Piece("2", NUMBER), Piece("' - so")), "\u20182’ – so"),
        # and escaped as ever
        ((Piece("<b>*"), Piece("2", NUMBER), Piece("*</b> & [x](y)")), "<b>*2*</b> & [x](y)"),
        # a number at the beginning makes no list
        ((Piece("2", NUMBER), Piece(". is enough")), "2. is enough"),
        # the characters that keep a number's place stand for nothing in a text
        ((Piece("\ue000a\ue001 "), Piece("2", NUMBER), Piece("\ue001")), "a 2"),
        ((Piece("A name", ("steps", "thanks", "title")),), "A name"),
    ],
)
def test_a_text_reads_as_before(pieces: tuple[Piece, ...], text: str) -> None:
    """With its number as a link, the text says what it says without."""
    made = str(linked(pieces, lambda _: "../numbers/#it"))
    page = BeautifulSoup(markdown(made, extensions=["md_in_html"]), "html.parser")
    assert page.get_text() == text
    links = [link.get_text() for link in page.find_all("a")]
    assert links == [piece.text for piece in pieces if piece.path == NUMBER]
    assert {tag.name for tag in page.select("*")} <= {"p", "a"}


# In what is written by hand -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "links"),
    [
        (f"Within {LATEST}, or {LATEST}.", 2),
        (f"- {LATEST}\n- **{LATEST}**", 2),
        (f"| a |\n| --- |\n| {LATEST} |", 1),
        (f"<p>Within {LATEST}.</p>", 1),
        (f'<section markdown>\n\nWithin {LATEST}, "{LATEST}".\n\n</section>', 2),
        # a name is no number
        ("{steps.thanks.title}", 0),
        # no link in a heading: its words stand in the table of contents, too
        (f"## Within {LATEST}", 0),
        (f"Within {LATEST}\n---------", 0),
        (f"<h2>{LATEST}</h2>", 0),
        # nor within a link or a tag
        (f"[within {LATEST}](more.md)", 0),
        (f'[within]( more.md "{LATEST}")', 0),
        (f'<a href="x">{LATEST}</a>', 0),
        (f'<p title="{LATEST}">{LATEST}</p>', 1),
        (f"<details><summary>{LATEST}</summary>{LATEST}</details>", 1),
        # nor in code, where a reference stays as it is
        (f"`{LATEST}`", 0),
    ],
)
def test_prose_has_links_where_they_may_stand(small: SmallRules, written: str, links: int) -> None:
    """A number of hand-written prose leads to its row, unless it would break what it stands in."""
    small.page("more.md", f"# More\n\n{written}\n")
    page = pages_of(small.rules(), small.path.parent / "content")["more.md"]
    text = page.content.partition("\n---\n")[2]
    html = BeautifulSoup(markdown(text, extensions=["md_in_html", "tables"]), "html.parser")
    assert len(html.select("a.number")) == links
    assert html.select("a a") == []
    targets = {str(link["href"]) for link in html.select("a.number")}
    assert targets <= {"../numbers/#steps--thanks--latest"}


def test_prose_of_a_stage_leads_from_where_it_stands(small: SmallRules) -> None:
    """What is written for a generated page counts its way from that page."""
    small.page("stages/afterwards.md", f"Within {LATEST}.\n")
    page = pages_of(small.rules(), small.path.parent / "content")["stages/afterwards.md"]
    link = '<a class="number" href="../../numbers/#steps--thanks--latest"'
    assert f"Within {link}" in page.content
    assert NUMBER in page.shows


# On the pages -------------------------------------------------------------------------------------


def test_no_number_is_a_link_where_none_may_stand(site: BuiltSite) -> None:
    """Not in a heading, in a link, in words to copy, in a page's title or description."""
    for address, page in site.pages.items():
        article = site.article(address)
        for place in ("h1", "h2", "h3", "summary", "a", ".letter-words", "code"):
            assert article.select(f"{place} a.number") == [], (address, place)
        description = page.select_one("meta[name=description]")
        assert description is None or "<" not in str(description["content"]), address


def test_the_search_finds_words_and_no_rows(site: BuiltSite) -> None:
    """The rows of all numbers and of what covers what are not among what a reader searches."""
    index = (site.folder / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "rules.yaml, line" not in index
    assert "Leans on it" not in index


def test_pages_say_what_they_show(guide: Rules) -> None:
    """A step's page shows the step, its windows, its numbers, and the claims that it cites."""
    pages = {page.path: page.shows for page in real_pages()}
    for step_id, step in guide.steps.items():
        shows = pages[f"stages/{step.stage}.md"]
        assert ("steps", step_id) in shows
        for cite in step.cites:
            source, _, claim = cite.partition("/")
            assert ("sources", source, "claims", claim) in shows
        for n, window in enumerate(step.window):
            if window.earliest or window.latest:
                assert ("steps", step_id, "window", n) in shows
    for name, item in guide.dos_and_donts.items():
        assert ("dos-and-donts", name) in pages["dos-and-donts.md"]
        for stage_id in guide.stages:
            shown = ("dos-and-donts", name) in pages[f"stages/{stage_id}.md"]
            assert shown == (stage_id == item.stages[0])
