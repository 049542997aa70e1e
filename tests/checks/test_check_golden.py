"""Each folder of `tests/problems` holds faulty rules, and exactly what `check` says to them."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.rules.codes import CODES
from tests.problems.plant import CASES, PAGES, planted
from tests.small_rules import TODAY

FOLDERS = sorted(path.parent for path in Path(__file__).parents[1].glob("problems/*/expected.txt"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_check_says_what_is_expected(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The output of `check` is the expected one, to the letter, and the exit code is 1."""
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(main, ["check", "--today", TODAY])
    assert result.stdout == (folder / "expected.txt").read_text(encoding="utf-8")
    assert result.exit_code == 1


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_faulty_rules_are_the_good_ones_with_a_fault(folder: Path) -> None:
    """A change of the good rules has reached the faulty ones: run plant.py where it has not."""
    assert (folder / "rules.yaml").read_text(encoding="utf-8") == planted(folder.name)


def test_every_case_has_its_folder() -> None:
    """No case is without a folder, no folder without a case."""
    assert {folder.name for folder in FOLDERS} == set(CASES)
    for case, page in PAGES.items():
        file = Path(__file__).parents[1] / "problems" / case / "content" / "waiting.md"
        assert file.read_text(encoding="utf-8") == page


def test_every_code_has_a_case() -> None:
    """Each code of a problem stands in some expected output, and no other code does."""
    said = "".join((folder / "expected.txt").read_text(encoding="utf-8") for folder in FOLDERS)
    codes = {part.partition("]")[0] for part in said.split("error[")[1:]}
    assert codes | {"unreadable-file"} == set(CODES)


def test_a_mark_stands_below_each_line_that_is_at_fault() -> None:
    """Each problem shows its line, a mark under it, and the mend."""
    for folder in FOLDERS:
        blocks = (folder / "expected.txt").read_text(encoding="utf-8").strip().split("\n\n")
        for block in blocks:
            head, line, mark, mend = block.split("\n")
            column = int(head.split(":")[2])
            assert mark.strip() == "^"
            assert mend.startswith("    ")
            assert mend.strip()
            if "…" not in line:
                assert mark.expandtabs(1).index("^") == column - 1 + 4, head
