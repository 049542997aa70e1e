"""All pages of the site, made from the rules and from what was written by hand."""

from pathlib import Path

from generator.pages.calculator import calculator_page
from generator.pages.changes import changes_page
from generator.pages.data_files import data_files
from generator.pages.disagreements import disagreements_page
from generator.pages.dos_and_donts import dos_and_donts_page
from generator.pages.examples import examples_page
from generator.pages.feed import feed
from generator.pages.handwritten import handwritten_pages
from generator.pages.home import home_page
from generator.pages.letters_page import letters_page
from generator.pages.page import Page
from generator.pages.prose import read_prose
from generator.pages.questions import questions_page
from generator.pages.routes import routes_page
from generator.pages.site import Site
from generator.pages.sources import source_pages
from generator.pages.stage import stage_pages
from generator.pages.timeline import timeline_page
from generator.pages.worked import Worked
from generator.revisions.entry import History
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
    resolver = Resolver(rules)
    worked = Worked(rules)
    texts = read_prose(prose, rules, resolver) if prose else {}
    site = Site(rules, resolver, worked, texts)
    pages = [
        home_page(site),
        *stage_pages(site),
        timeline_page(site),
        calculator_page(site),
        letters_page(site),
        dos_and_donts_page(site),
        routes_page(site),
        disagreements_page(site),
        *source_pages(site),
        questions_page(site),
        examples_page(site),
        changes_page(site, history),
    ]
    pages += handwritten_pages(site, {page.path for page in pages})
    return [*pages, *data_files(rules, worked), feed(site, history, site_url)]
