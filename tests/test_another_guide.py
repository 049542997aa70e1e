"""The generator is not about interviews: other guides come out of the same code."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.command import guide
from tests.engine.programs import rules_of
from tests.guides import DEPOSIT, REAL, TENDER
from tests.other_guides import foreign, ids, site_once
from tests.pages.built_site import only
from tests.pages.real_pages import pages_of
from tests.small_rules import TODAY

SAID = {
    TENDER: {
        "": "After the bid",
        "opening-hours/": "Leave it three weeks",
        "stages/being-read/": "Together with",
        "stages/outcome-known/": "Every two months, and five times in all",
        "routes/": "Alone or in a consortium",
        "disagreements/": "10 working days",
    },
    DEPOSIT: {
        "": "After you moved out",
        "stages/asking/": "Ask for the deposit",
        "stages/scheme/": "Raise a dispute within three months",
    },
}
"""The other guides, each with a text that stands on a page, by the page's address."""

each_other = pytest.mark.parametrize("file", SAID, ids=lambda file: file.parent.name)


def test_the_guides_have_nothing_in_common() -> None:
    """But for the engine's own words and the world's regions, the two share no id."""
    shared = ids(rules_of(REAL)) & ids(rules_of(TENDER))
    assert shared - rules_of(REAL).regions.keys() == {"follow-ups", "between-messages"}


@each_other
def test_another_guide_is_in_order(file: Path) -> None:
    """`check` finds nothing, its examples and its hand-written pages included."""
    result = guide("check", "--rules", file, "--today", TODAY)
    assert result.exit_code == 0, result.stdout


def test_the_tender_is_of_a_real_size() -> None:
    """It has steps that repeat, belong to others, stand in for them or become part of them."""
    rules = rules_of(TENDER)
    assert len(rules.steps) >= 10
    assert len(rules.sources) == 3
    assert len(list(rules.claims())) >= 15
    used = {key for step in rules.steps.values() for key in step.model_fields_set}
    assert used >= {"every", "times", "within", "instead_of", "fold_into", "answered_by", "when"}


@each_other
def test_its_pages_speak_of_nothing_else(file: Path) -> None:
    """All of it is on its pages, and no word of job interviews is."""
    everything = ""
    for path, page in pages_of(rules_of(file), file.parent / "content").items():
        if not path.endswith(".png"):
            text = page.encoded.decode()
            assert foreign(text) == [], path
            everything += text
    assert [it for it in rules_of(file).steps.values() if it.title not in everything] == []


@pytest.mark.slow
@each_other
def test_a_real_site_is_built_of_it(file: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """MkDocs builds it strictly, with our theme and calculator, and every link leads somewhere.

    No page speaks of job interviews, nor do the names of its pictures and controls.
    """
    site, rules = site_once(tmp_path_factory, file), rules_of(file)
    assert site.broken_links() == []
    for address, page in site.pages.items():
        assert foreign(read_out(page)) == [], address
    for address, said in SAID[file].items():
        assert said in " ".join(site.article(address).get_text().split()), address
    for region in rules.regions:
        assert (site.folder / f"assets/calculator/holidays/{region}.json").is_file()
    assert rules.guide.title in only(site.pages[""], "title").get_text()


def read_out(page: BeautifulSoup) -> str:
    """Return what a page says, and what its pictures and controls are called."""
    names = ("alt", "aria-label", "content", "placeholder", "title")
    called = [str(tag[name]) for name in names for tag in page.select(f"[{name}]")]
    return " ".join([page.get_text(" "), *called])
