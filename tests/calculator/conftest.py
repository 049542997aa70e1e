"""The built site in a real browser, as a reader with a phone or at a desk meets it."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.calculator.reader import Reader

ROOT = Path(__file__).parents[2]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the site, serve it from a folder of a host, and return its address."""
    folder = tmp_path_factory.mktemp("host")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "--site-dir",
            folder / "some" / "guide",
        ],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/some/guide/"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser that the tests share."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            # Root, as in a container, has no sandbox to give.
            chromium_sandbox=os.geteuid() != 0,
        )
        yield browser
        browser.close()


@pytest.fixture
def readers(chromium: Browser, address: str) -> Iterator[Callable[..., Reader]]:
    """Return what makes readers, each in a browser of their own.

    At the end none of them has seen an error in the console, or sent anything to another host.
    """
    made: list[Reader] = []

    def reader(**circumstances: object) -> Reader:
        made.append(Reader(chromium, address, **circumstances))  # type: ignore[arg-type]
        return made[-1]

    yield reader
    for each in made:
        each.leave()
        assert each.complaints == []
        assert [
            url for url in each.requests if not url.startswith((address, "data:", "blob:"))
        ] == []


@pytest.fixture
def reader(readers: Callable[..., Reader]) -> Reader:
    """Return a reader in Melbourne, at a desk."""
    return readers()


@pytest.fixture
def page(reader: Reader) -> Page:
    """Return that reader's page."""
    return reader.page
