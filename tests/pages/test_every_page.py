import re
from itertools import pairwise
from urllib.parse import urljoin

import pytest

from generator.rules import Rules
from tests.pages.built_site import REPOSITORY, BuiltSite, only


@pytest.fixture(params=["site", "small_site"])
def either(request: pytest.FixtureRequest) -> BuiltSite:
    """The real site, then the small one: what holds for one holds for any guide."""
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


def test_the_site_has_a_page_for_each_stage_and_source_and_for_each_kind_of_advice(
    site: BuiltSite, guide: Rules
) -> None:
    """Every part of the rules has its page."""
    expected = {
        "",
        "404.html",
        *(f"stages/{stage}/" for stage in guide.stages),
        *(f"sources/{source}/" for source in guide.sources if source not in guide.wider_sources),
        "sources/wider-circle/",
        *("calculator/", "stages/", "letters/", "dos-and-donts/", "routes/", "sources/"),
        *("disagreements/", "examples/", "numbers/", "coverage/", "changes/"),
        *("advisers/", "editors/", "embed/"),
        *(f"{address}/" for address in guide.pages.moved),
        *("worksheet/", "change-the-advice/", "about/"),  # by hand
    }
    assert set(site.pages) == expected


def test_links_lead_somewhere(either: BuiltSite) -> None:
    """Every link within the site, fragments included, has a target."""
    assert either.broken_links() == []


def test_nothing_is_asked_of_another_host(either: BuiltSite) -> None:
    """No page loads anything from anywhere else."""
    loading = {"script": "src", "img": "src", "iframe": "src", "form": "action", "link": "href"}
    for address, page in either.pages.items():
        urls = [
            str(tag[attribute])
            for name, attribute in loading.items()
            for tag in page.select(f"{name}[{attribute}]:not([rel=canonical])")
        ]
        assert [url for url in urls if re.match(r"(?:[a-z]+:)?//", url)] == [], address
    for sheet in (either.folder / "assets" / "styles").glob("*.css"):
        assert "//" not in re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL), sheet


def test_no_script_or_style_of_ours_stands_in_a_page(either: BuiltSite) -> None:
    """A strict content security policy leaves all in place: it knows the theme's own scripts."""
    for address, page in either.pages.items():
        assert either.article(address).find_all("script") == [], address
        assert page.find_all("style") == [], address
        for tag in page.select("*"):
            refused = [name for name in tag.attrs if name == "style" or name.startswith("on")]
            assert refused == [], (address, tag.name)


def test_markup_is_what_validators_accept(either: BuiltSite) -> None:
    """Ids are unique; a section has a heading, a form a button; only words stand in a summary."""
    for address, page in either.pages.items():
        article = either.article(address)
        ids = [str(tag["id"]) for tag in page.select("[id]")]
        assert [each for each in ids if not re.fullmatch(r"[\w-]+", each)] == [], address
        assert len(ids) == len(set(ids)), address
        for section in article.find_all("section"):
            assert section.find(re.compile("^h[2-6]$")) is not None, (address, section.attrs)
        assert article.select("form:not(:has([type=submit]))") == [], address
        assert article.select("summary > p, summary > div, :is(ul, ol, dl)[aria-label]") == [], (
            address
        )
        labels = {str(label["for"]) for label in page.select("label[for]")}
        assert labels <= set(ids), address
        file = either.folder / address
        text = (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")
        assert 'open="open"' not in text, address
        assert 'tabindex=""' not in text, address


def test_headings_come_in_order(either: BuiltSite) -> None:
    """There is one heading of the first rank, and none skips a rank."""
    for address in either.pages:
        ranks = [
            int(tag.name[1]) for tag in either.article(address).find_all(re.compile("^h[1-6]$"))
        ]
        assert ranks.count(1) == 1, address
        assert ranks[0] == 1, address
        assert all(later <= earlier + 1 for earlier, later in pairwise(ranks)), address


def test_a_key_leads_past_the_menu(either: BuiltSite) -> None:
    """On every page that has a menu there is one way past it, and it leads somewhere."""
    for address, page in either.pages.items():
        if page.select_one("nav") is None:
            continue
        (skip,) = page.select("a.md-skip")
        assert page.find(id=str(skip["href"]).removeprefix("#")) is not None, address


def test_every_card_says_where_it_comes_from(site: BuiltSite, guide: Rules) -> None:
    """Once, quietly; unfolded, each claim leads to its place on its source's page."""
    for address in [*(f"stages/{stage}/" for stage in guide.stages), "disagreements/"]:
        article = site.article(address)
        for card in article.select(".step, .disagreement"):
            assert len(card.select(":scope > details.evidence")) == 1, (address, card.h3)
        for evidence in article.select("details.evidence"):
            assert re.match(
                r"From \w+ (of our( \w+)? sources|other publishers?)(, and \w+ more)?$|Our own",
                only(evidence, ":scope > summary").get_text(),
            )
            links = [str(link["href"]) for link in evidence.select("li > a:first-child")]
            assert all("#" in link for link in links), address


def test_old_addresses_lead_on(site: BuiltSite, guide: Rules) -> None:
    """A page that has moved has a link to each that took its place, and goes there if it is one."""
    for old, names in guide.pages.moved.items():
        page = site.pages[f"{old}/"]
        links = [urljoin(f"/{old}/", str(link["href"])) for link in page.select("article li > a")]
        assert links == [f"/{name}/" for name in names]
        if len(names) == 1:
            refresh = only(page, 'meta[http-equiv="refresh"]')
            assert str(refresh["content"]).startswith("0; url=../")


def test_generated_pages_are_changed_in_the_rules(site: BuiltSite) -> None:
    """The edit link of a generated page leads to the rules, that of another to its file."""
    by_hand = {"worksheet/", "change-the-advice/", "about/"}
    for address, page in site.pages.items():
        expected = f"{REPOSITORY}/edit/main/rules.yaml"
        if address in by_hand:
            expected = urljoin(expected, f"content/{address.rstrip('/')}.md")
        edits = [link["href"] for link in page.select("a[rel=edit]")]
        assert edits == ([] if address in {"404.html", "embed/"} else [expected]), address


def test_the_navigation_is_made_from_the_rules(small_site: BuiltSite) -> None:
    """Another guide has its own navigation, without a line of code."""
    nav = only(small_site.pages[""], "nav.md-nav--primary")
    links = [link for link in nav.select("li a") if not str(link["href"]).startswith("#")]
    titles = [" ".join(link.get_text().split()) for link in links]
    assert titles[:3] == ["Work out my dates", "Step by step", "Afterwards"]
    assert "Direct or through a broker" in titles
    assert only(small_site.pages[""], "title").get_text() == "After the tender"


def test_a_page_that_is_not_there_helps(site: BuiltSite) -> None:
    """The page for a wrong address has the few ways on that a lost reader needs."""
    links = {str(link["href"]) for link in site.article("404.html").find_all("a")}
    assert {"/calculator/", "/stages/", "/letters/"} <= links
    assert len(links) <= 7


def test_dates_do_not_break(either: BuiltSite) -> None:
    """No date on a page has a space at which a line could end."""
    for address in either.pages:
        for day in either.article(address).select("time.day"):
            assert " " not in day.get_text(), (address, day)


def test_what_a_picture_shows_stands_beside_it_in_words(either: BuiltSite) -> None:
    """Each drawing is hidden where it cannot be seen, and its row has words."""
    for address in either.pages:
        for drawing in either.article(address).select("svg.strip"):
            assert drawing["aria-hidden"] == "true", address
            row = drawing.find_parent(class_="row")
            assert row is not None, address
            if "row--axis" not in row["class"]:
                assert row.get_text().strip(), address
