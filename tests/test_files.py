"""Files are written so that the old ones stay whole until all of the new ones are there."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.commands import build
from generator.files import UNFINISHED, BusyFolderError, staged
from generator.new_guide.starting_files import start
from tests.command import guide
from tests.contents import contents
from tests.small_rules import GOOD

OLD = {"kept.txt": b"old", "a/deep.txt": b"old", "gone/away.txt": b"old", "turned": b"old"}
NEW = {"kept.txt": b"new!", "a/deep.txt": b"new!", "fresh/one.txt": b"new!", "turned/file": b"new!"}
CHANGES = frozenset({"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod"})
"""What a process asks of the system that may change a file, as audit events call it."""

Contents = dict[str, bytes]


def put(folder: Path, files: Contents) -> None:
    """Write files plainly."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def renew(folder: Path) -> None:
    """Put the new files in the place of the old ones."""
    with staged(folder) as staging:
        staging.write(NEW)
        staging.gone.update(OLD)


def killed_at(call: int, act: Callable[[], object], calls: frozenset[str] = CHANGES) -> bool:
    """Do something in a process that is killed at the nth of some calls; return whether it was."""
    child = os.fork()
    if child == 0:
        seen = 0

        def die(event: str, _: object) -> None:
            nonlocal seen
            if event in calls:
                seen += 1
                if seen == call:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        try:
            act()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_a_process_may_be_killed_anywhere(tmp_path: Path) -> None:
    """Each file is whole then, the old one or the new one; and doing it again works."""
    call, mixed = 0, 0
    while True:
        call += 1
        folder = tmp_path / str(call)
        put(folder, OLD)
        if not killed_at(call, lambda at=folder: renew(at)):  # type: ignore[misc]
            break
        left = {path: found for path, found in contents(folder).items() if path[0] != "."}
        assert all(found in (OLD.get(path), NEW.get(path)) for path, found in left.items())
        untouched = {path for path, found in OLD.items() if left.get(path) == found}
        mixed += 0 < len(untouched) < len(OLD)
        renew(folder)
        assert contents(folder) == NEW
    assert call > len(NEW) * 4
    assert mixed  # it was killed while files were swapped, too
    assert contents(folder) == NEW


@pytest.mark.slow
@pytest.mark.parametrize("command", ["init", "export", "upgrade"])
def test_an_interrupted_command_is_done_again(tmp_path: Path, command: str) -> None:
    """It ends as if nothing had happened, killed before the first file was swapped or after it."""
    rules = tmp_path / "rules.yaml"
    rules.write_bytes(GOOD.read_bytes())
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: {name: material}\n")

    def act(folder: Path) -> int:
        arguments: dict[str, list[str | Path]] = {
            "init": ["init", "--minimal", folder],
            "export": ["export", folder, "--rules", rules],
            "upgrade": ["upgrade", "--rules", folder / "rules.yaml"],
        }
        return guide(*arguments[command]).exit_code

    def begin(folder: Path) -> Path:
        if command == "upgrade":
            start(folder, date(2026, 11, 28), minimal=True)
            for path in (".guide-files.json", "README.md", ".gitignore"):
                (folder / path).unlink()
        return folder

    assert act(begin(tmp_path / "whole")) == 0
    for nth in (1, 2):
        folder = begin(tmp_path / str(nth))
        assert killed_at(nth, lambda at=folder: act(at), frozenset({"os.rename"}))  # type: ignore[misc]
        assert (folder / UNFINISHED).is_dir()
        assert act(folder) == 0
        assert contents(folder) == contents(tmp_path / "whole")


def stop_after(write: Callable[[Contents], None], files: Contents) -> None:
    """Write files, and be stopped from the keyboard."""
    write(files)
    raise KeyboardInterrupt


def test_what_fails_changes_nothing(tmp_path: Path) -> None:
    """Whoever writes may give up before the end, for whatever reason."""
    put(tmp_path / "old", OLD)
    for folder, before in ((tmp_path / "old", OLD), (tmp_path / "in" / "new", None)):
        with pytest.raises(KeyboardInterrupt), staged(folder) as staging:
            stop_after(staging.write, NEW)
        assert (contents(folder) if folder.exists() else None) == before
    assert not (tmp_path / "in").exists()


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    """There is one sentence, and the old files are there whole."""
    folder = tmp_path / "guide"
    start(folder, date(2026, 11, 28))
    before = contents(folder)
    (folder / "rules.schema.json").write_text("{}")
    before["rules.schema.json"] = b"{}"
    done = subprocess.run(
        [sys.executable, "-m", "generator", "upgrade", "--rules", str(folder / "rules.yaml")],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Nothing was changed: ")
    assert len(done.stderr.splitlines()) == 1
    assert contents(folder) == before


def test_two_do_not_write_at_once(tmp_path: Path) -> None:
    """The second says so and touches nothing, also while a child of the first goes on."""
    with staged(tmp_path) as staging:
        assert staging.lock is not None
        staging.write({"file": b"first"})
        with pytest.raises(BusyFolderError, match="Wait until it has ended"), staged(tmp_path):
            pytest.fail("both are in")
        child = subprocess.Popen(["sleep", "60"], pass_fds=[staging.lock])
    with pytest.raises(BusyFolderError), staged(tmp_path):
        pytest.fail("the child is still there")
    child.kill()
    child.wait()
    with staged(tmp_path):
        pass
    assert contents(tmp_path) == {"file": b"first"}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that it leads to is swapped; and who may read a file stays as it was."""
    put(tmp_path, {"real.txt": b"old"})
    (tmp_path / "real.txt").chmod(0o600)
    (tmp_path / "link.txt").symlink_to("real.txt")
    with staged(tmp_path) as staging:
        staging.write({"link.txt": b"new"})
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"
    assert (tmp_path / "real.txt").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("code", [0, 1])
def test_a_site_is_swapped_when_its_build_has_ended_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Old files go, but for hidden ones at its top; a build that fails changes nothing."""
    put(tmp_path / "site", {**OLD, ".git/config": b"mine"})

    def mkdocs(*arguments: str, lock: int | None) -> None:
        assert lock is not None
        put(Path(arguments[-1]), NEW)
        if code:
            raise SystemExit(code)

    monkeypatch.setattr(build, "run_mkdocs", mkdocs)
    done = guide("build", "--site-dir", tmp_path / "site")
    assert done.exit_code == code
    assert contents(tmp_path / "site") == {**(OLD if code else NEW), ".git/config": b"mine"}
