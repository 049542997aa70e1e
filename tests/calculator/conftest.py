"""The built site in a real browser, as a reader with a phone or at a desk meets it."""

import pytest

from tests.calculator.reader import Reader, Readers


@pytest.fixture
def phone(readers: Readers) -> Reader:
    """Return a reader with a phone."""
    return readers(width=360, height=740)


@pytest.fixture
def narrow(readers: Readers) -> Reader:
    """Return a reader with a phone that is narrower than most."""
    return readers(width=320, height=640)
