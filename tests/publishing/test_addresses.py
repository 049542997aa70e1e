"""A guide's two addresses: where the site stands, and its repository."""

import re
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import fromstring

import pytest
from PIL import Image

from generator.new_guide.site_settings import missing_addresses, read_settings
from generator.pages.page import shortened
from generator.provenance import Repository
from tests.command import guide
from tests.engine.programs import real_rules
from tests.guides import ROOT
from tests.pages.built_site import HOST, REPOSITORY, BuiltSite, only
from tests.pages.real_pages import pages_of, real_pages
from tests.small_rules import SmallRules

BOTH = "site_url: https://guide.example/\nrepo_url: https://github.com/somebody/guide\n"


@pytest.mark.parametrize(
    ("address", "edit_uri", "rules", "issue"),
    [
        (
            "https://github.com/a/b",
            None,
            "https://github.com/a/b/edit/main/rules.yaml",
            "https://github.com/a/b/issues/new?title=T&body=Page%3A+x%0A%0A",
        ),
        (
            "https://gitlab.com/a/b/",
            "-/edit/trunk/guide/content/",
            "https://gitlab.com/a/b/-/edit/trunk/guide/rules.yaml",
            (
                "https://gitlab.com/a/b/-/issues/new"
                "?issue%5Btitle%5D=T&issue%5Bdescription%5D=Page%3A+x%0A%0A"
            ),
        ),
        (
            "https://codeberg.org/a/b",
            None,
            "https://codeberg.org/a/b/_edit/main/rules.yaml",
            "https://codeberg.org/a/b/issues/new?title=T&body=Page%3A+x%0A%0A",
        ),
        (
            "https://github.com/a/b",
            "edit/master/docs/",  # what MkDocs takes where nothing is set
            "https://github.com/a/b/edit/main/rules.yaml",
            "https://github.com/a/b/issues/new?title=T&body=Page%3A+x%0A%0A",
        ),
    ],
)
def test_a_host_is_known_by_its_name(
    address: str, edit_uri: str | None, rules: str, issue: str
) -> None:
    """The page that changes the rules and the one that takes a report follow from the address."""
    repository = Repository.named(address, edit_uri)
    assert repository is not None
    assert repository.rules_url == rules
    assert repository.new_issue("T", {"Page": "x"}) == issue


@pytest.mark.parametrize("address", [None, ""])
def test_without_an_address_there_is_no_repository(address: str | None) -> None:
    """What MkDocs makes of a setting that is missing or empty names nothing."""
    assert Repository.named(address, None) is None


def test_settings_are_read_as_mkdocs_reads_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable counts, else the last of its list; an address ends in a slash."""
    (tmp_path / "mkdocs.yml").write_text('site_url: !ENV [A_SITE, ""]\nrepo_url: !ENV A_REPO\n')
    assert read_settings(tmp_path) == {"site_url": None, "repo_url": None}
    monkeypatch.setenv("A_SITE", "https://guide.example")
    assert read_settings(tmp_path) == {"site_url": "https://guide.example/", "repo_url": None}
    assert read_settings(tmp_path / "nowhere") is None


def test_check_says_what_is_missing_and_stops_nothing(small: SmallRules) -> None:
    """A sentence for each address, and none where both are set."""
    rules = small.write()
    settings = rules.parent / "mkdocs.yml"
    settings.write_text("site_name: Guide\nsite_url:\n")
    checked = guide("check", "--rules", rules)
    assert checked.exit_code == 0
    assert "hint: mkdocs.yml sets no site_url, so " in checked.output
    assert "hint: mkdocs.yml sets no repo_url, so " in checked.output
    settings.write_text(BOTH)
    assert "hint" not in guide("check", "--rules", rules).output


def test_our_own_settings_name_no_address() -> None:
    """Whoever publishes the guide sets them; until then no reader is led to somebody else's."""
    assert len(list(missing_addresses(read_settings(ROOT) or {}))) in {0, 2}


def test_an_unpublished_guide_leads_nowhere() -> None:
    """Without a repository there is no edit link, no link to a line, and nowhere to report."""
    assert real_rules().guide.rules_url is None
    for page in real_pages():
        if page.title is not None:
            text = page.encoded.decode()
            assert "edit_url:" not in text, page.path
            assert "Something wrong here?" not in text, page.path
            assert 'href="None' not in text, page.path
            assert "example.org" not in text, page.path


# What search engines and others are told ----------------------------------------------------------


def test_every_page_has_a_description_of_its_own(site: BuiltSite) -> None:
    """It says what the page says, and a search engine need not cut it."""
    seen: dict[str, str] = {}
    for address, page in site.pages.items():
        if address == "404.html":
            continue
        said = str(only(page, "meta[name=description]")["content"])
        assert 20 <= len(said) < 160, (address, said)
        assert said[-1] in ".…?!", (address, said)
        assert said not in seen, (address, seen[said])
        seen[said] = address


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Short.", "Short."),
        ("A first sentence. " + "word " * 40, "A first sentence."),
        ("word " * 40, "word " * 30 + "word…"),
    ],
)
def test_a_long_description_ends_with_a_sentence_or_a_word(text: str, short: str) -> None:
    """Whole sentences are kept, where one has room; otherwise whole words."""
    assert shortened(text) == short
    assert len(short) < 160


def test_a_published_page_says_where_it_stands(small_site: BuiltSite) -> None:
    """It has a canonical address, and all that is shown where somebody shares it."""
    for address, page in small_site.pages.items():
        if address == "404.html" or address in small_site.leading_on or address == "embed/":
            continue
        assert only(page, "link[rel=canonical]")["href"] == HOST + address
        if page.select_one('meta[property="og:url"]') is None:
            continue  # for editors
        told = {str(tag["property"]): tag["content"] for tag in page.select("meta[property]")}
        assert told["og:url"] == HOST + address
        assert told["og:image"] == f"{HOST}assets/share.png"
        assert told["og:description"] == only(page, "meta[name=description]")["content"]
        heading = only(page, "article h1").get_text()
        assert address == "" or str(told["og:title"]) in heading


def test_the_map_of_the_site_has_the_pages_for_readers(small_site: BuiltSite) -> None:
    """Each page that the search finds, and no other."""
    tree = fromstring((small_site.folder / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    listed = {str(loc.text) for loc in tree.iter() if loc.tag.endswith("}loc")}
    assert {HOST, f"{HOST}calculator/", f"{HOST}stages/afterwards/"} <= listed
    assert not {f"{HOST}embed/", f"{HOST}numbers/"} & listed
    assert all((small_site.folder / address.removeprefix(HOST)).is_dir() for address in listed)


def test_the_picture_is_made_from_the_rules(small_site: BuiltSite, small: SmallRules) -> None:
    """It has the size that networks ask for, and another title makes another picture."""
    content = (small_site.folder / "assets" / "share.png").read_bytes()
    with Image.open(BytesIO(content)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
        assert len(picture.getcolors() or ()) > 2  # something stands on it
    changed = small.rules(("title: After the tender", "title: “Ça va?” – naïve"))
    assert pages_of(changed)["assets/share.png"].encoded != content


def test_who_publishes_is_not_asked_for_stars(small_site: BuiltSite) -> None:
    """The theme's link to a repository, which asks its host for figures, is on no page."""
    for page in small_site.pages.values():
        assert page.select_one("[data-md-component=source]") is None


# Something wrong here? ----------------------------------------------------------------------------


def reports(site: BuiltSite, address: str) -> dict[str, dict[str, str]]:
    """Return what the reports of a page begin with, by the rule that they are about."""
    found = {}
    for link in site.article(address).select("a.report"):
        assert link.get_text() == "Something wrong here?"
        url = urlsplit(str(link["href"]))
        assert url._replace(query="").geturl() == f"{REPOSITORY}/issues/new"
        query = parse_qs(url.query)
        assert set(query) == {"title", "body"}
        told = dict(line.split(": ", 1) for line in query["body"][0].splitlines() if line)
        assert set(told) == {"Page", "Rule", "Version", "Whose"}
        found[told["Rule"].partition(" ")[0]] = told
    return found


def test_a_mistake_in_a_step_a_letter_or_a_number_can_be_reported(small_site: BuiltSite) -> None:
    """The report knows the page, the rule with its line, the version, and whose advice it is."""
    lines = (small_site.folder.with_name("small-frame") / "rules.yaml").read_text().splitlines()
    for address, start, key in (
        ("stages/afterwards/", "steps.thanks", "thanks:"),
        ("letters/", "letters.thanks-email", "thanks-email:"),
        ("numbers/", "steps.thanks.", "aim:"),
    ):
        found = reports(small_site, address)
        rule = next(rule for rule in found if rule.startswith(start) and key[:-1] in rule)
        told = found[rule]
        assert told["Page"].startswith(f"{HOST}{address}#")
        place = re.search(r"\(rules\.yaml, line (\d+)\)", told["Rule"])
        assert place is not None
        assert key in lines[int(place[1]) - 1]
        assert told["Version"] == "1"
        assert told["Whose"] != "unknown"


def test_it_stands_where_the_origin_does(site: BuiltSite) -> None:
    """No reader meets it but in a fold, or beside a number that they followed."""
    for address in site.pages:
        if address != "numbers/":
            for link in site.pages[address].select("a.report"):
                assert link.find_parent("details", class_="evidence") is not None, address


def test_every_step_letter_and_number_of_the_guide_has_it(site: BuiltSite) -> None:
    """Beside the origin of each."""
    rules = real_rules()
    steps = {
        rule
        for stage in rules.stages
        for rule in reports(site, f"stages/{stage}/")
        if rule.startswith("steps.")
    }
    assert steps == {f"steps.{step}" for step in rules.steps}
    assert set(reports(site, "letters/")) >= {f"letters.{letter}" for letter in rules.letters}
    rows = site.article("numbers/").select(".trail-row")
    assert rows
    assert all(row.select_one("a.report") for row in rows)
