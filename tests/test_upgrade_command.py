"""`guide upgrade`: a guide of an older version is brought up to date, and nothing is lost."""

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from generator.checks import load
from generator.new_guide.starting_files import RECORD, digest, start
from generator.rules.json_schema import FILE_NAME
from tests.command import guide
from tests.contents import contents

TODAY = date(2026, 11, 28)
BEFORE = "\n# How much is too much."
LETTER = (
    "\ntemplates:\n  thanks: {title: Thanks, steps: [answer-the-quote], channel: email,"
    " body: Thanks., editorial: Ours.}\n"
)


def upgrade(folder: Path) -> Result:
    """Run the command in a folder."""
    return guide("upgrade", "--rules", folder / "rules.yaml")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A guide of this version."""
    start(tmp_path / "guide", TODAY, minimal=True)
    return tmp_path / "guide"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A guide of an older version: its files, without one that it had not, and an old section."""
    new = tmp_path / "old"
    start(new, TODAY)
    record = new / RECORD
    written = record.read_text(encoding="utf-8")
    for name in ("README.md", FILE_NAME):
        was = digest((new / name).read_bytes())
        (new / name).write_text("As an older version wrote it.")
        written = written.replace(was, digest(b"As an older version wrote it."))
    page = "content/change-the-advice.md"
    (new / page).unlink()
    record.write_text(re.sub(f'.*"{page}".*\n', "", written), encoding="utf-8")
    text = (new / "rules.yaml").read_text(encoding="utf-8")
    assert text.count(BEFORE) == 1
    (new / "rules.yaml").write_text(text.replace(BEFORE, LETTER + BEFORE), encoding="utf-8")
    return new


def test_a_new_guide_is_up_to_date(new: Path) -> None:
    """Nothing changes."""
    before = contents(new)
    result = upgrade(new)
    assert (result.exit_code, result.stdout) == (0, "All is up to date.\n")
    assert contents(new) == before


def test_an_old_guide_is_brought_up_to_date(old: Path) -> None:
    """It says what changed; the rules mean the same."""
    meant = load(old / "rules.yaml").model_dump()
    result = upgrade(old)
    assert result.exit_code == 0, result.output
    told = result.stdout.splitlines()
    assert "rules.yaml: 'templates' is 'letters' now" in told
    assert f"{FILE_NAME}: renewed" in told
    assert "change-the-advice.md: new" in told
    assert "README.md: renewed" in told
    assert load(old / "rules.yaml").model_dump() == meant
    assert "\nletters:\n" in (old / "rules.yaml").read_text(encoding="utf-8")
    assert (old / "README.md").read_text(encoding="utf-8").startswith("# A guide")
    assert not list(old.rglob(".upgrade-*"))


def test_a_second_time_nothing_changes(old: Path) -> None:
    """Whatever was left as it is stays so."""
    (old / "README.md").write_text("My own words.")
    assert "README.md: left as it is, you have changed it" in upgrade(old).stdout
    before = contents(old)
    result = upgrade(old)
    assert "All is up to date." in result.stdout
    assert contents(old) == before
    assert before["README.md"] == b"My own words."


def test_what_was_deleted_stays_away(new: Path) -> None:
    """A file that the record names, and that is not there, is not wanted."""
    (new / "content" / "change-the-advice.md").unlink()
    assert upgrade(new).stdout == "All is up to date.\n"
    assert not (new / "content" / "change-the-advice.md").exists()


def test_both_names_of_a_section_are_left_to_check(tmp_path: Path) -> None:
    """Where a section stands under its old name and its new one, nothing is renamed."""
    rules = tmp_path / "rules.yaml"
    rules.write_text("templates:\n  a: {}\nletters:\n  b: {}\n")
    assert upgrade(tmp_path).stdout == "All is up to date.\n"
    assert rules.read_text().startswith("templates:")


def test_rules_alone_are_brought_up_to_date(tmp_path: Path) -> None:
    """Where there is no guide around them, none is made; windows' line ends stay."""
    rules = tmp_path / "rules.yaml"
    rules.write_bytes(b"# Mine\r\ntemplates:\r\n  a: {title: templates}\r\n")
    assert "'templates' is 'letters' now" in upgrade(tmp_path).stdout
    assert contents(tmp_path) == {
        "rules.yaml": b"# Mine\r\nletters:\r\n  a: {title: templates}\r\n"
    }


def test_nothing_is_changed_where_something_cannot_be(tmp_path: Path) -> None:
    """It says why, and ends with 1."""
    result = upgrade(tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith("Nothing was changed: ")
