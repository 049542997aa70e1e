"""Notices that files change, on any file system and however an editor saves them."""

import threading
from collections.abc import Callable
from typing import Final

from generator.serving.changes import Watched

_INTERVAL: Final = 0.1  # seconds
_QUIET: Final = 0.04  # seconds without a change, after which a save is thought complete


class Watcher:
    """A thread that looks at watched files again and again, and tells when they changed.

    It looks, rather than being told by the system: a watch on a file is lost when the file is
    replaced, and folders that are mounted from elsewhere tell nothing.
    """

    def __init__(self, watched: Watched, tell: Callable[[], None]) -> None:
        self._watched = watched
        self._tell = tell
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stopped.set()

    def join(self) -> None:
        """Wait until the last look is over."""
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(_INTERVAL):
            if self._watched.look().files:
                while not self._stopped.wait(_QUIET) and self._watched.look().files:
                    pass
                self._tell()
