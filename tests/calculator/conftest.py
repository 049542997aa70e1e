"""The built site in a real browser, as a reader with a phone or at a desk meets it."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.calculator.reader import Browsers, Reader
from tests.hosting import hosted
from tests.pages.built_site import BuiltSite


@pytest.fixture(scope="session")
def address(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the real site from a folder of a host, and return its address."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(site.folder, folder / "some" / "guide")
    with hosted(folder) as address:
        yield f"{address}some/guide/"


@pytest.fixture(scope="session")
def browsers(browser: Browser) -> Browsers:
    """The browsers that readers sit at."""
    return Browsers(browser)


@pytest.fixture
def readers(browsers: Browsers, address: str) -> Iterator[Callable[..., Reader]]:
    """Return what makes readers, each in a browser of their own.

    At the end none of them has seen an error in the console, or sent anything to another host.
    """
    made: list[Reader] = []

    def reader(**circumstances: object) -> Reader:
        made.append(Reader(browsers, address, **circumstances))  # type: ignore[arg-type]
        return made[-1]

    yield reader
    for each in made:
        each.leave()
        assert each.complaints == []
        assert [
            url for url in each.requests if not url.startswith((address, "data:", "blob:"))
        ] == []


@pytest.fixture
def reader(readers: Callable[..., Reader]) -> Reader:
    """Return a reader in Melbourne, at a desk."""
    return readers()


@pytest.fixture
def page(reader: Reader) -> Page:
    """Return that reader's page."""
    return reader.page
