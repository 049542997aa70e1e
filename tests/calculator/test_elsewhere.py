"""Readers are told where the dates follow a source that speaks for another place."""

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import PROMISED, Reader

pytestmark = pytest.mark.browser

SAID = "KLC Recruitment speaks for Australia. In England, customs may differ."


def test_a_source_of_another_place_says_so(reader: Reader) -> None:
    """One sentence, above the plan."""
    reader.open(PROMISED.replace("AU-VIC", "GB-ENG") + "&advice=klc-recruitment")
    expect(reader.page.locator(".calc-notice")).to_have_text(SAID)


@pytest.mark.parametrize("choices", ["&advice=klc-recruitment", ""])
def test_nobody_is_told_of_their_own_place(reader: Reader, choices: str) -> None:
    """A part counts for its whole, and our own advice speaks for all."""
    reader.open(PROMISED + choices)
    expect(reader.next.get_by_role("heading")).to_contain_text("Check in for news")
    expect(reader.page.locator(".calc-notice")).to_have_count(0)
