"""Lighthouse, as a phone: the median of three runs on a page of each kind that readers come to."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any, Final

from generator.wording.addresses import CALCULATOR, LETTERS, NUMBERS, served
from tools.audit.site import Site, as_json
from tools.audit.verdict import Finding, Verdict

JUDGE: Final = "Lighthouse"
RUNS: Final = 3
TRIES: Final = 3
NODE: Final = "node"
LEAST: Final = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
_PROGRAM: Final = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
_FLAGS: Final = "--headless=new --disable-gpu --no-sandbox"


def judges(site: Site, *, every: bool = False) -> Iterator[Verdict]:
    """Look at some pages, or at every one; one row for speed, and one for the rest."""
    pages = site.pages if every else _chosen(site)
    scores = {page: _scores(site.address + page) for page in pages}
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


def _scores(address: str) -> dict[str, int]:
    """Return the median of each category, from 0 to 100."""
    runs = [_run(address) for _ in range(RUNS)]
    return {name: round(100 * median(run[name]["score"] for run in runs)) for name in LEAST}


def _run(address: str) -> Mapping[str, Any]:
    """Run it once; on a busy machine it may not reach the browser that it starts."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        output = ["--output", "json", "--output-path", str(report), "--quiet"]
        only = f"--only-categories={','.join(LEAST)}"
        said = ""
        for _ in range(TRIES):
            done = subprocess.run(  # noqa: S603 - our own command
                [NODE, str(_PROGRAM), address, *output, "--chrome-flags", _FLAGS, only],
                env={**os.environ, "CHROME_PATH": os.environ.get("CHROMIUM", "")},
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode == 0:
                found: Mapping[str, Any] = as_json(report.read_text(encoding="utf-8"))
                return {name: found["categories"][name] for name in LEAST}
            said = done.stderr.strip()
        sys.exit(f"{JUDGE} on {address}: {said}")
