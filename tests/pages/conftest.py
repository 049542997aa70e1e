"""The real rules, a small guide, and pages of the site in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.rules import Rules
from tests.calculator.reader import TODAY
from tests.engine.programs import real_rules
from tests.page_pool import PagePool, Scheme
from tests.pages.built_site import frame
from tests.pages.framed import Opening
from tests.small_rules import GOOD


@pytest.fixture(scope="session")
def guide() -> Rules:
    """The real rules."""
    return real_rules()


@pytest.fixture
def small_frame(tmp_path: Path) -> Path:
    """A folder with the small guide, ready to be built or served."""
    return frame(tmp_path / "guide", GOOD.read_text(encoding="utf-8"))


@pytest.fixture
def opening(pool: PagePool) -> Opening:
    """Return what opens an address in a browser that complains of nothing."""

    @contextmanager
    def opened(
        at: str, scheme: Scheme = "light", width: int = 900, first: str | None = None
    ) -> Iterator[Page]:
        tab = pool.take(TODAY, width=width, height=800, scheme=scheme, leaves=True)
        if first is not None:
            tab.run_first(first)
        complaints = tab.complaints
        tab.leave()
        tab.page.goto(at)
        yield tab.page
        pool.give_back(tab)
        # Hosts that are made for a test have no icon.
        assert [each for each in complaints if "404" not in each] == []

    return opened
