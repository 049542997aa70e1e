"""Applications removed, had back, saved to a file and taken from one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.application_list import (
    DUE,
    OVER,
    keep_applications,
    open_list,
)
from tests.calculator.modules import in_node
from tests.calculator.reader import FRIDAY, PROMISED, TODAY, Reader

Json = Any

pytestmark = pytest.mark.browser


def test_what_was_removed_can_be_had_back(reader: Reader) -> None:
    """One, or all of them."""
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    open_list(reader)
    rows = reader.page.locator(".calc-list__row")
    reader.page.get_by_role("button", name="Remove: Northside").click()
    expect(rows).to_have_count(1)
    reader.page.get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(2)
    reader.page.get_by_role("button", name="Delete everything").click()
    expect(reader.page.get_by_text("Delete all 2 applications")).to_be_focused()
    reader.page.get_by_role("button", name="Cancel").click()
    expect(rows).to_have_count(2)
    reader.page.get_by_role("button", name="Delete everything").click()
    reader.page.get_by_role("button", name="Delete", exact=True).click()
    expect(rows).to_have_count(0)
    assert reader.page.evaluate("Object.keys(localStorage).filter((k) => k.includes('calc'))") == []
    reader.page.get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(2)


def test_a_file_takes_them_to_another_browser(
    readers: Callable[..., Reader], tmp_path: Path
) -> None:
    """All that is kept comes out of it as it went in, and twice is once."""
    one, other = readers(), readers()
    keep_applications(one, ("Harbour House", DUE), ("Northside", PROMISED))
    open_list(one)
    with one.page.expect_download() as saving:
        one.page.get_by_role("button", name="Save all to a file").click()
    assert saving.value.suggested_filename == f"applications-{TODAY}.json"
    file = tmp_path / "applications.json"
    saving.value.save_as(file)
    other.open(f"interview={TODAY}")
    other.page.get_by_role("button", name="Save it as mine").click()
    other.page.get_by_role("button", name="New application").click()
    other.page.get_by_role("button", name="Your other application").click()
    for added in ("2 added", "2 here already"):
        other.page.locator("#calc-file").set_input_files(file)
        expect(other.page.locator(".calc-list__keeping")).to_contain_text(added)
    expect(other.page.locator(".calc-list__row")).to_have_count(3)
    other.page.get_by_role("button", name="Northside", exact=True).click()
    expect(other.next).to_contain_text("Monday 30 November")


def test_nothing_is_overwritten_without_asking(reader: Reader, tmp_path: Path) -> None:
    """The same application with other answers: the reader says which should stay."""
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    open_list(reader)
    with reader.page.expect_download() as saving:
        reader.page.get_by_role("button", name="Save all to a file").click()
    file = tmp_path / "applications.json"
    saving.value.save_as(file)
    written = json.loads(file.read_text())
    for each in written["applications"]:
        each["about"]["company"] = each["about"]["company"].replace("Northside", "Southside")
    file.write_text(json.dumps(written))
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
    "no JSON": ("BEGIN:VCALENDAR", "", "JSON"),
    "another JSON": ('{"a": 1}', "format", "“follow-up-applications”"),
    "a list": ("[]", "", "an object in braces"),
    "a newer version": (_file(version=2), "version", "version 1"),
    "no applications": (_file(applications=None), "applications", "a list"),
    "no application": (_file(7), "applications[0]", "an object in braces"),
    "no answers": (_file({"id": "a"}), "applications[0].inputs", "an object in braces"),
    "no events": (_file({"id": "a", "inputs": {}}), "applications[0].inputs.events", "a list"),
    "no day": (
        _file({"id": "a", "inputs": {"events": [{"event": "interview"}]}}),
        "applications[0].inputs.events[0].on",
        "a text",
    ),
    "a name that is none": (
        _file(APPLICATION | {"about": {"company": 7}}),
        "applications[0].about.company",
        "a text",
    ),
    "a number that falls": (
        _file(APPLICATION | {"calendar": {"sequence": -1, "keys": []}}),
        "applications[0].calendar.sequence",
        "a whole number from 0 on",
    ),
    "an id twice": (_file(APPLICATION, APPLICATION), "applications[1].id", "an id of its own"),
    "an id that is a path": (
        _file(APPLICATION | {"id": "../a"}),
        "applications[0].id",
        "an id of its own",
    ),
}


@pytest.mark.parametrize("case", FAULTY)
def test_a_file_that_is_not_ours_is_named_where_it_is_wrong(case: str) -> None:
    """By the field, and by what should stand there."""
    text, field, expected = FAULTY[case]
    found = in_node(
        "features/applications/file.js",
        "(() => { try { return m.read(v[0]) } catch (fault) { return fault } })()",
        text,
    )
    assert (found["field"], found["expected"]) == (field, expected)


def test_a_faulty_file_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    """And the message says which file, and what is wrong with it."""
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    open_list(reader)
    file = tmp_path / "other.json"
    for text, words in (
        ("BEGIN:VCALENDAR", "“other.json” can’t be used: this page didn’t save it."),
        (_file(APPLICATION | {"about": []}), "“applications[0].about” is []"),
        (_file(version=99), "saved by another version"),
    ):
        file.write_text(text)
        reader.page.locator("#calc-file").set_input_files(file)
        expect(reader.page.locator(".calc-list__keeping [role=status]")).to_contain_text(words)
        expect(reader.page.locator(".calc-list__row")).to_have_count(2)


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


def test_two_pages_at_once_lose_nothing(reader: Reader) -> None:
    """What is done on one is there on the other."""
    reader.open(PROMISED)
    reader.next.get_by_role("button", name="I’ve done this").click()
    other = reader.page.context.new_page()
    other.goto(f"{reader.address}calculator/")
    expect(other.locator(".calc-next")).to_contain_text("Check in once more")
    other.get_by_role("button", name="They said no", exact=True).click()
    other.get_by_role("button", name="Add", exact=True).click()
    expect(reader.page.locator(".calc-history")).to_contain_text("They said no")
    other.close()


def test_axe_finds_nothing_in_the_list(readers: Callable[..., Reader]) -> None:
    """Empty, full, asked whether all should go, and after it."""
    reader = readers(width=360)
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED), ("Gone plc", OVER))
    reader.page.get_by_role("button", name="Gone plc", exact=True).click()
    expect(reader.page.locator(".calc-bar")).to_contain_text("Gone plc")
    assert violations(reader.page) == []
    open_list(reader)
    assert violations(reader.page) == []
    reader.page.get_by_role("button", name="Delete everything").click()
    assert violations(reader.page) == []
    reader.page.get_by_role("button", name="Delete", exact=True).click()
    expect(reader.page.get_by_text("No applications yet")).to_be_visible()
    assert violations(reader.page) == []
