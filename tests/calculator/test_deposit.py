"""The guide to a rental deposit, as an outside editor has it built, in a reader's browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from playwright.sync_api import expect

from generator.cli import main
from tests.calculator.reader import Reader
from tests.guides import DEPOSIT
from tests.hosting import hosted
from tests.page_pool import PagePool
from tests.pages.built_site import BuiltSite, built, built_once

FOREIGN: Final = (
    "interview",
    "employer",
    "application",
    "hear back",
    "you would hear",
    "consultant",
    "thank-you",
    "recruit",
    "hiring",
    "candidate",
)
"""What a guide to job interviews says, and no other."""

ENGINE_CODE: Final = "next-interview"
"""What plans call a later start of the clock; editors read it on the page of what covers what."""

TODAY: Final = "2026-11-20"
"""A Friday; they moved out on the Monday before."""


@pytest.fixture(scope="session")
def deposit_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the rules, with the content that a minimal new guide begins with."""

    def build(folder: Path) -> BuiltSite:
        guide = folder.with_name("deposit-guide")
        done = CliRunner().invoke(main, ["init", "--minimal", str(guide)])
        assert done.exit_code == 0, done.output
        (guide / "rules.yaml").write_bytes(DEPOSIT.read_bytes())
        return built(guide, folder)

    return built_once(tmp_path_factory, "deposit", build)


@pytest.fixture
def tenant(pool: PagePool, deposit_site: BuiltSite) -> Iterator[Reader]:
    """A tenant in London with a phone, who has opened the calculator."""
    with hosted(deposit_site.folder) as address:
        reader = Reader(
            pool,
            address,
            today=TODAY,
            width=360,
            height=740,
            language="en-GB",
            zone="Europe/London",
        )
        reader.load()
        yield reader
        complaints = list(reader.complaints)
        requests = [url for url in reader.requests if not url.startswith((address, "blob:"))]
        pool.give_back(reader.tab)
        assert complaints == []
        assert requests == []


def foreign(text: str) -> list[str]:
    """Return the words of another guide that stand in a text."""
    said = text.casefold().replace(ENGINE_CODE, "")
    return [word for word in FOREIGN if word in said]


@pytest.mark.slow
def test_its_pages_speak_of_deposits(deposit_site: BuiltSite) -> None:
    """Each page is there, every link leads somewhere, and no word of another guide is read."""
    assert {f"stages/{stage}/" for stage in ("leaving", "asking", "scheme")} <= {
        *deposit_site.pages
    }
    assert deposit_site.broken_links() == []
    for address, page in deposit_site.pages.items():
        assert foreign(read_out(page)) == [], address


def read_out(page: BeautifulSoup) -> str:
    """Return what a page says, and what its pictures and controls are called."""
    names = ("alt", "aria-label", "content", "placeholder", "title")
    called = [str(tag[name]) for name in names for tag in page.select(f"[{name}]")]
    return " ".join([page.get_text(" "), *called])


@pytest.mark.browser
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


@pytest.mark.browser
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
