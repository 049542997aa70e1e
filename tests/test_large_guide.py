"""A guide may be large: what it costs grows with it, and no faster."""

import json
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.checks import load
from generator.pages import build
from generator.pages.sample_plans import SamplePlans
from generator.program import compile_program
from generator.rules import Rules
from tests.counting import growth, lines_run, most_bytes
from tests.engine.engines import ENGINE_JS
from tests.large_guide import FULL, write_large_guide
from tests.pages.built_site import built, frame

WORK_IN_NODE = Path(__file__).parent / "engine" / "work_in_node.mjs"

SIZES = (40, 80, 160)
"""So many steps, each twice as many as before, with as many claims and letters to a step as in
the largest guide."""


LINEAR = 2.3
"""What grows with n grows to the double, give or take what lists keep in reserve; with n², to
four times as much."""


@pytest.fixture(scope="module")
def guides(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Guides of these sizes, none of which says what another does: texts are kept once worked."""
    steps, claims, letters = FULL
    return [
        write_large_guide(
            tmp_path_factory.mktemp(f"large-{size}"),
            size,
            size * claims // steps,
            size * letters // steps,
            word=f"w{size}",
        )
        for size in SIZES
    ]


def pages(rules: Rules) -> None:
    """Make all pages, the plans on them included."""
    assert all(page.content for page in build(rules, None))


def plans(rules: Rules) -> None:
    """Plan a situation, the program included."""
    worked = SamplePlans(rules)
    worked.entries(next(iter(rules.routes)), worked.days[0])


WORK: dict[str, Callable[[Rules], object]] = {
    "program": compile_program,
    "plans": plans,
    "pages": pages,
}


def test_reading_grows_with_the_guide(guides: list[Path]) -> None:
    """Twice the guide takes twice the work and twice the memory to read and check."""
    load(guides[0])  # what is read once and for all
    assert growth([lines_run(partial(load, guide)) for guide in guides]) < LINEAR
    few, many = (most_bytes(partial(load, guide)) for guide in guides[1:])
    assert many / few < LINEAR


@pytest.mark.parametrize("work", WORK.values(), ids=WORK.keys())
def test_what_follows_grows_with_the_guide(
    guides: list[Path], work: Callable[[Rules], object], tmp_path: Path
) -> None:
    """So do the program, a plan, and all pages."""
    work(load(write_large_guide(tmp_path, 10, 50, 5, word="first")))  # templates are compiled once
    rules = [load(guide) for guide in guides]
    assert growth([lines_run(partial(work, each)) for each in rules]) < LINEAR
    few, many = (most_bytes(partial(work, each)) for each in rules[1:])
    assert many / few < LINEAR


def test_the_browsers_engine_grows_with_the_guide(guides: list[Path]) -> None:
    """It does as much more for a larger guide as its twin does."""

    def work(guide: Path) -> int:
        program = compile_program(load(guide))
        meeting = {"event": "meeting", "on": "2026-11-16"}
        asked = {"program": program, "situation": {"today": "2026-11-16", "events": [meeting]}}
        done = subprocess.run(
            ["node", WORK_IN_NODE, ENGINE_JS],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=True,
        )
        return int(done.stdout)

    assert growth([work(guide) for guide in guides]) < LINEAR


@pytest.mark.slow
def test_the_largest_guide_is_built(tmp_path: Path) -> None:
    """A thousand steps, five thousand claims and three hundred letters make a site."""
    steps, claims, letters = FULL
    folder = frame(tmp_path / "guide")
    write_large_guide(folder, steps, claims, letters)
    site = built(folder, tmp_path / "site")

    def data(name: str) -> int:
        return len(json.loads((site.folder / "assets" / "calculator" / name).read_text()))

    program = json.loads((site.folder / "assets" / "calculator" / "rules.json").read_text())
    assert len(program["steps"]) == steps
    assert data("claims.json") == claims
    assert (site.folder / "templates" / "index.html").read_text().count('class="letter"') >= letters
    assert (site.folder / "sources" / "source-9" / "index.html").is_file()
