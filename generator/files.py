"""Write the files of a folder so that the old ones stay whole until all new ones are there.

New files are written to a folder within, and take their places when the last is complete: a full
disk, or a process that is killed, costs no old file. Two cannot write to a folder at once.
"""

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

if sys.platform != "win32":
    import fcntl

UNFINISHED: Final = ".guide-unfinished"
"""The folder of what is being written; it is there for longer only if that was interrupted."""

_NEW: Final = "new"
_LIST: Final = "list"
_BUSY: Final = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)


class BusyFolderError(OSError):
    """A folder that another command is writing to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"Another command is writing to {folder}. Wait until it has ended.")


class TakenFolderError(OSError):
    """A folder for new files that holds others already, or is none."""

    def __init__(self, folder: Path) -> None:
        what = "is not empty" if folder.is_dir() else "is a file"
        super().__init__(
            f"{folder} {what}. Nothing was written. Name a folder that is empty, or not there yet."
        )


@dataclass
class Staging:
    """New content of a folder, before it takes its place."""

    path: Path  # where to write it
    lock: int | None  # a file descriptor; the folder is locked while any process has it open
    gone: set[str] = field(default_factory=set)  # paths of old files that are to be deleted

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files by their paths.

        Raises:
            OSError: one cannot be written.
        """
        for path, content in files.items():
            file = self.path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


@contextmanager
def staged(folder: Path) -> Iterator[Staging]:
    """Give a place for new files of a folder, which is made if need be; swap them in at the end.

    If the block raises, or a file cannot be written, nothing has changed.

    Raises:
        BusyFolderError: another command is writing to it.
        OSError: something cannot be written, or the folder is a file.
    """
    made = _make(folder)
    try:
        with _locked(folder) as lock:
            unfinished = folder / UNFINISHED
            interrupted = written_by_interrupted(folder)
            shutil.rmtree(unfinished, ignore_errors=True)
            staging = Staging(unfinished / _NEW, lock)
            try:
                staging.path.mkdir(parents=True)
                yield staging
                paths = sorted(files_below(staging.path))
                _prepare(folder, staging, paths)
                listed = sorted({*paths, *interrupted})
                (unfinished / _LIST).write_text("".join(f"{path}\n" for path in listed), "utf-8")
            except BaseException:
                shutil.rmtree(unfinished, ignore_errors=True)
                raise
            _swap(folder, staging, paths)
            shutil.rmtree(unfinished)
    except BaseException:
        for empty in made:
            with suppress(OSError):
                empty.rmdir()
        raise


def written_by_interrupted(folder: Path) -> frozenset[str]:
    """Return the paths of what a command was swapping into a folder when it was interrupted."""
    try:
        listed = (folder / UNFINISHED / _LIST).read_text("utf-8").splitlines()
    except OSError:
        return frozenset()
    return frozenset(path for path in listed if stays_inside(path))


def require_free(folder: Path) -> None:
    """See that a folder is not there yet, or has no more in it than an interrupted command left.

    Raises:
        TakenFolderError: it is a file, or holds something else.
    """
    if folder.exists() and not folder.is_dir():
        raise TakenFolderError(folder)
    if not files_below(folder) <= written_by_interrupted(folder):
        raise TakenFolderError(folder)


def files_below(folder: Path) -> set[str]:
    """Return the paths of all files and links in a folder, but for what is being written."""
    found: set[str] = set()
    for at, folders, names in os.walk(folder):
        here = Path(at).relative_to(folder)
        if UNFINISHED in folders and here == Path():
            folders.remove(UNFINISHED)
        links = [name for name in folders if (Path(at) / name).is_symlink()]
        found.update((here / name).as_posix() for name in [*names, *links])
    return found


def stays_inside(path: str) -> bool:
    """Return whether a path of a list leads to nothing outside of the folder."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not path.startswith("/") and ".." not in parts


def _make(folder: Path) -> list[Path]:
    """Make a folder and those around it; return those that were made, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


@contextmanager
def _locked(folder: Path) -> Iterator[int | None]:
    """Lock a folder; the system unlocks it when all who hold the lock have ended."""
    if sys.platform == "win32":  # which has no such locks
        yield None
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _BUSY:
            os.close(handle)
            raise BusyFolderError(folder) from error
        # Some file systems know no locks.
    try:
        yield handle
    finally:
        os.close(handle)


def _prepare(folder: Path, staging: Staging, paths: Iterable[str]) -> None:
    """Do all that may fail before the first file is swapped."""
    device = staging.path.stat().st_dev
    for path in paths:
        new, old = staging.path / path, _destination(folder, path)
        if sys.platform != "win32":
            with new.open("rb") as file:
                os.fsync(file.fileno())  # some file systems say only now that there is no room
        if old.exists():
            new.chmod(old.stat().st_mode & 0o777)
        if not _parents(path) & staging.gone:
            old.parent.mkdir(parents=True, exist_ok=True)
            if old.parent.stat().st_dev != device:
                message = "It lies on another disk than the folder"
                raise OSError(errno.EXDEV, message, str(old))


def _swap(folder: Path, staging: Staging, paths: list[str]) -> None:
    """Put new files in the place of old ones, and delete what is gone."""
    gone = {path for path in staging.gone if stays_inside(path)} - set(paths)
    folders = set().union(*map(_parents, paths))
    in_the_way = {path for path in gone if path in folders or _parents(path) & set(paths)}
    for path in sorted(in_the_way):
        _delete(folder, path)
    for path in paths:
        old = _destination(folder, path)
        old.parent.mkdir(parents=True, exist_ok=True)
        (staging.path / path).replace(old)
    for path in sorted(gone - in_the_way):
        _delete(folder, path)


def _destination(folder: Path, path: str) -> Path:
    """Return where a file belongs: through a link, where it is one."""
    file = folder / path
    return file.resolve() if file.is_symlink() else file


def _delete(folder: Path, path: str) -> None:
    """Delete a file, and the folders that it leaves empty."""
    file = folder / path
    if not file.is_dir() or file.is_symlink():
        file.unlink(missing_ok=True)
    for parent in PurePosixPath(path).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            return


def _parents(path: str) -> set[str]:
    return {parent.as_posix() for parent in PurePosixPath(path).parents[:-1]}
