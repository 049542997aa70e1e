"""`guide init`: a new guide, in order from the first minute."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.checks import load
from generator.cli import COMMANDS
from generator.new_guide.starting_files import THEME_LINE, start
from generator.rules import Rules
from generator.rules.json_schema import FILE_NAME
from tests.command import guide
from tests.guides import ROOT
from tests.pages.built_site import built
from tests.schema_faults import seen


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A new guide in a folder whose name has a space in it."""
    folder = tmp_path / "new guides" / "quotes"
    result = guide("init", folder)
    assert result.exit_code == 0, result.output
    head, *steps = result.stdout.splitlines()
    assert head.endswith("What to do next:")
    assert [step[:3] for step in steps if step[0] != " "] == ["1. ", "2. ", "3. ", "4. "]
    assert {"guide verify", "guide coverage"} <= set(re.findall(r"guide \w+", result.stdout))
    assert f"cd '{folder}' && guide check" in steps[0]
    return folder


def test_it_passes_check(new: Path) -> None:
    """Nothing is wrong with it, and it has one at least of each thing to learn from."""
    result = guide("check", "--rules", new / "rules.yaml")
    assert result.exit_code == 0, result.stdout
    rules = load(new / "rules.yaml")
    assert 2 <= len(rules.steps) <= 3
    assert len(rules.routes) == 2
    for section in type(rules).model_fields:
        assert getattr(rules, section), section


@pytest.mark.slow
def test_a_real_site_is_built_of_it(new: Path, tmp_path: Path) -> None:
    """MkDocs builds it strictly, with its own theme, and every link leads somewhere."""
    site = built(new, tmp_path / "site")
    assert site.broken_links() == []
    said = site.article("stages/waiting-for-it/").get_text().replace("\xa0", " ")
    assert "like this paragraph" in said
    assert "one to two weeks after your request" in said
    assert "about/" in site.pages
    assert (site.folder / "assets/calculator/engine.js").is_file()


def test_a_situation_is_planned_by_it(new: Path) -> None:
    """Asked on Friday and told of next week: the day after that week's Friday is no working day.

    Friday the 27th was named; from Saturday the 28th on, Monday the 30th is the first working day.
    """
    told = guide(
        *("plan", "--rules", new / "rules.yaml", "--event", "quote-asked=2026-11-20"),
        *("--done", "send-details=2026-11-20", "--route", "through-platform"),
        *("--event", "quote-promised=2026-11-20,said=next week", "--today", "2026-11-25"),
    )
    plan = json.loads(told.stdout)
    ask = next(step for step in plan["steps"] if step["step"] == plan["next"])
    assert (plan["state"], ask["step"], ask["to"]) == ("wait", "ask-once", "desk")
    assert (ask["earliest"], ask["on"], ask["latest"]) == ("2026-11-28", "2026-11-30", "2026-11-30")


def test_it_brings_what_an_editor_needs(new: Path) -> None:
    """A comment above each section, the schema that its first line names, and no theme.

    The package gives the theme; the settings are the project's, but for that line.
    """
    lines = (new / "rules.yaml").read_text(encoding="utf-8").splitlines()
    sections = [n for n, line in enumerate(lines) if line[:1].isalpha()]
    assert len(sections) == len(yaml.safe_load("\n".join(lines)))
    assert all(lines[n - 1].startswith("# ") for n in sections)
    assert lines[0].endswith(f"$schema={FILE_NAME}")
    assert (new / FILE_NAME).read_bytes() == (ROOT / FILE_NAME).read_bytes()
    assert (new / ".gitignore").read_text(encoding="utf-8") == "# Built\n/site/\n"
    assert seen(new / "rules.yaml", schema=new / FILE_NAME) == {}
    assert (new / "content" / "change-the-advice.md").is_file()
    assert not (new / "site_overrides").exists()
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert (new / "mkdocs.yml").read_text(encoding="utf-8") == settings.replace(THEME_LINE, "")


@pytest.mark.parametrize("options", [[], ["--minimal"]], ids=["whole", "minimal"])
def test_its_readme_names_the_commands_that_there_are(tmp_path: Path, options: list[str]) -> None:
    """So does its page on how to change the advice."""
    assert guide("init", tmp_path / "guide", *options).exit_code == 0
    for page in ("README.md", "content/change-the-advice.md"):
        text = (tmp_path / "guide" / page).read_text(encoding="utf-8")
        named = set(re.findall(r"`guide (\w+)", text))
        assert {"check", "verify", "diff", "coverage", "upgrade"} <= named <= {*COMMANDS}, page


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """The smallest guide."""
    assert guide("init", tmp_path / "small", "--minimal").exit_code == 0
    return tmp_path / "small"


def test_a_minimal_guide_has_what_has_to_be_there_and_no_more(minimal: Path) -> None:
    """It passes check, and says each section's meaning right above its name."""
    result = guide("check", "--rules", minimal / "rules.yaml")
    assert result.exit_code == 0
    assert all(line.startswith("hint: mkdocs.yml") for line in result.stderr.splitlines())
    text = (minimal / "rules.yaml").read_text(encoding="utf-8")
    required = {name for name, field in Rules.model_fields.items() if field.is_required()}
    assert set(yaml.safe_load(text)) == required
    assert len(load(minimal / "rules.yaml").steps) == 1
    before = re.findall(r"^(.*)\n[a-z]+:$", text, re.MULTILINE)
    assert len(before) == len(required)
    assert all(line.startswith("# ") for line in before)


@pytest.mark.slow
def test_a_folder_of_single_theme_files_is_laid_over_the_theme(
    minimal: Path, tmp_path: Path
) -> None:
    """The rest still comes from the package."""
    (minimal / "mine" / "assets" / "styles").mkdir(parents=True)
    (minimal / "mine" / "assets" / "styles" / "guide.css").write_text("p { color: teal }")
    settings = (minimal / "mkdocs.yml").read_text(encoding="utf-8")
    own = settings.replace("  name: material\n", "  name: material\n  custom_dir: mine\n")
    (minimal / "mkdocs.yml").write_text(own, encoding="utf-8")
    site = built(minimal, tmp_path / "site").folder / "assets"
    assert "teal" in (site / "styles" / "guide.css").read_text(encoding="utf-8")
    assert (site / "calculator" / "engine.js").is_file()
    result = guide("export", tmp_path / "out", "--rules", minimal / "rules.yaml")
    assert result.exit_code == 0, result.output
    exported = tmp_path / "out" / "overrides" / "assets"
    assert (exported / "styles" / "guide.css").read_text(encoding="utf-8") == "p { color: teal }"
    assert (exported / "calculator" / "engine.js").is_file()


def test_a_minimal_guide_is_planned_and_exported(minimal: Path, tmp_path: Path) -> None:
    """A Monday and a week is a Monday; stock MkDocs gets the theme from the package."""
    rules = ("--rules", minimal / "rules.yaml")
    told = guide("plan", *rules, "--event", "quote-asked=2026-11-16", "--today", "2026-11-18")
    assert told.exit_code == 0, told.output
    assert json.loads(told.stdout)["steps"][0]["on"] == "2026-11-23"
    result = guide("export", tmp_path / "out", *rules)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out" / "overrides" / "main.html").is_file()


def test_it_counts_as_reviewed_on_the_day_it_is_started(tmp_path: Path) -> None:
    """The day is given, and the holidays reach some years on from it."""
    start(tmp_path, date(2031, 5, 6))
    guide = load(tmp_path / "rules.yaml").guide
    assert guide.reviewed == "2031-05-06"
    assert (guide.holidays.from_, guide.holidays.until) == (2031, 2035)


# Refused ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["rules.yaml", ".hidden", "folder/file"])
def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, name: str) -> None:
    """It says why, writes nothing and ends with 1."""
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine")
    result = guide("init", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == (
        f"{tmp_path} is not empty. Nothing was written. "
        "Name a folder that is empty, or not there yet.\n"
    )
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]
    assert file.read_text() == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A file stays as it is, and nothing can be put below one."""
    file = tmp_path / "file"
    file.write_text("mine")
    assert "is a file. Nothing was written." in guide("init", file).stderr
    assert guide("init", file / "below").exit_code == 1
    assert file.read_text() == "mine"
