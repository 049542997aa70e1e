"""Taking it elsewhere: a link that sets something beforehand, and a picture of the plan."""

import io
import xml.etree.ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.calculator.application_list import name_application
from tests.calculator.reader import FRIDAY, PROMISED, TODAY, Reader, Readers

PREFILLED = "advice=klc-recruitment&region=AU-VIC&route=agency"

SVG = "{http://www.w3.org/2000/svg}"


# A coach's link -----------------------------------------------------------------------------------


def test_a_link_can_fill_in_the_form_beforehand(reader: Reader) -> None:
    """It says what it has set, and asks for the rest.

    A region that the browser suggests is no one's choice.
    """
    for link, named in (
        ("route=agency", "Through an agency"),
        ("region=none&days=calendar", "no region, every day counts"),
        (PREFILLED, "Through an agency, Victoria, KLC Recruitment"),
    ):
        reader.open(link)
        expect(reader.page.locator(".calc-notice")).to_have_text(
            f"Some answers came with the link you followed: {named}. You can change them."
        )
    expect(reader.page.get_by_label("Through an agency")).to_be_checked()
    reader.press("Yesterday")
    expect(reader.page.locator(".calc-notice")).to_have_count(0)
    assert reader.fragment.startswith(PREFILLED)


def test_a_link_leaves_the_dates_that_are_kept(reader: Reader) -> None:
    """They are not changed by opening one, nor by answering it, and one press leads to them."""
    reader.open()
    reader.page.get_by_label("Date", exact=True).fill("20 Nov")
    reader.page.get_by_role("button", name="Show my dates").click()
    own = reader.fragment
    kept = "JSON.stringify(Object.entries(localStorage).filter(([key]) => /application/.test(key)))"
    before = reader.page.evaluate(kept)
    assert FRIDAY in before

    reader.open(PREFILLED)
    expect(reader.page.locator(".calc-notice")).to_contain_text("Your own dates are still kept.")
    assert reader.page.evaluate(kept) == before

    reader.page.get_by_role("button", name="Today").click()
    after = reader.page.evaluate(kept)
    assert after != before
    assert FRIDAY in after
    reader.page.get_by_role("button", name="Your other application").click()
    reader.page.get_by_role("button", name="Interview Fri 20 Nov", exact=True).click()
    expect(reader.page.locator(".calc-answers").first).to_contain_text("Fri 20 Nov")
    assert reader.fragment == own


def test_what_is_typed_into_a_shared_plan_stays_with_it(reader: Reader) -> None:
    """It is one's own then, and Back leads to it, though the link names no region."""
    reader.visit(f"calculator/#interview={FRIDAY}")
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_be_visible()
    reader.next.get_by_role("button", name="Write it").click()
    reader.page.get_by_role("button", name="Back to the dates").click()
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_be_visible()
    reader.next.get_by_role("button", name="Write it").click()
    reader.field("Your name").fill("Sam Okafor")
    reader.press("Back to the dates")
    expect(reader.next).to_be_visible()
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_have_count(0)
    expect(reader.page.get_by_role("button", name="Your other application")).to_have_count(0)
    reader.next.get_by_role("button", name="Write it").click()
    expect(reader.field("Your name")).to_have_value("Sam Okafor")


def test_a_phones_own_sheet_shares_the_link(reader: Reader) -> None:
    """Where the browser has one. Who closes it is told nothing; where it fails, there is a link."""
    reader.run_first(
        """navigator.share = (what) => {
        window.shared = what;
        const { fails } = window;
        return fails ? Promise.reject(new DOMException("", fails)) : Promise.resolve();
        }"""
    )
    reader.open(PROMISED)
    share = reader.page.get_by_role("button", name="Share link")
    share.click()
    shared = {"title": "After the interview", "url": reader.page.url}
    assert reader.page.evaluate("shared") == shared
    reader.page.evaluate("window.fails = 'AbortError'")
    share.click()
    link = reader.page.get_by_label("The link to your dates")
    expect(link).to_have_count(0)
    reader.page.evaluate("window.fails = 'NotAllowedError'")
    share.click()
    expect(link).to_be_focused()


def test_the_link_that_is_copied_holds_no_name(reader: Reader) -> None:
    """Nor does the address, nor the picture."""
    reader.open(PROMISED)
    name_application(reader, "Harbour House")
    reader.page.get_by_role("button", name="Copy link").click()
    expect(reader.page.get_by_role("button", name="Link copied")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == reader.page.url
    assert "arbour" not in copied
    assert "arbour" not in _saved(reader, "SVG").decode()


def test_the_plan_is_copied_as_text(reader: Reader) -> None:
    """What is on the sheet, to be pasted anywhere, with the link and without a name."""
    reader.open(PROMISED)
    name_application(reader, "Harbour House")
    reader.page.get_by_role("button", name="Copy as text").click()
    expect(reader.page.get_by_role("button", name="Copied as text")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("After the interview\n\nInterview Fri 20 Nov · ")
    assert "\n\nNext: Check in for news – Monday 30 November, in 2 days\n\n" in copied
    assert (
        "\n\nMon 30 Nov, any day of Mon 30 Nov – Fri 4 Dec\n  First check-in, Next · by email, "
        "to the hiring manager\n  A day after the date they gave you" in copied
    )
    assert "\n\nSteps you don’t need: " in copied
    assert copied.endswith(reader.page.url)
    assert "arbour" not in copied
    assert "\u00a0" not in copied


def test_without_leave_to_copy_the_text_is_there(reader: Reader) -> None:
    """Marked, in a field with the focus, which then goes back to the button."""
    reader.run_first("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="Copy link").click()
    field = reader.page.get_by_label("The link to your dates")
    expect(field).to_be_focused()
    assert reader.page.evaluate("getSelection().toString()") == reader.page.url
    reader.page.keyboard.press("Escape")
    expect(field).to_have_count(0)
    assert reader.focused == "Copy link"


# The picture --------------------------------------------------------------------------------------


def _saved(reader: Reader, kind: str) -> bytes:
    """Return the file that the browser saves."""
    file = reader.saved(f"Picture ({kind})")
    assert file.suggested_filename == f"timeline-{TODAY}.{kind.lower()}"
    return file.path().read_bytes()


def test_the_picture_is_a_file_of_its_own(reader: Reader) -> None:
    """It says what it is, by which version of the rules, and has a mark for each step and event."""
    reader.open(PROMISED)
    file = ET.fromstring(_saved(reader, "SVG"))  # noqa: S314 - our own
    assert file.tag == f"{SVG}svg"
    title = file.findtext(f"{SVG}title")
    assert title == "After the interview: my dates"
    described = (file.findtext(f"{SVG}desc") or "").replace("\u00a0", " ")
    assert "First check-in: Mon 30 Nov" in described.split("\n")
    texts = ["".join(text.itertext()).replace("\u00a0", " ") for text in file.iter(f"{SVG}text")]
    for expected in ("Interview", "They gave me a date", "Thank-you", "First check-in", "today"):
        assert expected in texts
    assert "As of 28 Nov 2026, worked out with version 2026.12 of the rules" in texts
    # It needs no style of a page, and loads nothing.
    attributes = {name for element in file.iter() for name in element.attrib}
    assert not attributes & {"class", "style", "href"}
    assert file.find(f".//{SVG}style") is None
    shapes = [each for each in file.iter() if each.tag in (f"{SVG}circle", f"{SVG}path")]
    assert shapes
    assert all("var(" not in shape.get("fill", "") for shape in shapes)


@pytest.mark.parametrize(("scheme", "paper"), [("light", 255), ("dark", 30)])
def test_the_picture_has_the_colours_of_the_page(readers: Readers, scheme: str, paper: int) -> None:
    """On paper that is light or dark, at two pixels for each of the picture's."""
    reader = readers(scheme=scheme)
    reader.open(PROMISED)
    svg = ET.fromstring(_saved(reader, "SVG"))  # noqa: S314 - our own
    image = Image.open(io.BytesIO(_saved(reader, "PNG"))).convert("RGB")
    assert image.size == (2 * int(svg.get("width", 0)), 2 * int(svg.get("height", 0)))
    corner = image.getpixel((0, 0))
    assert isinstance(corner, tuple)
    assert abs(corner[0] - paper) < 10
    colours = image.getcolors(2**24) or []
    drawn = sum(count for count, colour in colours if colour != corner)
    assert 0.01 < drawn / (image.width * image.height) < 0.5
    # The words can be told from the paper.
    inks = [colour for count, colour in colours if count > 50]
    assert any(abs(sum(ink) - sum(corner)) > 400 for ink in inks if isinstance(ink, tuple))


def test_a_part_that_cannot_be_loaded_says_so(reader: Reader) -> None:
    """And the plan stays as it is."""
    reader.lose("**/features/sharing/sheet*.js")
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="Print").click()
    expect(reader.page.locator(".calc-foot .calc-error")).to_have_text("This part didn’t load.")
    expect(reader.next).to_contain_text("Monday 30 November")
    assert reader.complaints
