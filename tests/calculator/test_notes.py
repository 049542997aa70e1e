"""The worksheet as a form: kept as it is typed, taken along, and shown to others without names."""

from typing import Final

from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.letter_page import MET, reach, reach_notes, written
from tests.calculator.reader import FRIDAY, Reader, Readers
from tests.engine.programs import real_rules

EMPTY: Final = "Nothing is written down yet."


def note(reader: Reader) -> None:
    """Open the worksheet, from its place in the list."""
    reader.open(MET)
    reach_notes(reader)


def test_an_empty_worksheet_invites_to_begin(reader: Reader) -> None:
    """Every question of the rules is there with its label, and nothing that needs an answer."""
    note(reader)
    expect(reader.page.get_by_text(EMPTY)).to_be_visible()
    for question in real_rules().worksheet.values():
        labels = [column.label for column in question.columns.values()] or [question.label]
        for label in labels:
            expect(reader.field(label.replace("'", "’"))).to_have_value("")
    for name in ("Save as a text file (Markdown)", "Share with a mentor"):
        expect(reader.page.get_by_role("button", name=name)).to_have_count(0)
    expect(reader.page.get_by_role("button", name="Print", exact=True)).to_be_visible()


def test_notes_are_kept_as_they_are_typed(reader: Reader) -> None:
    """When the page is loaded again they stand there, and each application has its own."""
    note(reader)
    reader.field("What went well").type("The tour of the stage")
    expect(reader.page.get_by_text(EMPTY)).to_have_count(0)
    # At once, without a pause, too: by loading the page again, and by the browser's Back.
    reader.page.reload()
    expect(reader.field("What went well")).to_have_value("The tour of the stage")
    reader.field("What went well").fill("The tour")
    reader.page.go_back()
    reach_notes(reader)
    expect(reader.field("What went well")).to_have_value("The tour")
    reader.press("Back to the dates")
    reader.press("New application")
    reader.press("Today")
    reach_notes(reader)
    expect(reader.field("What went well")).to_have_value("")


def test_questions_are_added_removed_and_had_back(reader: Reader) -> None:
    """As many rows as there were questions; the focus goes to the new one."""
    note(reader)
    asked = reader.page.get_by_role("textbox", name="They asked")
    asked.fill("Why here?")
    reader.press("Add a question")
    expect(asked.nth(1)).to_be_focused()
    asked.nth(1).fill("Why you?")
    reader.press("Remove question 1")
    expect(asked).to_have_count(1)
    expect(asked).to_have_value("Why you?")
    reader.press("Undo")
    expect(asked).to_have_count(2)
    expect(asked.nth(0)).to_have_value("Why here?")
    expect(asked.nth(1)).to_have_value("Why you?")


def test_notes_flow_into_the_thank_you(reader: Reader) -> None:
    """The point that was noted, and of several questions the one that the reader chooses."""
    note(reader)
    reader.field("What to mention in the thank-you").fill("the choir of volunteers")
    for row, (asked, now) in enumerate([("budgets", "I halved them"), ("why I left", "I grew")]):
        if row:
            reader.press("Add a question")
        reader.page.get_by_role("textbox", name="They asked").nth(row).fill(asked)
        reader.page.get_by_role("textbox", name="What you’d say now").nth(row).fill(now)
    reader.press("Back to the dates")
    reach(reader, "Thank-you")
    expect(written(reader)).to_contain_text("hearing about the choir of volunteers.")
    expect(reader.page.get_by_text("From your notes: the choir of volunteers")).to_be_visible()
    reader.page.get_by_label("Which message?").select_option(
        label="Thank-you that adds to an answer"
    )
    expect(written(reader)).to_contain_text("your question on budgets,")
    expect(written(reader)).to_contain_text("I'd like to add: I halved them.")
    reader.page.get_by_label("Which question from your notes?").select_option(label="why I left")
    expect(written(reader)).to_contain_text("your question on why I left,")
    reader.field("Something you talked about").fill("the desk")
    expect(written(reader)).to_contain_text("hearing about the desk,")


def test_notes_are_saved_as_markdown(reader: Reader) -> None:
    """A file with the day in its name, and what was written in it.

    Ticked off from the worksheet, the step leads back to the plan.
    """
    note(reader)
    reader.field("What went well").fill("The tour.\nThe *team*.")
    file = reader.saved("Save as a text file (Markdown)")
    assert file.suggested_filename == f"notes-{FRIDAY}.md"
    assert file.path().read_text(encoding="utf-8") == (
        "# Your notes\n\n## What went well\n\nThe tour.  \nThe \\*team\\*.\n"
    )
    reader.press("I’ve done this")
    expect(reader.step("Write your notes")).to_have_class("calc-step calc-step--done")


def test_a_mentor_gets_a_copy_without_names(reader: Reader) -> None:
    """Shown before it goes anywhere; copied and saved it is what was shown."""
    reader.open(MET)
    reach(reader, "Thank-you")
    reader.field("Name").fill("Priya Nair")
    reader.field("Email address (optional)").fill("priya@harbour.example")
    reader.field("Company").fill("Harbour House")
    reader.press("Back to the dates")
    reach_notes(reader)
    reader.field("What they told you").fill(
        "PRIYA runs Harbour House.\nAsk nair, or priya@harbour.example; Priyanka knows."
    )
    reader.press("Share with a mentor")
    copy = reader.page.locator(".calc-notes__text")
    expect(copy).to_contain_text("[interviewer] runs [company].")
    shown = copy.text_content() or ""
    assert "Ask [interviewer], or [address]; Priyanka knows." in shown
    for name in ("priya ", "nair", "harbour", "@"):
        assert name not in shown.lower()
    reader.press("Copy it")
    expect(reader.page.get_by_text("Copied.", exact=True)).to_be_visible()
    assert reader.page.evaluate("navigator.clipboard.readText()") == shown
    assert reader.saved("Save it").path().read_text(encoding="utf-8") == shown
    reader.press("Close")
    expect(copy).to_have_count(0)


def test_notes_are_printed_on_a_clean_page(reader: Reader) -> None:
    """What was written, and neither fields nor buttons."""
    note(reader)
    reader.page.evaluate("() => { window.print = () => { window.printed = true; } }")
    reader.field("What went well").fill("The tour")
    reader.press("Print")
    assert reader.page.evaluate("window.printed") is True
    reader.page.emulate_media(media="print")
    paper = reader.page.locator(".calc-paper")
    expect(paper).to_be_visible()
    expect(paper).to_contain_text("The tour")
    visible = reader.page.locator(".calc :is(button, textarea, input):visible")
    expect(visible).to_have_count(0)


def test_axe_finds_nothing_in_the_notes(narrow: Reader) -> None:
    """Empty, filled in, with a row removed, and with the copy shown; and all fits on a phone."""
    note(narrow)
    assert violations(narrow.page) == []
    narrow.page.get_by_role("textbox", name="They asked").fill("W" * 300)
    narrow.press("Add a question")
    narrow.press("Remove question 2")
    narrow.press("Share with a mentor")
    expect(narrow.page.locator(".calc-notes__text")).to_be_visible()
    assert violations(narrow.page) == []
    assert narrow.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_a_script_the_worksheet_is_a_list(readers: Readers) -> None:
    """On the page of its step, with the way to the form."""
    reader = readers(javascript=False)
    rules = real_rules()
    (step,) = {question.step for question in rules.worksheet.values()}
    reader.visit(f"stages/{rules.steps[step].stage}/")
    sheet = reader.page.locator(".step-worksheet")
    reader.page.locator("details", has=sheet).locator("> summary").click()
    sheet.get_by_text("What to write down", exact=True).click()
    for question in rules.worksheet.values():
        expect(sheet).to_contain_text(question.label)
    link = sheet.get_by_role("link", name="Fill it in online")
    assert (link.get_attribute("href") or "").endswith("calculator/")
