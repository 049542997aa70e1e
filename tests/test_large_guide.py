"""A guide may be large."""

import json
from pathlib import Path

import pytest

from generator.checks import load
from generator.pages import build
from tests.large_guide import FULL, write_large_guide


@pytest.mark.slow
def test_the_largest_guide_is_made(tmp_path: Path) -> None:
    """A thousand steps, five thousand claims and three hundred letters make every page."""
    steps, claims, letters = FULL
    files = {
        page.path: page.content
        for page in build(load(write_large_guide(tmp_path, steps, claims, letters)), None)
    }
    assert len(json.loads(files["assets/calculator/rules.json"])["steps"]) == steps
    assert len(json.loads(files["assets/calculator/claims.json"])) == claims
    assert str(files["templates.md"]).count('class="letter"') >= letters
    assert "sources/source-9.md" in files
