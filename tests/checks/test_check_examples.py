"""Examples that differ: `check` says where and how, and nothing but `check` minds."""

import re
from pathlib import Path

import pytest

from generator.checks import read
from generator.checks.meaning.examples import examples_that_differ
from generator.rules import Problem
from tests.command import guide
from tests.guides import REAL, ROOT
from tests.pages.built_site import built, frame
from tests.small_rules import TODAY, SmallRules, changed


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


@pytest.mark.slow
def test_planning_exporting_and_building_go_on(tmp_path: Path) -> None:
    """The editor sees what a change does before it is fit to be published."""
    later = ("aim: 1 day, latest: 2 days", "aim: 2 days, latest: 5 days")
    rules = changed(later, ("until: 2027", "until: 2026"))
    path = frame(tmp_path / "guide", rules) / "rules.yaml"
    assert guide("check", "--rules", path, "--today", TODAY).exit_code == 1
    day = "2026-11-16"
    told = ("--event", f"meeting={day}", "--today", day, "--format", "text")
    assert "Wed 18 Nov 2026  Thanks" in guide("plan", "--rules", path, *told).stdout
    assert guide("export", tmp_path / "export", "--rules", path).exit_code == 0
    examples = built(path.parent, tmp_path / "site").article("examples/")
    assert examples.select('[datetime="2026-11-18"]')
