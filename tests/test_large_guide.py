"""A guide may be large."""

import json
from pathlib import Path

import pytest

from tests.large_guide import FULL, write_large_guide
from tests.pages.built_site import built, frame


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
    assert (site.folder / "letters" / "index.html").read_text().count('class="letter"') >= letters
    assert (site.folder / "sources" / "source-9" / "index.html").is_file()
