"""`guide upgrade`: a guide of an older version is brought up to date, and nothing is lost."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.checks import load
from generator.cli import main
from generator.new_guide.create import start
from generator.new_guide.record import FILE, digest, installed_version
from generator.new_guide.upgrade import ASIDE
from generator.rules.json_schema import FILE_NAME

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 28)
RENEWED = "README.md: renewed"


def upgrade(folder: Path) -> Result:
    """Run the command in a folder."""
    return CliRunner().invoke(main, ["upgrade", "--rules", str(folder / "rules.yaml")])


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A guide of this version."""
    start(tmp_path / "guide", TODAY, minimal=True)
    return tmp_path / "guide"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A guide as it was started before there were records: the theme copied, an old section."""
    folder = tmp_path / "old"
    start(folder, TODAY)
    (folder / FILE).unlink()
    (folder / "content" / "change-the-advice.md").unlink()
    (folder / FILE_NAME).write_text("{}")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "site_overrides", folder / "site_overrides")
    rules = folder / "rules.yaml"
    text = rules.read_text(encoding="utf-8")
    letter = (
        "\ntemplates:\n  thanks: {title: Thanks, steps: [answer-the-quote], channel: email,"
        " body: Thanks., editorial: Ours.}\n\n# How much is too much."
    )
    assert text.count("\n# How much is too much.") == 1
    rules.write_text(text.replace("\n# How much is too much.", letter), encoding="utf-8")
    return folder


def test_a_new_guide_is_up_to_date(new: Path) -> None:
    """Nothing changes."""
    before = contents(new)
    result = upgrade(new)
    assert (result.exit_code, result.stdout) == (0, "All is up to date.\n")
    assert contents(new) == before


def test_an_old_guide_is_brought_up_to_date(old: Path) -> None:
    """It says what changed; the rules mean the same; the package gives the theme."""
    (old / "requirements.txt").write_text("other==1\nfollow-up-guide==0.0.1\n")
    meant = load(old / "rules.yaml").model_dump()
    result = upgrade(old)
    assert result.exit_code == 0, result.output
    told = result.stdout.splitlines()
    assert "rules.yaml: 'templates' is 'letters' now" in told
    assert f"{FILE_NAME}: renewed" in told
    assert "change-the-advice.md: new" in told
    assert "site_overrides: deleted, the package gives it" in told
    assert f"requirements.txt: names version {installed_version()}" in told
    assert load(old / "rules.yaml").model_dump() == meant
    assert "\nletters:\n" in (old / "rules.yaml").read_text(encoding="utf-8")
    assert not (old / "site_overrides").exists()
    assert "custom_dir" not in (old / "mkdocs.yml").read_text(encoding="utf-8")
    assert (
        f"==1\nfollow-up-guide=={installed_version()}\n" in (old / "requirements.txt").read_text()
    )
    assert not list(old.rglob(".upgrade-*"))


@pytest.mark.parametrize("case", ["", "  case: {one: quote, many: quotes}\n"])
def test_the_calculators_new_default_word_is_told(old: Path, case: str) -> None:
    """A guide that says nothing of its cases reads what the calculator calls them now."""
    rules = old / "rules.yaml"
    text = rules.read_text(encoding="utf-8").replace("\nguide:\n", f"\nguide:\n{case}")
    assert text.count("case:") == bool(case)
    rules.write_text(text, encoding="utf-8")
    told = [line for line in upgrade(old).stdout.splitlines() if "'guide' has no 'case'" in line]
    assert len(told) == (0 if case else 1)
    assert "case" not in upgrade(old).stdout


def test_a_second_time_nothing_changes(old: Path) -> None:
    """Whatever was left as it is stays so."""
    (old / "README.md").write_text("My own words.")
    assert "README.md: left as it is, you have changed it" in upgrade(old).stdout
    before = contents(old)
    result = upgrade(old)
    assert "All is up to date." in result.stdout
    assert contents(old) == before
    assert before["README.md"] == b"My own words."


def test_a_theme_that_somebody_changed_is_kept_aside(old: Path) -> None:
    """Nothing of it is lost, and the message says what to do with it."""
    changed = old / "site_overrides" / "assets" / "styles" / "guide.css"
    changed.write_text("p { color: teal }")
    result = upgrade(old)
    assert f"site_overrides: moved to {ASIDE}, see below" in result.stdout
    assert "put these alone" in result.stdout
    assert (old / ASIDE / "assets" / "styles" / "guide.css").read_text() == "p { color: teal }"
    assert not (old / "site_overrides").exists()


def test_settings_that_somebody_changed_keep_the_change(old: Path) -> None:
    """They lose but the line that names the copy of the theme."""
    settings = old / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8") + "\ncopyright: Ours\n"
    settings.write_text(text, encoding="utf-8")
    upgrade(old)
    assert settings.read_text(encoding="utf-8") == text.replace(
        "  custom_dir: site_overrides\n", ""
    )


def test_what_nobody_changed_is_renewed(new: Path) -> None:
    """A file is known by what the record says was written; a deleted one stays away."""
    record = new / FILE
    was = digest((new / "README.md").read_bytes())
    (new / "README.md").write_text("As an older version wrote it.")
    older = record.read_text(encoding="utf-8").replace(
        was, digest(b"As an older version wrote it.")
    )
    record.write_text(older, encoding="utf-8")
    (new / "content" / "change-the-advice.md").unlink()
    assert RENEWED in upgrade(new).stdout
    assert (new / "README.md").read_text(encoding="utf-8").startswith("# A guide")
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
