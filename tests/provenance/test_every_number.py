"""Every number on every page of the real site is followed to where it comes from."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import Tag
from bs4.element import NavigableString

from generator.checks import load
from generator.pages import build
from tests.engine.programs import real_rules
from tests.guides import ROOT
from tests.pages.built_site import HOST, REPOSITORY, BuiltSite
from tests.pages.real_pages import real_pages

NUMBER = re.compile(r"\b\d+\s(?:working\s)?(?:hour|day|week|month)s?\b")

EXCUSED = {
    "h1, h2, h3, h4, h5, h6, summary, th": "names of places, which are links' targets or texts",
    "a": "the words of a link to something else",
    "code, pre": "the rules as an editor writes them",
    ".letter-words": "words that readers copy",
    ".note-section": "a source's own words, or its heading",
    "svg, .caption": "the axis of a picture, which is no rule's",
    ".trail": "the numbers' own page",
    ".wide": "what covers what",
    ".by-hand": "how somebody worked an example out",
    ".change": "what earlier versions said, which the rules no longer do",
}
"""Where a number is no link, and why."""


def unlinked(site: BuiltSite, address: str) -> list[str]:
    """Return the texts of a page with a number that leads nowhere."""
    found = []
    # A number that is no rule's: the rules say why it is typed.
    literal = {claim.says for _, claim in real_rules().claims() if claim.literal}
    for text in site.article(address).find_all(string=NUMBER):
        assert isinstance(text, NavigableString)
        if text.strip() in literal:
            continue
        if not any(excused(parent, address) for parent in text.parents):
            found.append(str(text))
    return found


def excused(tag: Tag, address: str) -> bool:
    """Whether what stands in an element needs no link, or is one.

    A claim on its source's page has its line beside it.
    """
    if tag.name == "li" and str(tag.get("id", "")).startswith("note-"):
        return address.startswith("sources/")
    return any(tag.css.match(kind) for kind in EXCUSED)


def test_every_number_is_a_link(site: BuiltSite) -> None:
    """Whatever says a number of time in a text of the guide, says where it comes from."""
    assert {each: found for each in site.pages if (found := unlinked(site, each))} == {}


def numbers(site: BuiltSite) -> set[tuple[str, str]]:
    """Return the links of all numbers: their words, and the places that they lead to."""
    return {
        (" ".join(link.get_text().split()), urljoin(HOST + address, str(link["href"])))
        for address in site.pages
        for link in site.article(address).select("a.number")
    }


def place(site: BuiltSite, url: str) -> Tag:
    """Return what a link within the site leads to."""
    split = urlsplit(url)
    found = site.article(split.path.removeprefix("/")).find(id=split.fragment)
    assert isinstance(found, Tag), url
    return found


def line(link: Tag, lines: list[str]) -> str:
    """Return the line of the rules file that a link leads to."""
    address, _, number = str(link["href"]).partition("#L")
    assert address == f"{REPOSITORY}/blob/main/rules.yaml"
    assert link.get_text().endswith(f"line {number}")
    return lines[int(number) - 1]


@cache
def rules_lines() -> list[str]:
    """Return the lines of the real rules file."""
    return (ROOT / "rules.yaml").read_text(encoding="utf-8").splitlines()


def test_every_number_leads_to_a_row_or_a_claim(site: BuiltSite) -> None:
    """To the number with these words, among all numbers or on its source's page."""
    seen = set()
    for words, url in numbers(site):
        target = place(site, url)
        kind = "row" if "trail-row" in target.get_attribute_list("class") else target.name
        seen.add(kind)
        amount = re.search(r"\d+", words)
        if kind == "row" and amount:
            value = target.select_one("p strong")
            assert value is not None
            assert amount[0] in value.get_text(), (words, url)
        elif kind == "li" and amount:
            assert words in " ".join(target.get_text().split()), (words, url)
        elif kind == "h3":  # dates of a step: all of its numbers
            rows = target.find_next("ol", class_="trail")
            assert isinstance(rows, Tag)
            assert rows.select(".trail-row"), url
    assert seen == {"row", "li", "h3"}


def test_every_row_leads_to_claims_or_a_reason_and_to_its_line(site: BuiltSite) -> None:
    """Each claim is on the page of its source, and the line holds the number."""
    lines = rules_lines()
    rows = site.article("numbers/").select(".trail-row")
    assert rows
    for row in rows:
        claims = [
            link
            for link in row.select("dd li a")
            if place(site, urljoin(f"{HOST}numbers/", str(link["href"]))).name == "li"
        ]
        ours = [term for term in row.select("dt") if term.get_text() == "Ours"]
        assert claims or ours, row["id"]
        (link,) = row.select("a.line")
        value = row.select_one("p strong")
        assert value is not None
        written = line(link, lines)
        name = str(row["id"])
        if name.startswith(("steps--", "limits--")):
            assert value.get_text() in written, name
        else:
            assert re.search(r"\d|after-quiet: true", written), name


def test_every_claim_leads_to_its_line_and_to_those_of_its_numbers(site: BuiltSite) -> None:
    """And to the parts of the advice that lean on it, and the pages that show it."""
    rules, lines = real_rules(), rules_lines()
    for source_id, source in rules.whole_sources.items():
        page = f"sources/{source_id}/"
        notes = site.article(page).select("ul.note-list > li")
        assert len(notes) == len(source.claims)
        for note, (claim_id, claim) in zip(notes, source.claims.items(), strict=True):
            first, *more = note.select("a.line")
            assert line(first, lines).strip() == f"{claim_id}:"
            timing = claim.timing
            offsets = [timing.earliest, timing.latest, timing.every] if timing else []
            told = [str(offset) for offset in offsets if offset]
            told += [str(count) for count in claim.limit.values()]
            assert len(more) == len(told)
            for link, value in zip(more, told, strict=True):
                assert value in line(link, lines)
            if not claim.background:
                assert note.select("details li"), claim_id
                assert note.select_one("dt:-soup-contains('Shown on')"), claim_id


@pytest.mark.slow
def test_an_editors_new_line_changes_few_pages(tmp_path: Path) -> None:
    """The lines stand on the pages for those who follow a number, and in one file, nowhere else."""
    file = tmp_path / "rules.yaml"
    file.write_text(f"# A note.\n{(ROOT / 'rules.yaml').read_text(encoding='utf-8')}")
    before = {page.path: page.encoded for page in real_pages()}
    after = {page.path: page.encoded for page in build(load(file), ROOT / "content")}
    changed = {path for path in before if before[path] != after[path]}
    rules = real_rules()
    assert changed == {
        "numbers.md",
        "coverage.md",
        "assets/calculator/trail.json",
        "sources/wider-circle.md",
        *(f"sources/{source}.md" for source in rules.whole_sources),
    }
