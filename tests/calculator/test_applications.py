"""Several applications: the list, what keeps them, the file that takes them elsewhere."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.modules import in_node
from tests.calculator.reader import FRIDAY, PROMISED, TODAY, Reader

pytestmark = pytest.mark.browser

Json = Any

HOSTILE = '<img src=x onerror="alert(1)">'

AHEAD = "interview=2026-12-10"
SPRING = "interview=2026-11-05&done=2026-11-05,step=thank-you&promised=2026-11-05,by=2026-12-31"
OVER = f"interview={FRIDAY}&withdrawn=2026-11-27&done=2026-11-27,step=withdraw"
DUE = f"interview={FRIDAY}&done={FRIDAY},step=thank-you"


def _kept(reader: Reader, *applications: tuple[str, str]) -> None:
    """Keep applications, each by its company and its answers."""
    for company, fragment in applications:
        reader.open(f"region=AU-VIC&{fragment}")
        _name(reader, company)


def _name(reader: Reader, company: str) -> None:
    reader.change("Job")
    reader.page.get_by_label("Company").fill(company)
    reader.page.get_by_label("Company").press("Tab")


def _list(reader: Reader) -> None:
    """Open the page anew: with several applications it begins with their list."""
    reader.open()
    expect(reader.page.get_by_role("heading", name="Your applications")).to_be_visible()


def _group(reader: Reader, name: str) -> list[str]:
    """Return the names in a group of the list."""
    section = reader.page.locator(".calc-list", has=reader.page.get_by_text(f"{name} ("))
    return section.get_by_role("heading", level=4).all_inner_texts()


def test_the_list_says_what_is_to_be_done_when(reader: Reader) -> None:
    """Today, this week, later, their turn, closed: each with its next step and day."""
    _kept(
        reader,
        ("Harbour House", DUE),
        ("Northside", PROMISED),
        ("Spring & Co", SPRING),
        ("Later Ltd", AHEAD),
        ("Gone plc", OVER),
    )
    _list(reader)
    # Harbour House: due a week after Friday 20 November; today is Saturday, so on Monday.
    # Northside: a day after the day they named, and Sunday is no working day, so on Monday, too.
    assert set(_group(reader, "This week")) == {"Harbour House", "Northside"}
    # What can be asked at an interview lies as far ahead as that.
    assert _group(reader, "Later") == ["Later Ltd"]
    # What would come early has lapsed; nothing is left before they keep, or break, their word.
    assert _group(reader, "Waiting for them") == ["Spring & Co"]
    assert _group(reader, "Closed") == ["Gone plc"]
    row = reader.page.locator(".calc-list__row", has_text="Northside")
    expect(row).to_contain_text("Check in for the first time: Mon 30 Nov, in 2 days")
    expect(row).to_contain_text("Interview Fri 20 Nov")


def test_opening_one_and_going_back(reader: Reader) -> None:
    """The browser's Back leads to the list again, and forward to the application."""
    _kept(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    _list(reader)
    reader.page.get_by_role("button", name="Northside", exact=True).click()
    expect(reader.next).to_contain_text("Monday 30 November")
    expect(reader.page.locator(".calc-bar")).to_contain_text("Northside")
    reader.page.go_back()
    expect(reader.page.get_by_role("heading", name="Your applications")).to_be_focused()
    reader.page.go_forward()
    expect(reader.next).to_contain_text("Monday 30 November")
    reader.page.reload()
    expect(reader.page.locator(".calc-bar")).to_contain_text("Northside")


def test_back_finds_the_application_as_it_is_now(reader: Reader) -> None:
    """However many answers ago that entry of the history was written."""
    reader.open(PROMISED)
    reader.page.get_by_role("button", name="Save it as mine").click()
    reader.next.get_by_role("button", name="Write it").click()
    reader.page.get_by_role("button", name="I’ve sent it").click()
    expect(reader.next).to_contain_text("Check in a second time")
    after = reader.fragment
    for _ in range(2):
        reader.page.go_back()
        expect(reader.page.locator(".calc")).to_be_visible()
    expect(reader.next).to_contain_text("Check in a second time")
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_have_count(0)
    assert reader.fragment == after


def test_two_applications_with_the_same_answers_stay_two(reader: Reader) -> None:
    """The address says the same for both; a reload keeps the one that was open."""
    reader.open(DUE)
    _name(reader, "First")
    reader.page.get_by_role("button", name="New application").click()
    reader.page.get_by_label("Date", exact=True).fill("20 Nov")
    reader.page.get_by_label("Date", exact=True).press("Tab")
    _name(reader, "Second")
    reader.page.reload()
    expect(reader.page.locator(".calc-bar")).to_contain_text("Second")
    _list(reader)
    expect(reader.page.locator(".calc-list__row")).to_have_count(2)


def test_a_link_overwrites_nothing(reader: Reader) -> None:
    """It is another application, and is kept once something is changed in it, or on demand."""
    _kept(reader, ("Harbour House", DUE))
    reader.open(f"interview={TODAY}")
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_be_visible()
    reader.open()
    expect(reader.page.locator(".calc-bar")).to_contain_text("Harbour House")
    reader.open(f"interview={TODAY}")
    reader.page.get_by_role("button", name="Save it as mine").click()
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_have_count(0)
    _list(reader)
    expect(reader.page.locator(".calc-list__row")).to_have_count(2)


def test_a_name_stands_in_no_address(reader: Reader) -> None:
    """Neither in the page's, nor in what it loads."""
    reader.load()
    _kept(reader, ("Geheimnis", DUE), ("Northside", PROMISED))
    _list(reader)
    reader.page.get_by_role("button", name="Geheimnis", exact=True).click()
    expect(reader.page.locator(".calc-bar")).to_contain_text("Geheimnis")
    assert not [url for url in [*reader.requests, reader.page.url] if "Geheim" in url]


def test_names_are_shown_as_they_are(reader: Reader) -> None:
    """Whatever they look like, and however long they are."""
    _kept(reader, (HOSTILE, DUE), ("W" * 200, PROMISED))
    _list(reader)
    expect(reader.page.get_by_role("heading", level=4, name=HOSTILE)).to_be_visible()
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for width in (1280, 360, 320):
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.page.evaluate(overflow) == 0


def test_the_search_looks_at_names_steps_and_days(reader: Reader) -> None:
    """All the words must be there, in any order."""
    _kept(
        reader,
        *((f"Company {number}", f"interview=2026-11-2{number}") for number in range(5)),
        ("Northside", PROMISED),
    )
    _list(reader)
    search = reader.page.get_by_label("Search your applications")
    search.press_sequentially("first northside")
    expect(reader.page.locator(".calc-list__row")).to_have_count(1)
    expect(reader.page.get_by_text("1 of 6")).to_be_visible()
    search.fill("nobody")
    expect(reader.page.get_by_text("None of them has these words.")).to_be_visible()


def test_what_was_removed_can_be_had_back(reader: Reader) -> None:
    """One, or all of them."""
    _kept(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    _list(reader)
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
    _kept(one, ("Harbour House", DUE), ("Northside", PROMISED))
    _list(one)
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
    _kept(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    _list(reader)
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
    _kept(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    _list(reader)
    file = tmp_path / "other.json"
    for text, words in (
        ("BEGIN:VCALENDAR", "“other.json” can’t be used: it is not a file that this page saved."),
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
    _kept(reader, ("Harbour House", DUE), ("Northside", PROMISED))
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
    expect(other.locator(".calc-next")).to_contain_text("Check in a second time")
    other.get_by_role("button", name="They said no", exact=True).click()
    other.get_by_role("button", name="Add", exact=True).click()
    expect(reader.page.locator(".calc-history")).to_contain_text("They said no")
    other.close()


def test_axe_finds_nothing_in_the_list(readers: Callable[..., Reader]) -> None:
    """Empty, full, asked whether all should go, and after it."""
    reader = readers(width=360)
    _kept(reader, ("Harbour House", DUE), ("Northside", PROMISED), ("Gone plc", OVER))
    assert violations(reader.page) == []
    _list(reader)
    assert violations(reader.page) == []
    reader.page.get_by_role("button", name="Delete everything").click()
    assert violations(reader.page) == []
    reader.page.get_by_role("button", name="Delete", exact=True).click()
    expect(reader.page.get_by_text("No applications yet")).to_be_visible()
    assert violations(reader.page) == []
