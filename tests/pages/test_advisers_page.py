"""The page that hands the calculator on."""

import html
from pathlib import Path

from playwright.sync_api import expect

from generator.rules import Rules
from tests.pages.built_site import BuiltSite, only
from tests.pages.framed import Opening, framed, parent
from tests.pages.real_pages import pages_of


def test_without_a_script_the_snippet_can_be_copied(site: BuiltSite) -> None:
    """It is whole: a title, a width, a height, and what to change is said."""
    article = site.article("advisers/")
    text = only(article, "[data-share-frame]").get_text()
    for part in ('title="After the interview: work out my dates"', 'width="100%"', "lazy"):
        assert part in text
    assert text.count("https://address-of-this-site/") == 2
    assert "Put this site’s address in place of" in article.get_text()
    assert "calculator/#route=" in only(article, "[data-share-link]").get_text()


def test_where_the_address_of_the_site_is_known_it_stands_there(guide: Rules) -> None:
    """And nothing is left to put in its place."""
    pages = pages_of(guide, site_url="https://dates.example/guide/")
    page = pages["advisers.md"].content
    assert html.unescape(page).count("https://dates.example/guide/embed/") == 1
    assert "address-of-this-site" not in page


def test_another_guide_names_those_who_advise_its_readers(small_site: BuiltSite) -> None:
    """It has both pages, and says nothing of careers."""
    assert "embed/" in small_site.pages
    article = small_site.article("advisers/")
    assert article.find("h1") is not None
    assert "For those who advise others" in article.get_text()
    assert "career" not in article.get_text().lower()


def test_the_snippet_follows_the_choices(address: str, tmp_path: Path, opening: Opening) -> None:
    """And what is copied works on a page."""
    with opening(f"{address}advisers/") as page:
        page.get_by_label("Route").select_option("agency")
        page.get_by_label("Region").select_option("AU-NSW")
        page.get_by_label("Advice").select_option("klc-recruitment")
        page.locator("select[name=scheme]").select_option("dark")
        # What is no colour is told at once, and gets nowhere.
        page.get_by_label("Your colour").fill('"><b>x')
        said = page.locator("#accent-said")
        expect(said).to_have_text("That is no colour yet: six hexadecimal digits.")
        expect(page.locator("[data-share-frame]")).not_to_contain_text("accent")
        page.get_by_label("Your colour").fill("#FFCC00")
        page.get_by_label("Only the next step and the list").check()
        expect(said).to_have_text("It is hard to read on white: links will be darker there.")
        fragment = "#advice=klc-recruitment&region=AU-NSW&route=agency"
        expect(page.locator("[data-share-link]")).to_have_text(f"{address}calculator/{fragment}")
        expect(page.locator("[data-share-unknown]")).to_have_count(0)
        page.locator("[data-share-frame] + .guide-buttons").get_by_role("button").click()
        page.get_by_text("Copied").wait_for()
        snippet = page.evaluate("navigator.clipboard.readText()")
    source = f"{address}embed/?scheme=dark&accent=ffcc00&compact=1{fragment}"
    assert f'src="{html.escape(source)}"' in snippet
    with parent(tmp_path, snippet) as at, opening(at) as page:
        frame = framed(page)
        expect(frame.get_by_label("Through an agency")).to_be_checked()
        expect(frame.get_by_text("New South Wales", exact=True)).to_be_attached()
        page.wait_for_function("document.querySelector('iframe').style.height")
        found = frame.evaluate("document.documentElement.dataset.mdColorScheme")
        assert found == "slate"


def test_a_link_sets_what_is_so(address: str, opening: Opening) -> None:
    """Facts, as the form of the calculator asks them."""
    with opening(f"{address}advisers/") as page:
        page.get_by_label("What kind of employer is it?").select_option("academic")
        page.get_by_label("Who is in touch with you?").select_option("recruiter")
        page.get_by_label("Region").select_option("none")
        link = page.locator("[data-share-link]")
        expect(link).to_contain_text("#facts=contact:recruiter,employer:academic&region=none")
        page.goto(link.inner_text())
        expect(page.locator(".calc-notice")).to_contain_text("A university, for an academic job")


def test_the_choices_can_be_looked_at(address: str, opening: Opening) -> None:
    """The frame itself, on the page, as high as what is in it."""
    with opening(f"{address}advisers/") as page:
        page.locator("[data-share-preview] > details").wait_for()
        assert not any("embed" in frame.url for frame in page.frames)
        page.get_by_text("See what it looks like").click()
        page.frame_locator("iframe").locator(".calc-ready").wait_for()
        page.locator("select[name=scheme]").select_option("dark")
        page.frame_locator("iframe").locator("html[data-md-color-scheme=slate]").wait_for()
        page.wait_for_function("document.querySelector('iframe').style.height")
