"""The page "What changed", and the feed beside it."""

import re
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, fromstring

import pytest
from bs4 import BeautifulSoup

from generator.history.entry import Entry, History
from generator.pages import build
from generator.rules import Rules
from tests.history.repository import Repository
from tests.pages.built_site import ROOT, BuiltSite, built, frame
from tests.small_rules import GOOD, SmallRules

ATOM = "{http://www.w3.org/2005/Atom}"
SENTENCE = "Thanks: at the latest 2 days → 3 days. Moves 9 of 720; on Friday 20 November 2026: so."
HOSTILE = "</section><script>alert(1)</script> **b** {{ x }} ]]> [a](javascript:b)"


def entry(n: int, **given: object) -> Entry:
    """Return the entry of the nth version (from 1) after the first."""
    told: dict[str, object] = {
        "before": f"{n - 1:040}" if n > 1 else "",
        "rules": f"{n:040}",
        "on": f"2026-11-{n:02}T23:30:00-05:00",
        "version": "1",
        "says": f"Change {n}",
        "summary": "1 change of the advice; no date moves.",
        "changes": (("steps", SENTENCE),),
        **given,
    }
    return Entry(**told)  # type: ignore[arg-type]


def made(rules: Rules, history: History, site_url: str | None = None) -> dict[str, str]:
    """Return the files that a history makes, by path."""
    pages = build(rules, None, history=history, site_url=site_url)
    return {
        page.path: page.content if isinstance(page.content, str) else page.content.decode()
        for page in pages
    }


def feed(rules: Rules, history: History, site_url: str | None = None) -> Element:
    """Return the feed, parsed."""
    return fromstring(made(rules, history, site_url)["changes.xml"])  # noqa: S314 - our own


# The page ----------------------------------------------------------------------------------------


def test_the_newest_comes_first(small: SmallRules) -> None:
    """In the order of the history, whatever the dates say."""
    page = made(small.rules(), (entry(2), entry(3), entry(1)))["changes.md"]
    assert re.findall(r"Change [0-9]", page) == ["Change 2", "Change 3", "Change 1"]


def test_dates_in_a_sentence_do_not_break(small: SmallRules) -> None:
    """Every date in the words of a change is kept in one line."""
    page = made(small.rules(), (entry(2),))["changes.md"]
    assert "Friday&nbsp;20&nbsp;November&nbsp;2026" in page
    assert '<time class="day" datetime="2026-11-02">2&nbsp;November&nbsp;2026</time>' in page


def test_an_empty_history_is_told_kindly(small: SmallRules) -> None:
    """Without a history there is a page and a feed all the same."""
    files = made(small.rules(), ())
    assert "Nothing has changed yet." in files["changes.md"]
    root = fromstring(files["changes.xml"])  # noqa: S314 - our own
    assert root.findall(f"{ATOM}entry") == []
    assert root.findtext(f"{ATOM}updated") == "2026-11-23T00:00:00Z"  # when it was looked over


def test_what_no_reader_notices_is_left_out(small: SmallRules) -> None:
    """A change of comments is in the record, and on neither page nor feed."""
    unnoticed = entry(2, changes=(), summary="Nothing changes for a reader.")
    files = made(small.rules(), (unnoticed, entry(1)))
    for path in ("changes.md", "changes.xml"):
        assert "Change 2" not in files[path]
        assert "Change 1" in files[path]


def test_a_note_goes_before_a_subject(small: SmallRules) -> None:
    """An editor's own words stand where the commit's would."""
    page = made(small.rules(), (entry(2, note="Two sources have changed their minds."),))
    assert "Two sources have changed their minds." in page["changes.md"]
    assert "Change 2" not in page["changes.md"]


def test_a_version_is_named_where_it_is_another(small: SmallRules) -> None:
    """An entry says which version began with it, and the others do not."""
    history = (entry(3, version="2"), entry(2, version="2"), entry(1))
    page = made(small.rules(), history)["changes.md"]
    assert re.findall(r"Version ([0-9])", page) == ["2", "1"]


def test_many_changes_are_folded(small: SmallRules) -> None:
    """Beyond a few they are folded away, section by section; a few stand open."""
    many = entry(2, changes=tuple(("steps", f"S{n}.") for n in range(9)))
    assert "<summary>Steps (9)</summary>" in made(small.rules(), (many,))["changes.md"]
    assert "<summary>" not in made(small.rules(), (entry(2),))["changes.md"]


def test_what_is_not_worked_out_yet_says_so(small: SmallRules) -> None:
    """A commit that the record does not know has its date and subject."""
    page = made(small.rules(), (entry(2, pending=True, changes=(), summary=""),))["changes.md"]
    assert "Change 2" in page
    assert "The details follow." in page


@pytest.mark.parametrize("on", ["", "soon", "2026-13-45"])
def test_a_date_that_is_none_breaks_nothing(small: SmallRules, on: str) -> None:
    """The page says that nobody knows it, and the feed stays valid."""
    files = made(small.rules(), (entry(2, on=on),))
    assert "On a day that nobody wrote down" in files["changes.md"]
    updated = fromstring(files["changes.xml"]).findtext(f"{ATOM}updated")  # noqa: S314 - our own
    assert updated is not None
    datetime.fromisoformat(updated)


def test_places_on_the_page_stay(small: SmallRules) -> None:
    """A link to a change still leads there when newer ones have come; no two are the same."""
    old = (entry(2), entry(1))
    again = (entry(2), entry(3), *old)  # the same change, made a second time
    ids = [
        re.findall(r"#(change-[0-9a-f-]+)", made(small.rules(), history)["changes.md"])
        for history in (old, again)
    ]
    assert ids[1][-2:] == ids[0]
    assert len(set(ids[1])) == 4


def test_the_same_history_makes_the_same_bytes(small: SmallRules) -> None:
    """Page and feed are functions of what they are given."""
    rules, history = small.rules(), (entry(2), entry(1))
    assert made(rules, history) == made(rules, history)


# The feed, by RFC 4287 ---------------------------------------------------------------------------


def test_the_feed_is_valid(small: SmallRules) -> None:
    """One id, title and time of the feed and of each entry, an author, and links with a target."""
    root = feed(small.rules(), (entry(3), entry(2), entry(1)))
    assert root.tag == f"{ATOM}feed"
    for part in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (only,) = part.findall(f"{ATOM}{name}")
            assert only.text
        updated = part.findtext(f"{ATOM}updated", "")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated)
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", part.findtext(f"{ATOM}id", ""))
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "After the tender"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": "changes.xml", "alternate": "changes/"}
    order = ["id", "title", "updated", "link", "summary", "content"]
    for each in root.findall(f"{ATOM}entry"):
        assert [child.tag.removeprefix(ATOM) for child in each] == order
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == 4
    assert root.findtext(f"{ATOM}updated") == "2026-11-04T04:30:00Z"  # in UTC, the next day


def test_ids_of_the_feed_stay(small: SmallRules) -> None:
    """They depend on what changed alone: not on what came later, nor on where the site stands."""
    first = feed(small.rules(), (entry(1),))
    later = feed(small.rules(), (entry(2), entry(1)), "https://elsewhere.example/guide/")
    assert first.findtext(f"{ATOM}id") == later.findtext(f"{ATOM}id")
    assert first.findtext(f"{ATOM}entry/{ATOM}id") == later.findall(f"{ATOM}entry")[1].findtext(
        f"{ATOM}id"
    )


def test_links_are_absolute_where_the_address_is_known(small: SmallRules) -> None:
    """With `site_url`, readers of the feed need not know where it came from."""
    for address in ("https://site.example/guide/", "https://site.example/guide"):
        root = feed(small.rules(), (entry(1),), address)
        links = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
        assert links[:2] == [
            "https://site.example/guide/changes.xml",
            "https://site.example/guide/changes/",
        ]
        assert links[2].startswith("https://site.example/guide/changes/#change-")


def test_hostile_text_stays_text(small: SmallRules) -> None:
    """In the feed it is escaped twice, as HTML within XML; on the page it is not Markdown."""
    hostile = entry(
        2, says=HOSTILE, summary=HOSTILE, changes=(("steps", HOSTILE),), dates=(HOSTILE,)
    )
    root = feed(small.rules(), (hostile,))
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == HOSTILE
    content = BeautifulSoup(root.findtext(f"{ATOM}entry/{ATOM}content", ""), "html.parser")
    assert content.find(["script", "a", "b", "strong"]) is None
    assert "<script>alert(1)</script>" in content.get_text()
    page = made(small.rules(), (hostile,))["changes.md"]
    assert "<script>" not in page
    assert "](javascript" not in page


# A site that was really built --------------------------------------------------------------------


def test_the_real_site_tells_what_changed(site: BuiltSite) -> None:
    """Each entry is a card with its date as heading; the links to and from the feed hold."""
    article = site.article("changes/")
    cards = article.select("section.change")
    assert len(cards) >= 5
    for card in cards:
        assert card.select_one("h2 time.day") is not None
    lead = article.select_one("p.lead")
    assert lead is not None
    assert lead.get_text().count(".") == 1
    link = article.select_one("a.feed-link")
    assert link is not None
    assert urljoin("changes/", str(link["href"])) == "changes.xml"
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
        link = page.select_one('link[rel="alternate"][type="application/atom+xml"]')
        assert link is not None, address
        target = urljoin(f"https://this.site/{address}", str(link["href"]))
        assert target == "https://this.site/changes.xml"


@pytest.mark.slow
def test_a_site_without_git_or_record_is_built(tmp_path: Path) -> None:
    """In a folder with nothing but the rules, the page says that nothing has changed."""
    folder = frame(tmp_path / "guide", GOOD.read_text(encoding="utf-8"))
    site = built(folder, tmp_path / "site")
    assert "Nothing has changed yet" in site.article("changes/").get_text()
    assert site.broken_links() == []


@pytest.mark.slow
def test_a_site_is_built_from_a_shallow_clone(tmp_path: Path) -> None:
    """A clone of depth 1 without a record is built as well, as is one with uncommitted changes."""
    folder = frame(tmp_path / "guide", GOOD.read_text(encoding="utf-8"))
    repository = Repository.begun(folder)
    repository.commit(GOOD.read_text(encoding="utf-8"), "Begin")
    repository.commit(GOOD.read_text(encoding="utf-8").replace("polite", "kind"), "Be kind")
    clone = repository.clone(tmp_path / "clone", "--depth=1")
    whole = built(folder, tmp_path / "whole")
    assert "Be kind" in whole.article("changes/").get_text()
    (clone.folder / "content").mkdir()  # git keeps no empty folder
    clone.rules.write_text(GOOD.read_text(encoding="utf-8").replace("polite", "nice"))
    shallow = built(clone.folder, tmp_path / "shallow")
    assert "Nothing has changed yet" in shallow.article("changes/").get_text()


def test_the_navigation_has_it_near_the_end(site: BuiltSite) -> None:
    """It stands after what is told about the guide itself; where numbers come from is last."""
    nav = site.pages[""].select("nav.md-nav--primary > ul > li > a")
    titles = [" ".join(link.get_text().split()) for link in nav]
    assert titles[-4:] == [
        *("About this guide", "For career services", "What changed"),
        "Where the numbers come from",
    ]
    assert (ROOT / "content" / "about.md").is_file()
