"""Several applications, and their list."""

from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, Reader

OVER = f"interview={FRIDAY}&withdrawn=2026-11-27&done=2026-11-27,step=withdraw"
DUE = f"interview={FRIDAY}&done={FRIDAY},step=thank-you"


def keep_applications(reader: Reader, *applications: tuple[str, str]) -> None:
    """Keep applications, each by its company and its answers."""
    for company, fragment in applications:
        reader.open(f"region=AU-VIC&{fragment}")
        name_application(reader, company)


def name_application(reader: Reader, company: str) -> None:
    """Say which company the open application is with."""
    reader.change("Job")
    reader.page.get_by_label("Company").fill(company)
    reader.page.get_by_label("Company").press("Tab")


def open_list(reader: Reader) -> None:
    """Open the page anew: with several applications it begins with their list."""
    reader.open()
    expect(reader.page.get_by_role("heading", name="Your applications")).to_be_visible()
