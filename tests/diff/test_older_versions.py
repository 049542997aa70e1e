"""`guide diff` of versions that an older model let pass, our own among them."""

import subprocess
from pathlib import Path

import pytest

from generator.diff.comparison import compare
from generator.diff.git import content_at
from generator.diff.version import read_version
from tests.diff.comparing import TEXT, WAIT, diff
from tests.guides import REAL, ROOT
from tests.small_rules import changed


def test_an_older_version_may_lack_what_is_asked_for_today(tmp_path: Path) -> None:
    """Keys that were not yet required, and keys that went away, are told, and dates compared."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    older = changed(
        ("    why: It is polite.\n", ""),
        ("    per: round\n", "    per: round\n    colour: green\n"),
        (WAIT, "anchor: meeting, earliest: 3 weeks}"),
    )
    old.write_text(older)
    new.write_text(TEXT)
    result = diff(old, new)
    assert result.exit_code == 1
    assert "Ask: moves in 4 of 13 situations" in result.stdout
    assert "Thanks: why, new: “It is polite.”" in result.stdout
    assert "Thanks: colour, left out now: green" in result.stdout
    notes = result.stdout.partition("\nNote\n")[2]
    assert "steps.thanks.why was not yet asked for" in notes
    assert "steps.thanks.colour is no part of the rules any more" in notes


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("weekend: [6, 7]", "weekend: [1, 2, 3, 4, 5, 6, 7]"), "leaves no working day"),
        (("aim: 1 day, latest: 2 days", "aim: 1 fortnight, latest: 2 days"), "does not fit"),
        (("{anchor: meeting, aim", "{anchor: ask, aim"), "could not be compared"),
        (("per: cycle", "per: [cycle]"), "does not fit"),
        (("effect: starts, takes: [at]", "takes: [at]"), "no event that starts the clock"),
    ],
)
def test_rules_that_cannot_be_planned_by_are_compared_in_words(
    tmp_path: Path, change: tuple[str, str], why: str
) -> None:
    """Where no dates can be had, the words are there all the same, and the reason is told."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(changed(change))
    new.write_text(TEXT)
    for pair in ((old, new), (new, old)):
        result = diff(*pair)
        assert result.exit_code == 1, result.output
        assert "the dates could not be compared." in result.stdout
        assert why in result.stdout


@pytest.mark.slow
def test_versions_of_our_own_history() -> None:
    """Versions of the real rules that git knows can be compared with those of now."""
    log = ["git", "log", "--format=%h", "--", "rules.yaml"]
    told = subprocess.run(log, cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not told:
        pytest.skip("There is no git here, or no history.")
    now = read_version("now", REAL.read_text())
    for commit in told[:13:3]:
        content = content_at(REAL, commit)
        assert content is not None
        notes = compare(read_version(commit, content.decode()), now).notes
        assert not [note for note in notes if "could not be compared" in note], commit
