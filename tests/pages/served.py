"""A site that is being served to an editor, and what is seen of it."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

from generator.hosting.headers import HEADERS_FILE
from generator.hosting.markdown_copies import LIST
from generator.hosting.offline.site_worker import EDITION, WORKER
from tests.hosting import free_port
from tests.pages.built_site import ENVIRONMENT, mkdocs

PATIENCE = 30  # seconds
_FINISHED = {EDITION, WORKER, HEADERS_FILE, LIST, "sitemap.xml"}
"""What a finished site has otherwise: nobody keeps, or searches, one that is being edited."""

_PRELOADED = re.compile(rb'<link rel="modulepreload"[^>]*>\n?')
"""What a page says to load ahead: a finished one more than another."""

_RELOADING = re.compile(rb"<script>\nvar livereload = .*?</script>", re.DOTALL)


_SERVE = (sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr")


class Served:
    """A running `mkdocs serve`, or another command that serves a folder at the address after it."""

    def __init__(
        self,
        folder: Path,
        *command: str | Path,
        environment: Mapping[str, str] = ENVIRONMENT,
    ) -> None:
        self.address = f"127.0.0.1:{free_port()}"
        self.folder = folder
        self.log = folder / "log.txt"
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
            # Tests that run in the background ignore it, and so would what they start.
            signal.signal(signal.SIGINT, signal.default_int_handler)
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [*(command or _SERVE), self.address],
                cwd=folder,
                # A copy of our own code in the folder is used before any other.
                env={**environment, "PYTHONPATH": str(folder)},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def __enter__(self) -> Self:
        """Return it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop it as an editor does, so that it takes away the site that it has built."""
        os.killpg(self.process.pid, signal.SIGINT)
        self.process.wait(timeout=10)

    @property
    def rules(self) -> Path:
        return self.folder / "rules.yaml"

    def file(self, path: str) -> bytes:
        """Return a file as it is served now, without what reloads it; empty where there is none."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=PATIENCE) as it:
                content: bytes = it.read()
        except OSError:
            return b""
        return _RELOADING.sub(b"", content)

    def page(self, path: str = "") -> str:
        """Return a page as it is served now; empty where there is none."""
        return self.file(path).decode()

    def until(self, holds: Callable[[str], bool], path: str = "") -> str:
        """Wait until a page is as it should be, and return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            if holds(page := self.page(path)):
                return page
            time.sleep(0.1)
        raise AssertionError(self.page(path)[-2000:] + self.log.read_text())

    def keep_open(self, path: str) -> None:
        """Wait for a newer page, as the browser does that has this one open."""
        request = urllib.request.Request(
            f"http://{self.address}/livereload/{10**15}/1",
            headers={"Referer": f"http://{self.address}/{path}"},
        )

        def wait() -> None:
            while self.process.poll() is None:
                try:
                    urllib.request.urlopen(request, timeout=2 * PATIENCE).close()  # noqa: S310 - ours
                except OSError:
                    time.sleep(0.1)

        threading.Thread(target=wait, daemon=True).start()

    def differences(self) -> list[str]:
        """Return the files that a full build of the same folder has otherwise, or has alone."""
        address = f"site_url: http://{self.address}/\nINHERIT: mkdocs.yml\n"
        (self.folder / "full.yml").write_text(address)
        site = self.folder / "full"
        done = mkdocs("build", "--config-file", "full.yml", "--site-dir", site, folder=self.folder)
        assert done.returncode == 0, done.stderr
        files = [file for file in sorted(site.rglob("*")) if file.is_file()]
        return [
            path
            for file in files
            # A compressed file holds the time of its making; copies are made at the end alone.
            if not (path := file.relative_to(site).as_posix()).endswith((".gz", ".md"))
            and path not in _FINISHED
            and _PRELOADED.sub(b"", self.file(path))
            != _PRELOADED.sub(b"", self._unjoined(file, path).read_bytes())
        ]

    def _unjoined(self, file: Path, path: str) -> Path:
        """Return a style or a script as the theme has it: a server joins none."""
        own = self.folder / "site_overrides" / path
        return own if path.endswith((".css", ".js")) and own.is_file() else file
