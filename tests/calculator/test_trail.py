"""From a date of the calculator back to the rule, the claims, and the line of the rules file."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import Tag
from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader
from tests.changed_data import Json
from tests.engine.programs import real_rules
from tests.engine.sound_plans import sound_plans
from tests.guides import ROOT
from tests.pages.built_site import BuiltSite

PLANS = {
    "no date promised": f"region=AU-VIC&interview={FRIDAY}&today=2026-11-20",
    "a date promised": PROMISED,
    "through an agency": f"route=agency&region=AU-VIC&{PROMISED.partition('&')[2]}",
    "words for a date, and quiet days": (
        "interview=2026-12-01&done=2026-12-02,step=thank-you"
        "&promised=2026-12-03,said=by%20the%20end%20of%20the%20month&today=2026-12-03"
    ),
    "a rejection": f"{PROMISED}&rejected=2026-11-27",
    "staying in touch": f"interview={FRIDAY}&done=2026-11-24,step=move-on&today=2026-11-28",
    **{
        f"by {source} alone": f"advice={source}&{PROMISED}" for source in real_rules().whole_sources
    },
}


TOLD = {
    "words for a date, and quiet days": (
        "Quiet days around New Year",
        "What we take “by the end of the month” to mean",
    )
}
"""What moved a day is a rule, too, and so is what a phrase is taken for."""

READ = """entries => entries.map((entry) => {
  const all = (selector) => [...entry.querySelectorAll(selector)];
  return {
    text: entry.innerText,
    rules: all(":scope > p > a:not(.calc-line)").map((it) => [it.href, it.innerText]),
    lines: all(":scope > p > a.calc-line").map((it) => it.href),
    claims: all(":scope ul a").map((it) => it.href),
    leans: all(":scope > p strong").length > 0,
    onSomething: all(":scope ul a, :scope em").length > 0,
  };
})"""


def entries(reader: Reader, fragment: str) -> list[Json]:
    """Return each rule behind each date of a plan, everything opened, as an editor sees it."""
    reader.query = "?editor"
    reader.open(fragment)
    plan = reader.page.locator(".calc-steps")
    plan.locator("summary").evaluate_all("all => all.forEach((it) => it.click())")
    expect(plan.locator(".calc-evidence").first.locator("a").first).to_be_visible()
    expect(plan.get_by_text("One moment")).to_have_count(0)
    found: list[Json] = plan.locator(".calc-evidence > li").evaluate_all(READ)
    return found


def test_a_mistake_in_a_step_or_a_letter_can_be_reported(reader: Reader) -> None:
    """With the page, the rule and its line, the version, and whose advice it is; no answer."""
    lines = (ROOT / "rules.yaml").read_text(encoding="utf-8").splitlines()
    reader.open(PROMISED)
    places = {
        "first-check-in": reader.next.locator("details[data-evidence]"),
        "letters": reader.page.locator(".calc-letter__aside details[data-evidence]"),
    }
    for name, fold in places.items():
        if name == "letters":
            reader.next.get_by_role("button", name="Write it").click()
        expect(fold.get_by_text("Something wrong here?")).to_be_hidden()
        fold.first.locator("summary").first.click()
        link = fold.get_by_role("link", name="Something wrong here?")
        expect(link).to_be_visible()
        query = parse_qs(urlsplit(link.get_attribute("href") or "").query)
        told = dict(line.split(": ", 1) for line in query["body"][0].splitlines() if line)
        assert set(told) == {"Page", "Rule", "Version", "Whose"}
        rule, _, line = told["Rule"].removesuffix(")").partition(" (rules.yaml, line ")
        assert lines[int(line) - 1].strip() == f"{rule.partition('.')[2]}:"
        assert told["Page"].startswith(reader.address)
        assert told["Page"].endswith(f"#{rule.partition('.')[2]}")
        assert told["Whose"] != "unknown"
        assert FRIDAY not in str(query)


def target(site: BuiltSite, reader: Reader, href: str) -> Tag:
    """Return the place on a page of the site that a link of the calculator leads to."""
    assert href.startswith(reader.address)
    split = urlsplit(href.removeprefix(reader.address))
    found = site.article(split.path).find(id=split.fragment)
    assert isinstance(found, Tag), href
    return found


@pytest.mark.parametrize("name", PLANS)
def test_every_rule_behind_a_date_can_be_followed(
    reader: Reader, site: BuiltSite, name: str
) -> None:
    """To its row or claim, where this very line is named, and to the line, which has the number."""
    lines = (ROOT / "rules.yaml").read_text(encoding="utf-8").splitlines()
    found = entries(reader, PLANS[name])
    assert found
    told = " ".join(entry["text"] for entry in found)
    assert [rule for rule in TOLD.get(name, ()) if rule not in told] == []
    for entry in found:
        assert entry["rules"], entry["text"]
        for (href, rule), address in zip(entry["rules"], entry["lines"], strict=True):
            there = target(site, reader, href)
            assert address in {str(link["href"]) for link in there.select("a.line")}
            line = lines[int(address.rpartition("#L")[2]) - 1]
            if amount := re.match(r"\d+ [a-z ]+?(?= after )", rule):
                assert amount[0] in line
            elif "on the day" in rule:
                assert "0 days" in line
        assert entry["onSomething"] or not entry["leans"], entry["text"]
        for claim in entry["claims"]:
            assert target(site, reader, claim).name == "li"


def test_readers_see_no_line_of_the_rules_file(reader: Reader) -> None:
    """An editor does, who switches it on in the address, once for this browser, and off again."""
    lines = reader.next.locator(".calc-line")
    for query, count in (("", 0), ("?editor", 1), ("", 1), ("?editor=off", 0)):
        reader.query = query
        reader.load(PROMISED)
        reader.next.get_by_text("Where this comes from").click()
        expect(reader.next.locator(".calc-evidence a").first).to_be_visible()
        assert (lines.count() > 0) == (count > 0), query


def test_the_way_back_is_loaded_when_it_is_wanted(reader: Reader) -> None:
    """Not before somebody asks who says so; without it, who says so is told all the same."""
    reader.query = "?editor"
    reader.lose("**/trail.json")
    reader.load(PROMISED)
    assert not [url for url in reader.requests if url.endswith("trail.json")]
    summary = reader.next.get_by_text("Where this comes from")
    summary.click()
    evidence = reader.next.locator(".calc-evidence")
    expect(evidence.locator("ul a").first).to_be_visible()
    expect(evidence.locator(".calc-line")).to_have_count(0)
    reader.page.unroute("**/trail.json")
    summary.click()
    summary.click()
    expect(evidence.locator(".calc-line").first).to_be_visible()


def test_every_term_of_a_plan_leads_to_its_number(site: BuiltSite) -> None:
    """What a plan names as a term has its number's name and line in the way back."""
    trail = json.loads((site.folder / "assets/calculator/trail.json").read_text(encoding="utf-8"))
    plans = [made for _, made in sound_plans()[:350]]
    named = {why["term"] for made in plans for entry in made["steps"] for why in entry["why"]}
    assert len(named) > 30
    lines = (ROOT / "rules.yaml").read_text(encoding="utf-8").splitlines()
    for term in sorted(named):
        line = lines[trail["lines"][trail["terms"][term]] - 1]
        assert re.search(r"\d+ (hour|day|working day|week|month)", line), (term, line)
