"""The page "What changed", and the feed beside it."""

import re
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, fromstring

import pytest
from bs4 import BeautifulSoup

from generator.pages import build, footer, navigation
from generator.rules import Rules
from tests.pages.built_site import BuiltSite, only
from tests.pages.real_pages import pages_of
from tests.small_rules import SmallRules

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "</section><script>alert(1)</script> **b** ]]> [a](javascript:b)"
RELEASES = """
releases:
  - version: "1"
    date: "2026-11-27"
    says: Send thanks within {steps.thanks.latest}, which is kinder.
    moves:
      - {example: plain, step: thanks, from: "2026-11-16", to: "2026-11-17"}
      - {example: plain, step: ask, from: "2026-11-30"}
  - {version: "0", date: "2026-11-23", says: The first version.}
"""


@pytest.fixture
def rules(small: SmallRules) -> Rules:
    """The good rules, with two releases."""
    return small.rules(("\nexamples:", f"{RELEASES}\nexamples:"))


def feed(rules: Rules, site_url: str | None = None) -> Element:
    """Return the feed, parsed."""
    return fromstring(pages_of(rules, site_url=site_url)["changes.xml"].encoded)  # noqa: S314 - our own


def test_the_page_tells_each_release(rules: Rules) -> None:
    """Its day, its version, the editor's words with numbers of the rules, and what moved."""
    page = pages_of(rules)["changes.md"].content
    assert re.findall(r"Version ([0-9])", page) == ["1", "0"]
    assert re.findall(r"#(release-[0-9-]+)", page) == ["release-2026-11-27", "release-2026-11-23"]
    assert "two days" in page
    assert "[A meeting on a Monday](examples.md#plain)" in page
    text = BeautifulSoup(page, "html.parser").get_text().replace("\u00a0", " ")
    assert "Mon 16 Nov 2026 → Tue 17 Nov 2026" in text
    assert "Mon 30 Nov 2026 → no date" in text


def test_without_releases_there_is_neither_page_nor_feed(small: SmallRules) -> None:
    """Nothing leads to them either: not the menu, nor another page, nor the calculator."""
    rules = small.rules()
    made = build(rules, None)
    assert not {"changes.md", "changes.xml"} & {page.path for page in made}
    assert "changes.md" not in str([navigation(rules, made), footer(rules, made)])
    assert "changes.md" not in pages_of(rules)["advisers.md"].content


def test_the_feed_is_valid(rules: Rules) -> None:
    """One id, title and time of the feed and of each entry, an author, and links (RFC 4287)."""
    root = feed(rules)
    for part in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (only,) = part.findall(f"{ATOM}{name}")
            assert only.text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", part.findtext(f"{ATOM}updated", ""))
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", part.findtext(f"{ATOM}id", ""))
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "After the tender"
    assert root.findtext(f"{ATOM}updated") == "2026-11-27T00:00:00Z"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": "changes.xml", "alternate": "changes/"}
    assert (
        root.findtext(f"{ATOM}entry/{ATOM}summary")
        == "Send thanks within two days, which is kinder."
    )
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == 3


def test_links_are_absolute_where_the_address_is_known(rules: Rules) -> None:
    """With `site_url`, readers of the feed need not know where it came from; ids stay."""
    for address in ("https://site.example/guide/", "https://site.example/guide"):
        root = feed(rules, address)
        links = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
        assert links[0] == "https://site.example/guide/changes.xml"
        assert links[2] == "https://site.example/guide/changes/#release-2026-11-27"
        assert root.findtext(f"{ATOM}id") == feed(rules).findtext(f"{ATOM}id")


def test_hostile_text_stays_text(small: SmallRules) -> None:
    """In the feed it is plain text; on the page it is neither HTML nor Markdown."""
    hostile = RELEASES.replace("The first version.", f"'{HOSTILE}'")
    rules = small.rules(("\nexamples:", f"{hostile}\nexamples:"))
    assert feed(rules).findall(f"{ATOM}entry/{ATOM}summary")[1].text == HOSTILE
    page = pages_of(rules)["changes.md"].content
    assert "<script>" not in page
    assert "](javascript" not in page


def test_the_real_site_tells_what_changed(site: BuiltSite) -> None:
    """Each release is a card with its date as heading; the links to and from the feed hold."""
    article = site.article("changes/")
    cards = article.select("section.change")
    assert cards
    for card in cards:
        assert card.select_one("h2 time.day") is not None
    assert urljoin("changes/", str(only(article, "a.feed-link")["href"])) == "changes.xml"
    root = fromstring((site.folder / "changes.xml").read_bytes())  # noqa: S314 - our own
    for each in root.iter(f"{ATOM}link"):
        path, _, anchor = str(each.get("href")).partition("#")
        if path == "changes/":
            assert not anchor or article.find(id=anchor) is not None


def test_every_page_names_the_feed(site: BuiltSite) -> None:
    """A feed reader finds it from wherever the reader is, but for the frame of other sites."""
    for address, page in site.pages.items():
        if page.select_one("base[target=_blank]"):
            continue
        link = only(page, 'link[rel="alternate"][type="application/atom+xml"]')
        target = urljoin(f"https://this.site/{address}", str(link["href"]))
        assert target == "https://this.site/changes.xml", address


def test_a_site_without_releases_is_built(small_site: BuiltSite) -> None:
    """No page of it names a feed."""
    assert not any(
        page.select_one('link[type="application/atom+xml"]') for page in small_site.pages.values()
    )


def test_the_foot_of_every_page_leads_there(site: BuiltSite) -> None:
    """It stands with what is told about the guide itself; the page for editors comes last."""
    for address, page in site.pages.items():
        if address != "embed/":
            titles = [link.get_text() for link in page.select(".about-links a")]
            assert "What changed" in titles, address
            assert titles[-1] == "For editors", address
