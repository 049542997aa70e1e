"""Measures how long a change takes to show: from saving a file to the open page showing it.

    python -m tools.benchmark_serve [ROUNDS]

Works on a copy of the project, in a browser that nobody sees.
"""

import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.pages.served import Served
from tools.browser import chromium

ROOT = Path(__file__).parents[1]
PARTS = ("generator", "content", "site_overrides", "rules.yaml", "mkdocs.yml")
PATIENCE = 60  # seconds
SHOWS = "words => document.body?.innerText.replace(/\\s+/g, ' ').includes(words)"


@dataclass(frozen=True)
class Change:
    """A change of a file: `edit` returns its new text, and what the open page has to show then."""

    name: str
    file: str
    page: str
    edit: Callable[[str, int], tuple[str, str]]
    shows: str = SHOWS


def number(text: str, n: int) -> tuple[str, str]:
    """Change a step's `latest` in hours, on whose page it stands, and on many others."""
    hours = 49 + n
    latest = f"latest: {{offset: {hours} hours"
    return re.sub(r"latest: \{offset: \d+ hours", latest, text, count=1), f"{hours} hours"


def fault(text: str, n: int) -> tuple[str, str]:
    """Give that number a unit that is none, another one each time."""
    unit = "fortnight" + "s" * (n + 1)
    pattern = r"latest: \{offset: (\d+) (?:hours|fortnights+)"
    found = f"'{unit}' is no unit of time"
    return re.sub(pattern, rf"latest: {{offset: \1 {unit}", text, count=1), found


def heading(text: str, n: int) -> tuple[str, str]:
    """Put a paragraph at the end of a template."""
    before, _, _ = text.partition("\nBenchmark")
    return f"{before.rstrip()}\n\nBenchmark{n}\n", f"Benchmark{n}"


def footer(text: str, n: int) -> tuple[str, str]:
    """Override a block of the theme, on every page."""
    del text
    said = f"Benchmark{n}"
    return f'{{% extends "base.html" %}}{{% block announce %}}{said}{{% endblock %}}', said


def colour(text: str, n: int) -> tuple[str, str]:
    """Set a property that the page can read."""
    before, _, _ = text.partition("\n/* bench")
    return f"{before}\n/* bench */ :root {{ --bench: {n} }}\n", str(n)


CHANGES = (
    Change("a number", "rules.yaml", "stages/thank-you/", number),
    Change("prose", "content/worksheet.md", "worksheet/", heading),
    Change("a page's template", "generator/pages/stage/stage.md.j2", "stages/silence/", heading),
    Change("the theme", "site_overrides/main.html", "stages/", footer),
    Change(
        "the style",
        "site_overrides/assets/styles/guide.css",
        "stages/",
        colour,
        "value => getComputedStyle(document.documentElement).getPropertyValue('--bench').trim()"
        " === value",
    ),
    Change("a fault", "rules.yaml", "stages/thank-you/", fault),
)


def measured(folder: Path, page: Page, change: Change, n: int) -> float:
    """Return the seconds from saving a change to the open page showing it."""
    file = folder / change.file
    text, shown = change.edit(file.read_text() if file.exists() else "", n)
    start = time.monotonic()
    file.write_text(text)
    page.wait_for_function(change.shows, arg=shown, polling=10, timeout=PATIENCE * 1000)
    return time.monotonic() - start


def main(rounds: int) -> None:
    """Print a table: each kind of change, with the least, the middle and the most seconds."""
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        folder = Path(temporary)
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, folder / part)
        print(f"{'change':<24}{'least':>8}{'middle':>8}{'most':>8}   seconds, {rounds} rounds")
        with Served(folder) as served:
            served.until(bool)
            for change in CHANGES:
                page = browser.new_page()
                page.goto(f"http://{served.address}/{change.page}")
                page.wait_for_timeout(500)
                times = []
                for n in range(rounds):
                    times.append(measured(folder, page, change, n))
                    page.wait_for_timeout(3000)  # the rest of the site is made meanwhile
                page.close()
                row = (min(times), statistics.median(times), max(times))
                print(f"{change.name:<24}" + "".join(f"{each:>8.2f}" for each in row), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
