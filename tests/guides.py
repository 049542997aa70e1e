"""The repository, and the larger guides in it; the small one is in `tests/small_rules.py`."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
REAL: Final = ROOT / "rules.yaml"
TENDER: Final = ROOT / "tests" / "tender_guide" / "rules.yaml"
DEPOSIT: Final = ROOT / "tests" / "deposit_guide" / "rules.yaml"
