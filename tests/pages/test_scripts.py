"""What scripts add to the pages, in a real browser: and what is there without them."""

import pytest
from playwright.sync_api import Page

from generator.rules import Rules
from tests.accessibility import violations
from tests.calculator.reader import Reader, Readers
from tests.hosting import hosted
from tests.pages.built_site import BuiltSite
from tests.pages.framed import Opening


@pytest.fixture
def page(readers: Readers) -> Page:
    """A page that complains of nothing until it is closed."""
    return readers(leaves=True).page


@pytest.fixture
def phone(readers: Readers) -> Page:
    """The same on a phone."""
    return readers(width=360, height=780, leaves=True).page


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("templates/#answer-rejection", "letters/#answer-rejection"),
        ("questions/#is-it-me", "stages/waiting/#is-it-me"),
        ("stages/decision/#answer-rejection", "stages/rejection/#answer-rejection"),
        ("stages/waiting/#tell-about-offer", "stages/other-offer/#tell-about-offer"),
        ("timeline/", "stages/"),
        ("numbers/#steps.thank-you.aim", "numbers/#steps--thank-you--aim"),
        ("numbers/#steps.thank-you", "numbers/#steps--thank-you"),
    ],
    ids=["letter", "question", "step-of-a-split-page", "step-that-moved", "page", "number", "step"],
)
def test_an_old_address_leads_to_its_very_place(
    page: Page, address: str, old: str, new: str
) -> None:
    """The page that has it now, and the place on it."""
    page.goto(address + old)
    page.wait_for_url(address + new)


def test_words_are_copied(page: Page, address: str, guide: Rules) -> None:
    """A button puts the words into the clipboard, blanks in brackets, paragraphs apart."""
    page.goto(address + "letters/")
    name, template = next(
        (name, template) for name, template in guide.letters.items() if template.subject
    )
    letter = page.locator(".letter", has=page.locator(f"#{name}"))
    letter.locator("> summary").click()
    letter.get_by_role("button", name="Copy the words").click()
    letter.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    expected = template.body
    for blank, declared in guide.blanks.items():
        expected = expected.replace(f"{{{blank}}}", f"[{declared.label}]")
    assert copied.split() == expected.split()
    assert copied.count("\n\n") == expected.strip().count("\n\n")
    letter.get_by_role("button", name="Copy the subject").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => !text.includes('\\n'))")
    assert not page.evaluate("navigator.clipboard.readText()").startswith("Subject")


def test_words_are_marked_where_they_cannot_be_copied(reader: Reader) -> None:
    """Without leave to copy, the words are marked and a sentence says what to do."""
    page, address = reader.page, reader.address
    reader.run_first("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(address + "letters/")
    page.locator(".letter summary").first.click()
    page.get_by_role("button", name="Copy the words").first.click()
    page.get_by_text("Marked").wait_for()
    marked = page.evaluate("getSelection().toString()")
    assert marked == page.locator(".letter-body").first.inner_text()


def test_dos_and_donts_are_filtered(page: Page, address: str, guide: Rules) -> None:
    """By step and route, and back to all of them."""
    page.goto(address + "dos-and-donts/")
    every = len(guide.dos_and_donts)
    count = page.locator("[data-filter] output")
    assert count.inner_text() == f"{every} pieces of advice"
    stage = list(guide.stages)[1]
    route = next(iter(guide.routes))
    page.locator("select[name=stage]").select_option(stage)
    page.locator("select[name=route]").select_option(route)
    fitting = {
        name
        for name, item in guide.dos_and_donts.items()
        if stage == item.stages[0] and route in (item.routes or guide.routes)
    }
    assert 0 < len(fitting) < every
    shown = page.locator("li[data-item]:visible")
    assert {item.get_attribute("data-item") for item in shown.all()} == fitting
    assert page.locator("section[data-stage]:visible").count() == 1
    page.locator("select[name=stage]").select_option("")
    page.locator("select[name=route]").select_option("")
    assert count.inner_text() == f"{every} pieces of advice"


def test_axe_finds_nothing_where_numbers_are_followed(
    opening: Opening, address: str, small_site: BuiltSite, guide: Rules
) -> None:
    """From a stage's page to a source, what covers what, and the numbers, all unfolded."""
    stage, source = list(guide.stages)[2], next(iter(guide.sources))
    # All numbers look alike, and the small guide has a tenth of them, and of what they cover.
    with hosted(small_site.folder) as small:
        real = (f"{address}stages/{stage}/", f"{address}sources/{source}/")
        for at in (*real, f"{small}coverage/", f"{small}numbers/"):
            with opening(at, width=360) as phone:
                phone.evaluate("document.querySelectorAll('details').forEach((it) => it.open = 1)")
                assert violations(phone, "article") == [], at


def test_the_worksheet_prints(reader: Reader) -> None:
    """A button opens the browser's own dialogue."""
    page, address = reader.page, reader.address
    reader.run_first("window.print = () => { document.title = 'printed'; }")
    page.goto(address + "worksheet/")
    page.get_by_role("button", name="Print this worksheet").click()
    assert page.title() == "printed"


def test_the_focus_is_never_hidden(phone: Page, address: str) -> None:
    """Going back through a long page, nothing gets it under the header, or in the closed drawer."""
    phone.goto(f"{address}stages/waiting/")
    header = phone.locator(".md-header").bounding_box()
    assert header is not None
    phone.locator(".md-footer a").last.focus()
    for _ in range(40):
        phone.keyboard.press("Shift+Tab")
        top, drawer, fixed = phone.evaluate(
            "() => { const it = document.activeElement; return ["
            "it.getBoundingClientRect().top, !!it.closest('.md-sidebar--primary'),"
            " !!it.closest('.md-header')] }"
        )
        assert not drawer
        if fixed:
            break
        assert top >= header["height"] - 1


def test_without_scripts_everything_is_there(readers: Readers, address: str, guide: Rules) -> None:
    """Advice and words are shown; the filter and the buttons, which would do nothing, are not."""
    tab = readers(javascript=False).page
    tab.goto(address + "dos-and-donts/")
    shown = {item.get_attribute("data-item") for item in tab.locator("li[data-item]:visible").all()}
    assert shown == set(guide.dos_and_donts)
    assert tab.locator("[data-filter]:visible").count() == 0
    tab.goto(address + "letters/")
    letters = tab.locator("details.letter")
    assert letters.count() == len(guide.letters)
    letters.first.locator("> summary").click()
    assert letters.first.locator(".letter-body").is_visible()
    assert tab.get_by_role("button", name="Copy the words").count() == 0
