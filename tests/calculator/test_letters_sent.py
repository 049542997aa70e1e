"""Words to send: taken away, remarked on, dated, and what stands beside them; in a real browser."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from generator.wording.typography import typeset
from tests.accessibility import violations
from tests.calculator.letter_page import (
    MAIL,
    MET,
    go,
    reach,
    reach_notes,
    two_people,
    write,
    written,
)
from tests.calculator.reader import FRIDAY, PROMISED, Reader, Readers
from tests.engine.programs import real_rules

# Taking them away ---------------------------------------------------------------------------------


def test_words_are_copied(reader: Reader) -> None:
    """Text and subject, each alone; or marked, so that the reader copies them by hand."""
    write(reader, "Thank-you")
    reader.field("Name").fill("Priya")
    reader.press("Copy text")
    expect(reader.page.get_by_text("Text: copied.")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Dear Priya,\n\nThank you for making time for me today")
    reader.press("Copy subject")
    expect(reader.page.get_by_text("Subject: copied.")).to_be_visible()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == "Thank you for your time today"
    reader.page.evaluate(
        "() => { navigator.clipboard.writeText = async function () {"
        " delete this.writeText; throw new Error('no') } }"
    )
    reader.press("Copy text")
    expect(reader.page.get_by_text("couldn’t copy it")).to_be_visible()
    marked = reader.page.evaluate(
        "(({value, selectionStart, selectionEnd}) => value.slice(selectionStart, selectionEnd))"
        "(document.activeElement)"
    )
    assert marked.startswith("Dear Priya,")
    assert marked.endswith("[Your name]")


def test_the_mail_program_gets_subject_and_text(reader: Reader) -> None:
    """As they stand on the page, to the person's own address; and the page never shows its link."""
    reader.run_first(MAIL)
    write(reader, "Thank-you")
    two_people(reader)
    reader.press("Priya Nair")
    before = reader.page.url
    reader.press("Open in my mail program")
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
    # Of long words it gets the subject, and the reader pastes the text.
    reader.press("Change the words")
    long = "We talked about many things. " * 80
    reader.field("Text").fill(long)
    reader.press("Open in my mail program")
    expect(reader.page.get_by_text("too long for some mail programs")).to_be_visible()
    address, _ = reader.page.evaluate("window.opened.at(-1)")
    assert parse_qs(urlsplit(address).query).keys() == {"subject"}
    assert reader.page.evaluate("navigator.clipboard.readText()") == long


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
    reader.press("Change the words")
    reader.field("Text").fill("Hi Daniel,\n\nAm I still in the running?")
    expect(remarks).to_contain_text("It says “in the running”.")
    remarks.locator("summary").click()
    source = remarks.locator("details li")
    href = str(source.get_by_role("link").get_attribute("href"))
    assert href.startswith(f"{reader.address}sources/staffing-partners/#note-p")
    expect(source).to_contain_text("in the running")
    expect(reader.page.get_by_role("button", name="Copy text")).to_be_enabled()
    reader.field("Text").fill("Hi Daniel,\n\nDo you know when there may be news?")
    expect(remarks).to_be_empty()
    reader.page.goto(href)
    assert reader.page.locator(f"[id='{href.partition('#')[2]}']").count() == 1


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
    reader.page.get_by_label("Which message?").select_option(label="Thank-you email")
    expect(reader.page.locator(".calc-letter__subject")).to_contain_text(
        f"Thank you for your time {when}"
    )
    expect(reader.page.get_by_text(f"From your dates: {when}")).to_be_visible()


def test_a_day_follows_what_happened_unless_another_is_typed(reader: Reader) -> None:
    """They named Friday the 27th; then another day, and the words follow; typed words win."""
    reader.open(PROMISED)
    go(reader, "first-check-in")
    expect(written(reader)).to_contain_text("you hoped to have news by Friday.")
    reader.press("Back to the dates")
    reader.change("You’ll hear")
    reader.enter("Date", "26 November", "Tab")
    reader.next.get_by_role("button", name="Write it").click()
    expect(written(reader)).to_contain_text("you hoped to have news by Thursday.")
    reader.field("Day they said you’d hear").fill("the end of last week")
    expect(written(reader)).to_contain_text("you hoped to have news by the end of last week.")
    # Nor is a day put into their mouth: they said "early next week", and no Tuesday. It is taken
    # for Tuesday the 24th, on which something else happened.
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
    letter = told.get_by_role("link", name="This text on the page of all messages")
    reader.page.goto(letter.get_attribute("href") or "")
    expect(reader.page.locator(f"[id='{reader.fragment}']")).to_be_visible()


def test_names_texts_and_notes_are_in_no_address(reader: Reader) -> None:
    """Not in the page's, not in a request's, and not in what the browser's history holds.

    Sent to the first, the second comes, and sent to both, the plan, in which the step is done.
    """
    reader.load(MET)
    reach(reader, "Thank-you")
    two_people(reader)
    reader.field("Company").fill("Harbour House")
    reader.press("Change the words")
    reader.field("Text").fill("Dear Secretary")
    reader.press("Copy text")
    reader.press("Priya Nair")
    reader.press("I’ve sent it")
    expect(reader.page.get_by_text("Next comes Tom Okoye.")).to_be_visible()
    expect(written(reader)).to_contain_text("Dear Secretary")
    reader.press("Priya Nair (sent)")
    reader.press("I haven’t sent it")
    reader.press("I’ve sent it")
    reader.press("I’ve sent it")
    expect(reader.next).not_to_contain_text("Send a thank-you")
    expect(reader.step("Thank-you")).to_have_class("calc-step calc-step--done")
    assert f"done={FRIDAY}" in reader.fragment
    reach_notes(reader)
    reader.field("What went well").fill("Zebra crossing")
    reader.press("Share with a mentor")
    expect(reader.page.get_by_role("group", name="The copy")).to_contain_text("Zebra")
    told = [
        *reader.requests,
        reader.page.url,
        reader.page.evaluate("JSON.stringify(history.state)"),
    ]
    reader.page.go_back()
    told += [reader.page.url, reader.page.evaluate("JSON.stringify(history.state)")]
    for words in ("Priya", "Okoye", "harbour", "Secretary", "evenings", "Zebra"):
        assert [each for each in told if words.lower() in unquote(each).lower()] == [], words


def test_axe_finds_nothing_where_words_are_written(narrow: Reader) -> None:
    """With two people, with a remark, being changed, and sent; and all fits on a phone."""
    write(narrow, "Thank-you", f"{MET}&route=agency")
    two_people(narrow)
    assert violations(narrow.page) == []
    narrow.press("Change the words")
    narrow.field("Text").fill("Dear Priya, am I in the running?\n\n[Role]")
    expect(narrow.page.locator(".calc-letter__remarks > ul > li")).to_have_count(2)
    narrow.press("Copy text")
    assert violations(narrow.page) == []
    narrow.press("I’ve sent it")
    narrow.press("Tom Okoye (sent)")
    assert violations(narrow.page) == []
    assert narrow.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_blanks_stay_marked_in_forced_colours(readers: Readers) -> None:
    """By a line beneath, besides the brackets."""
    reader = readers(forced_colors="active")
    write(reader, "Thank-you")
    blank = reader.page.locator(".calc-blank").first
    assert blank.evaluate("e => getComputedStyle(e).borderBottomStyle") == "dotted"
    assert blank.evaluate("e => getComputedStyle(e).borderBottomWidth") == "2px"
