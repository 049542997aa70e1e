"""Two versions of the small guide, compared."""

from pathlib import Path
from typing import Final

from click.testing import Result

from generator.diff.comparison import Comparison, compare
from generator.diff.version import read_version
from tests.command import guide
from tests.small_rules import GOOD, Change, changed

TEXT = GOOD.read_text(encoding="utf-8")
WAIT: Final = "anchor: meeting, earliest: 2 weeks}"
"""Where the good rules say how long to wait."""


def compared(*changes: Change) -> Comparison:
    """Return what the changes of the good rules do."""
    return compared_texts(TEXT, changed(*changes))


def compared_texts(old: str, new: str) -> Comparison:
    """Return what changes from one text of rules to another."""
    return compare(read_version("old.yaml", old), read_version("new.yaml", new))


def diff(*arguments: str | Path) -> Result:
    """Run `guide diff`."""
    return guide("diff", *arguments)
