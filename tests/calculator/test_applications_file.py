"""Applications removed, had back, saved to a file and taken from one."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.application_list import DUE, OVER, keep_applications
from tests.calculator.modules import in_node
from tests.calculator.reader import FRIDAY, PROMISED, TODAY, Reader, Readers
from tests.changed_data import Json


def test_what_was_removed_can_be_had_back(phone: Reader) -> None:
    """One, or all of them; axe finds nothing in the list, full, asked whether to go, and empty."""
    reader, rows = phone, phone.rows
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED), ("Gone plc", OVER))
    assert violations(reader.page) == []
    reader.page.get_by_role("button", name="Remove: Northside").click()
    expect(rows).to_have_count(2)
    reader.page.get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(3)
    reader.page.get_by_role("button", name="Delete everything").click()
    expect(reader.page.get_by_text("Delete all 3 applications")).to_be_focused()
    assert violations(reader.page) == []
    reader.page.get_by_role("button", name="Cancel").click()
    expect(rows).to_have_count(3)
    reader.page.get_by_role("button", name="Delete everything").click()
    reader.page.get_by_role("button", name="Delete", exact=True).click()
    expect(rows).to_have_count(0)
    assert violations(reader.page) == []
    assert reader.page.evaluate("Object.keys(localStorage).filter((k) => k.includes('calc'))") == []
    reader.page.get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(3)


def test_a_file_takes_them_to_another_browser(readers: Readers) -> None:
    """All that is kept comes out of it as it went in, and twice is once."""
    one, other = readers(), readers()
    keep_applications(one, ("Harbour House", DUE), ("Northside", PROMISED))
    file = one.saved("Save all to a file")
    assert file.suggested_filename == f"applications-{TODAY}.json"
    other.open(f"interview={TODAY}")
    other.page.get_by_role("button", name="Save it as mine").click()
    other.press("Save or open a file")
    for added in ("2 added", "2 here already"):
        other.page.locator("#calc-file").set_input_files(file.path())
        expect(other.page.locator(".calc-list__keeping")).to_contain_text(added)
    expect(other.rows).to_have_count(3)
    other.page.get_by_role("button", name="Northside", exact=True).click()
    expect(other.next).to_contain_text("Monday 30 November")


def test_nothing_is_overwritten_without_asking(reader: Reader, tmp_path: Path) -> None:
    """The same application with other answers: the reader says which should stay."""
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    file = tmp_path / "applications.json"
    written = reader.saved("Save all to a file").path().read_text()
    file.write_text(written.replace("Northside", "Southside"))
    for answer, name in (("Those here", "Northside"), ("Those in the file", "Southside")):
        reader.page.locator("#calc-file").set_input_files(file)
        expect(
            reader.page.get_by_text("One application in the file is here already")
        ).to_be_focused()
        expect(reader.page.get_by_role("button", name="Northside", exact=True)).to_be_visible()
        reader.page.get_by_role("button", name=answer).click()
        expect(reader.page.get_by_role("button", name=name, exact=True)).to_be_visible()
    reader.page.get_by_role("button", name="Undo").click()
    expect(reader.page.get_by_role("button", name="Northside", exact=True)).to_be_visible()


APPLICATION = {"id": "a1", "inputs": {"events": [{"event": "interview", "on": FRIDAY}]}}


def _file(*applications: Json, **changes: Json) -> str:
    return json.dumps(
        {"format": "follow-up-applications", "version": 1, "applications": list(applications)}
        | changes
    )


FAULTY = {
    # No file of ours, or not of this version.
    "BEGIN:VCALENDAR": ("", "JSON"),
    '{"a": 1}': ("format", "“follow-up-applications”"),
    "[]": ("", "an object in braces"),
    _file(version=2): ("version", "version 1"),
    # No applications, or none that has what each has.
    _file(applications=None): ("applications", "a list"),
    _file(7): ("applications[0]", "an object in braces"),
    _file({"id": "a"}): ("applications[0].inputs", "an object in braces"),
    _file({"id": "a", "inputs": {}}): ("applications[0].inputs.events", "a list"),
    _file({"id": "a", "inputs": {"events": [{"event": "interview"}]}}): (
        "applications[0].inputs.events[0].on",
        "a text",
    ),
    _file(APPLICATION | {"about": {"company": 7}}): ("applications[0].about.company", "a text"),
    _file(APPLICATION | {"calendar": {"sequence": -1, "keys": []}}): (
        "applications[0].calendar.sequence",
        "a whole number from 0 on",
    ),
    # An id that stands twice, or is a path.
    _file(APPLICATION, APPLICATION): ("applications[1].id", "an id of its own"),
    _file(APPLICATION | {"id": "../a"}): ("applications[0].id", "an id of its own"),
}


@pytest.mark.parametrize(("text", "fault"), FAULTY.items())
def test_a_file_that_is_not_ours_is_named_where_it_is_wrong(
    text: str, fault: tuple[str, str]
) -> None:
    """By the field, and by what should stand there."""
    found = in_node(
        "features/applications/file.js",
        "(() => { try { return m.read(v[0]) } catch (fault) { return fault } })()",
        text,
    )
    assert (found["field"], found["expected"]) == fault


def test_a_faulty_file_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    """And the message says which file, and what is wrong with it."""
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    file = tmp_path / "other.json"
    for text, words in (
        ("BEGIN:VCALENDAR", "“other.json” can’t be used: this page didn’t save it."),
        (_file(APPLICATION | {"about": []}), "“applications[0].about” is []"),
        (_file(version=99), "saved by another version"),
    ):
        file.write_text(text)
        reader.page.locator("#calc-file").set_input_files(file)
        expect(reader.page.locator(".calc-list__keeping [role=status]")).to_contain_text(words)
        expect(reader.rows).to_have_count(2)


def test_what_another_version_kept_is_kept() -> None:
    """A key that this version does not know goes through a file and back."""
    strange = APPLICATION | {"later": {"a": 1}, "calendar": {"sequence": 3, "keys": ["x"], "b": 2}}
    read = in_node("features/applications/file.js", "m.read(v[0])", _file(strange))
    assert read == [strange | {"about": {}, "people": [], "notes": {}}]


def test_what_cannot_be_read_is_left_alone(reader: Reader) -> None:
    """It is counted, and neither shown nor thrown away."""
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    key = reader.page.evaluate("Object.keys(localStorage).find((k) => k.includes('application:'))")
    reader.page.evaluate("([key]) => localStorage.setItem(key, '{')", [key])
    reader.open()
    expect(reader.page.locator(".calc-ready")).to_be_visible()
    assert reader.page.evaluate("([key]) => localStorage.getItem(key)", [key]) == "{"
