"""Serves a folder as a host would, quietly."""

import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from typing import Final
from urllib.parse import urlsplit

from generator.hosting.headers import HEADERS_FILE

_BLOCK: Final = re.compile(r"(?m)^(/.*)\n((?:  .+\n)+)")
_ENCODINGS: Final = (("br", ".br"), ("gzip", ".gz"))
_COMPRESS: Final = Path(__file__).parents[1] / "tools" / "compress-site"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Let browsers keep what stands beside the pages, as hosts do."""
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=86400")
        super().end_headers()

    def handle(self) -> None:
        """Answer until the browser hangs up, as it may at any time."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


class _Published(_Quiet):
    """Sends what `_headers` asks for, the smaller file beside each, and the 404 page."""

    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Send a file, as small as the browser takes it."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not urlsplit(self.path).path.endswith("/"):
            super().do_GET()  # leads on to the address with the slash
            return
        file, status = path / "index.html" if path.is_dir() else path, HTTPStatus.OK
        if not file.is_file():
            file, status = Path(self.directory) / "404.html", HTTPStatus.NOT_FOUND
        accepted = self.headers.get("Accept-Encoding", "")
        kind = self.guess_type(file)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        for encoding, ending in _ENCODINGS:
            smaller = file.with_name(file.name + ending)
            if encoding in accepted and smaller.is_file():
                self.send_header("Content-Encoding", encoding)
                file = smaller
                break
        body = file.read_bytes()
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Send the headers of the file `_headers`."""
        for name, value in headers_for(Path(self.directory), urlsplit(self.path).path).items():
            self.send_header(name, value)
        SimpleHTTPRequestHandler.end_headers(self)


def headers_for(site: Path, path: str) -> dict[str, str]:
    """Return the headers that a finished site's `_headers` asks for at a path."""
    text = (site / HEADERS_FILE).read_text(encoding="utf-8")
    return {
        name: value
        for pattern, block in _BLOCK.findall(text)
        if fnmatchcase(path, pattern)
        for name, value in (line.strip().split(": ", 1) for line in block.splitlines())
    }


def free_port() -> int:
    """Return a port at which nobody listens."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@contextmanager
def hosted(folder: Path, handler: type[_Quiet] = _Quiet) -> Iterator[str]:
    """Serve a folder while the context lasts; gives its address, which ends in a slash."""
    with _Server(("127.0.0.1", 0), partial(handler, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def published(site: Path) -> Iterator[str]:
    """Serve a finished site with its `_headers`, compressed: each smaller file beside its own."""
    subprocess.run([_COMPRESS, site], check=True, capture_output=True)
    with hosted(site, _Published) as address:
        yield address
