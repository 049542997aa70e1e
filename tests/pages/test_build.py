"""The pages as a function of the rules."""

import json
from typing import Any

import pytest

from generator.checks import load
from generator.pages import build, navigation
from generator.pages.page_texts import PageTexts
from generator.program import compile_program, holidays_of
from generator.rules import Rules
from tests.changed_data import places
from tests.guides import ROOT
from tests.pages.real_pages import pages_of, real_pages
from tests.small_rules import SmallRules


@pytest.mark.slow
def test_the_same_rules_make_the_same_bytes(guide: Rules) -> None:
    """Built twice, every file is the same, and none has a path that another has."""
    pages = build(guide, ROOT / "content")
    first, again = ({page.path: page.encoded for page in made} for made in (real_pages(), pages))
    assert again == first
    assert len(again) == len(pages)


def test_the_calculator_gets_its_data(guide: Rules) -> None:
    """The program, the words, the claims, and a file of holidays for each region, compact."""
    pages = pages_of(guide)
    program = pages["assets/calculator/rules.json"].content
    assert json.loads(program) == compile_program(guide)
    assert ": " not in program.split('"', 1)[0]
    years = guide.guide.holidays
    for region in guide.regions:
        loaded = json.loads(pages[f"assets/calculator/holidays/{region}.json"].content)
        assert loaded == holidays_of(region, years.from_, years.until)
    assert set(json.loads(pages["assets/calculator/words.json"].content)["steps"]) == set(
        guide.steps
    )
    assert set(json.loads(pages["assets/calculator/claims.json"].content)) == {
        cite for cite, _ in guide.claims()
    }


def test_the_navigation_names_pages_that_are_there(guide: Rules) -> None:
    """Every stage has an entry, no page has two, and nobody reads more than seventeen."""
    pages = real_pages()
    told = [path for _, path in places(navigation(guide, pages)) if isinstance(path, str)]
    assert set(told) <= {page.path for page in pages if page.title}
    assert {f"stages/{stage}.md" for stage in guide.stages} <= set(told)
    assert len([path for path in told if path != "stages/index.md"]) <= 17
    assert len(told) == len(set(told))


def test_a_guide_without_extras_has_its_pages(small: SmallRules) -> None:
    """Where a section of the rules is empty, its page is short, and nothing breaks."""
    text = small.write().read_text(encoding="utf-8")
    extras = ("dos-and-donts:", "disagreements:", "questions:", "examples:")
    parts = text.split("\n\n")
    wanted = [part for part in parts if not part.startswith(extras)]
    assert len(parts) - len(wanted) == len(extras)
    small.write_text("\n\n".join(wanted) + "\n")
    pages = pages_of(load(small.path))
    assert "stages/afterwards.md" in pages


def test_an_example_shows_what_the_rules_say_now(small: SmallRules) -> None:
    """Its dates are the plan's, never those that were typed as expected."""
    before = pages_of(small.rules())["examples.md"].content
    assert 'datetime="2026-11-17"' in before
    assert "Not yet worked out anew" not in before
    moved = small.rules(("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 2 days"))
    pages = pages_of(moved)
    for path in ("examples.md", "calculator.md"):
        page = pages[path].content
        assert 'datetime="2026-11-18"' in page, path
        assert 'datetime="2026-11-17"' not in page, path
        assert "A rule has changed" in page, path
    assert "Not yet worked out anew" in pages["examples.md"].content


def test_a_source_without_a_publisher_says_so() -> None:
    """That none is stated is never printed as if it were a name."""
    for page in real_pages():
        if page.path.startswith("sources/"):
            assert "not stated" not in page.content.lower(), page.path


def test_a_page_is_made_when_it_is_asked_for(guide: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its path, title and place to edit are known before: one page need not wait for all."""
    made: list[str] = []

    class Noting(PageTexts):
        def __init__(self, *arguments: Any) -> None:  # noqa: ANN401 - whatever they take
            super().__init__(*arguments)
            made.append(self.path)

    monkeypatch.setattr("generator.pages.page_factory.PageTexts", Noting)
    pages = build(guide, ROOT / "content")
    assert navigation(guide, pages)
    assert made == []
    timeline = next(page for page in pages if page.path == "stages/index.md")
    assert timeline.content == timeline.content
    assert made == ["stages/index.md"]
