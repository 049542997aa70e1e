"""The note that says what a change did; in a real browser."""

import re

from playwright.sync_api import expect

from tests.calculator.reader import PROMISED, Reader


def test_a_new_date_says_what_moved_and_why(reader: Reader) -> None:
    """At the top of the plan, with the former and the new day of each step."""
    reader.open(PROMISED)
    note = reader.note
    expect(note).to_have_count(0)
    reader.tell("reply", "27 Nov")
    expect(note).to_contain_text("Because they wrote on Fri 27 Nov, 5 steps changed:")
    expect(note).to_contain_text("“First check-in” moved from Mon 30 Nov to Fri 4 Dec.")
    expect(note.get_by_role("listitem").filter(visible=True)).to_have_count(3)
    note.locator("summary").click()
    expect(note).to_contain_text("“Phone instead” moved from")
    top = "(it) => it.getBoundingClientRect().top"
    assert note.evaluate(top) < reader.next.evaluate(top)


def test_the_change_is_announced_once(reader: Reader) -> None:
    """With what is next, in one go; hiding the note and looking around say nothing more."""
    reader.open(PROMISED)
    reader.page.wait_for_timeout(900)
    expect(reader.spoken).to_be_empty()
    reader.page.evaluate(
        """window.said = [];
        const status = document.querySelector(".vh[role=status]");
        new MutationObserver(() => said.push(status.textContent))
          .observe(status, {childList: true})"""
    )
    reader.tell("reply", "27 Nov")
    reader.page.wait_for_function("said.length > 0")
    told = (
        "Because they wrote on Fri 27 Nov, 5 steps changed. "
        "Next: Check in for news, Friday 4 December."
    )
    assert [text.replace("\u00a0", " ") for text in reader.page.evaluate("said")] == [told]
    reader.page.get_by_role("button", name="Hide this note").click()
    expect(reader.note).to_have_count(0)
    assert reader.focused == "calc-next"
    reader.page.set_viewport_size({"width": 700, "height": 800})
    reader.page.wait_for_timeout(1000)
    assert len(reader.page.evaluate("said")) == 1


def test_a_setting_says_what_it_moved(reader: Reader) -> None:
    """The note stays until the next change."""
    reader.open(PROMISED)
    reader.change("Whose timing")
    reader.page.get_by_role("radio", name=re.compile("^KLC")).check()
    note = reader.note
    expect(note).to_contain_text("ecause the dates now follow KLC")
    reader.change("How you applied")
    expect(note).to_contain_text("ecause the dates now follow KLC")
    reader.page.get_by_role("radio", name=re.compile("agency")).check()
    expect(note).to_contain_text("The route is now “Through an agency”.")
    expect(note).to_contain_text("Your dates stay as they are.")
    expect(reader.next).to_contain_text("to your consultant")
    assert "route=agency" in reader.fragment


def test_the_first_answers_are_no_change(reader: Reader) -> None:
    """Who gives the first day has no dates yet that could have moved."""
    reader.load()
    reader.page.locator("#start-on").fill("20 Nov")
    reader.page.locator("#start-on").press("Enter")
    reader.they_said("next week")
    reader.page.get_by_role("button", name="Show my dates").click()
    expect(reader.note).to_have_count(0)
    assert not [url for url in reader.requests if "/change_note/" in url]


def test_changes_that_cannot_be_told_are_made_all_the_same(reader: Reader) -> None:
    """And the next step is read out as before."""
    reader.lose("**/change_note/*.js")
    reader.open(PROMISED)
    reader.page.wait_for_timeout(900)
    reader.tell("reply", "27 Nov")
    expect(reader.next).to_contain_text("Friday 4 December")
    expect(reader.spoken).to_have_text(re.compile("^Next: Check in"))
