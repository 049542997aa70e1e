"""The generator is not about interviews: another guide comes out of the same code."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from generator.cli import main
from generator.pages import Page, build
from generator.program import compile_program, with_holidays
from generator.rules import Rules, load, read
from generator.timeline.expectation import differences
from tests.pages.built_site import built, frame
from tests.small_rules import TODAY
from tests.timeline.engines import Engine, NodeEngine, PythonEngine

Json = Any

HERE = Path(__file__).parent
ROOT = HERE.parent
OTHER = HERE / "other_guide"
REAL = load(ROOT / "rules.yaml")
FLAT = load(OTHER / "rules.yaml")

CONCEPTS = {
    "guide": "the advice that is the guide's own",
    "follow-ups": "the limit on chases, which the engine keeps",
    "between-messages": "the limit on the distance of messages, which the engine keeps",
    "no-contact": "the code of steps that are dropped, and of plans that end, for that reason",
    "done": "the status of a step",
    "notes": "a page's footnotes",
    "AU": "an example of a region's code, which is ISO 3166's and no word of ours",
    "AU-VIC": "the same",
}
"""Ids of the real rules that are words of the engine too, each with its reason."""

PLAIN = re.compile(r"[a-z]+_?[a-z]*")
"""An id that is a single plain word, such as `role` or `email`, stands for other things, too."""


def pages(rules: Rules, prose: Path) -> dict[str, str]:
    """Return the text of every page and data file of a guide, by its path."""

    def text(page: Page) -> str:
        return page.content if isinstance(page.content, str) else page.content.decode()

    return {page.path: text(page) for page in build(rules, prose)}


# The other guide works ---------------------------------------------------------------------------


def test_the_guides_have_nothing_in_common() -> None:
    """But for the engine's own words and the world's regions, the guides share no id."""
    shared = ids(REAL) & ids(FLAT)
    assert shared - FLAT.regions.keys() == {"follow-ups", "between-messages"}


def test_the_other_guide_is_in_order() -> None:
    """`check` finds nothing, its examples and its hand-written pages included."""
    options = ["--rules", str(OTHER / "rules.yaml"), "--today", TODAY]
    result = CliRunner().invoke(main, ["check", *options])
    assert result.exit_code == 0, result.stdout
    assert "8 steps, 7 claims of 2 sources" in result.stdout


@pytest.fixture(params=["python", "javascript"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Both engines, one after the other."""
    if request.param == "python":
        yield PythonEngine()
    else:
        node = NodeEngine()
        yield node
        node.close()


def test_both_engines_plan_it(engine: Engine) -> None:
    """Its examples, worked out by hand, come out in both engines."""
    program = with_holidays(compile_program(FLAT), FLAT, FLAT.regions)
    for name, example in FLAT.examples.items():
        plan = engine.answer(program, example.situation)
        assert "error" not in plan, plan
        assert differences(example.expect, plan) == [], name


def test_every_way_through_it_is_planned_alike() -> None:
    """On every route, in everybody's advice, after every event, the engines agree."""
    program = with_holidays(compile_program(FLAT), FLAT, FLAT.regions)
    situations = list(ways())
    node = NodeEngine()
    try:
        answers = list(node.answers(program, situations))
    finally:
        node.close()
    states = set()
    for situation, answer in zip(situations, answers, strict=True):
        assert answer == PythonEngine().answer(program, situation), situation
        assert "error" not in answer, situation
        states.add((answer["state"], answer["because"]))
    assert {state for state, _ in states} == {"do", "wait", "over"}
    assert ("over", "signed") in states


def ways() -> Iterator[Json]:
    """Yield situations of the other guide: each route, advice, region, and kind of news."""
    seen = {"event": "seen-flat", "on": "2027-03-06"}
    news: list[list[Json]] = [
        [],
        [{"event": "day-named", "on": "2027-03-08", "by": "2027-03-15"}],
        [{"event": "day-named", "on": "2027-03-08", "said": "end of the month"}],
        [{"event": "answered", "on": "2027-03-09"}],
        [{"event": "turned-down", "on": "2027-03-09"}],
        [{"event": "signed", "on": "2027-03-09"}],
        [{"event": "leave-us-alone", "on": "2027-03-09"}],
        [{"event": "ticked-off", "step": "hand-in-papers", "on": "2027-03-07"}],
        [{"event": "seen-flat", "on": "2027-04-10"}],
    ]
    for route in FLAT.routes:
        for advice in ("guide", *FLAT.sources):
            for region in FLAT.regions:
                for events in news:
                    for today in ("2027-03-09", "2027-03-20", "2027-06-01"):
                        yield {
                            "today": today,
                            "route": route,
                            "advice": advice,
                            "region": region,
                            "events": [seen, *events],
                        }


def test_its_pages_speak_of_nothing_else() -> None:
    """All of it is on its pages, and no word of job interviews is."""
    made = pages(FLAT, OTHER / "content")
    words = r"interview|employer|consultant|thank-you|recruit|linkedin|hiring|\bjobs?\b|candidate"
    for path, text in made.items():
        # The engine's code for a plan that another beginning interrupts, which no reader sees.
        assert re.search(words, text.replace("next-interview", ""), re.IGNORECASE) is None, path
    everything = "\n".join(made.values())
    for step in FLAT.steps.values():
        assert step.title in everything
    for path in ("stages/in-between.md", "papers.md", "sources/landlords-voice.md"):
        assert path in made


def test_a_real_site_is_built_of_it(tmp_path: Path) -> None:
    """MkDocs builds it strictly, with our theme and calculator, and every link leads somewhere."""
    folder = frame(tmp_path / "flat", (OTHER / "rules.yaml").read_text(encoding="utf-8"))
    shutil.copytree(OTHER / "content", folder / "content", dirs_exist_ok=True)
    site = built(folder, tmp_path / "site")
    assert site.broken_links() == []
    assert "1 working day" in site.article("papers/").text.replace("\xa0", " ")
    assert site.article("stages/in-between/").find(id="ask-the-office") is not None
    assert (site.folder / "assets/calculator/holidays/NZ.json").is_file()
    title = BeautifulSoup((site.folder / "index.html").read_text(), "html.parser").title
    assert title is not None
    assert "After the viewing" in title.text


# The code names nothing --------------------------------------------------------------------------


def ids(rules: Rules) -> set[str]:
    """Return every id that some rules declare."""
    declared = {
        each
        for section in type(rules).model_fields
        if isinstance(entries := getattr(rules, section), dict)
        for each in entries
    }
    declared.update(claim for source in rules.sources.values() for claim in source.claims)
    declared.update(name for route in rules.routes.values() for name in route.recipients)
    return declared


def code() -> Iterator[Path]:
    """Yield the files that must work for any guide."""
    for folder, kinds in {
        "generator": ("*.py", "*.j2"),
        "site_overrides": ("*.js", "*.html", "*.css"),
    }.items():
        for kind in kinds:
            yield from (ROOT / folder).rglob(kind)


def named(text: str, specific: set[str]) -> set[str]:
    """Return the ids that a text names: in quotes of any kind, or as an attribute's value."""
    return {quoted for _, quoted in re.findall(r"""(["'`])([\w.-]+)\1""", text)} & specific


def test_the_code_names_no_id_of_the_rules() -> None:
    """No step, source, stage, route or anchor, nor anything else of the rules, is in quotes."""
    specific = {each for each in ids(REAL) | ids(FLAT) if not PLAIN.fullmatch(each)}
    plain_steps = {*REAL.steps, *REAL.stages, *REAL.sources, *REAL.routes, *REAL.events}
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in code()
        if (
            names := named(path.read_text(encoding="utf-8"), (specific | plain_steps) - {*CONCEPTS})
        )
    }
    assert found == {}


def test_the_exceptions_are_needed() -> None:
    """What is excepted stands in the code indeed, and in the rules."""
    everywhere = "\n".join(path.read_text(encoding="utf-8") for path in code())
    for concept in CONCEPTS:
        assert named(everywhere, {concept}), concept
        assert concept == "guide" or concept in ids(REAL)


def test_reading_the_rules_by_another_name(tmp_path: Path) -> None:
    """A rules file may be called anything, and stand anywhere."""
    file = tmp_path / "flat.yml"
    shutil.copy(OTHER / "rules.yaml", file)
    assert read(file).problems == []
