"""What keeps a guide from being published stops nothing else."""

from datetime import date
from pathlib import Path

from click.testing import CliRunner

from generator.checks import load, read
from generator.checks.release import findings
from generator.cli import main
from tests.checks.release.finding import WINDOW
from tests.small_rules import TODAY, SmallRules

ROOT = Path(__file__).parents[3]


def test_the_guide_can_be_published() -> None:
    """Nothing is found in the real rules as of the day on which they were reviewed."""
    reading = read(ROOT / "rules.yaml")
    assert reading.rules is not None
    assert findings(reading, date.fromisoformat(reading.rules.guide.reviewed)) == []


def test_what_is_found_stops_nothing_else(small: SmallRules, tmp_path: Path) -> None:
    """Rules that are not fit to be published can be loaded, planned with and exported."""
    path = small.write((WINDOW, WINDOW.replace("2 days", "5 days")), ("until: 2027", "until: 2026"))
    options = ["--rules", str(path)]
    assert CliRunner().invoke(main, ["check", *options, "--today", TODAY]).exit_code == 1
    assert load(path).guide.holidays.until == 2026
    assert CliRunner().invoke(main, ["export", str(tmp_path / "out"), *options]).exit_code == 0
