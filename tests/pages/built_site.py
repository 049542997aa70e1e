"""A site that was really built, and what stands on its pages."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from tests.guides import ROOT

HOST = "https://this.site/"
REPOSITORY = "https://github.com/somebody/guide"
NO_RULES_URL = ("  rules-url: https://example.org/rules.yaml\n", "")
"""A change of the small guide, whose repository is named by its settings then."""

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "REPO_URL": REPOSITORY}


def only(tag: Tag, selector: str) -> Tag:
    """Return the one element that a selector finds within another."""
    (found,) = tag.select(selector)
    return found


@dataclass(frozen=True)
class BuiltSite:
    """The finished site in a folder."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address: `stages/waiting/`; the home page is the empty one."""
        return {
            file.relative_to(self.folder).as_posix().removesuffix("index.html"): BeautifulSoup(
                file.read_text(encoding="utf-8"), "html.parser"
            )
            for file in sorted(self.folder.rglob("*.html"))
        }

    def article(self, address: str) -> Tag:
        """Return what a page says, without the frame around it."""
        article = self.pages[address].article
        assert article is not None
        return article

    @property
    def leading_on(self) -> set[str]:
        """The addresses that lead to another one by themselves."""
        refresh = 'meta[http-equiv="refresh"]'
        return {address for address, page in self.pages.items() if page.select_one(refresh)}

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        return {
            address: {str(tag["id"]) for tag in page.select("[id]")}
            for address, page in self.pages.items()
        }

    def broken_links(self) -> list[tuple[str, str]]:
        """Return the links within the site that lead nowhere, each with its page."""
        return [
            (address, str(link["href"]))
            for address, page in self.pages.items()
            for link in page.find_all("a", href=True)
            if not self._leads_somewhere(address, str(link["href"]))
        ]

    def _leads_somewhere(self, address: str, href: str) -> bool:
        target = urlsplit(urljoin(HOST + address, href))
        if not target.geturl().startswith(HOST):
            return target.scheme in {"http", "https"}
        path = target.path.removeprefix("/").removesuffix(".")
        if path in self.pages:
            if "=" in target.fragment:  # answers for the calculator
                return self.pages[path].select_one("[data-calculator]") is not None
            return not target.fragment or unquote(target.fragment) in self._ids[path]
        return (self.folder / path).is_file()


def frame(folder: Path, rules: str | None = None) -> Path:
    """Make a folder with the site's own settings and theme; with some rules, and no prose."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "site_overrides", folder / "site_overrides", dirs_exist_ok=True)
    (folder / "content").mkdir(exist_ok=True)
    if rules is not None:
        (folder / "rules.yaml").write_text(rules, encoding="utf-8")
    return folder


def mkdocs(
    *arguments: str | Path, folder: Path, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a folder, with some variables of the environment."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env={**ENVIRONMENT, **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def built(folder: Path, site: Path, **settings: str) -> BuiltSite:
    """Build a folder strictly, so that a link to nowhere is an error, and return the site."""
    done = mkdocs("build", "--strict", "--quiet", "--site-dir", site, folder=folder, **settings)
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite(site)


def small_site_once(factory: pytest.TempPathFactory, name: str, rules: str) -> BuiltSite:
    """Return the site of a small guide with some rules, whose address is known, built once.

    Its folder stays beside it.
    """

    def build(site: Path) -> BuiltSite:
        return built(frame(site.with_name(f"{name}-frame"), rules), site, SITE_URL=HOST)

    return built_once(factory, name, build)


def built_once(
    factory: pytest.TempPathFactory, name: str, build: Callable[[Path], BuiltSite]
) -> BuiltSite:
    """Return a site that all processes of a run read; the first that asks for it builds it."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder, finished = shared / name, shared / f"{name}.built"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not finished.exists():
            build(folder)
            finished.touch()
    return BuiltSite(folder)
