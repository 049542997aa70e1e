"""A guide to something else in a reader's browser: what to send after one has seen a flat."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import Reader
from tests.guides import FLAT
from tests.hosting import hosted
from tests.other_guides import foreign, site_once
from tests.page_pool import PagePool

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TODAY: Final = "2027-03-09"
"""A Tuesday; they saw the flat on the Monday before."""


@pytest.fixture
def tenant(pool: PagePool, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A tenant in Munich with a phone, who has opened the calculator."""
    screen, place = {"width": 360, "height": 740}, {"language": "en-GB", "zone": "Europe/Berlin"}
    with hosted(site_once(tmp_path_factory, FLAT).folder) as address:
        reader = Reader(pool, address, today=TODAY, leaves=True, **screen, **place)
        reader.load()
        yield reader
        reader.leave()


def test_a_tenant_finds_the_next_step_by_keyboard(tenant: Reader) -> None:
    """The plan begins with the first date, and follows what the tenant tells.

    By hand: papers are due within a working day of Monday the 8th, so today, Tuesday the 9th. Three
    working days after they are in it is Friday the 12th. Once they have named Wednesday the 17th it
    is the working day after, the 18th.
    """
    page, keyboard = tenant.page, tenant.page.keyboard
    assert foreign(page.locator("article").inner_text()) == []
    page.get_by_label("Date", exact=True).focus()
    keyboard.type("8 March")
    keyboard.press("Enter")
    expect(tenant.next).to_contain_text("Hand in your papers")
    expect(tenant.next.locator(".calc-next__day")).to_have_text("Tuesday 9 March")

    tenant.next.get_by_role("button", name="I’ve done this").press("Enter")
    expect(tenant.next).to_contain_text("Ask where they stand")
    expect(tenant.next.locator(".calc-next__day")).to_contain_text("Friday 12 March")

    page.get_by_role("button", name="They named a day").press("Enter")
    expect(page.get_by_role("radio", name="A date", exact=True)).to_be_checked()
    page.get_by_label("Date", exact=True).last.focus()
    keyboard.type("17 March")
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    expect(tenant.next.locator(".calc-next__day")).to_contain_text("Thursday 18 March")
    expect(tenant.next).to_contain_text("the day they named")


def test_everything_on_a_phone_is_in_the_tenants_words(tenant: Reader) -> None:
    """With all of it open nothing is wider than the screen, or about another guide."""
    tenant.load(f"region=DE-BY&seen-flat=2027-03-08&ticked-off={TODAY},step=hand-in-papers")
    expect(tenant.next).to_be_visible()
    for button in ("They wrote", "I could have another flat"):
        tenant.page.get_by_role("button", name=button).click()
        assert foreign(tenant.page.locator("article").inner_text()) == []
    for summary in tenant.page.locator(".calc summary").all():
        summary.click()
    assert tenant.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert foreign(tenant.page.locator("article").inner_text()) == []
    tenant.page.get_by_role("button", name="New case").click()
    assert foreign(tenant.page.locator("article").inner_text()) == []
