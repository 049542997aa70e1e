"""What keeps a guide from being published stops nothing else."""

from datetime import date
from pathlib import Path

from generator.checks import load, read
from generator.checks.release import findings
from tests.checks.release.finding import WINDOW
from tests.command import guide
from tests.guides import REAL
from tests.small_rules import TODAY, SmallRules


def test_the_guide_can_be_published() -> None:
    """Nothing is found in the real rules as of the day on which they were reviewed."""
    reading = read(REAL)
    assert reading.rules is not None
    assert findings(reading, date.fromisoformat(reading.rules.guide.reviewed)) == []


def test_what_is_found_stops_nothing_else(small: SmallRules, tmp_path: Path) -> None:
    """Rules that are not fit to be published can be loaded, planned with and exported."""
    path = small.write((WINDOW, WINDOW.replace("2 days", "5 days")), ("until: 2027", "until: 2026"))
    assert guide("check", "--rules", path, "--today", TODAY).exit_code == 1
    assert load(path).guide.holidays.until == 2026
    assert guide("export", tmp_path / "out", "--rules", path).exit_code == 0
