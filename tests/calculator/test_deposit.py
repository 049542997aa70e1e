"""The guide to a rental deposit, as an outside editor has it built, in a reader's browser."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import Reader
from tests.guides import DEPOSIT
from tests.hosting import hosted
from tests.other_guides import foreign, site_once
from tests.page_pool import PagePool

TODAY: Final = "2026-11-20"
"""A Friday; they moved out on the Monday before."""


@pytest.fixture
def tenant(pool: PagePool, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A tenant in London with a phone, who has opened the calculator."""
    screen, place = {"width": 360, "height": 740}, {"language": "en-GB", "zone": "Europe/London"}
    with hosted(site_once(tmp_path_factory, DEPOSIT).folder) as address:
        reader = Reader(pool, address, today=TODAY, leaves=True, **screen, **place)
        reader.load()
        yield reader
        reader.leave()


def test_a_tenant_finds_the_next_step_by_keyboard(tenant: Reader) -> None:
    """The plan begins with the first date, and follows what the tenant tells.

    By hand: asking was best on the 17th and not too late on the 19th, so it is done today, Friday
    the 20th. The reminder is 10 days later, on Monday the 30th; five working days after they moved
    out are over by then. Once they have named Wednesday the 2nd it is the day after, the 3rd.
    """
    page, keyboard = tenant.page, tenant.page.keyboard
    assert foreign(page.locator("article").inner_text()) == []
    page.get_by_label("Date", exact=True).focus()
    keyboard.type("16 Nov")
    keyboard.press("Enter")
    expect(tenant.next).to_contain_text("Ask for the deposit")
    expect(tenant.next.locator(".calc-next__day")).to_have_text("Friday 20 November")

    tenant.next.get_by_role("button", name="I’ve done this").press("Enter")
    expect(tenant.next).to_contain_text("Remind them")
    expect(tenant.next.locator(".calc-next__day")).to_contain_text("Monday 30 November")

    page.get_by_role("button", name="They named a day for the money").press("Enter")
    expect(page.get_by_role("radio", name="A date", exact=True)).to_be_checked()
    page.get_by_label("Date", exact=True).last.focus()
    keyboard.type("2 December")
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    expect(tenant.next.locator(".calc-next__day")).to_contain_text("Thursday 3 December")
    expect(tenant.next).to_contain_text("the day they named")


def test_everything_on_a_phone_is_in_the_tenants_words(tenant: Reader) -> None:
    """With all of it open nothing is wider than the screen, or about another guide."""
    tenant.load(f"region=GB-ENG&moved-out=2026-11-16&step-done={TODAY},step=ask-for-it")
    expect(tenant.next).to_be_visible()
    for button in ("They want to keep some of it", "The scheme opened my case"):
        tenant.page.get_by_role("button", name=button).click()
        assert foreign(tenant.page.locator("article").inner_text()) == []
    for summary in tenant.page.locator(".calc summary").all():
        summary.click()
    assert tenant.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert foreign(tenant.page.locator("article").inner_text()) == []
    tenant.page.get_by_role("button", name="New case").click()
    assert foreign(tenant.page.locator("article").inner_text()) == []
