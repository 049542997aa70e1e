"""Notices which files changed, on any file system and however an editor saves them."""

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from generator.serving.stamps import stamps

_INTERVAL: Final = 0.1  # seconds
_QUIET: Final = 0.04  # seconds without a change, after which a save is thought complete
_LONG_AGO: Final = 60  # seconds: a file with such a time was not saved now, but got an old time
_MOST_NAMES: Final = 3


class Watcher(threading.Thread):
    """A thread that looks at files again and again, and tells which changed and when.

    It looks, rather than being told by the system: a watch on a file is lost when the file is
    replaced, and folders that are mounted from elsewhere tell nothing.
    """

    def __init__(self, tell: Callable[[Mapping[Path, float]], None]) -> None:
        super().__init__(daemon=True)
        self._tell = tell
        self._stopped = threading.Event()
        self._paths: list[Path] = []
        self._seen = stamps(())

    def add(self, path: Path) -> None:
        """Watch one more file or folder, as it is now."""
        self._paths.append(path)
        self._seen |= stamps([path])

    def look(self) -> dict[Path, float]:
        """Return the files that changed since the last look: when, in seconds since 1970."""
        before, self._seen = self._seen, stamps(self._paths)
        return {path: self._saved(path) for path, _ in before.items() ^ self._seen.items()}

    def _saved(self, path: Path) -> float:
        now = time.time()
        saved = self._seen[path].saved if path in self._seen else now
        return saved if now - _LONG_AGO < saved <= now else now

    def run(self) -> None:
        """Look until it is stopped; tell of a change once a save is complete."""
        while not self._stopped.wait(_INTERVAL):
            if changed := self.look():
                while not self._stopped.wait(_QUIET) and (more := self.look()):
                    changed |= more
                self._tell(changed)

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()


def named(files: Iterable[Path]) -> str:
    """Return the names of files, to be printed: the first few, and how many more."""
    names = sorted(path.name for path in files)
    more = len(names) - _MOST_NAMES
    return ", ".join([*names[:_MOST_NAMES], *([f"{more} more"] if more > 0 else [])])
