"""`guide export`: everything as plain Markdown, to be built by stock tools."""

from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator.export import MANIFEST
from tests.command import guide
from tests.contents import contents
from tests.guides import ROOT
from tests.offline.visits import edition_of
from tests.pages.built_site import REPOSITORY, BuiltSite, built
from tests.small_rules import SmallRules


def export(target: Path, rules: Path) -> Result:
    """Run the command."""
    return guide("export", target, "--rules", rules)


@pytest.fixture
def exported(small: SmallRules, tmp_path: Path) -> Path:
    """The small guide, exported."""
    target = tmp_path / "export"
    done = export(target, small.write())
    assert done.exit_code == 0, done.output
    return target


def test_stock_mkdocs_builds_the_same_site(
    site: BuiltSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without our plugin, each file of the real guide comes out as with it, once it is finished."""
    monkeypatch.setenv("REPO_URL", REPOSITORY)
    done = export(tmp_path / "export", ROOT / "rules.yaml")
    assert done.exit_code == 0, done.output
    settings = yaml.safe_load((tmp_path / "export" / "mkdocs.yml").read_text())
    assert settings["plugins"] == ["search"]
    stock = built(tmp_path / "export", tmp_path / "export" / "site")
    assert "null" in (stock.folder / "assets/guide/edition.js").read_text()
    done = guide("finish", stock.folder)
    assert done.exit_code == 0, done.output
    assert edition_of(stock.folder) in done.output
    ours, its = contents(site.folder), contents(stock.folder)
    assert its.keys() == ours.keys()
    # Stock MkDocs has another order of the pages for the search.
    different = {"search/search_index.json", "assets/guide/edition.js", "service-worker.js"}
    assert [path for path in ours if its[path] != ours[path]] == sorted(different)


def test_an_export_is_written_over_an_earlier_one(small: SmallRules, exported: Path) -> None:
    """What is no longer made goes; what is somebody else's stays."""
    (exported / "docs" / "mine.md").write_text("mine")
    assert (exported / "docs" / "assets" / "calculator" / "holidays" / "GB-ENG.json").is_file()
    assert export(exported, small.write(("  GB-ENG: {name: England}\n", ""))).exit_code == 0
    assert not (exported / "docs" / "assets" / "calculator" / "holidays" / "GB-ENG.json").exists()
    assert (exported / "docs" / "mine.md").read_text() == "mine"


@pytest.mark.parametrize(("target", "said"), [(".", "not empty"), ("letter.txt", "is a file")])
def test_a_folder_with_other_things_is_left_alone(
    small: SmallRules, tmp_path: Path, target: str, said: str
) -> None:
    """As is a file in the way; nothing is written, and the message says what to do."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear")
    done = export(folder / target, small.write())
    assert done.exit_code == 1
    assert said in done.output
    assert contents(folder) == {"letter.txt": b"Dear"}


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
