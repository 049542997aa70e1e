"""The page on which a letter is written, as tests use it."""

from typing import Final

from playwright.sync_api import Locator, expect

from tests.calculator.reader import FRIDAY, Reader

MET: Final = f"region=AU-VIC&today={FRIDAY}&interview={FRIDAY}"
"""A fragment: they met today, and the thank-you is next."""

MAIL: Final = """
HTMLAnchorElement.prototype.click = function () {
  (window.opened ??= []).push([this.href, document.documentElement.outerHTML.includes(this.href)]);
};
"""
"""Instead of a mail program: what it would have been given, and whether the page shows that."""


def written(reader: Reader) -> Locator:
    """Return the message as it is read."""
    return reader.page.locator(".calc-letter__words")


def write(reader: Reader, step: str, fragment: str = MET) -> None:
    """Open the words for a step, from its place in the list."""
    reader.open(fragment)
    reach(reader, step)


def reach(reader: Reader, step: str) -> None:
    """Go from the plan to the words for a step."""
    reader.step(step).locator("summary").first.click()
    reader.step(step).get_by_role("button", name="Write it").click()
    expect(reader.page.locator("#letter-draft")).to_be_visible()


def reach_notes(reader: Reader) -> None:
    """Go from the plan to the worksheet."""
    reader.step("Write your notes").locator("summary").first.click()
    step = reader.step("Write your notes")
    step.get_by_role("button", name="Write your notes", exact=True).click()
    expect(reader.page.get_by_role("heading", name="Your notes").first).to_be_visible()


def go(reader: Reader, step: str) -> None:
    """Go to the words for a step, whatever the plan thinks of it."""
    reader.page.evaluate(
        """(step) => {
          const shown = document.querySelector(".calc");
          shown.insertAdjacentHTML("beforeend",
            `<button data-do="go" data-part="letters" data-about="${step}">Go</button>`);
          shown.lastElementChild.click();
        }""",
        step,
    )
    expect(reader.page.locator("#letter-draft")).to_be_visible()


def two_people(reader: Reader) -> None:
    """Say that there were two, and what was talked about with each."""
    reader.field("Name").fill("Priya Nair")
    reader.field("Email address (optional)").fill("priya@harbour.example")
    reader.field("Something you talked about").fill("the front desk")
    reader.press("Add another person")
    reader.field("Name").fill("Tom Okoye")
    reader.field("Something you talked about").fill("busy evenings")
    expect(written(reader)).to_contain_text("busy evenings")
