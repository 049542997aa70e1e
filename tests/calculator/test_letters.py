"""Words to send: reached from the plan, filled in and changed; in a real browser."""

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.calculator.letter_page import (
    MET,
    field,
    press,
    reach,
    two_people,
    write,
    written,
)
from tests.calculator.reader import PROMISED, Reader
from tests.engine.programs import real_rules

pytestmark = pytest.mark.browser


# From the plan ------------------------------------------------------------------------------------


def test_the_next_step_leads_to_its_words_and_back(reader: Reader) -> None:
    """The heading has the focus, and the browser's Back leads to the plan again."""
    reader.open(MET)
    reader.next.get_by_role("button", name="Write it").press("Enter")
    heading = reader.page.get_by_role("heading", name="Send a thank-you")
    expect(heading).to_be_focused()
    expect(reader.page.get_by_text("by email, to everyone you met")).to_be_visible()
    reader.page.go_back()
    expect(reader.next).to_be_visible()
    reader.page.go_forward()
    expect(heading).to_be_visible()
    press(reader, "Back to the dates")
    expect(reader.next).to_be_visible()


def test_a_late_step_opens_with_the_words_for_it(reader: Reader) -> None:
    """They say that it is late; on time, the usual words come first."""
    reader.open("region=none&today=2026-11-24&interview=2026-11-20")
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).to_contain_text("this is a little late")
    reader.open(MET)
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).not_to_contain_text("late")


def test_words_are_loaded_once_somebody_writes(reader: Reader) -> None:
    """A plan alone asks for none of them."""
    reader.load(MET)
    assert not [url for url in reader.requests if "letter" in url or "writing" in url]
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).to_be_visible()
    assert [url for url in reader.requests if url.endswith("/letters.json")]


def test_words_that_cannot_be_loaded_are_asked_for_again(reader: Reader) -> None:
    """A sentence says so, and a button tries once more."""
    reader.change_file("**/letters.json", lambda route: route.abort())
    reader.open(MET)
    reader.next.get_by_role("button", name="Write it").click()
    expect(reader.page.get_by_text("This part didn’t load")).to_be_visible()
    reader.page.unroute("**/letters.json")
    press(reader, "Try again")
    expect(written(reader)).to_be_visible()
    reader.forgive_failed_loads()


def test_every_step_with_words_has_the_way_to_them(reader: Reader) -> None:
    """On both routes, for each step of the list that somebody is written to."""
    for route in real_rules().routes:
        reader.open(f"{PROMISED}&route={route}")
        ways = """all => all.map((step) =>
          [step.dataset.key, step.querySelectorAll("[data-part=letters]").length])"""
        steps = reader.page.locator(".calc-step:not(.calc-step--done)").evaluate_all(ways)
        assert steps, route
        for name, count in steps:
            letter = any(
                name in each.steps and route in (each.routes or real_rules().routes)
                for each in real_rules().letters.values()
            )
            assert count == (1 if letter else 0), name


# Filling in ---------------------------------------------------------------------------------------


def test_what_is_typed_once_is_in_every_message(reader: Reader) -> None:
    """Of one application, and kept when the page is loaded again."""
    write(reader, "Thank-you")
    field(reader, "Role").fill("events coordinator")
    field(reader, "Your name").fill("Sam Okafor")
    expect(written(reader)).to_contain_text("It made me even keener on the events coordinator role")
    expect(written(reader)).to_contain_text("Kind regards,\nSam Okafor")
    reader.page.reload()
    expect(written(reader)).to_contain_text("events coordinator")
    press(reader, "Back to the dates")
    reach(reader, "First check-in")
    expect(written(reader)).to_contain_text("The events coordinator role at [Company]")
    expect(field(reader, "Your name")).to_have_value("Sam Okafor")


def test_who_writes_is_known_in_another_application(reader: Reader) -> None:
    """What is of the job is asked anew."""
    write(reader, "Thank-you")
    field(reader, "Role").fill("events coordinator")
    field(reader, "Your name").fill("Sam Okafor")
    expect(written(reader)).to_contain_text("Sam Okafor")
    press(reader, "Back to the dates")
    press(reader, "New application")
    reader.page.get_by_role("button", name="Today", exact=True).click()
    reach(reader, "Thank-you")
    expect(field(reader, "Your name")).to_have_value("Sam Okafor")
    expect(field(reader, "Role")).to_have_value("")


def test_two_people_get_two_messages(reader: Reader) -> None:
    """Each with their name and what was talked about with them, and no word of the other.

    Each in a format of their own choice, which is kept when the page is loaded again.
    """
    write(reader, "Thank-you")
    two_people(reader)
    expect(written(reader)).to_contain_text("Dear Tom Okoye,")
    press(reader, "Priya Nair")
    expect(written(reader)).to_contain_text("Dear Priya Nair,")
    expect(written(reader)).to_contain_text("the front desk")
    expect(written(reader)).not_to_contain_text("Tom")
    expect(reader.page.get_by_role("heading", name="Your words to Priya Nair")).to_be_visible()
    press(reader, "Tom Okoye")
    choice = reader.page.get_by_label("Which message?")
    choice.select_option(label="Thank-you to a panel: a future colleague")
    expect(written(reader)).to_contain_text("Hi Tom Okoye,\n\nIt was good to meet you")
    press(reader, "Priya Nair")
    expect(written(reader)).to_contain_text("Dear Priya Nair,\n\nThank you for making time")
    reader.page.reload()
    press(reader, "Tom Okoye")
    expect(written(reader)).to_contain_text("It was good to meet you")


def test_a_person_is_removed_and_had_back(reader: Reader) -> None:
    """With the words that were changed for them; those who stay keep theirs."""
    write(reader, "Thank-you")
    two_people(reader)
    press(reader, "Change the words")
    field(reader, "Text").fill("Dear Tom, thanks.")
    press(reader, "Remove Tom Okoye")
    expect(reader.page.get_by_role("button", name="Tom Okoye")).to_have_count(0)
    expect(written(reader)).to_contain_text("Dear Priya Nair,")
    press(reader, "Undo")
    press(reader, "Tom Okoye")
    expect(written(reader)).to_contain_text("Dear Tom, thanks.")
    press(reader, "Priya Nair")
    press(reader, "Remove Priya Nair")
    expect(written(reader)).to_contain_text("Dear Tom, thanks.")


def test_what_is_left_to_fill_is_marked_counted_and_reached(reader: Reader) -> None:
    """In brackets; a press on it goes to its field, and once filled it is gone."""
    write(reader, "Thank-you")
    field(reader, "Name").fill("Priya")
    expect(reader.page.get_by_text("5 blanks to fill")).to_be_visible()
    blank = written(reader).get_by_role("button", name="Fill in: What you are good at")
    expect(blank).to_have_text("[What you are good at]")
    blank.press("Enter")
    expect(field(reader, "What you are good at")).to_be_focused()
    reader.page.keyboard.type("small budgets")
    expect(written(reader)).to_contain_text("my experience of small budgets would help")
    expect(reader.page.get_by_text("4 blanks to fill")).to_be_visible()
    expect(field(reader, "What you are good at")).to_be_focused()


HOSTILE: Final = '<img src=x onerror="window.hit=1"> $& {role} \u202e🎉 ' + "N" * 170


def test_a_hostile_name_is_only_a_name(readers: Callable[..., Reader]) -> None:
    """It stands there as it was typed; nothing runs, and nothing is wider than the phone."""
    reader = readers(width=360, height=740)
    write(reader, "Thank-you")
    field(reader, "Name").fill(HOSTILE)
    expect(written(reader)).to_contain_text(f"Dear {HOSTILE},", use_inner_text=False)
    press(reader, "Add another person")
    assert reader.page.evaluate("'hit' in window") is False
    assert reader.page.locator(".calc img").count() == 0
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360


# Changing the words -------------------------------------------------------------------------------


def test_changed_words_stay_until_the_reader_says_otherwise(reader: Reader) -> None:
    """What is typed above goes into them only when asked, and the first words can be had back."""
    write(reader, "Thank-you")
    press(reader, "Change the words")
    expect(field(reader, "Text")).to_be_focused()
    text = field(reader, "Text")
    text.press("Control+Home")
    text.type("My own words. ")
    field(reader, "Role").fill("porter")
    expect(reader.page.get_by_text("You’ve edited this text")).to_be_visible()
    assert text.input_value().startswith("My own words. Dear [Interviewer’s name],")
    assert "[Role] role" in text.input_value()
    press(reader, "Fill in the blanks")
    assert "the porter role" in text.input_value()
    assert text.input_value().startswith("My own words.")
    press(reader, "Read it through")
    reader.page.reload()
    expect(written(reader)).to_contain_text("My own words.")
    press(reader, "Go back to the original text")
    expect(written(reader)).not_to_contain_text("My own words.")
    expect(written(reader)).to_contain_text("the porter role")
    press(reader, "Undo")
    expect(written(reader)).to_contain_text("My own words.")


def test_typing_is_not_disturbed(reader: Reader) -> None:
    """Letter by letter, with pauses, all of it stands where it was typed."""
    write(reader, "Thank-you")
    press(reader, "Change the words")
    text = field(reader, "Text")
    text.press("Control+Home")
    for words in ("One ", "two ", "three. "):
        text.type(words)
        # A pause: what was typed is kept, and the page is drawn anew.
        reader.page.wait_for_function(
            "(words) => Object.values(localStorage).some((kept) => kept.includes(words))",
            arg=words,
        )
    assert text.input_value().startswith("One two three. Dear")
    press(reader, "Read it through")
    expect(written(reader)).to_contain_text("One two three. Dear")
