"""`mkdocs serve` and `mkdocs build` with rules that an editor is just changing."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pages.built_site import ENVIRONMENT, mkdocs

FAULT = ("latest: 2 days}", "latest: 2 fortnights}")
PATIENCE = 40  # seconds


class Served:
    """A running `mkdocs serve`."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.folder = folder
        self.log = folder / "log.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "mkdocs",
                    "serve",
                    "--livereload",
                    "--dev-addr",
                    self.address,
                ],
                cwd=folder,
                env=ENVIRONMENT,
                stdout=log,
                stderr=log,
            )

    @property
    def rules(self) -> Path:
        return self.folder / "rules.yaml"

    def page(self, path: str = "") -> str:
        """Return a page as it is served now; empty where there is none."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, OSError):
            return ""

    def until(self, holds: Callable[[str], bool], path: str = "") -> str:
        """Wait until a page is as it should be, and return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            if holds(page := self.page(path)):
                return page
            time.sleep(0.2)
        raise AssertionError(self.page(path)[-2000:] + self.log.read_text())

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)


@pytest.fixture
def serve(small_frame: Path) -> Iterator[Callable[[], Served]]:
    """Return what starts a server for the small guide; it is stopped at the end."""
    started: list[Served] = []

    def start() -> Served:
        started.append(Served(small_frame))
        return started[-1]

    yield start
    for each in started:
        each.stop()


def test_faulty_rules_leave_the_last_good_pages_up(
    serve: Callable[[], Served], small_frame: Path
) -> None:
    """The problems stand on every page and in the terminal, until they are mended."""
    served = serve()
    good = served.rules.read_text()
    served.until(lambda page: "We have met" in page and "problems" not in page)

    served.rules.write_text(good.replace(*FAULT))
    page = served.until(lambda page: 'class="problems"' in page, "stages/afterwards/")
    assert "no unit of time" in page
    assert "The units: hours, days" in page
    assert "the last good one" in page
    assert ">2 days</a> after the meeting" in page
    assert "rules.yaml:" in served.log.read_text()
    assert "error[unknown-unit]" in served.log.read_text()

    # Text that is no YAML at all, and then no file
    served.rules.write_text("steps: [<b>")
    page = served.until(lambda page: "unknown-unit" not in page and "[&lt;b&gt;" in page)
    assert "[<b>" not in page
    served.rules.unlink()
    served.until(lambda page: "no such file" in page)

    served.rules.write_text(good.replace("latest: 2 days}", "latest: 4 days}"))
    page = served.until(
        lambda page: 'class="problems"' not in page and "4 days" in page, "timeline/"
    )

    # Prose that cannot be put together is told in the same way
    (small_frame / "content" / "more.md").write_text("# More\n\n{{ nothing }}\n")
    served.until(lambda page: "more.md:3:1" in page)
    (small_frame / "content" / "more.md").write_text("# More\n\nWords.\n")
    served.until(lambda page: "Words." in page and 'class="problems"' not in page, "more/")


def test_rules_that_are_faulty_from_the_start(
    serve: Callable[[], Served], small_frame: Path
) -> None:
    """The server starts all the same, shows the problems, and then the pages."""
    rules = small_frame / "rules.yaml"
    good = rules.read_text()
    rules.write_text(good.replace(*FAULT))
    served = serve()
    page = served.until(lambda page: 'class="problems"' in page)
    assert "no unit of time" in page
    assert "the last good one" not in page
    rules.write_text(good)
    served.until(lambda page: "We have met" in page and 'class="problems"' not in page)


def test_a_build_with_faulty_rules_fails(small_frame: Path) -> None:
    """The problems are told, the exit code is 1, and nothing is written."""
    rules = small_frame / "rules.yaml"
    rules.write_text(rules.read_text().replace(*FAULT))
    done = mkdocs("build", "--site-dir", small_frame / "site", folder=small_frame)
    assert done.returncode == 1
    assert "rules.yaml:" in done.stdout + done.stderr
    assert "error[unknown-unit]" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (small_frame / "site").exists()


def test_a_build_with_faulty_prose_fails(small_frame: Path) -> None:
    """The same of a page that is written by hand."""
    (small_frame / "content" / "more.md").write_text("{{ nothing }}")
    done = mkdocs("build", "--site-dir", small_frame / "site", folder=small_frame)
    assert done.returncode == 1
    assert "content/more.md:1:1" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
