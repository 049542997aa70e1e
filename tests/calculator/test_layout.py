"""Where the calculator's modules stand, and which of them may know which."""

import re

import pytest

from tests.calculator.modules import MODULES

FORBIDDEN = {
    "core": ("components", "controller", "features"),
    "components": ("features", "controller"),
    "features": (),
}
IMPORT = re.compile(
    r'^(?:import|export) [^"]*"(\.[^"]+)";$|\bimport\("(\.[^"]+)"\)(?!\.\w)', re.MULTILINE
)
"""An import that runs; those of types stand in comments."""


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_a_layer_imports_none_above_it(folder: str) -> None:
    """The core knows no element, and an element that features share knows no feature."""
    files = sorted((MODULES / folder).rglob("*.js"))
    assert files
    for file in files:
        for found in IMPORT.findall(file.read_text(encoding="utf-8")):
            target = (file.parent / "".join(found)).resolve()
            assert target.is_file(), (file, target)
            inside = target.is_relative_to(MODULES) and target.relative_to(MODULES).parts[0]
            assert inside not in FORBIDDEN[folder], (file, target)


def test_the_core_needs_no_page() -> None:
    """What plans, reads links and fills letters in runs without a page."""
    for file in (MODULES / "core").rglob("*.js"):
        assert not re.search(
            r"\bdocument\.|\bHTML\w*Element\b", file.read_text(encoding="utf-8")
        ), file


def test_every_hand_written_file_is_short() -> None:
    """A module or a style of more than 300 lines does two things."""
    assets = MODULES.parent
    files = [*assets.rglob("*.js"), *assets.rglob("*.css")]
    for file in files:
        if "vendor" in file.parts or file.name == "engine.js":
            continue
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 300, file
