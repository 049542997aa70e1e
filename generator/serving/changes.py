"""Files that changed since the last look, and when they were saved."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.serving.stamps import Stamp, stamps

_MOST_NAMES: Final = 3
_LONG_AGO: Final = 60  # seconds: a file with such a time was not saved now, but got an old time


@dataclass(frozen=True, slots=True)
class Changes:
    """Files that are new, changed or gone, and when the last of them was saved."""

    files: frozenset[Path]
    saved: float  # in seconds since 1970

    @property
    def names(self) -> str:
        """The files' names, to be printed: the first few, and how many more."""
        names = sorted(path.name for path in self.files)
        more = len(names) - _MOST_NAMES
        return ", ".join([*names[:_MOST_NAMES], *([f"{more} more"] if more > 0 else [])])


class Watched:
    """Files and folders, and how they were when they were last looked at."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        """Begin with nothing to watch; `clock` gives the seconds since 1970."""
        self._clock = clock
        self._paths: list[Path] = []
        self._seen: dict[Path, Stamp] = {}

    def add(self, *paths: Path) -> None:
        """Watch more files and folders, as they are now."""
        new = [path for path in paths if path not in self._paths]
        self._paths += new
        self._seen.update(stamps(new))

    def look(self) -> Changes:
        """Return what changed since this was last asked."""
        before, self._seen = self._seen, stamps(self._paths)
        files = {path for path, _ in before.items() ^ self._seen.items()}
        return Changes(frozenset(files), self._saved(files))

    def _saved(self, files: Iterable[Path]) -> float:
        now = self._clock()
        saved = max((self._seen[path].saved for path in files if path in self._seen), default=now)
        return saved if now - _LONG_AGO < saved <= now else now
