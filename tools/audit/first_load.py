"""The first load of the calculator against a page of this theme without anything of ours."""

import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import yaml

from generator.new_guide.site_settings import read_settings
from generator.wording.addresses import CALCULATOR, served
from tests.command import ran
from tests.hosting import published
from tools.audit.site import PHONE, Site
from tools.audit.verdict import Finding, Verdict

if TYPE_CHECKING:
    from playwright.sync_api import Request

JUDGE: Final = "first load"
MOST_BYTES: Final = 1.6
MOST_REQUESTS: Final = 2
"""So many times as much as a stock page of the theme may a first visit load."""

_FRAME: Final = Path(__file__).parents[2]


class Load(NamedTuple):
    """What a browser that has kept nothing fetches: bytes as sent, with their headers."""

    bytes: int
    requests: int


def judge(site: Site) -> Verdict:
    """Compare the calculator with the page of the same words."""
    calculator = served(CALCULATOR)
    with tempfile.TemporaryDirectory() as temporary:
        stock = _stock(site.folder, Path(temporary))
        # A host sends these with any page; they are not what is compared.
        shutil.copy(site.folder / "_headers", stock)
        with published(stock) as address:
            # What that page asks for is none of ours.
            theirs = _load(replace(site, requests=set(), complaints=set()), address + calculator)
    ours = _load(site, site.address + calculator)
    ratios = ours.bytes / theirs.bytes, ours.requests / theirs.requests
    found = [
        Finding(JUDGE, calculator, name, f"{ratio:.2f} ×", f"at most {most} ×")
        for name, ratio, most in zip(
            ("bytes", "requests"), ratios, (MOST_BYTES, MOST_REQUESTS), strict=True
        )
        if ratio > most
    ]
    measured = (
        f"{ours.bytes // 1024} of {theirs.bytes // 1024} KiB: {ratios[0]:.2f} ×; "
        f"{ours.requests} of {theirs.requests} requests: {ratios[1]:.2f} ×"
    )
    return Verdict(JUDGE, "calculator", f"≤ {MOST_BYTES} ×; ≤ {MOST_REQUESTS} ×", found, measured)


def _stock(site: Path, folder: Path) -> Path:
    """Build the Markdown copies of a site's pages by MkDocs, with the theme's settings alone."""
    docs, made = folder / "docs", folder / "site"
    for page in site.rglob("index.md"):
        copy = docs / page.relative_to(site)
        copy.parent.mkdir(parents=True)
        shutil.copy(page, copy)
    theme = (read_settings(_FRAME) or {})["theme"]
    kept = {key: value for key, value in theme.items() if key not in {"custom_dir", "favicon"}}
    written = {
        "site_name": "Stock",
        "docs_dir": "docs",
        "theme": kept,
        "markdown_extensions": ["attr_list", "md_in_html", "tables"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(written), encoding="utf-8")
    ran(sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", made, cwd=folder)
    return made


def _load(site: Site, address: str) -> Load:
    finished: list[Request] = []
    with site.visitor(PHONE, touches=True) as context:
        context.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108
        page = context.new_page()
        page.goto(address, wait_until="load")
        page.wait_for_load_state("networkidle")
        sizes = [request.sizes() for request in finished]
    total = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
    return Load(total, len(sizes))
