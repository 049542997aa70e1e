"""Stylesheets are put together from the files beside the components."""

import re
from pathlib import Path

import pytest

from generator.hosting.styles import join_styles
from tests.guides import ROOT

SHEETS = sorted((ROOT / "site_overrides/assets").rglob("*.css"))


def test_a_finished_stylesheet_imports_nothing(tmp_path: Path) -> None:
    """Each file stands in the place of its import, once, and is not published by itself."""
    part, sheet = tmp_path / "assets/part/a.css", tmp_path / "assets/styles/all.css"
    for file, content in {part: "p { margin: 0 }\n", sheet: '@import "../part/a.css";\n'}.items():
        file.parent.mkdir(parents=True)
        file.write_text(content, encoding="utf-8")
    for _ in range(2):
        join_styles(tmp_path)
        assert sheet.read_text(encoding="utf-8").strip() == "p { margin: 0 }"
        assert not part.exists()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_line_under_a_text_is_lost_in_webkit(sheet: Path) -> None:
    """WebKit takes one value in `text-decoration`; style and thickness stand apart."""
    shorthands = re.findall(r"text-decoration:\s*([^;}]+)", sheet.read_text(encoding="utf-8"))
    assert [value for value in shorthands if len(value.split()) > 1] == []
