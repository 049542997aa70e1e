"""A host that can be stopped, be given another site, and be watched."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable


class Host:
    """Serves folders, each below an address of its own: `{"": site}`, `{"one": a, "one/two": b}`.

    `headers` go out with every answer, `paths` are what was asked for, and `before` may do
    something before an answer, such as putting another site in the place of this one.
    """

    def __init__(self, sites: dict[str, Path]) -> None:
        self.sites = sites
        self.headers: dict[str, str] = {}
        self.broken: set[str] = set()  # paths that are answered with an error
        self.paths: list[str] = []
        self.before: Callable[[str], None] = lambda path: None  # noqa: ARG005 - nothing to do
        self._port = 0
        self._server: ThreadingHTTPServer | None = None
        self.start()

    def start(self) -> None:
        """Serve, at the same address as before."""
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), partial(_Answer, self))
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Answer nothing any more: whoever asks is refused."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    @property
    def address(self) -> str:
        """The address, which ends in a slash."""
        return f"http://127.0.0.1:{self._port}/"

    def file(self, path: str) -> str:
        """Return where what is asked for lies."""
        for below, folder in sorted(self.sites.items(), reverse=True):
            prefix = f"/{below}/" if below else "/"
            if path.startswith(prefix):
                return str(folder / path.removeprefix(prefix))
        return "/nowhere"


class _Answer(SimpleHTTPRequestHandler):
    def __init__(self, host: Host, *request: Any) -> None:  # noqa: ANN401 - the base class's own
        self._host = host
        super().__init__(*request, directory="/")

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        self._host.paths.append(path)
        self._host.before(path)
        if path in self._host.broken:
            self.send_error(500)
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        path = urlsplit(path).path
        return self._host.file(path) + ("/" if path.endswith("/") else "")

    def end_headers(self) -> None:
        for name, value in self._host.headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""
