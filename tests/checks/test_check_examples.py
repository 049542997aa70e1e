"""Examples that differ: `check` says where and how, and nothing but `check` minds."""

import re
from pathlib import Path

import pytest

from generator.checks import read
from generator.checks.meaning.examples import examples_that_differ
from generator.rules import Problem
from tests.command import guide
from tests.guides import REAL, ROOT
from tests.pages.built_site import frame, mkdocs
from tests.small_rules import GOOD, TODAY, SmallRules, changed

SLOWER = ("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 2 days")
"""A change by which the small example's thanks are due a day later."""


def differing(path: Path) -> list[Problem]:
    """Return what the examples of a file say that is no longer so."""
    reading = read(path, ROOT / "content")
    assert reading.rules is not None, reading.problems[0]
    return list(examples_that_differ(reading.rules, reading.document))


def test_a_changed_number_is_told_at_each_date_that_it_moves(small: SmallRules) -> None:
    """Of the real guide, too: each problem stands at the old value, and says the new one."""
    text = REAL.read_text(encoding="utf-8")
    old = "aim: {offset: 24 hours, cites: [follow-up-faq/thank-you-window]}"
    path = small.write_text(changed((old, old.replace("24", "30")), text=text))
    lines = text.splitlines()
    problems = differing(path)
    assert len(problems) > 3
    for problem in problems:
        assert problem.code == "example-differs"
        assert problem.line > lines.index("examples:")
        said = re.search(r": expected (.*), found (.*)$", problem.message)
        assert said is not None, problem.message
        there = lines[problem.line - 1][problem.column - 1 :]
        assert there.replace('"', "").startswith(said[1].replace('"', "")), problem.message
    assert any("thank-you.aim" in problem.message for problem in problems)


def test_check_minds(small: SmallRules) -> None:
    """It names line and column, the date that was expected and the one that was found; ends 1."""
    path = small.write(SLOWER)
    result = guide("check", "--rules", str(path), "--today", TODAY)
    assert result.exit_code == 1
    assert "on: expected 2026-11-17, found 2026-11-18" in result.stdout
    assert '"on": "2026-11-17"' in result.stdout.split("\n")[1]
    assert result.stdout.count("error[") == 1


def test_planning_and_exporting_go_on(small: SmallRules, tmp_path: Path) -> None:
    """The editor sees what the change does before the examples are worked out anew."""
    path = small.write(SLOWER)
    planned = guide(
        *("plan", "--rules", str(path), "--event", "meeting=2026-11-16"),
        *("--today", "2026-11-16", "--format", "text"),
    )
    assert planned.exit_code == 0
    assert "Wed 18 Nov 2026  Thanks" in planned.stdout
    assert guide("export", str(tmp_path / "export"), "--rules", str(path)).exit_code == 0


@pytest.mark.slow
def test_building_goes_on(tmp_path: Path) -> None:
    """A strict build succeeds, and the page of examples has the new date."""
    text = GOOD.read_text(encoding="utf-8")
    folder = frame(tmp_path / "guide", text.replace(*SLOWER))
    done = mkdocs("build", "--strict", "--site-dir", tmp_path / "site", folder=folder)
    assert done.returncode == 0, done.stderr
    pages = [page.read_text(encoding="utf-8") for page in (tmp_path / "site").rglob("*.html")]
    assert any("A meeting on a Monday" in page and "2026-11-18" in page for page in pages)
