"""What every test may ask for."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.calculator.reader import Reader, Readers
from tests.guides import ROOT
from tests.hosting import hosted
from tests.page_pool import PagePool
from tests.pages.built_site import NO_RULES_URL, BuiltSite, built, built_once, small_site_once
from tests.small_rules import SmallRules, changed

SITES = {
    "site",
    "small_site",
    "second",
    "small_frame",
    "served",
    "either",
    "hostile_site",
}
"""Fixtures that build a site, or that ask for one; tests of others are marked where they stand."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that drive a browser, and those that need a site, which takes seconds."""
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        if "browser" in wanted:
            item.add_marker("browser")
        if wanted & SITES:
            item.add_marker("slow")


@pytest.fixture
def small(tmp_path: Path) -> SmallRules:
    """A small rules file, in order, in a folder of its own."""
    return SmallRules(tmp_path)


# Sites, built once in a run, for reading ----------------------------------------------------------


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real site."""
    return built_once(tmp_path_factory, "guide", lambda folder: built(ROOT, folder))


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of a small guide to something else; its repository is that of its settings."""
    return small_site_once(tmp_path_factory, "small", changed(NO_RULES_URL))


@pytest.fixture(scope="session")
def address(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the real site from a folder of a host, and return its address."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "some").mkdir()
    (folder / "some" / "guide").symlink_to(site.folder)
    with hosted(folder) as address:
        yield f"{address}some/guide/"


# Browsers -----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser that all tests of a process share: Chromium without windows, if it is there.

    It is the same browser, and costs a third less for each page, and two thirds for each new one.
    """
    path = Path(os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium")
    shell = path.with_name(f"{path.name}-headless-shell")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=shell if shell.exists() else path,
            # Root, as in a container, has no sandbox to give.
            chromium_sandbox=os.geteuid() != 0,
            # Drawing for a graphics card that is not there takes most of the time.
            args=["--disable-gpu"],
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pool(browser: Browser) -> PagePool:
    """The pages of that browser."""
    return PagePool(browser)


@pytest.fixture
def readers(pool: PagePool, address: str) -> Iterator[Readers]:
    """Return what makes readers, each in a browser of their own.

    At the end none of them has seen an error in the console, or sent anything to another host.
    """
    made: list[Reader] = []

    def reader(**circumstances: object) -> Reader:
        made.append(Reader(pool, address, **circumstances))  # type: ignore[arg-type]
        return made[-1]

    yield reader
    for each in made:
        each.leave()


@pytest.fixture
def reader(readers: Readers) -> Reader:
    """Return a reader in Melbourne, at a desk."""
    return readers()
