"""The worksheet as a form: kept as it is typed, taken along, and shown to others without names."""

from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.letter_page import MET, field, press, reach, written
from tests.calculator.reader import FRIDAY, Reader
from tests.engine.programs import real_rules

pytestmark = pytest.mark.browser

EMPTY: Final = "Nothing is written down yet."


def note(reader: Reader, fragment: str = MET) -> None:
    """Open the worksheet, from its place in the list."""
    reader.open(fragment)
    reach_notes(reader)


def reach_notes(reader: Reader) -> None:
    """Go from the plan to the worksheet."""
    reader.step("Write your notes").locator("summary").first.click()
    step = reader.step("Write your notes")
    step.get_by_role("button", name="Write your notes", exact=True).click()
    expect(reader.page.get_by_role("heading", name="Your notes").first).to_be_visible()


def test_an_empty_worksheet_invites_to_begin(reader: Reader) -> None:
    """Every question of the rules is there with its label, and nothing that needs an answer."""
    note(reader)
    expect(reader.page.get_by_text(EMPTY)).to_be_visible()
    for question in real_rules().worksheet.values():
        labels = [column.label for column in question.columns.values()] or [question.label]
        for label in labels:
            expect(field(reader, label.replace("'", "’"))).to_have_value("")
    for name in ("Save as a text file (Markdown)", "Share with a mentor"):
        expect(reader.page.get_by_role("button", name=name)).to_have_count(0)
    expect(reader.page.get_by_role("button", name="Print", exact=True)).to_be_visible()


def test_notes_are_kept_as_they_are_typed(reader: Reader) -> None:
    """When the page is loaded again they stand there, and each application has its own."""
    note(reader)
    field(reader, "What went well").type("The tour of the stage")
    expect(reader.page.get_by_text(EMPTY)).to_have_count(0)
    reader.page.reload()
    expect(field(reader, "What went well")).to_have_value("The tour of the stage")
    press(reader, "Back to the dates")
    press(reader, "New application")
    reader.page.get_by_role("button", name="Today", exact=True).click()
    reach_notes(reader)
    expect(field(reader, "What went well")).to_have_value("")


def test_what_was_just_typed_is_kept_by_whoever_leaves(reader: Reader) -> None:
    """At once, without a pause: by the browser's Back, and by loading the page again."""
    note(reader)
    field(reader, "What went well").fill("The tour")
    reader.page.go_back()
    reach_notes(reader)
    expect(field(reader, "What went well")).to_have_value("The tour")
    field(reader, "What went well").fill("The tour, and the team")
    reader.page.reload()
    expect(field(reader, "What went well")).to_have_value("The tour, and the team")


def test_questions_are_added_removed_and_had_back(reader: Reader) -> None:
    """As many rows as there were questions; the focus goes to the new one."""
    note(reader)
    asked = reader.page.get_by_role("textbox", name="They asked")
    asked.fill("Why here?")
    press(reader, "Add a question")
    expect(asked.nth(1)).to_be_focused()
    asked.nth(1).fill("Why you?")
    press(reader, "Remove question 1")
    expect(asked).to_have_count(1)
    expect(asked).to_have_value("Why you?")
    press(reader, "Undo")
    expect(asked).to_have_count(2)
    expect(asked.nth(0)).to_have_value("Why here?")
    expect(asked.nth(1)).to_have_value("Why you?")


def test_notes_flow_into_the_thank_you(reader: Reader) -> None:
    """The point that was noted, and of several questions the one that the reader chooses."""
    note(reader)
    field(reader, "What to mention in the thank-you").fill("the choir of volunteers")
    for row, (asked, now) in enumerate([("budgets", "I halved them"), ("why I left", "I grew")]):
        if row:
            press(reader, "Add a question")
        reader.page.get_by_role("textbox", name="They asked").nth(row).fill(asked)
        reader.page.get_by_role("textbox", name="What you’d say now").nth(row).fill(now)
    press(reader, "Back to the dates")
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
    field(reader, "Something you talked about").fill("the desk")
    expect(written(reader)).to_contain_text("hearing about the desk,")


def test_notes_are_saved_as_markdown(reader: Reader, tmp_path: Path) -> None:
    """A file with the day in its name, and what was written in it."""
    note(reader)
    field(reader, "What went well").fill("The tour.\nThe *team*.")
    with reader.page.expect_download() as download:
        press(reader, "Save as a text file (Markdown)")
    assert download.value.suggested_filename == f"notes-{FRIDAY}.md"
    download.value.save_as(tmp_path / "notes.md")
    assert (tmp_path / "notes.md").read_text(encoding="utf-8") == (
        "# Your notes\n\n## What went well\n\nThe tour.  \nThe \\*team\\*.\n"
    )


def test_a_mentor_gets_a_copy_without_names(reader: Reader, tmp_path: Path) -> None:
    """Shown before it goes anywhere; copied and saved it is what was shown."""
    reader.open(MET)
    reach(reader, "Thank-you")
    field(reader, "Name").fill("Priya Nair")
    field(reader, "Email address (optional)").fill("priya@harbour.example")
    field(reader, "Company").fill("Harbour House")
    press(reader, "Back to the dates")
    reach_notes(reader)
    field(reader, "What they told you").fill(
        "PRIYA runs Harbour House.\nAsk nair, or priya@harbour.example; Priyanka knows."
    )
    press(reader, "Share with a mentor")
    copy = reader.page.locator("#notes-copy")
    expect(copy).to_contain_text("[interviewer] runs [company].")
    shown = copy.text_content() or ""
    assert "Ask [interviewer], or [address]; Priyanka knows." in shown
    for name in ("priya ", "nair", "harbour", "@"):
        assert name not in shown.lower()
    press(reader, "Copy it")
    expect(reader.page.get_by_text("Copied.", exact=True)).to_be_visible()
    assert reader.page.evaluate("navigator.clipboard.readText()") == shown
    with reader.page.expect_download() as download:
        press(reader, "Save it")
    download.value.save_as(tmp_path / "copy.md")
    assert (tmp_path / "copy.md").read_text(encoding="utf-8") == shown
    press(reader, "Close")
    expect(copy).to_have_count(0)


def test_notes_are_printed_on_a_clean_page(reader: Reader) -> None:
    """What was written, and neither fields nor buttons."""
    note(reader)
    reader.page.evaluate("() => { window.print = () => { window.printed = true; } }")
    field(reader, "What went well").fill("The tour")
    press(reader, "Print")
    assert reader.page.evaluate("window.printed") is True
    reader.page.emulate_media(media="print")
    paper = reader.page.locator(".calc-paper")
    expect(paper).to_be_visible()
    expect(paper).to_contain_text("The tour")
    visible = reader.page.locator(".calc :is(button, textarea, input):visible")
    expect(visible).to_have_count(0)


def test_the_step_is_done_with_its_notes(reader: Reader) -> None:
    """Ticked off from the worksheet, which then leads back to the plan."""
    note(reader)
    press(reader, "I’ve done this")
    expect(reader.step("Write your notes")).to_have_class("calc-step calc-step--done")


def test_notes_are_in_no_address(reader: Reader) -> None:
    """Not in the page's, not in a request's, and not in what the browser's history holds."""
    reader.load()
    note(reader)
    field(reader, "What went well").fill("Zebra crossing")
    press(reader, "Share with a mentor")
    expect(reader.page.locator("#notes-copy")).to_contain_text("Zebra")
    state = reader.page.evaluate("JSON.stringify(history.state)")
    told = [*reader.requests, reader.page.url, state]
    assert [each for each in told if "zebra" in unquote(each).lower()] == []


def test_axe_finds_nothing_in_the_notes(readers: Callable[..., Reader]) -> None:
    """Empty, filled in, with a row removed, and with the copy shown; and all fits on a phone."""
    reader = readers(width=320, height=640)
    note(reader)
    assert violations(reader.page) == []
    reader.page.get_by_role("textbox", name="They asked").fill("W" * 300)
    press(reader, "Add a question")
    press(reader, "Remove question 2")
    press(reader, "Share with a mentor")
    expect(reader.page.locator("#notes-copy")).to_be_visible()
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_a_script_the_worksheet_is_a_list(readers: Callable[..., Reader]) -> None:
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
