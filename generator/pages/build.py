"""All pages of the site, made from the rules and from what was written by hand."""

from pathlib import Path

from generator.history.entry import History
from generator.pages import addresses
from generator.pages.advisers import advisers_page
from generator.pages.calculator import calculator_page
from generator.pages.changes import changes_page
from generator.pages.coverage import coverage_page
from generator.pages.covered import Coverage, coverage
from generator.pages.data_files import data_files
from generator.pages.disagreements import disagreements_page
from generator.pages.dos_and_donts import dos_and_donts_page
from generator.pages.embed import embed_page
from generator.pages.examples import examples_page
from generator.pages.feed import feed
from generator.pages.handwritten import handwritten_pages
from generator.pages.home import home_page
from generator.pages.letters_page import letters_page
from generator.pages.manifest import manifest
from generator.pages.number_links import NumberLinks
from generator.pages.numbers import numbers_page
from generator.pages.page import Page
from generator.pages.prose import read_prose
from generator.pages.questions import questions_page
from generator.pages.routes import routes_page
from generator.pages.shown import Shown
from generator.pages.site import Site
from generator.pages.sources import source_pages
from generator.pages.stage import stage_pages
from generator.pages.timeline import timeline_page
from generator.pages.worked import Worked
from generator.provenance import Numbers
from generator.rules import Resolver
from generator.rules.model import Rules


def build(
    rules: Rules, prose: Path | None, *, history: History = (), site_url: str | None = None
) -> list[Page]:
    """Return every file that the rules and the prose make, pages first. Pure: same in, same out.

    `prose` is the folder of hand-written Markdown. A file there with the path of a generated page
    stands at that page's top; any other is a page of its own. `history` is what changed in the
    rules, the newest first; `site_url` is where the site will stand, if that is known.

    Raises:
        RulesError: a file of the prose cannot be put together.
    """
    site = _site(rules, prose)
    pages = _pages(site)
    shown = Shown(pages)
    pages += [numbers_page(site, shown), coverage_page(site, shown), changes_page(site, history)]
    pages += [advisers_page(site, site_url), embed_page(site)]
    data = data_files(rules, site.worked, site.links.numbers)
    return [*pages, *data, manifest(site), feed(site, history, site_url)]


def coverage_of(rules: Rules, prose: Path | None) -> Coverage:
    """Return which pages show what of the rules, and which examples exercise what.

    Raises:
        RulesError: a file of the prose cannot be put together.
    """
    site = _site(rules, prose)
    return coverage(site, Shown(_pages(site)))


def _site(rules: Rules, prose: Path | None) -> Site:
    resolver = Resolver(rules)
    links = NumberLinks(rules, Numbers(rules, resolver))
    texts = read_prose(prose, rules, resolver, links) if prose else {}
    return Site(rules, resolver, Worked(rules), texts, links)


def _pages(site: Site) -> list[Page]:
    """Return the pages, but for those that speak of the others, or of what has changed."""
    pages = [
        home_page(site),
        *stage_pages(site),
        timeline_page(site),
        calculator_page(site),
        letters_page(site),
        dos_and_donts_page(site),
        routes_page(site),
        disagreements_page(site),
        questions_page(site),
        examples_page(site),
    ]
    pages += handwritten_pages(site, {page.path for page in pages} | _made_last(site.rules))
    return [*pages, *source_pages(site, Shown(pages))]


def _made_last(rules: Rules) -> set[str]:
    """Return the paths of the pages that speak of the others or of the site, or are not part of it.

    They are made last.
    """
    sources = {addresses.source_path(source) for source in rules.sources}
    last = {
        addresses.ADVISERS,
        addresses.EMBED,
        addresses.SOURCES,
        addresses.NUMBERS,
        addresses.COVERAGE,
        addresses.CHANGES,
    }
    return last | sources
