"""The calculator and its browser: address, storage, keyboard, screen, and no script at all."""

import re

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, TODAY, Reader, Readers


def test_a_link_that_cannot_be_is_answered_where_it_is_wrong(reader: Reader) -> None:
    """It says what is wrong, and the reader can mend it."""
    for promise, error in (
        (f"promised={FRIDAY},by=2026-11-19", "not before Fri 20 Nov."),
        ("promised=2026-12-24,by=2027-01-19", "not after today, Sat 28 Nov."),
    ):
        reader.open(f"interview={FRIDAY}&{promise}")
        said = reader.page.locator(".calc-error, .calc-notice").first
        expect(said).to_contain_text(f"We need a date {error}")
        expect(reader.next).to_contain_text("Please check one of your answers")


def test_a_shared_link_opens_the_same_plan_elsewhere(readers: Readers) -> None:
    """In another country too: the region goes with the link."""
    one = readers()
    one.open()
    one.page.get_by_label("Date", exact=True).fill("20 Nov")
    one.page.get_by_role("button", name="Show my dates").click()
    one.page.get_by_role("button", name="Copy link").click()
    expect(one.page.get_by_role("button", name="Link copied")).to_be_visible()
    link = one.page.evaluate("navigator.clipboard.readText()")
    other = readers(language="en-US", zone="America/New_York")
    other.visit(link.removeprefix(other.address))
    other.page.wait_for_selector(".calc-ready")
    expect(other.page.locator(".calc").get_by_text("Victoria", exact=True)).to_be_visible()
    assert one.step("First check-in").locator("summary time").get_attribute(
        "datetime"
    ) == other.step("First check-in").locator("summary time").get_attribute("datetime")


def test_back_leads_to_where_the_reader_came_from(reader: Reader) -> None:
    """Changing answers fills no history; another link on the same page does, and Back undoes it."""
    reader.page.goto(reader.address)
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    reader.page.evaluate(f"location.hash = 'region=AU-VIC&interview={TODAY}'")
    expect(reader.next).to_contain_text("Saturday 28 November")
    reader.page.go_back()
    expect(reader.next).to_contain_text("Check in once more")
    reader.page.go_back()
    assert "calculator" not in reader.page.url


def test_the_last_answers_are_there_again(reader: Reader) -> None:
    """This browser keeps them, until the reader starts again."""
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    reader.open()
    expect(reader.next).to_contain_text("Check in once more")
    reader.page.get_by_role("button", name="Start again").click()
    expect(reader.next).to_contain_text("Enter a date")
    assert reader.focused == "start-on"
    reader.open()
    expect(reader.next).to_contain_text("Enter a date")


def test_it_works_where_the_browser_keeps_nothing(reader: Reader) -> None:
    """Storage may be forbidden."""
    reader.run_first(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
    )
    reader.open()
    reader.page.get_by_role("button", name="Today").click()
    expect(reader.page.locator(".calc-steps")).to_be_visible()
    # The theme's own scripts complain; ours do not.
    assert not [text for text in reader.complaints if "calculator" in text]
    reader.complaints.clear()


def test_the_day_to_plan_for_can_stand_in_the_link(reader: Reader) -> None:
    """It is said, and left with one press."""
    reader.open(f"today={FRIDAY}&interview={FRIDAY}")
    expect(reader.page.get_by_text("Showing the plan for Friday 20 November")).to_be_visible()
    reader.page.get_by_role("button", name="Show today’s").click()
    assert "today" not in reader.fragment


def test_no_control_loses_the_focus(reader: Reader) -> None:
    """Whatever a reader presses by keyboard, the focus is somewhere sensible afterwards."""
    reader.open(PROMISED)
    page = reader.page
    for label in ("Interview", "You’ll hear", "How you applied", "Region", "Whose timing"):
        page.get_by_role("button", name=f"Change: {label}").press("Enter")
        assert page.evaluate("document.activeElement.matches('input, select')"), label
        page.get_by_role("button", name="Done", exact=True).press("Enter")
        assert reader.focused.startswith("change-"), label
    page.get_by_role("button", name="They wrote").press("Enter")
    assert reader.focused == "draft-on"
    page.get_by_role("button", name="Cancel").press("Enter")
    assert reader.focused == "happened-reply"


def test_the_keyboard_alone_is_enough(reader: Reader) -> None:
    """From the first field to the plan with Tab, letters and Enter."""
    reader.open()
    reader.page.locator("#start-on").focus()
    keyboard = reader.page.keyboard
    keyboard.type("20 Nov")
    keyboard.press("Enter")
    expect(reader.next).to_contain_text("Monday 30 November")
    for _ in range(30):
        keyboard.press("Tab")
        if reader.focused == "Show my dates":
            break
    keyboard.press("Enter")
    assert reader.focused == "calc-next"
    expect(reader.page.locator("#start-on")).to_have_count(0)


def test_the_menu_can_be_passed_over(reader: Reader) -> None:
    """The first key leads to the way past it, and a few more to the answers.

    They stay: a link to a heading is no answer.
    """
    reader.load(PROMISED)
    keyboard = reader.page.keyboard
    keyboard.press("Tab")
    assert reader.focused == "Skip to content"
    keyboard.press("Enter")
    for _ in range(3):
        keyboard.press("Tab")
        if reader.focused == "change-start":
            break
    assert reader.focused == "change-start"
    expect(reader.next).to_contain_text("Monday 30 November")


def test_the_card_names_what_can_be_done_as_well_and_what_comes_after(reader: Reader) -> None:
    """Each leads to its page; what comes after has its day."""
    reader.open("today=2026-11-28&interview=2026-11-27")
    (also, after) = reader.next.locator(".calc-or").all_inner_texts()
    assert also == "You could also: Think about whether you want the job"
    assert after.replace("\xa0", " ") == ("After that: Check in for news, Fri 4 Dec (in 6 days)")
    link = reader.next.get_by_role("link", name="Check in for news")
    expect(link).to_have_attribute("href", re.compile("#first-check-in$"))


def test_targets_are_large_enough_for_a_thumb(phone: Reader) -> None:
    """44 pixels, both ways, in the note of what moved as well."""
    phone.open(PROMISED)
    phone.tell("rejected", "27 Nov")
    expect(phone.note).to_contain_text("no longer needed (they’ve decided")
    phone.change("You’ll hear")
    phone.page.get_by_role("button", name="They wrote").click()
    small = phone.page.evaluate(
        """[...document.querySelectorAll(
          ".calc :is(button, select, summary, input[type=text], .calc-choice)")]
        .filter((e) => e.checkVisibility())
        .map((e) => [e.textContent.trim(), e.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.9 || box.width < 43.9).map(([text]) => text)"""
    )
    assert small == []


def test_the_reader_sees_dates_in_their_own_order(readers: Readers) -> None:
    """In American order for an American, and typed dates are read that way."""
    reader = readers(language="en-US", zone="America/New_York")
    reader.open()
    reader.enter("Date", "11/12/2026")
    expect(reader.page.get_by_text("Thursday, November 12")).to_be_visible()
    assert "interview=2026-11-12" in reader.fragment


def test_without_javascript_the_page_shows_worked_examples(readers: Readers) -> None:
    """Tables with dates, and no empty frame of a calculator, large or small."""
    reader = readers(javascript=False)
    reader.visit("stages/waiting/")
    expect(reader.page.locator(".guide-widget")).to_be_hidden()
    reader.visit("calculator/")
    expect(reader.page.get_by_text("The calculator needs JavaScript")).to_be_visible()
    expect(reader.page.locator("table").first).to_be_visible()
    expect(reader.page.locator(".calc-excuse")).to_be_hidden()


@pytest.mark.parametrize("fragment", ["", f"#interview={FRIDAY}"])
def test_a_calculator_that_cannot_load_leaves_the_examples(reader: Reader, fragment: str) -> None:
    """And says that it could not: at once with a link, otherwise at the first touch."""
    reader.lose("**/words.json")
    reader.visit(f"calculator/{fragment}")
    if not fragment:
        reader.page.get_by_role("button", name="Today", exact=True).click()
    expect(reader.page.get_by_text("The calculator didn’t load")).to_be_visible()
    expect(reader.page.locator("table").first).to_be_visible()
    assert reader.complaints
