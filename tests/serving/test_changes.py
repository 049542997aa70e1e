"""What changed, by which name it is told, and since when."""

import os
import time
from pathlib import Path

import pytest

from generator.serving.changes import Watcher, named


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with some files."""
    for name in ("a.md", "b.md", "below/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def watched(*paths: Path) -> Watcher:
    """Return what watches some paths, a time by the clock away from any before."""
    it = Watcher(print)
    for path in paths:
        it.add(path)
    time.sleep(0.02)
    return it


def test_each_change_is_told_once(folder: Path) -> None:
    """New, changed, renamed and deleted files, in folders below too; none of an editor's own."""
    it = watched(folder)
    assert not it.look()
    (folder / "a.md").write_text("other")
    (folder / "below" / "new.md").write_text("new")
    (folder / "b.md").unlink()
    (folder / ".a.md.swp").write_text("mine")
    (folder / "a.md~").write_text("mine")
    assert named(it.look()) == "a.md, b.md, new.md"
    assert not it.look()
    (folder / "below" / "c.md").rename(folder / "below" / "d.md")
    assert named(it.look()) == "c.md, d.md"


def test_a_file_is_watched_while_it_is_away(folder: Path) -> None:
    """By itself, not only in its folder: deleted, and there again, by whatever way."""
    file = folder / "a.md"
    it = watched(file, folder / "never.md")
    file.unlink()
    assert set(it.look()) == {file}
    assert not it.look()
    file.write_text("a.md")
    assert set(it.look()) == {file}
    (folder / "b.md").replace(file)
    assert set(it.look()) == {file}
    (folder / "below" / "c.md").write_text("another")
    assert not it.look()


def test_the_last_save_counts(folder: Path) -> None:
    """The time is that of the file; of one that is gone or has an old time, it is now."""
    it = watched(folder)
    before = time.time()
    (folder / "a.md").write_text("other")
    after = time.time()
    time.sleep(0.1)
    assert before - 0.02 <= it.look()[folder / "a.md"] <= after + 0.02
    (folder / "a.md").unlink()
    assert time.time() - it.look()[folder / "a.md"] < 0.1
    os.utime(folder / "b.md", (1, 1))
    assert time.time() - it.look()[folder / "b.md"] < 0.1


def test_many_names_are_counted() -> None:
    """Three are named, of more there is a number."""
    assert named(Path(f"content/{name}.md") for name in "edcba") == "a.md, b.md, c.md, 2 more"
