"""The release that `make benchmark` compares with."""

from pathlib import Path

import pytest

from tests.diff.repository import Repository
from tools.benchmark_release import Release, last_release, unpack

PROJECT = '[project]\nname = "guide"\nversion = "{}"\n'


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Two versions, and a commit after them."""
    repository = Repository.begun(tmp_path / "code")
    for version in ("1.0.0", "1.1.0"):
        (repository.folder / "pyproject.toml").write_text(PROJECT.format(version))
        repository.commit(f"# {version}\n", version)
    (repository.folder / "pyproject.toml").write_text(PROJECT.format("1.1.0") + 'x = "y"\n')
    repository.commit("# later\n", "later")
    return repository


def test_it_is_what_the_nearest_tag_names(repository: Repository) -> None:
    """Whatever the version has become since; its files are those of the tag."""
    first = repository.git("rev-parse", "HEAD~2")
    repository.git("tag", "--annotate", "v1.0.0", "-m", "first", first)
    release = last_release(repository.folder)
    assert release == Release("1.0.0", first)
    unpack(repository.folder, release, repository.folder.with_name("then"))
    assert (repository.folder.with_name("then") / "rules.yaml").read_text() == "# 1.0.0\n"


def test_without_a_tag_it_is_what_set_the_version(repository: Repository) -> None:
    """The last commit that changed it, and not one that changed another line."""
    assert last_release(repository.folder) == Release(
        "1.1.0", repository.git("rev-parse", "HEAD~1")
    )


def test_without_a_history_there_is_none(tmp_path: Path) -> None:
    """In a folder that git does not know, and in one without a version."""
    assert last_release(tmp_path) is None
    repository = Repository.begun(tmp_path / "new")
    repository.commit("# rules\n", "first")
    assert last_release(repository.folder) is None
