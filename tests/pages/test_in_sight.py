"""How much of a page for readers is in sight: on a phone, before anything is unfolded."""

import pytest
from playwright.sync_api import Page, expect

from generator.rules import Rules
from tests.calculator.reader import Readers

SCREEN = 844
WORDS = 500
SCREENS = 4
OF_A_PATH = 1.5
"""How much longer the page may be that tells a whole path."""


@pytest.fixture
def phone(readers: Readers) -> Page:
    """A page on a phone."""
    return readers(width=390, height=SCREEN, leaves=True).page


def test_a_stage_can_be_taken_in(phone: Page, address: str, guide: Rules) -> None:
    """Its answer needs no scrolling; it has so many words and screens at most, the rest folded."""
    for stage_id, stage in guide.stages.items():
        phone.goto(f"{address}stages/{stage_id}/", wait_until="load")
        article = phone.locator("article")
        if stage.answer:
            expect(phone.locator(".answer > p").last).to_be_in_viewport(ratio=1)
        if guide.steps and phone.locator(".guide-widget").count():
            expect(phone.locator(".guide-widget input").first).to_be_visible()
        allowed = OF_A_PATH if stage.route else 1
        assert len(article.inner_text().split()) <= WORDS * allowed, stage_id
        height = article.evaluate("tag => tag.getBoundingClientRect().height")
        assert height <= SCREEN * SCREENS * allowed, stage_id


def test_two_taps_from_home_lead_to_a_copied_email(phone: Page, address: str, guide: Rules) -> None:
    """The letters that most people come for: one tap there, one to copy."""
    for letter_id, label in guide.pages.letters.items():
        phone.goto(address)
        phone.get_by_role("link", name=label, exact=True).click()
        letter = phone.locator(".letter", has=phone.locator(f"#{letter_id}"))
        letter.get_by_role("button", name="Copy the words").click()
        letter.get_by_text("Copied").wait_for()
