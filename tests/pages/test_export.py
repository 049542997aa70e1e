"""`guide export`: everything as plain Markdown, to be built by stock tools."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.export import MANIFEST
from tests.pages.built_site import REPOSITORY, ROOT, BuiltSite, built
from tests.pages.served import PRELOADED
from tests.small_rules import SmallRules


def export(target: Path, rules: Path) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["export", str(target), "--rules", str(rules)])


@pytest.fixture
def exported(small: SmallRules, tmp_path: Path) -> Path:
    """The small guide, exported."""
    target = tmp_path / "export"
    done = export(target, small.write())
    assert done.exit_code == 0, done.output
    return target


def files(site: BuiltSite) -> set[str]:
    """Return the paths of a site's pages."""
    return {page.relative_to(site.folder).as_posix() for page in site.folder.rglob("*.html")}


def test_stock_mkdocs_builds_the_same_site(
    site: BuiltSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without our plugin, each page of the real guide comes out as with it.

    `guide finish` says later what else of the modules is to be preloaded.
    """
    monkeypatch.setenv("REPO_URL", REPOSITORY)
    done = export(tmp_path / "export", ROOT / "rules.yaml")
    assert done.exit_code == 0, done.output
    settings = yaml.safe_load((tmp_path / "export" / "mkdocs.yml").read_text())
    assert settings["plugins"] == ["search"]
    stock = built(tmp_path / "export", tmp_path / "export" / "site")
    assert files(stock) == files(site)
    for page in files(site):
        ours, its = (
            PRELOADED.sub(b"", (each.folder / page).read_bytes()) for each in (site, stock)
        )
        assert its == ours, page


def test_an_export_is_written_over_an_earlier_one(small: SmallRules, exported: Path) -> None:
    """What is no longer made goes; what is somebody else's stays."""
    (exported / "docs" / "mine.md").write_text("mine")
    assert (exported / "docs" / "assets" / "calculator" / "holidays" / "GB-ENG.json").is_file()
    assert export(exported, small.write(("  GB-ENG: {name: England}\n", ""))).exit_code == 0
    assert not (exported / "docs" / "assets" / "calculator" / "holidays" / "GB-ENG.json").exists()
    assert (exported / "docs" / "mine.md").read_text() == "mine"


def test_a_folder_with_other_things_is_left_alone(small: SmallRules, tmp_path: Path) -> None:
    """Nothing is written to it, and the message says what to do."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear")
    done = export(folder, small.write())
    assert done.exit_code == 1
    assert "not empty" in done.output
    assert [file.name for file in folder.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(small: SmallRules, tmp_path: Path) -> None:
    """A file in the way is left as it is."""
    file = tmp_path / "letter.txt"
    file.write_text("Dear")
    done = export(file, small.write())
    assert done.exit_code == 1
    assert "is a file" in done.output
    assert file.read_text() == "Dear"


def test_an_empty_folder_will_do(small: SmallRules, tmp_path: Path) -> None:
    """A folder that is there and empty is filled."""
    (tmp_path / "export").mkdir()
    assert export(tmp_path / "export", small.write()).exit_code == 0


def test_a_list_of_files_reaches_nothing_outside(small: SmallRules, exported: Path) -> None:
    """A list that was tampered with deletes nothing beside the folder."""
    outside = exported.parent / "outside.txt"
    outside.write_text("stays")
    with (exported / MANIFEST).open("a") as manifest:
        manifest.write(f"../outside.txt\n{outside}\n")
    assert export(exported, small.write()).exit_code == 0
    assert outside.read_text() == "stays"


def test_faulty_rules_export_nothing(small: SmallRules, tmp_path: Path) -> None:
    """The problems are told, and no folder is made."""
    rules = small.write(("aim: 1 day, latest: 2 days}", "aim: 1 day, latest: 2 fortnights}"))
    done = export(tmp_path / "export", rules)
    assert done.exit_code == 1
    assert "error[unknown-unit]" in done.output
    assert not (tmp_path / "export").exists()
