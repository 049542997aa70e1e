"""`guide diff` of versions that an older model let pass, our own among them."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator import engine
from generator.diff.comparison import compare
from generator.diff.git import content_at
from generator.diff.version import read_version
from generator.program import with_holidays
from tests.changed_data import Json
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


@pytest.fixture
def _planned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plan each situation once by each program, however many versions have it."""
    programs: dict[str, Json] = {}
    plans: dict[tuple[int, str], Json] = {}

    def program(*of: Any) -> Json:  # noqa: ANN401 - passed on
        made = with_holidays(*of)
        return programs.setdefault(json.dumps({**made, "version": ""}), made)

    def plan(program: Json, situation: Json) -> Json:
        key = id(program), json.dumps(situation)
        if key not in plans:
            plans[key] = engine.plan(program, situation)
        return plans[key]

    monkeypatch.setattr("generator.diff.dates.with_holidays", program)
    monkeypatch.setattr("generator.diff.dates.plan", plan)


@pytest.mark.slow
@pytest.mark.usefixtures("_planned_once")
def test_every_version_in_our_own_history() -> None:
    """Each version of the real rules that git knows can be compared with the one before and now."""
    log = ["git", "log", "--format=%h", "--", "rules.yaml"]
    told = subprocess.run(log, cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not told:
        pytest.skip("There is no git here, or no history.")
    blobs = [content_at(REAL, commit) for commit in told[:13]]
    texts = [REAL.read_text(), *(blob.decode() for blob in blobs if blob is not None)]
    versions = [read_version(f"{n} back", text) for n, text in enumerate(texts)]
    for n, older in enumerate(versions[1:], 1):
        for newer in {id(each): each for each in (versions[0], versions[n - 1])}.values():
            told_of = compare(older, newer).notes
            assert not [note for note in told_of if "could not be compared" in note], older.name
