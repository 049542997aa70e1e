"""The plan on paper: one sheet with days, reasons, sources and the version of the rules."""

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.calculator.application_list import name_application
from tests.calculator.reader import FRIDAY, PROMISED, SAVES_DATA, Reader

MUCH = (
    f"route=agency&{PROMISED}&reply=2026-11-23&interview=2026-11-24T09:30&done=2026-11-24,"
    "step=thank-you&promised=2026-11-24,said=early+next+week,with=consultant&reply=2026-11-25,"
    "with=employer&offered=2026-11-26"
)


def _print(page: Page, by: str = "button") -> None:
    """Have the browser's own dialogue come, by the button or by the keys."""
    page.evaluate("() => { printing = false; window.print = () => { printing = true; }; }")
    if by == "button":
        page.get_by_role("button", name="Print").click()
    else:
        page.keyboard.press("Control+p")
    page.wait_for_function("window.printing")


def _printed(page: Page, *, by: str = "button", scale: float = 1) -> list[str]:
    """Return the text of each sheet that is printed, by the button or by the keys."""
    _print(page, by)
    return _on_paper(page, scale=scale)


def _on_paper(page: Page, size: str = "A4", scale: float = 1) -> list[str]:
    """Return the text of each sheet that the browser prints by itself."""
    document = PdfReader(io.BytesIO(page.pdf(format=size, scale=scale)))
    return [" ".join(sheet.extract_text().split()) for sheet in document.pages]


@pytest.mark.parametrize("fragment", [f"interview={FRIDAY}", f"route=agency&{PROMISED}", MUCH])
def test_a_plan_fits_one_sheet(reader: Reader, fragment: str) -> None:
    """On the paper of either side of the sea."""
    reader.open(fragment)
    _print(reader.page)
    for size in ("A4", "Letter"):
        assert len(_on_paper(reader.page, size)) == 1, size


def test_the_sheet_says_what_when_why_and_who_says_so(reader: Reader) -> None:
    """For each step; then what has happened, what doesn't apply, and by which rules.

    No button, question, navigation or heading of the site stands on it.
    """
    reader.open(PROMISED)
    (text,) = _printed(reader.page)
    for expected in (
        "My dates",
        "Interview Fri 20 Nov · you’ll hear by Fri 27 Nov · Direct · Victoria · Our guide",
        "as of 28 Nov 2026",
        "Next: Check in for news – Monday 30 November, in 2 days",
        "Mon 30 Nov",
        "any day of Mon 30 Nov – Fri 4 Dec",
        "First check-in",
        "by email, to the hiring manager",
        "A day after the date they gave you, as most of our sources say.",
        "We’ve skipped the weekend.",
        "KLC Recruitment, “When and how to follow up after a job interview”",
        "our own advice",
        "Thank-you Done",
        "What has happened: Interview, Fri 20 Nov; Done: Thank-you, Fri 20 Nov;",
        "Add what you left out – It’s too late for this one.",
        "Guide version 2026.12.",
        "Public holidays included: Victoria, to 2029",
        f"{reader.address}calculator/",
    ):
        assert expected in text, expected
    for pressed in (
        "Change",
        "Remove",
        "Copy link",
        "I’ve done this",
        "Has something happened",
        "Search",
        "Work out my dates",
    ):
        assert pressed not in text, pressed


def test_a_phone_reads_the_link_off_the_sheet(reader: Reader) -> None:
    """A code of the link to these very dates; one that would be too fine is not there."""
    drawn = """async () => {
        const { generate } = await import("../assets/vendor/lean-qr/lean-qr.min.js");
        const code = generate(location.href);
        const dark = [];
        for (let y = 0; y < code.size; y += 1)
            for (let x = 0; x < code.size; x += 1)
                if (code.get(x, y)) dark.push(`M${x} ${y}h1v1h-1z`);
        return dark.join("");
    }"""
    reader.open(PROMISED)
    (text,) = _printed(reader.page)
    assert "or scan the code" in text
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    code = reader.page.locator("svg[aria-label='QR code of the link to these dates']")
    assert code.locator("path").get_attribute("d") == reader.page.evaluate(drawn)
    reader.open(
        "&".join([f"interview={FRIDAY}", *(f"reply=2026-11-{n}" for n in range(21, 29))] * 4)
    )
    text = " ".join(_printed(reader.page))
    assert "scan the code" not in text


def test_the_sheet_bears_the_name_of_the_application(reader: Reader) -> None:
    """Where it has one: paper is the reader's own. An endless one does not break the sheet."""
    name = "Harbour House " + "and Sons " * 18
    reader.open(PROMISED)
    name_application(reader, name)
    (text,) = _printed(reader.page)
    assert text.startswith(f"After the interview {name.strip()}")
    assert "My dates" not in text


def test_the_keys_that_print_load_the_sheet_first(reader: Reader) -> None:
    """Whoever presses them gets the same as by the button, even where nothing came unasked."""
    reader.run_first(SAVES_DATA)
    reader.open(PROMISED)
    assert not [url for url in reader.requests if "features/sharing" in url]
    (text,) = _printed(reader.page, by="keys")
    assert "Next: Check in for news" in text


def test_what_is_too_much_for_one_sheet_goes_on_to_the_next(reader: Reader) -> None:
    """In large print, say; and the head of the table stands on both, and none is empty."""
    reader.open(MUCH)
    sheets = _printed(reader.page, scale=2)
    assert len(sheets) > 1
    assert "Next:" in sheets[0]
    assert "Guide version" in sheets[-1]
    assert all("Where this comes from" in sheet for sheet in sheets)


def test_the_sheet_is_for_paper_alone(reader: Reader) -> None:
    """On the screen nothing of it is seen, or read out, and after it nothing is left.

    Dark colours are for screens.
    """
    reader.page.emulate_media(color_scheme="dark")
    reader.open(PROMISED)
    _print(reader.page)
    sheet = reader.page.locator(".calc-sheet")
    expect(sheet).to_have_count(0)
    reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(sheet).to_have_count(1)
    expect(sheet).to_be_hidden()
    reader.page.emulate_media(media="print", color_scheme="dark")
    expect(sheet).to_be_visible()
    expect(reader.next).to_be_hidden()
    colour = sheet.locator("h1").evaluate("e => getComputedStyle(e).color")
    assert sum(int(part) for part in re.findall(r"\d+", colour)[:3]) < 150, colour
    reader.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)


def test_the_browsers_menu_prints_the_sheet(reader: Reader) -> None:
    """On a phone there is no other way: what makes the sheet has come in a quiet moment."""
    with reader.page.expect_response("**/features/sharing/sheet_and_picture.js"):
        reader.load(PROMISED)
    reader.page.wait_for_load_state("networkidle")
    (text,) = _on_paper(reader.page)
    assert "Next: Check in for news" in text
    reader.next.get_by_role("button", name="I’ve done this").click()
    (text,) = _on_paper(reader.page)
    assert "Next: Check in for news" not in text


def test_the_page_itself_can_be_printed(reader: Reader) -> None:
    """Where the sheet could not be loaded: what is open, and no button."""
    # An import that fails by itself says nothing in the console, whenever it is tried again.
    broken = "throw new Error();"
    reader.change_file(
        "**/features/sharing/sheet_and_picture.js",
        lambda route: route.fulfill(body=broken, content_type="text/javascript"),
    )
    reader.open(PROMISED)
    text = " ".join(_on_paper(reader.page))
    assert "Check in for news" in text
    assert "A day after the date they gave you" in text
    for pressed in ("Change", "Remove", "Copy link", "I’ve done this", "One moment"):
        assert pressed not in text, pressed
