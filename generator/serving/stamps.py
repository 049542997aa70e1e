"""When files were last touched: enough to tell that one is not the file that it was."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

_IGNORED: Final = ("~", ".py", ".pyc")
"""Backups of editors; and modules, which stand beside the templates but take a restart."""


class Stamp(NamedTuple):
    """What changes with a file, whichever way an editor saves it: in place, or by a rename."""

    saved: float  # when it came to be what it is, in seconds since 1970
    size: int
    inode: int


def stamps(paths: Iterable[Path]) -> dict[Path, Stamp]:
    """Return the stamps of some files, and of every file in some folders.

    Left out are hidden files, backups and Python modules.
    """
    return {path: stamp for each in paths for path, stamp in _below(each)}


def _below(path: Path) -> Iterator[tuple[Path, Stamp]]:
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _below(Path(entry.path))
                elif not entry.name.startswith(".") and not entry.name.endswith(_IGNORED):
                    yield Path(entry.path), _stamp(entry.stat())
    except NotADirectoryError:
        yield path, _stamp(path.stat())
    except OSError:
        # It went away while we looked, or was never there.
        return


def _stamp(status: os.stat_result) -> Stamp:
    # A file that is renamed into its place keeps the time of its text; the other time tells.
    saved = max(status.st_mtime_ns, status.st_ctime_ns) / 1e9
    return Stamp(saved, status.st_size, status.st_ino)
