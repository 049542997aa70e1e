"""Words to send: reached from the plan, filled in and changed; in a real browser."""

from typing import Final

from playwright.sync_api import expect

from tests.calculator.letter_page import MET, reach, two_people, write, written
from tests.calculator.reader import PROMISED, Reader
from tests.engine.programs import real_rules

# From the plan ------------------------------------------------------------------------------------


def test_the_next_step_leads_to_its_words_and_back(reader: Reader) -> None:
    """The heading has the focus, and the browser's Back leads to the plan again.

    A plan alone asks for none of the words.
    """
    reader.load(MET)
    assert not [url for url in reader.requests if "letter" in url or "writing" in url]
    reader.next.get_by_role("button", name="Write it").press("Enter")
    heading = reader.page.get_by_role("heading", name="Send a thank-you")
    expect(heading).to_be_focused()
    assert [url for url in reader.requests if url.endswith("/letters.json")]
    expect(reader.page.get_by_text("by email, to everyone you met")).to_be_visible()
    reader.page.go_back()
    expect(reader.next).to_be_visible()
    reader.page.go_forward()
    expect(heading).to_be_visible()
    reader.press("Back to the dates")
    expect(reader.next).to_be_visible()


def test_a_late_step_opens_with_the_words_for_it(reader: Reader) -> None:
    """They say that it is late; on time, the usual words come first."""
    reader.open("region=none&today=2026-11-24&interview=2026-11-20")
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).to_contain_text("this is a little late")
    reader.open(MET)
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).not_to_contain_text("late")


def test_words_that_cannot_be_loaded_are_asked_for_again(reader: Reader) -> None:
    """A sentence says so, and a button tries once more."""
    reader.lose("**/letters.json")
    reader.open(MET)
    reader.next.get_by_role("button", name="Write it").click()
    expect(reader.page.get_by_text("This part didn’t load")).to_be_visible()
    reader.page.unroute("**/letters.json")
    reader.press("Try again")
    expect(written(reader)).to_be_visible()


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
    """Of one application, and kept when the page is loaded again.

    Who writes is known in another application, too; what is of the job is asked anew.
    """
    write(reader, "Thank-you")
    reader.field("Role").fill("events coordinator")
    reader.field("Your name").fill("Sam Okafor")
    expect(written(reader)).to_contain_text("It made me even keener on the events coordinator role")
    expect(written(reader)).to_contain_text("Kind regards,\nSam Okafor")
    reader.page.reload()
    expect(written(reader)).to_contain_text("events coordinator")
    reader.press("Back to the dates")
    reach(reader, "First check-in")
    expect(written(reader)).to_contain_text("The events coordinator role at [Company]")
    expect(reader.field("Your name")).to_have_value("Sam Okafor")
    reader.press("Back to the dates")
    reader.press("New application")
    reader.press("Today")
    reach(reader, "Thank-you")
    expect(reader.field("Your name")).to_have_value("Sam Okafor")
    expect(reader.field("Role")).to_have_value("")


def test_two_people_get_two_messages(reader: Reader) -> None:
    """Each with their name and what was talked about with them, and no word of the other.

    Each in a format of their own choice, kept when the page is loaded again. Who is removed
    is had back with the words that were changed for them; who stays keeps theirs.
    """
    write(reader, "Thank-you")
    two_people(reader)
    expect(written(reader)).to_contain_text("Dear Tom Okoye,")
    reader.press("Priya Nair")
    expect(written(reader)).to_contain_text("Dear Priya Nair,")
    expect(written(reader)).to_contain_text("the front desk")
    expect(written(reader)).not_to_contain_text("Tom")
    expect(reader.page.get_by_role("heading", name="Your words to Priya Nair")).to_be_visible()
    reader.press("Tom Okoye")
    choice = reader.page.get_by_label("Which message?")
    choice.select_option(label="Thank-you to a panel: a future colleague")
    expect(written(reader)).to_contain_text("Hi Tom Okoye,\n\nIt was good to meet you")
    reader.press("Priya Nair")
    expect(written(reader)).to_contain_text("Dear Priya Nair,\n\nThank you for making time")
    reader.page.reload()
    reader.press("Tom Okoye")
    expect(written(reader)).to_contain_text("It was good to meet you")
    reader.press("Change the words")
    reader.field("Text").fill("Dear Tom, thanks.")
    reader.press("Remove Tom Okoye")
    expect(reader.page.get_by_role("button", name="Tom Okoye")).to_have_count(0)
    expect(written(reader)).to_contain_text("Dear Priya Nair,")
    reader.press("Undo")
    reader.press("Tom Okoye")
    expect(written(reader)).to_contain_text("Dear Tom, thanks.")
    reader.press("Priya Nair")
    reader.press("Remove Priya Nair")
    expect(written(reader)).to_contain_text("Dear Tom, thanks.")


def test_what_is_left_to_fill_is_marked_counted_and_reached(reader: Reader) -> None:
    """In brackets; a press on it goes to its field, and once filled it is gone."""
    write(reader, "Thank-you")
    reader.field("Name").fill("Priya")
    expect(reader.page.get_by_text("5 blanks to fill")).to_be_visible()
    blank = written(reader).get_by_role("button", name="Fill in: What you are good at")
    expect(blank).to_have_text("[What you are good at]")
    blank.press("Enter")
    expect(reader.field("What you are good at")).to_be_focused()
    reader.page.keyboard.type("small budgets")
    expect(written(reader)).to_contain_text("my experience of small budgets would help")
    expect(reader.page.get_by_text("4 blanks to fill")).to_be_visible()
    expect(reader.field("What you are good at")).to_be_focused()


HOSTILE: Final = '<img src=x onerror="window.hit=1"> $& {role} \u202e🎉 ' + "N" * 170


def test_a_hostile_name_is_only_a_name(phone: Reader) -> None:
    """It stands there as it was typed; nothing runs, and nothing is wider than the phone."""
    write(phone, "Thank-you")
    phone.field("Name").fill(HOSTILE)
    expect(written(phone)).to_contain_text(f"Dear {HOSTILE},", use_inner_text=False)
    phone.press("Add another person")
    assert phone.page.evaluate("'hit' in window") is False
    assert phone.page.locator(".calc img").count() == 0
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360


# Changing the words -------------------------------------------------------------------------------


def test_changed_words_stay_until_the_reader_says_otherwise(reader: Reader) -> None:
    """What is typed above goes into them only when asked, and the first words can be had back.

    Typing is not disturbed: letter by letter, with pauses, all of it stands where it was typed.
    """
    write(reader, "Thank-you")
    reader.press("Change the words")
    expect(reader.field("Text")).to_be_focused()
    text = reader.field("Text")
    text.press("Control+Home")
    for words in ("My ", "own ", "words. "):
        text.type(words)
        # A pause: what was typed is kept, and the page is drawn anew.
        reader.page.wait_for_function(
            "(words) => Object.values(localStorage).some((kept) => kept.includes(words))",
            arg=words,
        )
    reader.field("Role").fill("porter")
    expect(reader.page.get_by_text("You’ve edited this text")).to_be_visible()
    assert text.input_value().startswith("My own words. Dear [Interviewer’s name],")
    assert "[Role] role" in text.input_value()
    reader.press("Fill in the blanks")
    assert "the porter role" in text.input_value()
    assert text.input_value().startswith("My own words.")
    reader.press("Read it through")
    reader.page.reload()
    expect(written(reader)).to_contain_text("My own words.")
    reader.press("Go back to the original text")
    expect(written(reader)).not_to_contain_text("My own words.")
    expect(written(reader)).to_contain_text("the porter role")
    reader.press("Undo")
    expect(written(reader)).to_contain_text("My own words.")
