"""Lighthouse, as a phone: the median of three runs on a page of each kind that readers come to."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, Final

from generator.wording.addresses import CALCULATOR, LETTERS, NUMBERS, served
from tests.command import ran
from tests.hosting import free_port
from tools.audit.site import Site
from tools.audit.verdict import Finding, Verdict
from tools.browser import launched

JUDGE: Final = "Lighthouse"
RUNS: Final = 3
LEAST: Final = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
_PROGRAM: Final = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"


def judges(site: Site, *, every: bool = False) -> Iterator[Verdict]:
    """Look at some pages, or at every one; one row for speed, and one for the rest."""
    pages = site.pages if every else _chosen(site)
    with _browser(site) as port:
        scores = {page: _scores(site.address + page, port) for page in pages}
    found = [
        Finding(JUDGE, page, name, f"{found[name]}", f"at least {least}")
        for page, found in scores.items()
        for name, least in LEAST.items()
        if found[name] < least
    ]
    looked = f"{len(pages)} pages × {RUNS}"
    speed = [it for it in found if it.rule == "performance"]
    rest = [it for it in found if it.rule != "performance"]
    told = ", ".join(f"{page or 'home'} {it['performance']}" for page, it in scores.items())
    others = {name: min(it[name] for it in scores.values()) for name in LEAST}
    yield Verdict(f"{JUDGE}, speed", looked, f"≥ {LEAST['performance']}", speed, told)
    least = ", ".join(f"{name} {score}" for name, score in others.items() if name != "performance")
    yield Verdict(f"{JUDGE}, rest", looked, "100 × 3", rest, least)


def _chosen(site: Site) -> list[str]:
    """Return the pages that readers come to: home, calculator, a stage, emails; and the longest."""
    stage = next((page for page in site.pages if page.startswith("stages/") and page[7:]), "")
    wanted = dict.fromkeys(["", served(CALCULATOR), stage, served(LETTERS), served(NUMBERS)])
    return [page for page in wanted if page in site.pages]


def _scores(address: str, port: int) -> dict[str, int]:
    """Return the median of each category, from 0 to 100."""
    runs: list[Mapping[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        output = ["--output", "json", "--output-path", str(report), "--quiet"]
        only = f"--only-categories={','.join(LEAST)}"
        for _ in range(RUNS):
            ran("node", _PROGRAM, address, *output, "--port", str(port), only)
            runs.append(json.loads(report.read_text(encoding="utf-8"))["categories"])
    return {name: round(100 * median(run[name]["score"] for run in runs)) for name in LEAST}


@contextmanager
def _browser(site: Site) -> Iterator[int]:
    """Start a browser for Lighthouse, which waits for its own too short on a busy machine."""
    port = free_port()
    browser = launched(site.browser.browser_type, f"--remote-debugging-port={port}")
    yield port
    browser.close()
