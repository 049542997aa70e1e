"""The record of what changed, in made-up repositories: whole, cut off, merged, and without git."""

import json
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.history.entry import Entry, History, content_hash
from generator.history.history import history_of
from generator.history.record import read_record
from tests.diff.comparing import TEXT, changed
from tests.history.repository import Repository

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
WAIT = "anchor: meeting, earliest: 2 weeks}"
THREE = changed((WAIT, "anchor: meeting, earliest: 3 weeks}"))
FOUR = changed((WAIT, "anchor: meeting, earliest: 4 weeks}"))
KIND = THREE.replace("It is polite.", "It is kind.")


def history(repository: Repository, *options: str) -> Result:
    """Run `guide history` on a repository's rules."""
    return CliRunner().invoke(main, ["history", "--rules", str(repository.rules), *options])


def told(repository: Repository) -> History:
    """Return the history that a build would tell."""
    return history_of(repository.rules)


def subjects(entries: History) -> list[str]:
    """Return the commits' subjects, newest first."""
    return [entry.says for entry in entries]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository of three versions, and their record."""
    repository = Repository.begun(tmp_path / "guide")
    repository.commit(TEXT, "Begin")
    repository.commit(THREE, "Wait longer")
    repository.commit("# A note\n" + THREE, "Explain")
    assert history(repository).exit_code == 0
    repository.commit("# A note\n" + THREE, "Record what changed")
    return repository


def test_each_version_has_an_entry(repository: Repository) -> None:
    """The newest first, with its date, its subject, and what it did, in words."""
    explain, longer, begin = told(repository)
    assert subjects((explain, longer, begin)) == ["Explain", "Wait longer", "Begin"]
    assert begin.summary == (
        "The first version of the guide: 2 steps, 2 sources, 3 letters, 1 question, 1 example."
    )
    assert begin.is_first
    assert longer.summary == (
        "1 change of the advice; dates move in 180 of 720 standard situations."
    )
    ((section, sentence),) = longer.changes
    assert section == "sources"
    assert sentence.startswith(
        "The bidders’ forum: “Wait 3 weeks before you ask.”, at the earliest"
    )
    assert (explain.changes, explain.is_noticed) == ((), False)
    assert [entry.on[:10] for entry in (explain, longer, begin)] == ["2026-11-23"] * 3


def test_a_record_that_is_up_to_date_stays(repository: Repository) -> None:
    """Run again, it says so and writes nothing; `--check` agrees."""
    record = repository.folder / "changes.json"
    before = record.read_bytes()
    for options in ((), ("--check",)):
        result = history(repository, *options)
        assert (result.exit_code, result.stdout) == (0, f"{record} is up to date.\n")
        assert record.read_bytes() == before


def test_a_change_is_committed_with_its_entry(repository: Repository) -> None:
    """Before the commit it has the date of the review; afterwards, that of the commit."""
    repository.rules.write_text(FOUR)
    assert history(repository, "--check").exit_code == 1
    assert history(repository, "--note", "They asked for more time.").exit_code == 0
    newest = told(repository)[0]
    assert (newest.on, newest.says, newest.note) == ("2026-11-23", "", "They asked for more time.")
    assert newest.changes[0][1].startswith("The bidders’ forum: “Wait 4 weeks")
    repository.commit(FOUR, "Wait four weeks")
    newest, *older = told(repository)
    assert (newest.says, newest.note) == ("Wait four weeks", "They asked for more time.")
    assert len(newest.on) > len("2026-11-23")
    assert subjects(tuple(older)) == ["Explain", "Wait longer", "Begin"]
    assert history(repository).stdout.startswith("Wrote")  # the date of the commit, too
    assert told(repository)[0] == newest


def test_a_change_that_is_changed_again_has_one_entry(repository: Repository) -> None:
    """As long as it is not committed, it is the same change."""
    for text in (FOUR, KIND, THREE.replace("It is polite.", "It is nice.")):
        repository.rules.write_text(text)
        assert history(repository).exit_code == 0
        assert len(told(repository)) == 4
    repository.rules.write_text("# A note\n" + THREE)
    assert history(repository).exit_code == 0
    assert len(told(repository)) == 3


def test_a_commit_that_nobody_recorded(repository: Repository) -> None:
    """A build tells it by its date and subject, on top; the next `guide history` tells the rest."""
    repository.commit(FOUR, "Wait four weeks")
    repository.commit(FOUR.replace("It is polite.", "It is kind."), "Be kind")
    kind, four, *older = told(repository)
    assert (kind.says, four.says) == ("Be kind", "Wait four weeks")
    assert (kind.pending, four.pending, four.changes) == (True, True, ())
    assert subjects(tuple(older)) == ["Explain", "Wait longer", "Begin"]
    assert history(repository).exit_code == 0
    assert [entry.pending for entry in told(repository)] == [False] * 5


def test_a_fresh_clone_a_shallow_one_and_a_folder_without_git_tell_the_same(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same entries in the same order, wherever the guide is built."""
    whole = told(repository)
    fresh = repository.clone(tmp_path / "fresh")
    shallow = repository.clone(tmp_path / "shallow", "--depth=1")
    plain = tmp_path / "plain"
    shutil.copytree(repository.folder, plain, ignore=shutil.ignore_patterns(".git"))
    assert len(whole) == 3
    assert told(fresh) == told(shallow) == history_of(plain / "rules.yaml") == whole
    for each in (fresh, shallow, Repository(plain)):
        assert history(each).stdout.endswith("is up to date.\n"), each.folder
    monkeypatch.setenv("PATH", str(tmp_path / "no-programs"))
    assert told(repository) == whole


def test_a_shallow_clone_goes_on(repository: Repository, tmp_path: Path) -> None:
    """Its first commit seems to make everything anew, and is no entry; what follows is one."""
    shallow = repository.clone(tmp_path / "shallow", "--depth=1")
    shallow.commit(FOUR, "Wait four weeks")
    assert subjects(told(shallow)) == ["Wait four weeks", "Explain", "Wait longer", "Begin"]
    assert history(shallow).exit_code == 0
    assert subjects(read_record(shallow.folder / "changes.json")) == [
        "Wait four weeks",
        "Explain",
        "Wait longer",
        "Begin",
    ]


def test_a_shallow_clone_without_a_record(repository: Repository, tmp_path: Path) -> None:
    """Nothing is known of what came before: a build tells nothing, and fails at nothing."""
    (repository.folder / "changes.json").unlink()
    repository.commit("# A note\n" + THREE, "Forget")
    shallow = repository.clone(tmp_path / "shallow", "--depth=1")
    assert told(shallow) == ()


def test_a_guide_begun_from_a_copy_keeps_its_past(repository: Repository, tmp_path: Path) -> None:
    """A copy without its history, put under git anew, goes on from the record that it brought."""
    copy = tmp_path / "copy"
    shutil.copytree(repository.folder, copy, ignore=shutil.ignore_patterns(".git"))
    begun = Repository.begun(copy)
    begun.commit((copy / "rules.yaml").read_text(), "Import")
    begun.commit(FOUR, "Wait four weeks")
    assert subjects(told(begun)) == ["Wait four weeks", "Explain", "Wait longer", "Begin"]
    assert history(begun).exit_code == 0
    assert subjects(told(begun)) == ["Wait four weeks", "Explain", "Wait longer", "Begin"]


def test_a_merge_is_one_change(repository: Repository) -> None:
    """On the main line a merged branch is one entry, with the words of the merge."""
    repository.git("switch", "--quiet", "-c", "longer")
    repository.commit("# A note\n" + FOUR, "Wait four weeks")
    repository.git("switch", "--quiet", "main")
    repository.commit("# A note\n" + KIND, "Be kind")
    repository.git(
        "merge", "--quiet", "--no-ff", "longer", "-m", "Merge branch", "-m", "Wait longer still"
    )
    assert subjects(told(repository))[:2] == ["Wait longer still", "Be kind"]
    assert history(repository).exit_code == 0
    merged, kind, *_ = told(repository)
    assert (merged.says, kind.says) == ("Wait longer still", "Be kind")
    assert "3 weeks → 4 weeks" in merged.changes[0][1]
    assert len(merged.changes) == len(kind.changes) == 1


def test_taking_a_change_back_is_a_change(repository: Repository) -> None:
    """The same contents may come again; each change has an entry of its own."""
    for text, subject in ((FOUR, "Four"), (THREE, "Back"), (FOUR, "Four again")):
        repository.commit(text, subject)
        assert history(repository).exit_code == 0
    entries = told(repository)
    assert subjects(entries)[:3] == ["Four again", "Back", "Four"]
    assert entries[0].rules == entries[2].rules
    assert "4 weeks → 3 weeks" in entries[1].changes[0][1]


def test_a_file_that_was_renamed_keeps_its_past(repository: Repository) -> None:
    """Another name is no change, and what came before it is still known."""
    record = (repository.folder / "changes.json").read_text()
    repository.git("mv", "rules.yaml", "advice.yaml")
    repository.git("commit", "--quiet", "-m", "Rename")
    renamed = Repository(repository.folder)
    renamed.rules = repository.folder / "advice.yaml"
    assert history(renamed).exit_code == 0
    assert subjects(read_record(repository.folder / "changes.json")) == [
        entry["says"] for entry in json.loads(record)["entries"]
    ]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "<<<<<<< HEAD\n{}",
        '{"entries": [{"before": 1}]}',
        '{"entries": 3}',
        "\xff",
        "[" * 99999,
    ],
)
def test_a_damaged_record_does_no_harm(repository: Repository, content: str) -> None:
    """A build tells what git knows; `guide history` makes the record anew."""
    good = (repository.folder / "changes.json").read_bytes()
    (repository.folder / "changes.json").write_bytes(content.encode("latin-1"))
    assert subjects(told(repository)) == ["Explain", "Wait longer", "Begin"]
    result = history(repository)
    assert result.exit_code == 0
    assert "is not what was written to it" in result.stderr
    assert (repository.folder / "changes.json").read_bytes() == good


def test_a_version_that_nobody_can_read(repository: Repository) -> None:
    """It stays in the history, and says so; the next one says that it followed it."""
    repository.commit("guide: [", "Break everything")
    repository.commit(FOUR, "Mend it")
    assert history(repository).exit_code == 0
    mended, broken, *_ = told(repository)
    assert broken.summary == "This version could not be read any more."
    assert mended.summary == "The version before it cannot be read any more."


def test_rules_that_cannot_be_read_leave_the_record(repository: Repository) -> None:
    """The problem is told, and nothing written."""
    before = (repository.folder / "changes.json").read_bytes()
    repository.rules.write_text("guide: [")
    result = history(repository)
    assert result.exit_code == 1
    assert "error[yaml-syntax]" in result.stderr
    repository.rules.unlink()
    assert history(repository).exit_code == 1
    assert (repository.folder / "changes.json").read_bytes() == before


def test_a_change_without_git_has_nothing_to_be_compared_with(
    repository: Repository, tmp_path: Path
) -> None:
    """It is said, with what to do; the record stays as it is."""
    plain = tmp_path / "plain"
    shutil.copytree(repository.folder, plain, ignore=shutil.ignore_patterns(".git"))
    (plain / "rules.yaml").write_text(FOUR)
    result = history(Repository(plain))
    assert result.exit_code == 1
    assert "cannot be worked out" in result.stderr
    assert len(history_of(plain / "rules.yaml")) == 3


def test_a_new_guide_without_git_begins(tmp_path: Path) -> None:
    """Its first version is its first entry."""
    (tmp_path / "rules.yaml").write_text(TEXT)
    assert history(Repository(tmp_path)).exit_code == 0
    (entry,) = history_of(tmp_path / "rules.yaml")
    assert entry.is_first
    assert entry.on == "2026-11-23"


def test_line_ends_of_another_system_are_no_change(repository: Repository) -> None:
    """A file that git has checked out with other line ends is the same file."""
    repository.rules.write_bytes(repository.rules.read_bytes().replace(b"\n", b"\r\n"))
    assert history(repository).stdout.endswith("is up to date.\n")


def test_our_own_record_knows_the_rules() -> None:
    """The rules as they stand have an entry: run `make history` after a change, and commit both."""
    newest = read_record(ROOT / "changes.json")[0]
    assert newest.rules == content_hash((ROOT / "rules.yaml").read_bytes()), "run: make history"


def test_our_own_record_hangs_together() -> None:
    """Each version of the real rules follows the one before it, and the first has none."""
    entries = read_record(ROOT / "changes.json")
    assert entries[-1].is_first
    for newer, older in pairwise(entries):
        assert newer.before == older.rules
        assert newer.on[:10] >= older.on[:10]


def test_hashes_are_those_of_git(repository: Repository) -> None:
    """What git calls a file's contents, we call them."""
    assert content_hash(repository.rules.read_bytes()) == repository.git(
        "hash-object", "rules.yaml"
    )


def test_an_entry_is_written_as_it_is_read(repository: Repository) -> None:
    """Nothing is lost on the way to the record and back."""
    entries = told(repository)
    assert (
        tuple(
            Entry(**{**entry.as_json(), "changes": entry.changes, "dates": entry.dates})
            for entry in entries
        )
        == entries
    )
