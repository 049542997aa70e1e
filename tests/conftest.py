"""What every test may ask for."""

from pathlib import Path

import pytest

from tests.small_rules import SmallRules


@pytest.fixture
def small(tmp_path: Path) -> SmallRules:
    """A small rules file, in order, in a folder of its own."""
    return SmallRules(tmp_path)
