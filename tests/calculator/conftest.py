"""The built site in a real browser, as a reader with a phone or at a desk meets it."""

import pytest
from playwright.sync_api import Page

from tests.calculator.reader import Reader


@pytest.fixture
def page(reader: Reader) -> Page:
    """Return that reader's page."""
    return reader.page
