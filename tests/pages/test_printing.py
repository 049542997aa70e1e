"""A page on paper: what is open on the screen, and each letter on a sheet of its own."""

import io

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from generator.rules import Rules
from tests.calculator.reader import Reader

MOST_SHEETS = 5


def _sheets(page: Page) -> list[str]:
    """Return the text of each sheet, without spaces: a PDF has others than the page."""
    document = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return [_packed(sheet.extract_text()) for sheet in document.pages]


def _packed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("nth", range(3))
def test_a_stage_takes_a_few_sheets(reader: Reader, address: str, guide: Rules, nth: int) -> None:
    """The stages with the most to say, as they open: what is folded stays so, and after it, too."""
    most = sorted(
        guide.stages, key=lambda stage: sum(it.stage == stage for it in guide.steps.values())
    )
    reader.page.goto(f"{address}stages/{most[-1 - nth]}/")
    folded = reader.page.locator("article details:not([open])").count()
    assert 1 < len(_sheets(reader.page)) <= MOST_SHEETS
    assert reader.page.locator("article details:not([open])").count() == folded


def test_open_letters_have_sheets_of_their_own(reader: Reader, address: str, guide: Rules) -> None:
    """Nothing else stands there; the others are printed as a list of their names."""
    page = reader.page
    page.goto(f"{address}letters/")
    folded = len(_sheets(page))
    letters = page.locator("details.letter")
    opened = (2, 7)
    for nth in opened:
        letters.nth(nth).locator("> summary").click()
    sheets = _sheets(page)
    assert len(sheets) <= folded + 2 * len(opened)
    for nth in opened:
        words = letters.nth(nth).locator(".letter-body p").nth(1).inner_text()
        (sheet,) = [sheet for sheet in sheets if _packed(words) in sheet]
        heading = letters.nth(nth).locator("> summary").inner_text()
        others = {template.title for template in guide.letters.values()} - {heading}
        assert not [name for name in others if _packed(name) in sheet]


def test_one_letter_is_printed_alone(reader: Reader, address: str) -> None:
    """By its own button; afterwards the page is as it was."""
    reader.run_first("window.print = () => { window.printed = true; }")
    page = reader.page
    page.goto(f"{address}letters/")
    letter = page.locator("details.letter").nth(3)
    letter.locator("> summary").click()
    letter.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    (sheet,) = _sheets(page)
    assert _packed(letter.locator(".letter-body p").nth(1).inner_text()) in sheet
    assert _packed(page.locator("h1").inner_text()) not in sheet
    assert page.locator(".off-paper").count() == 0
