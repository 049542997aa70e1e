"""Which pages are open in a browser: each waits at the server for a newer one."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final
from urllib.parse import unquote, urlsplit

_MOST: Final = 3
"""So many pages are thought open: a page that was left is heard of no more, and looks open."""


class OpenPages:
    """The addresses of the pages whose browsers wait, those that began last at the end."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[str] = []

    @contextmanager
    def waiting(self, page: str | None) -> Iterator[None]:
        """Count a page (its whole address) as open while the context lasts."""
        if page is None:
            yield
            return
        address = address_of(urlsplit(page).path)
        with self._lock:
            self._waiting.append(address)
        try:
            yield
        finally:
            with self._lock:
                self._waiting.remove(address)

    def addresses(self) -> list[str]:
        """Return the addresses of the pages that are open, the last few."""
        with self._lock:
            return list(dict.fromkeys(reversed(self._waiting)))[:_MOST]


def address_of(path: str) -> str:
    """Return the file of the site that a path of the server stands for: `stages/x/index.html`."""
    path = unquote(path).lstrip("/")
    return f"{path}index.html" if path.endswith("/") or not path else path
