"""A guide may be large."""

import json
from pathlib import Path
from typing import Final

import pytest
import yaml

from tests.changed_data import Json
from tests.pages.built_site import built, frame
from tests.small_rules import GOOD

STEPS, CLAIMS, LETTERS = range(1000), range(5000), range(300)
"""Those of the largest guide that has to work."""

PAGES: Final = range(10)
"""Stages, and sources, among which they are shared out."""

CHAIN: Final = 5
"""So many steps hang on one another, each on the one before it; then a new chain begins."""


def large_guide() -> Json:
    """Return the data of the small guide, with many more of what grows, made of its own."""
    data = yaml.safe_load(GOOD.read_text(encoding="utf-8"))
    stage, step = data["stages"]["afterwards"], data["steps"]["thanks"]
    letter = data["letters"]["thanks-email"]
    del step["fold-into"], stage["doors"]
    for nth in PAGES:
        data["stages"][f"stage-{nth}"] = {**stage, "title": f"Stage {nth}"}
        data["sources"][f"source-{nth}"] = {
            **data["sources"]["handbook"],
            "mark": "ABCDEGIJKL"[nth],
            "claims": {
                f"claim-{n}": {"section": f"{n // 100}", "kind": "do", "says": f"Do thing-{n}."}
                for n in CLAIMS[nth :: len(PAGES)]
            },
        }
    cited = [f"source-{n % len(PAGES)}/claim-{n}" for n in CLAIMS]
    for n in STEPS:
        data["steps"][f"step-{n}"] = {
            **step,
            "title": f"Do thing-{n}",
            "short": f"thing-{n}",
            "stage": f"stage-{n % len(PAGES)}",
            "chase": n % 3 == 0,
            "window": {
                "anchor": f"step-{n - 1}" if n % CHAIN else "meeting",
                "latest": {"offset": f"{n + 1} days", "editorial": "Ours."},
            },
            "cites": cited[CHAIN * n : CHAIN * (n + 1)],
        }
    for n in LETTERS:
        more = {"title": f"Words for thing-{n}", "steps": [f"step-{n}"]}
        data["letters"][f"letter-{n}"] = letter | more
    return data


@pytest.mark.slow
def test_the_largest_guide_is_built(tmp_path: Path) -> None:
    """A thousand steps, five thousand claims and three hundred letters make a site."""
    # JSON is YAML, and written faster.
    site = built(frame(tmp_path / "guide", json.dumps(large_guide())), tmp_path / "site").folder

    def data(name: str) -> Json:
        return json.loads((site / "assets" / "calculator" / name).read_text())

    assert len(data("rules.json")["steps"]) > len(STEPS)
    assert len(data("claims.json")) > len(CLAIMS)
    letters = (site / "letters" / "index.html").read_text()
    assert letters.count('class="letter"') > len(LETTERS)
    assert (site / "sources" / "source-9" / "index.html").is_file()
