"""The generator is not about interviews: other guides come out of the same code."""

import shutil
from itertools import combinations
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.checks import read
from generator.pages import Page, build
from generator.rules import Rules
from generator.verify.twin import Twin, reference
from tests.command import guide
from tests.engine.asking import ENGINE_JS
from tests.engine.programs import real_rules
from tests.other_guides import FLAT, OTHERS, TENDER, Guide, foreign, ids
from tests.small_rules import TODAY


def pages(rules: Rules, prose: Path) -> dict[str, str]:
    """Return the text of every page and data file of a guide, by its path."""

    def text(page: Page) -> str:
        return page.content if isinstance(page.content, str) else page.content.decode()

    written = (page for page in build(rules, prose) if not page.path.endswith(".png"))
    return {page.path: text(page) for page in written}


@pytest.fixture(params=OTHERS, ids=["flat", "tender"])
def other(request: pytest.FixtureRequest) -> Guide:
    """Each of the other guides, one after the other."""
    guide: Guide = request.param
    return guide


# The other guides work ---------------------------------------------------------------------------


def test_the_guides_have_nothing_in_common() -> None:
    """But for the engine's own words and the world's regions, the guides share no id."""
    for one, two in combinations([real_rules(), *(each.rules for each in OTHERS)], 2):
        shared = ids(one) & ids(two)
        assert shared - two.regions.keys() == {"follow-ups", "between-messages"}


def test_another_guide_is_in_order(other: Guide) -> None:
    """`check` finds nothing, its examples and its hand-written pages included."""
    result = guide("check", "--rules", other.folder / "rules.yaml", "--today", TODAY)
    assert result.exit_code == 0, result.stdout
    assert other.counts in result.stdout


def test_the_tender_is_of_a_real_size() -> None:
    """It has steps that repeat, belong to others, stand in for them or become part of them."""
    rules = TENDER.rules
    assert len(rules.steps) >= 10
    assert len(rules.sources) == 3
    assert len(list(rules.claims())) >= 15
    used = {key for step in rules.steps.values() for key in step.model_fields_set}
    assert used >= {"every", "times", "within", "instead_of", "fold_into", "answered_by", "when"}


def test_every_way_through_it_is_planned_alike(other: Guide) -> None:
    """On every route, in everybody's advice, after every event, the engines agree.

    So they do on its examples, which `check` has found to come out as they were worked out by hand.
    """
    examples = [example.situation for example in other.rules.examples.values()]
    situations = [*other.situations(), *examples]
    with Twin(ENGINE_JS) as twin:
        answers = list(twin.answers(other.program, situations))
    states = set()
    for situation, answer in zip(situations, answers, strict=True):
        assert answer == reference(other.program, situation), situation
        assert "error" not in answer, situation
        states.add((answer["state"], answer["because"]))
    assert {state for state, _ in states} == {"do", "wait", "over"}
    assert {because for state, because in states if state == "over"} >= other.over


def test_its_pages_speak_of_nothing_else(other: Guide) -> None:
    """All of it is on its pages, and no word of job interviews is."""
    made = pages(other.rules, other.folder / "content")
    for path, text in made.items():
        assert foreign(text) == [], path
    everything = "\n".join(made.values())
    for step in other.rules.steps.values():
        assert step.title in everything
    assert made.keys() >= {*other.paths}


@pytest.mark.slow
def test_a_real_site_is_built_of_it(other: Guide, tmp_path_factory: pytest.TempPathFactory) -> None:
    """MkDocs builds it strictly, with our theme and calculator, and every link leads somewhere.

    No page speaks of job interviews, nor do the names of its pictures and controls.
    """
    site = other.site_once(tmp_path_factory)
    assert site.broken_links() == []
    for address, page in site.pages.items():
        assert foreign(read_out(page)) == [], address
    for address, said in other.said.items():
        assert said in " ".join(site.article(address).get_text().split()), address
    for region in other.rules.regions:
        assert (site.folder / f"assets/calculator/holidays/{region}.json").is_file()
    title = BeautifulSoup((site.folder / "index.html").read_text(), "html.parser").title
    assert title is not None
    assert other.rules.guide.title in title.text


def read_out(page: BeautifulSoup) -> str:
    """Return what a page says, and what its pictures and controls are called."""
    names = ("alt", "aria-label", "content", "placeholder", "title")
    called = [str(tag[name]) for name in names for tag in page.select(f"[{name}]")]
    return " ".join([page.get_text(" "), *called])


def test_reading_the_rules_by_another_name(tmp_path: Path) -> None:
    """A rules file may be called anything, and stand anywhere."""
    file = tmp_path / "flat.yml"
    shutil.copy(FLAT.folder / "rules.yaml", file)
    assert read(file).problems == []
