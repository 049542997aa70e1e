"""The calculator on its page: what a reader asks it, and what it answers."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Page, expect

from tests.calculator.reader import FRIDAY, PROMISED, TODAY, Reader

pytestmark = pytest.mark.browser


def test_one_press_answers_what_to_do_next(readers: Callable[..., Reader]) -> None:
    """Which day it was is enough for a plan, and no page is loaded for it."""
    reader = readers(today="2026-11-21")
    reader.load()
    loaded = [url for url in reader.requests if "/calculator/" in url and "assets" not in url]
    reader.page.get_by_role("button", name="Yesterday").click()
    expect(reader.next).to_contain_text("Send a thank-you")
    expect(reader.next).to_contain_text("Saturday 21 November")
    expect(reader.next).to_contain_text("by email, to everyone you met")
    again = [url for url in reader.requests if "/calculator/" in url and "assets" not in url]
    assert again == loaded


def test_the_next_step_says_its_day_its_way_and_its_reason(reader: Reader) -> None:
    """The answer is whole: what, when, how far ahead, how, to whom, why."""
    reader.open(PROMISED)
    card = reader.next
    expect(card).to_contain_text("Next")
    expect(card.get_by_role("heading", name="Check in for the first time")).to_be_visible()
    expect(card).to_contain_text("Monday 30 November")
    expect(card).to_contain_text("in 2 days")
    expect(card).to_contain_text("by email, to the hiring manager")
    expect(card).to_contain_text("Why this date?")
    # Three of the five sources that were read whole say so.
    expect(card).to_contain_text("A day after the date they gave you, as most of our sources say.")
    expect(card).to_contain_text("We’ve skipped the weekend.")


def test_every_day_that_the_date_counts_from_is_one_press_away(reader: Reader) -> None:
    """Each bound with the day that it counts from."""
    reader.open(PROMISED)
    reader.next.get_by_text("Where this comes from").click()
    expect(reader.next).to_contain_text(
        "Not before: a day after the date they gave you (Fri 27 Nov)"
    )


def test_the_claims_are_one_press_away(reader: Reader) -> None:
    """They name their sources, and lead to them."""
    reader.open(PROMISED)
    reader.next.get_by_text("Where this comes from").click()
    link = reader.next.get_by_role("link", name="KLC Recruitment").first
    expect(link).to_be_visible()
    target = link.get_attribute("href") or ""
    reader.page.goto(target)
    expect(reader.page.locator(f"[id='{target.partition('#')[2]}']")).to_be_visible()


def test_every_step_says_its_state_in_words(reader: Reader) -> None:
    """Done, next and ahead differ by shape and word, not by colour alone."""
    reader.open(PROMISED)
    expect(reader.step("Thank-you")).to_contain_text("Done")
    groups = reader.page.locator(".calc-steps")
    expect(groups.locator("ol[data-key=next]")).to_contain_text("First check-in")
    expect(groups.locator("ol[data-key=later]")).to_contain_text("Second check-in")
    expect(groups.locator("ol[data-key=done]")).to_contain_text("Thank-you")


def test_a_step_opens_to_its_window_and_reason(reader: Reader) -> None:
    """The window, and the offset behind its end: a week after the Friday that was named."""
    reader.open(PROMISED)
    step = reader.step("First check-in")
    step.locator("summary").click()
    expect(step).to_contain_text("Good days: Mon 30 Nov – Fri 4 Dec.")
    expect(step).to_contain_text("Not after:")


def test_what_was_dropped_is_folded_away_with_its_reason(reader: Reader) -> None:
    """It is one press away."""
    reader.open(PROMISED)
    folded = reader.page.locator(".calc-dropped")
    reason = folded.get_by_text("It isn’t for your situation.").first
    expect(reason).to_be_hidden()
    folded.locator("summary").click()
    expect(reason).to_be_visible()


def test_changing_the_route_changes_the_plan(reader: Reader) -> None:
    """Through an agency, the consultant is the one to write to."""
    reader.open(PROMISED)
    expect(reader.next).to_contain_text("to the hiring manager")
    reader.change("How you applied")
    reader.page.get_by_label("Through an agency").check()
    expect(reader.next).to_contain_text("to your consultant")
    assert "route=agency" in reader.fragment


def test_a_promise_in_words_is_taken_for_a_day(reader: Reader) -> None:
    """The assumed day is shown, with the reason for it."""
    reader.open(f"interview={FRIDAY}")
    reader.change("You’ll hear")
    reader.they_said("early next week")
    expect(reader.page.get_by_text("We’ll use Tuesday 24 November.")).to_be_visible()
    expect(reader.step("First check-in")).to_contain_text("Mon 30 Nov")


def test_an_example_of_a_date_lies_where_the_date_is_looked_for(reader: Reader) -> None:
    """What they named is to come; the interview has been, as a rule."""
    reader.open()
    expect(reader.page.locator("#start-on-echo")).to_contain_text("or yesterday")
    reader.page.get_by_label("Date", exact=True).fill("yesterday")
    reader.page.get_by_label("Date", exact=True).press("Enter")
    reader.page.get_by_role("radio", name="Yes, a date").check()
    expect(reader.page.locator("#promise-by-echo")).to_contain_text("or in 3 days")


def test_a_promised_date_can_be_typed_and_taken_back(reader: Reader) -> None:
    """And without it the plan is as it was."""
    reader.open(f"interview={FRIDAY}")
    before = reader.next.inner_text()
    reader.change("You’ll hear")
    reader.page.get_by_role("radio", name="Yes, a date").check()
    field = reader.page.get_by_label("Date", exact=True)
    field.fill("4 dec")
    field.press("Enter")
    expect(reader.page.get_by_text("Friday 4 December")).to_be_visible()
    assert "by=2026-12-04" in reader.fragment
    reader.page.get_by_role("radio", name="No", exact=True).check()
    assert "promised" not in reader.fragment
    assert reader.next.inner_text() == before


def test_another_advice_makes_another_plan(reader: Reader) -> None:
    """One source alone: its own day for the check-in, and nothing that it does not speak of."""
    reader.open(f"region=AU-VIC&interview={FRIDAY}")
    reader.change("Whose timing")
    reader.page.get_by_label(re.compile("KLC Recruitment")).check()
    expect(reader.step("First check-in")).to_contain_text("Fri 4 Dec")
    reader.page.locator(".calc-dropped summary").click()
    expect(reader.page.locator(".calc-dropped")).to_contain_text("This source doesn’t mention it.")


def test_the_region_is_guessed_shown_and_changeable(reader: Reader) -> None:
    """A reader in Melbourne is in Victoria, until they say otherwise."""
    reader.open("today=2026-12-18&interview=2026-12-18")
    expect(reader.page.get_by_text("Victoria (guessed)")).to_be_visible()
    reader.change("Region")
    reader.page.get_by_label("Region", exact=True).select_option(label="England")
    expect(reader.step("First check-in")).to_contain_text("Tue 5 Jan 2027")
    assert "region=GB-ENG" in reader.fragment
    reader.page.get_by_label("Count weekends and public holidays as ordinary days").check()
    expect(reader.step("First check-in")).to_contain_text("Fri 25 Dec")


def test_a_region_whose_holidays_cannot_be_loaded_says_so(reader: Reader) -> None:
    """The plan stands all the same, with weekends only."""
    reader.page.route("**/holidays/*.json", lambda route: route.abort())
    reader.open(PROMISED)
    expect(reader.page.get_by_text("We couldn’t load public holidays for Victoria")).to_be_visible()
    expect(reader.next).to_contain_text("Monday 30 November")
    assert all("holidays" in text or "ERR_FAILED" in text for text in reader.complaints)
    reader.forgive_failed_loads()


def test_a_step_is_done_and_not_done_after_all(reader: Reader) -> None:
    """Done today, the next one takes its place; taken back, it is as it was."""
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    expect(reader.next).to_contain_text("Check in a second time")
    assert f"done={TODAY},step=first-check-in" in reader.fragment
    assert reader.focused == "calc-next"
    step = reader.step("First check-in")
    step.locator("summary").click()
    step.get_by_role("button", name="I haven’t done this").click()
    expect(reader.next).to_contain_text("Check in for the first time")
    assert parse_qsl(reader.fragment) == parse_qsl(PROMISED)


def test_what_happened_is_added_and_removed(reader: Reader) -> None:
    """A reply restarts the waiting; without it the old plan is back."""
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="They wrote").click()
    reader.page.get_by_label("When?").fill("27 Nov")
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.next).not_to_contain_text("Monday 30 November")
    history = reader.page.locator(".calc-history")
    expect(history).to_contain_text("Fri 27 Nov yesterday They wrote")
    history.get_by_role("button", name="Remove: They wrote").click()
    expect(reader.next).to_contain_text("Monday 30 November")
    assert reader.focused == "calc-happened"


def test_a_rejection_changes_what_is_next(reader: Reader) -> None:
    """And nothing that asks for an answer is left."""
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="They said no").click()
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.next).to_contain_text("Reply to a rejection")
    expect(reader.step("Second check-in")).to_have_count(0)


def test_an_event_that_cannot_be_is_not_added(reader: Reader) -> None:
    """The field is named, in plain words, and nothing that stood there is lost."""
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="They wrote").click()
    reader.page.get_by_label("When?").fill("1 December 2026")
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.page.locator("form .calc-error")).to_contain_text(
        "a date not after today, Sat 28 Nov"
    )
    assert "reply" not in reader.fragment


@pytest.mark.parametrize(
    ("fragment", "error"),
    [
        (
            f"interview={FRIDAY}&promised={FRIDAY},by=2026-11-19",
            "We need a date not before Fri 20 Nov.",
        ),
        (
            f"interview={FRIDAY}&promised=2026-12-24,by=2027-01-19",
            "We need a date not after today, Sat 28 Nov.",
        ),
    ],
)
def test_a_link_that_cannot_be_is_answered_where_it_is_wrong(
    reader: Reader, fragment: str, error: str
) -> None:
    """It says what is wrong, and the reader can mend it."""
    reader.open(fragment)
    expect(reader.page.locator(".calc-error, .calc-notice").first).to_contain_text(error)
    expect(reader.next).to_contain_text("Please check one of your answers")


def test_a_shared_link_opens_the_same_plan_elsewhere(readers: Callable[..., Reader]) -> None:
    """In another country too: the region goes with the link."""
    one = readers()
    one.open()
    one.page.get_by_label("Date", exact=True).fill("20 Nov")
    one.page.get_by_role("button", name="Show my dates").click()
    one.page.get_by_role("button", name="Copy link").click()
    expect(one.page.get_by_role("button", name="Link copied")).to_be_visible()
    link = one.page.evaluate("navigator.clipboard.readText()")
    other = readers(language="en-US", zone="America/New_York")
    other.page.goto(link)
    other.page.wait_for_selector(".calc-ready")
    expect(other.page.locator(".calc").get_by_text("Victoria", exact=True)).to_be_visible()
    assert one.step("First check-in").locator("summary time").get_attribute(
        "datetime"
    ) == other.step("First check-in").locator("summary time").get_attribute("datetime")


def test_a_reload_keeps_the_answers(reader: Reader) -> None:
    """They stand in the address."""
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    before = reader.next.inner_text()
    reader.page.reload()
    expect(reader.next).to_contain_text("Check in a second time")
    assert reader.next.inner_text() == before


def test_back_leads_to_where_the_reader_came_from(reader: Reader) -> None:
    """Changing answers fills no history; another link on the same page does, and Back undoes it."""
    reader.page.goto(reader.address)
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    reader.page.evaluate(f"location.hash = 'region=AU-VIC&interview={TODAY}'")
    expect(reader.next).to_contain_text("Saturday 28 November")
    reader.page.go_back()
    expect(reader.next).to_contain_text("Check in a second time")
    reader.page.go_back()
    assert "calculator" not in reader.page.url


def test_a_link_to_a_heading_is_no_answer(reader: Reader) -> None:
    """The theme's links within the page leave the plan alone."""
    reader.open(PROMISED)
    reader.page.evaluate("location.hash = 'work-out-my-dates'")
    expect(reader.next).to_contain_text("Monday 30 November")


def test_the_last_answers_are_there_again(reader: Reader) -> None:
    """This browser keeps them, until the reader starts again."""
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    reader.open()
    expect(reader.next).to_contain_text("Check in a second time")
    reader.page.get_by_role("button", name="Start again").click()
    expect(reader.next).to_contain_text("Enter a date")
    assert reader.focused == "start-on"
    reader.open()
    expect(reader.next).to_contain_text("Enter a date")


def test_it_works_where_the_browser_keeps_nothing(reader: Reader) -> None:
    """Storage may be forbidden."""
    reader.tab.run_first(
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


def test_nothing_is_announced_until_it_has_changed(reader: Reader) -> None:
    """A screen reader hears the new next step once, and nothing of the first."""
    reader.open(PROMISED)
    reader.page.wait_for_timeout(900)
    status = reader.spoken
    expect(status).to_have_text("")
    reader.next.get_by_role("button", name="I’ve done this").click()
    expect(status).to_have_text(re.compile("Next: Check in a second time"))


def test_no_control_loses_the_focus(page: Page, reader: Reader) -> None:
    """Whatever a reader presses by keyboard, the focus is somewhere sensible afterwards."""
    reader.open(PROMISED)
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
    """The first key leads to the way past it, and a few more to the answers; they stay."""
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
    assert after.replace("\xa0", " ") == (
        "After that: Check in for the first time, Fri 4 Dec (in 6 days)"
    )
    link = reader.next.get_by_role("link", name="Check in for the first time")
    expect(link).to_have_attribute("href", re.compile("#first-check-in$"))


def test_the_calendar_of_the_browser_sets_the_day(reader: Reader) -> None:
    """The native field behind the button works like the typed one."""
    reader.open()
    reader.page.locator("input[type=date]").first.fill(FRIDAY)
    expect(reader.page.get_by_label("Date", exact=True)).to_have_value("20 Nov 2026")


def test_the_answer_stands_on_the_first_screen_of_a_phone(readers: Callable[..., Reader]) -> None:
    """What to do and when, without scrolling; and nothing is wider than the screen."""
    reader = readers(width=360, height=640)
    reader.open(PROMISED)
    expect(reader.next.get_by_text("Monday 30 November")).to_be_in_viewport(ratio=1)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_targets_are_large_enough_for_a_thumb(readers: Callable[..., Reader]) -> None:
    """44 pixels, both ways."""
    reader = readers(width=360, height=640)
    reader.open(PROMISED)
    reader.change("You’ll hear")
    reader.page.get_by_role("button", name="They wrote").click()
    small = reader.page.evaluate(
        """[...document.querySelectorAll(
          ".calc :is(button, select, summary, input[type=text], .calc-choice)")]
        .filter((e) => e.checkVisibility())
        .map((e) => [e.textContent.trim(), e.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.9 || box.width < 43.9).map(([text]) => text)"""
    )
    assert small == []


def test_dates_are_never_broken_across_lines(readers: Callable[..., Reader]) -> None:
    """Not even on a narrow phone."""
    reader = readers(width=320, height=640)
    reader.open(f"{PROMISED}&today=2026-11-28")
    for summary in reader.page.locator(".calc-steps summary").all():
        summary.click()
    broken = reader.page.evaluate(
        """[...document.querySelectorAll(".calc time")]
        .filter((e) => e.getClientRects().length > 1).length"""
    )
    assert broken == 0
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_reader_sees_dates_in_their_own_order(readers: Callable[..., Reader]) -> None:
    """In American order for an American, and typed dates are read that way."""
    reader = readers(language="en-US", zone="America/New_York")
    reader.open()
    reader.page.get_by_label("Date", exact=True).fill("11/12/2026")
    reader.page.get_by_label("Date", exact=True).press("Enter")
    expect(reader.page.get_by_text("Thursday, November 12")).to_be_visible()
    assert "interview=2026-11-12" in reader.fragment


def test_without_javascript_the_page_shows_worked_examples(readers: Callable[..., Reader]) -> None:
    """Tables with dates, and no empty frame of a calculator."""
    reader = readers(javascript=False)
    reader.page.goto(f"{reader.address}calculator/")
    expect(reader.page.get_by_text("The calculator needs JavaScript")).to_be_visible()
    expect(reader.page.locator("table").first).to_be_visible()
    expect(reader.page.locator(".calc-excuse")).to_be_hidden()


@pytest.mark.parametrize("fragment", ["", f"#interview={FRIDAY}"])
def test_a_calculator_that_cannot_load_leaves_the_examples(reader: Reader, fragment: str) -> None:
    """And says that it could not: at once with a link, otherwise at the first touch."""
    reader.page.route("**/words.json", lambda route: route.abort())
    reader.page.goto(f"{reader.address}calculator/{fragment}")
    if not fragment:
        reader.page.get_by_role("button", name="Today", exact=True).click()
    expect(reader.page.get_by_text("The calculator could not be loaded")).to_be_visible()
    expect(reader.page.locator("table").first).to_be_visible()
    assert reader.complaints
    reader.forgive_failed_loads()
