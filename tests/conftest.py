"""What every test may ask for."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.pages.built_site import ROOT, BuiltSite, built
from tests.small_rules import SmallRules


@pytest.fixture
def small(tmp_path: Path) -> SmallRules:
    """A small rules file, in order, in a folder of its own."""
    return SmallRules(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real site."""
    return built(ROOT, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser that all tests of a process share."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=path,
            # Root, as in a container, has no sandbox to give.
            chromium_sandbox=os.geteuid() != 0,
        )
        yield launched
        launched.close()
