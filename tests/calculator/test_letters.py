"""Words to send, from what the reader typed once to the mail program; in a real browser."""

from collections.abc import Callable
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Locator, expect

from generator.wording.typography import typeset
from tests.accessibility import violations
from tests.calculator.reader import FRIDAY, PROMISED, Reader
from tests.engine.programs import real_rules

pytestmark = pytest.mark.browser

MET: Final = f"region=AU-VIC&today={FRIDAY}&interview={FRIDAY}"
"""A fragment: they met today, and the thank-you is next."""

AGENCY: Final = f"{MET}&route=agency"

MAIL: Final = """
HTMLAnchorElement.prototype.click = function () {
  (window.opened ??= []).push([this.href, document.documentElement.outerHTML.includes(this.href)]);
};
"""
"""Instead of a mail program: what it would have been given, and whether the page shows that."""


def written(reader: Reader) -> Locator:
    """Return the message as it is read."""
    return reader.page.locator(".calc-letter__words")


def field(reader: Reader, label: str) -> Locator:
    """Return the field with a label."""
    return reader.page.get_by_role("textbox", name=label, exact=True)


def press(reader: Reader, name: str) -> None:
    """Press the button of a name."""
    reader.page.get_by_role("button", name=name, exact=True).click()


def write(reader: Reader, step: str, fragment: str = MET) -> None:
    """Open the words for a step, from its place in the list."""
    reader.open(fragment)
    reach(reader, step)


def reach(reader: Reader, step: str) -> None:
    """Go from the plan to the words for a step."""
    reader.step(step).locator("summary").first.click()
    reader.step(step).get_by_role("button", name="Write it").click()
    expect(reader.page.locator("#letter-draft")).to_be_visible()


def go(reader: Reader, step: str) -> None:
    """Go to the words for a step, whatever the plan thinks of it."""
    reader.page.evaluate(
        """(step) => document.querySelector(".calc").insertAdjacentHTML("beforeend",
        `<button id="there" data-do="go" data-part="letters" data-about="${step}">Go</button>`)""",
        step,
    )
    reader.page.locator("#there").click()
    expect(reader.page.locator("#letter-draft")).to_be_visible()


def two_people(reader: Reader) -> None:
    """Say that there were two, and what was talked about with each."""
    field(reader, "Name").fill("Priya Nair")
    field(reader, "Email address (optional)").fill("priya@harbour.example")
    field(reader, "Something you talked about").fill("the front desk")
    press(reader, "Add another person")
    field(reader, "Name").fill("Tom Okoye")
    field(reader, "Something you talked about").fill("busy evenings")
    expect(written(reader)).to_contain_text("busy evenings")


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


def test_words_are_loaded_once_somebody_writes(reader: Reader) -> None:
    """A plan alone asks for none of them."""
    reader.load(MET)
    assert not [url for url in reader.requests if "letter" in url or "writing" in url]
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).to_be_visible()
    assert [url for url in reader.requests if url.endswith("/letters.json")]


def test_words_that_cannot_be_loaded_are_asked_for_again(reader: Reader) -> None:
    """A sentence says so, and a button tries once more."""
    reader.page.route("**/letters.json", lambda route: route.abort())
    reader.open(MET)
    reader.next.get_by_role("button", name="Write it").click()
    expect(reader.page.get_by_text("This part could not be loaded")).to_be_visible()
    reader.page.unroute("**/letters.json")
    press(reader, "Try again")
    expect(written(reader)).to_be_visible()
    reader.forgive_failed_loads()


def test_every_step_with_words_has_the_way_to_them(reader: Reader) -> None:
    """On both routes, for each step of the list that somebody is written to."""
    for route in real_rules().routes:
        reader.open(f"{PROMISED}&route={route}")
        for step in reader.page.locator(".calc-step:not(.calc-step--done)").all():
            name = step.get_attribute("data-key") or ""
            letter = any(
                name in each.steps and route in (each.routes or real_rules().routes)
                for each in real_rules().letters.values()
            )
            assert step.locator("[data-part=letters]").count() == (1 if letter else 0), name


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
    """Each with their name and what was talked about with them, and no word of the other."""
    write(reader, "Thank-you")
    two_people(reader)
    expect(written(reader)).to_contain_text("Dear Tom Okoye,")
    press(reader, "Priya Nair")
    expect(written(reader)).to_contain_text("Dear Priya Nair,")
    expect(written(reader)).to_contain_text("the front desk")
    expect(written(reader)).not_to_contain_text("Tom")
    expect(reader.page.get_by_role("heading", name="Your words to Priya Nair")).to_be_visible()


def test_each_of_them_has_words_of_their_own_choice(reader: Reader) -> None:
    """One format for one, another for the other; kept when the page is loaded again."""
    write(reader, "Thank-you")
    two_people(reader)
    choice = reader.page.get_by_label("Which message?")
    choice.select_option(label="Thank-you to a panel: a future colleague")
    expect(written(reader)).to_contain_text("Hi Tom Okoye,\n\nIt was good to meet you")
    press(reader, "Priya Nair")
    expect(written(reader)).to_contain_text("Dear Priya Nair,\n\nThank you for making time")
    reader.page.reload()
    press(reader, "Tom Okoye")
    expect(written(reader)).to_contain_text("It was good to meet you")


def test_a_person_is_removed_and_had_back(reader: Reader) -> None:
    """With the words that were changed for them."""
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


def test_the_words_of_those_who_stay_stay_with_them(reader: Reader) -> None:
    """When the first of two is removed, the second keeps what was changed."""
    write(reader, "Thank-you")
    two_people(reader)
    press(reader, "Change the words")
    field(reader, "Text").fill("Dear Tom, thanks.")
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


# Taking them away ---------------------------------------------------------------------------------


def test_words_are_copied(reader: Reader) -> None:
    """Text and subject, each alone."""
    write(reader, "Thank-you")
    field(reader, "Name").fill("Priya")
    press(reader, "Copy text")
    expect(reader.page.get_by_text("Text: copied.")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Dear Priya,\n\nThank you for making time for me today")
    press(reader, "Copy subject")
    expect(reader.page.get_by_text("Subject: copied.")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == "Thank you for your time today"


def test_words_are_marked_where_they_cannot_be_copied(reader: Reader) -> None:
    """So that the reader copies them by hand."""
    reader.tab.run_first(
        "if (navigator.clipboard)"
        " navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"
    )
    write(reader, "Thank-you")
    press(reader, "Copy text")
    expect(reader.page.get_by_text("couldn’t copy it")).to_be_visible()
    marked = reader.page.evaluate(
        "(({value, selectionStart, selectionEnd}) => value.slice(selectionStart, selectionEnd))"
        "(document.activeElement)"
    )
    assert marked.startswith("Dear [Interviewer’s name],")
    assert marked.endswith("[Your name]")


def test_the_mail_program_gets_subject_and_text(reader: Reader) -> None:
    """As they stand on the page, to the person's own address; and the page never shows its link."""
    reader.tab.run_first(MAIL)
    write(reader, "Thank-you")
    two_people(reader)
    press(reader, "Priya Nair")
    before = reader.page.url
    press(reader, "Open in my mail program")
    expect(reader.page.get_by_text("Your mail program has the words now")).to_be_visible()
    ((address, is_shown),) = reader.page.evaluate("window.opened")
    parts = urlsplit(address)
    fields = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "priya@harbour.example")
    (subject,), (body,) = fields["subject"], fields["body"]
    shown = written(reader)
    assert subject in shown.locator(".calc-letter__subject").inner_text()
    assert body.replace("\r\n", "\n") == shown.locator(".calc-letter__body").text_content()
    assert "\r\n\r\n" in body
    assert is_shown is False
    assert reader.page.url == before


def test_long_words_are_copied_for_the_mail_program(reader: Reader) -> None:
    """It gets the subject, and the reader pastes the text."""
    reader.tab.run_first(MAIL)
    write(reader, "Thank-you")
    press(reader, "Change the words")
    long = "We talked about many things. " * 80
    field(reader, "Text").fill(long)
    press(reader, "Open in my mail program")
    expect(reader.page.get_by_text("too long for some mail programs")).to_be_visible()
    ((address, _),) = reader.page.evaluate("window.opened")
    assert parse_qs(urlsplit(address).query).keys() == {"subject"}
    assert reader.page.evaluate("navigator.clipboard.readText()") == long


def test_sent_to_all_of_them_the_step_is_done(reader: Reader) -> None:
    """After the first the second comes, and after that the plan."""
    write(reader, "Thank-you")
    two_people(reader)
    press(reader, "Priya Nair")
    press(reader, "I’ve sent it")
    expect(reader.page.get_by_text("Next comes Tom Okoye.")).to_be_visible()
    expect(written(reader)).to_contain_text("Dear Tom Okoye,")
    press(reader, "Priya Nair (sent)")
    press(reader, "I haven’t sent it")
    press(reader, "I’ve sent it")
    press(reader, "I’ve sent it")
    expect(reader.next).to_be_visible()
    expect(reader.next).not_to_contain_text("Send a thank-you")
    expect(reader.step("Thank-you")).to_have_class("calc-step calc-step--done")
    assert f"done={FRIDAY}" in reader.fragment


def test_words_that_are_spoken_are_not_mailed(reader: Reader) -> None:
    """A call has no subject, and is done and not sent."""
    reader.open(f"{PROMISED}&today=2026-12-01")
    go(reader, "call")
    expect(written(reader)).to_contain_text("Have I caught you at a good moment?")
    for name in ("Open in my mail program", "Copy subject", "I’ve sent it"):
        expect(reader.page.get_by_role("button", name=name)).to_have_count(0)
    expect(reader.page.get_by_role("button", name="I’ve done this")).to_have_count(1)


# Remarks ------------------------------------------------------------------------------------------


def test_asking_where_one_stands_gets_a_remark_that_cites(reader: Reader) -> None:
    """It comes once the reader pauses, leads to the claim, stops nobody, and goes again."""
    write(reader, "First check-in", PROMISED)
    remarks = reader.page.locator(".calc-letter__remarks")
    expect(remarks).to_be_empty()
    press(reader, "Change the words")
    field(reader, "Text").fill("Hi Daniel,\n\nAm I still in the running?")
    expect(remarks).to_contain_text("It says “in the running”.")
    remarks.locator("summary").click()
    source = remarks.locator("details li")
    href = str(source.get_by_role("link").get_attribute("href"))
    assert href.startswith(f"{reader.address}sources/staffing-partners/#note-p")
    expect(source).to_contain_text("in the running")
    expect(reader.page.get_by_role("button", name="Copy text")).to_be_enabled()
    field(reader, "Text").fill("Hi Daniel,\n\nDo you know when there may be news?")
    expect(remarks).to_be_empty()
    reader.page.goto(href)
    assert reader.page.locator(f"[id='{href.partition('#')[2]}']").count() == 1


def test_one_message_too_many_gets_a_remark_that_cites(reader: Reader) -> None:
    """Counted in what the reader has ticked off since the last news."""
    reader.open(
        f"today=2026-12-15&interview={FRIDAY}"
        "&done=2026-11-30,step=first-check-in&done=2026-12-08,step=second-check-in"
    )
    go(reader, "call")
    remarks = reader.page.locator(".calc-letter__remarks")
    expect(remarks).to_contain_text("already sent 2 messages that ask for an answer")
    expect(remarks).to_contain_text("Ask the employer for news twice at most")
    cited = real_rules().limits["follow-ups"].cites
    expect(remarks.locator("details a")).to_have_count(len(cited))


def test_going_past_the_consultant_gets_a_remark_that_cites(reader: Reader) -> None:
    """By whom it speaks to, or by the address; the words of the guide never do."""
    write(reader, "Thank-you", AGENCY)
    remarks = reader.page.locator(".calc-letter__remarks")
    expect(reader.page.get_by_text("everyone you met, through your consultant")).to_be_visible()
    field(reader, "Name").fill("Priya Nair")
    field(reader, "Email address (optional)").fill("priya@harbour.example")
    field(reader, "Consultant’s name").fill("Hannah Weiss")
    expect(written(reader)).to_contain_text("Hi Hannah Weiss,\n\nCould you pass the note below on")
    expect(remarks).to_be_empty()
    address = field(reader, "Email address of your consultant (optional)")
    address.fill("priya@harbour.example")
    expect(remarks).to_contain_text("doesn’t go through the person between you")
    expect(remarks.locator("details a")).to_have_count(2)
    address.fill("hannah@agency.example")
    expect(remarks).to_be_empty()


# Days that are known ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "when"),
    [
        ("2026-11-20", "today"),
        ("2026-11-21", "on Friday"),
        ("2026-11-26", "on Friday"),
        ("2026-11-27", "on Friday 20 November"),
        ("2027-01-04", "on Friday 20 November 2026"),
    ],
)
def test_the_day_of_the_interview_is_written_as_one_says_it(
    reader: Reader, today: str, when: str
) -> None:
    """Nobody has to type what the calculator knows."""
    reader.open(f"region=AU-VIC&today={today}&interview={FRIDAY}")
    go(reader, "thank-you")
    expect(reader.page.locator(".calc-letter__subject")).to_contain_text(
        f"Thank you for your time {when}"
    )
    expect(reader.page.get_by_text(f"From your dates: {when}")).to_be_visible()


def test_a_day_follows_what_happened_unless_another_is_typed(reader: Reader) -> None:
    """They named Friday the 27th; then another day, and the words follow; typed words win."""
    reader.open(PROMISED)
    go(reader, "first-check-in")
    expect(written(reader)).to_contain_text("you hoped to have news by Friday.")
    press(reader, "Back to the dates")
    reader.change("You’ll hear")
    reader.page.get_by_label("Date", exact=True).last.fill("26 November")
    reader.page.get_by_label("Date", exact=True).last.press("Tab")
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).to_contain_text("you hoped to have news by Thursday.")
    field(reader, "Day they said you’d hear").fill("the end of last week")
    expect(written(reader)).to_contain_text("you hoped to have news by the end of last week.")


def test_a_day_that_their_words_were_taken_for_is_not_put_into_their_mouth(reader: Reader) -> None:
    """They said "early next week", and no Tuesday."""
    # Early next week is taken for Tuesday the 24th, on which something else happened.
    said = f"promised={FRIDAY},said=early+next+week&no-contact=2026-11-24"
    reader.open(f"region=AU-VIC&interview={FRIDAY}&{said}")
    go(reader, "first-check-in")
    expect(written(reader)).to_contain_text("[Day they said you’d hear]")


# Around it ----------------------------------------------------------------------------------------


def test_dos_and_donts_of_the_step_stand_beside(reader: Reader) -> None:
    """Those of the route, with the sources of all of them; none that speaks of another step."""
    write(reader, "Thank-you")
    aside = reader.page.locator(".calc-letter__aside")
    rules = real_rules()
    stage = rules.steps["thank-you"].stage
    fitting = [
        item
        for item in rules.dos_and_donts.values()
        if ("thank-you" in item.steps if item.steps else stage in item.stages)
        and "direct" in (item.routes or rules.routes)
    ]
    expect(aside).to_contain_text("Thank everyone you met")
    assert "card" not in "".join(aside.locator("section").all_inner_texts())
    assert aside.locator("section li").count() == len(fitting) > 5
    assert aside.locator("section li:visible").count() == 4
    aside.locator("details:not(.calc-more) > summary").click()
    told = aside.locator("details:not(.calc-more)")
    cited = {cite.partition("/")[0] for item in fitting for cite in item.cites}
    for source in cited:
        expect(told).to_contain_text(typeset(rules.sources[source].short_name))
    letter = told.get_by_role("link", name="This text on the page of emails and scripts")
    reader.page.goto(letter.get_attribute("href") or "")
    expect(reader.page.locator(f"[id='{reader.fragment}']")).to_be_visible()


def test_names_and_texts_are_in_no_address(reader: Reader) -> None:
    """Not in the page's, not in a request's, and not in what the browser's history holds."""
    reader.load(MET)
    reach(reader, "Thank-you")
    two_people(reader)
    field(reader, "Company").fill("Harbour House")
    press(reader, "Change the words")
    field(reader, "Text").fill("Dear Secretary")
    press(reader, "Copy text")
    press(reader, "I’ve sent it")
    press(reader, "I’ve sent it")
    expect(reader.next).to_be_visible()
    told = [
        *reader.requests,
        reader.page.url,
        reader.page.evaluate("JSON.stringify(history.state)"),
    ]
    reader.page.go_back()
    told += [reader.page.url, reader.page.evaluate("JSON.stringify(history.state)")]
    for words in ("Priya", "Okoye", "harbour", "Secretary", "evenings"):
        assert [each for each in told if words.lower() in unquote(each).lower()] == [], words


def test_axe_finds_nothing_where_words_are_written(readers: Callable[..., Reader]) -> None:
    """Empty, with two people, with a remark, being changed, and sent; and all fits on a phone."""
    reader = readers(width=320, height=640)
    write(reader, "Thank-you", AGENCY)
    assert violations(reader.page) == []
    two_people(reader)
    assert violations(reader.page) == []
    press(reader, "Change the words")
    field(reader, "Text").fill("Dear Priya, am I in the running?\n\n[Role]")
    expect(reader.page.locator(".calc-letter__remarks > ul > li")).to_have_count(2)
    press(reader, "Copy text")
    assert violations(reader.page) == []
    press(reader, "I’ve sent it")
    press(reader, "Tom Okoye (sent)")
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_blanks_stay_marked_in_forced_colours(readers: Callable[..., Reader]) -> None:
    """By a line beneath, besides the brackets."""
    reader = readers(forced_colors="active")
    write(reader, "Thank-you")
    blank = reader.page.locator(".calc-blank").first
    assert blank.evaluate("e => getComputedStyle(e).borderBottomStyle") == "dotted"
    assert blank.evaluate("e => getComputedStyle(e).borderBottomWidth") == "2px"
