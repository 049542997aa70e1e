"""What a reader tells of what happened: its order, what it ends, and what it cannot change."""

import re

import pytest
from playwright.sync_api import expect

from generator.wording.typography import typeset
from tests.calculator.reader import FRIDAY, PROMISED, Reader
from tests.engine.programs import real_rules

WITHDRAWN = "done=2026-11-28,step=withdraw"


def test_a_cancelled_interview_is_planned_without_its_day(reader: Reader) -> None:
    """Nobody is asked for the day of an interview that will not be."""
    reader.open("region=none&today=2026-11-17&cancelled=2026-11-16")
    expect(reader.next.locator(".calc-next__date")).to_be_visible()
    expect(reader.page.locator("#question-start")).to_have_count(0)


def test_a_step_done_on_the_day_counts(reader: Reader) -> None:
    """Also where the interview is taken back and given again."""
    reader.open(f"today={FRIDAY}&interview={FRIDAY}&done={FRIDAY},step=thank-you")
    reader.page.get_by_role("button", name="Remove: Interview").click()
    reader.change("Interview")
    reader.page.locator("#question-start").get_by_role("button", name="Today").click()
    expect(reader.step("Thank-you")).to_contain_text("Done")


@pytest.mark.parametrize(
    ("event", "done"), [("accepted", "offer-in-writing=2026-11-28"), ("withdrawn", WITHDRAWN)]
)
def test_an_end_is_met_with_a_kind_word(reader: Reader, event: str, done: str) -> None:
    """And not with the bare name of what happened."""
    after = real_rules().events[event].after
    assert after
    thanked = "offered=2026-11-27&done=2026-11-27,step=thank-for-offer"
    reader.open(f"{PROMISED}&{thanked}&{event}=2026-11-28&{done}")
    expect(reader.next).to_contain_text("You’re all done")
    expect(reader.next).to_contain_text(typeset(after.partition(".")[0]))


def test_who_was_asked_for_silence_is_told_so(reader: Reader) -> None:
    """Though moving on is still to come, for which there are no words to send."""
    reader.open(f"{PROMISED}&no-contact=2026-11-28")
    expect(reader.next).to_contain_text("nothing more to send")
    expect(reader.next).not_to_contain_text("Until then")
    how = reader.next.get_by_role("link", name="How to do it")
    expect(how).to_have_attribute("href", re.compile("#move-on$"))


def test_what_comes_before_the_interview_changes_nothing_and_says_so(reader: Reader) -> None:
    """While it is entered, and in the history."""
    reader.open(f"interview={FRIDAY}")
    before = reader.next.inner_text()
    reader.page.locator(".calc-dropped summary").click()
    reader.page.get_by_role("button", name="I did one of these").click()
    reader.page.get_by_label("Which step?").select_option("thank-you")
    form = reader.page.locator(".calc form")
    expect(form).not_to_contain_text("changes nothing")
    reader.enter("When?", "18 Nov", "Tab")
    expect(form).to_contain_text(
        "This was before “Interview” on Fri 20 Nov, so your dates don’t change."
    )
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.history).to_contain_text("so your dates don’t change")
    assert reader.next.inner_text() == before


def test_what_counts_whenever_it_was_done_is_not_called_idle(reader: Reader) -> None:
    """One connection is enough for all rounds."""
    reader.open(f"done=2026-11-18,step=connect-linkedin&interview={FRIDAY}")
    expect(reader.step("LinkedIn")).to_contain_text("Done")
    expect(reader.history).not_to_contain_text("changes nothing")


def test_who_withdraws_before_the_interview_learns_how(reader: Reader) -> None:
    """The interview that will not be is to be taken out."""
    reader.open(f"today=2026-11-18&interview={FRIDAY}&withdrawn=2026-11-18")
    expect(reader.history).to_contain_text("If that day is off, remove “Interview”.")


def test_a_date_that_is_none_is_not_taken_for_today(reader: Reader) -> None:
    """Enter adds nothing while a date cannot be read, or cannot be; another form starts afresh."""
    reader.open(PROMISED)
    reader.page.locator("#happened-reply").click()
    for text, fault in (
        ("some day", "We can’t read “some day” as a date."),
        ("1 December 2026", "a date not after today, Sat 28 Nov"),
        ("", "A date is needed here."),
    ):
        reader.enter("When?", text)
        expect(reader.page.locator(".calc form .calc-error")).to_contain_text(fault)
        assert "reply" not in reader.fragment
        assert reader.focused == "draft-on"
    reader.page.locator("#happened-rejected").click()
    expect(reader.page.locator(".calc form .calc-error")).to_have_count(0)
    reader.field("When?").press("Enter")
    assert "rejected=2026-11-28" in reader.fragment
    expect(reader.next).to_contain_text("Reply to a rejection")
    expect(reader.step("Second check-in")).to_have_count(0)


def test_a_day_that_an_event_names_is_asked_for_by_its_name(reader: Reader) -> None:
    """There is a field for it, and no choice of phrases; plan and link know it."""
    reader.open(PROMISED.replace("2026-11-27", "2026-12-11"))
    reader.page.get_by_text("Something else happened").click()
    reader.page.get_by_role("button", name="I have another offer").click()
    form = reader.page.locator(".calc form")
    expect(form.locator("select")).to_have_count(0)
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(form.locator(".calc-error")).to_have_count(1)
    reader.enter("When you have to answer it by", "4 Dec", "Tab")
    reader.page.get_by_role("button", name="Add", exact=True).click()
    # Saturday the 28th is no working day, and the offer stands until Friday: Monday the 30th.
    expect(reader.next).to_contain_text("Tell them about the other offer")
    expect(reader.next).to_contain_text("Monday 30 November")
    expect(reader.history).to_contain_text("When you have to answer it by: Fri 4 Dec")
    assert reader.fragment.endswith("other-offer=2026-11-28,by=2026-12-04")
    # A missed call has two buttons, which tell apart whose fault it was.
    reader.page.get_by_role("button", name="I missed our call").click()
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.next).to_contain_text("I missed our call: say sorry")
    reader.page.get_by_role("button", name="They missed our call").click()
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.next).to_contain_text("They missed our call: offer new times")
