"""Which pages are open: those whose browsers wait."""

from contextlib import ExitStack

import pytest

from generator.serving.open_pages import OpenPages, address_of


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/", "index.html"),
        ("", "index.html"),
        ("/stages/x/", "stages/x/index.html"),
        ("/404.html", "404.html"),
        ("/caf%C3%A9/", "café/index.html"),
    ],
)
def test_an_address_is_a_file_of_the_site(path: str, address: str) -> None:
    """As the server finds it."""
    assert address_of(path) == address


def test_the_last_pages_that_began_to_wait_are_open() -> None:
    """Each once, and no longer than it waits; one that does not say where it is, is none."""
    pages = OpenPages()
    with ExitStack() as waiting:
        for name in ("a", "b", "c", "d", "b"):
            waiting.enter_context(pages.waiting(f"http://127.0.0.1:8000/{name}/#there"))
        waiting.enter_context(pages.waiting(None))
        assert pages.addresses() == ["b/index.html", "d/index.html", "c/index.html"]
    assert pages.addresses() == []
