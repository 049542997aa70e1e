"""The real rules, and a small guide."""

from pathlib import Path

import pytest

from generator.checks import load
from generator.rules import Rules
from tests.pages.built_site import ROOT, frame
from tests.small_rules import GOOD


@pytest.fixture(scope="session")
def guide() -> Rules:
    """The real rules."""
    return load(ROOT / "rules.yaml")


@pytest.fixture
def small_frame(tmp_path: Path) -> Path:
    """A folder with the small guide, ready to be built or served."""
    return frame(tmp_path / "guide", GOOD.read_text(encoding="utf-8"))
