"""All pages and data files of the site, made from the rules and the hand-written texts."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from generator.pages.advisers import advisers_page
from generator.pages.calculator import calculator_page, data_files
from generator.pages.coverage import Covered, coverage, coverage_page
from generator.pages.disagreements import disagreements_page
from generator.pages.dos_and_donts import dos_and_donts_page
from generator.pages.editors import editors_page
from generator.pages.embed import embed_page
from generator.pages.examples import examples_page
from generator.pages.handwritten.pages import handwritten_pages
from generator.pages.handwritten.prose import read_prose
from generator.pages.home import home_page
from generator.pages.letters import letters_page
from generator.pages.manifest import manifest
from generator.pages.moved import moved_pages, places_page
from generator.pages.number_links import NumberLinks
from generator.pages.numbers import numbers_page
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.questions import questions_page
from generator.pages.routes import routes_page
from generator.pages.sample_plans import SamplePlans
from generator.pages.share_picture import share_picture
from generator.pages.sources import source_pages, sources_page
from generator.pages.stage import stage_pages
from generator.pages.timeline import timeline_page
from generator.pages.what_changed import changes_page, feed
from generator.provenance import Numbers, Repository
from generator.rules import Resolver
from generator.rules.model import Rules

_Make = Callable[[PageFactory], Page | list[Page] | None]

_ADVICE: Final[Sequence[_Make]] = (
    home_page,
    stage_pages,
    timeline_page,
    calculator_page,
    letters_page,
    dos_and_donts_page,
    routes_page,
    disagreements_page,
    sources_page,
    questions_page,
    examples_page,
)
"""The pages that show the advice. The hand-written ones come next."""

_ABOUT: Final[Sequence[_Make]] = (
    advisers_page,
    changes_page,
    numbers_page,
    source_pages,
    coverage_page,
    embed_page,
)
"""The pages about the guide itself. They may ask which of those show what."""


def build(
    rules: Rules,
    prose: Path | None,
    *,
    site_url: str | None = None,
    repository: Repository | None = None,
) -> list[Page]:
    """Return every file that the rules and the prose make. Pure: same in, same out.

    `prose` is the folder of hand-written Markdown. A file there with the path of a generated page
    stands at that page's top; any other is a page of its own. `site_url` is where the site will
    stand, and `repository` where its files are kept, if that is known.

    Raises:
        RulesError: a file of the prose cannot be rendered.
    """
    factory = _factory(rules, prose, site_url, repository)
    made = [*_pages(factory), *data_files(factory), manifest(factory), *feed(factory)]
    # The picture comes first: to draw it takes memory, which is there while little else is made.
    return [share_picture(factory), *made, places_page(factory)]


def coverage_of(rules: Rules, prose: Path | None) -> list[Covered]:
    """Return which pages show what of the rules, and which examples exercise what.

    Raises:
        RulesError: a file of the prose cannot be rendered.
    """
    factory = _factory(rules, prose)
    _pages(factory)
    return coverage(factory)


def _factory(
    rules: Rules,
    folder: Path | None,
    site_url: str | None = None,
    repository: Repository | None = None,
) -> PageFactory:
    resolver = Resolver(rules)
    links = NumberLinks(rules, Numbers(rules, resolver))
    prose = read_prose(folder, rules, resolver, links) if folder else {}
    return PageFactory(rules, resolver, SamplePlans(rules), prose, links, site_url, repository)


def _pages(factory: PageFactory) -> list[Page]:
    """Return all pages; the factory knows those of the advice."""
    advice, about = _made(factory, _ADVICE), _made(factory, _ABOUT)
    advice += handwritten_pages(factory, {page.path for page in [*advice, *about]})
    factory.advice.extend(advice)
    pages = [*advice, *about]
    pages += editors_page(factory, pages)
    return [*pages, *moved_pages(factory, pages)]


def _made(factory: PageFactory, makers: Sequence[_Make]) -> list[Page]:
    found: list[Page] = []
    for make in makers:
        made = make(factory)
        found += made if isinstance(made, list) else [made] if made else []
    return found
