"""Taking the plan along in a real browser: downloads, links, the clipboard."""

from typing import Final

from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.application_list import name_application
from tests.calculator.reader import PROMISED, Reader, Readers
from tests.calendar.files import Job, by_uid, events, maker
from tests.calendar.reading import faults_of
from tests.engine.life import situation

SITUATION: Final = {
    "today": "2026-11-28",
    **situation("region=AU-VIC interview=20 done=thank-you@20 promised=20,by=27"),
}
"""What the fragment says."""

ADD, UPDATE = "Add to calendar", "Update your calendar"


def downloaded(reader: Reader, button: str) -> tuple[str, bytes]:
    """Return the name and the bytes of the file that a button saves."""
    file = reader.saved(button)
    return file.suggested_filename, file.path().read_bytes()


def steps(file: bytes) -> dict[str, dict[str, str]]:
    """Return the events by the keys of their steps, whatever the application's id is."""
    return {uid.partition(".")[2]: event for uid, event in by_uid(file).items()}


def test_one_button_puts_the_plan_into_a_calendar(reader: Reader) -> None:
    """The file holds what the command line's does; the library is loaded for it, and not before."""
    reader.load(PROMISED)
    assert not any("vendor/ical" in url for url in reader.requests)
    name, file = downloaded(reader, ADD)
    assert name == "after-the-interview.ics"
    assert faults_of(file) == []
    ours = steps(maker().by_python(Job(SITUATION, name=None)) or b"")
    theirs = steps(file)
    assert theirs.keys() == ours.keys()
    site = f":{reader.address}"
    for key, event in theirs.items():
        assert event["URL"].startswith(site)
        same = {"DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE", "DTSTAMP", "ALARM TRIGGER"}
        assert {name: event[name] for name in same} == {name: ours[key][name] for name in same}
    said = reader.page.locator(".calc-out [role=status]")
    expect(said).to_have_text("Saved a file with 6 days.")
    expect(reader.page.get_by_text("iPhone, iPad, Mac:")).to_be_visible()
    assert reader.focused == "calc-save-calendar"


def test_a_second_file_updates_the_first(reader: Reader) -> None:
    """Under the same UIDs, after a reload too, with the name given since, and what fell away."""
    reader.open(PROMISED)
    _, first = downloaded(reader, ADD)
    reader.page.get_by_role("button", name="I’ve done this").click()
    # What was said belongs to the dates before.
    expect(reader.page.locator(".calc-out [role=status]")).to_have_text("")
    reader.page.reload()
    reader.page.wait_for_selector(".calc-ready")
    name_application(reader, "Harbour, House")
    name, second = downloaded(reader, UPDATE)
    assert name == "harbour-house.ics"
    before, after = by_uid(first), by_uid(second)
    assert before.keys() == after.keys()
    assert {event["SEQUENCE"] for event in before.values()} == {":0"}
    assert {event["SEQUENCE"] for event in after.values()} == {":1"}
    gone = [uid for uid, event in after.items() if event["STATUS"] == ":CANCELLED"]
    assert [uid.partition(".")[2] for uid in gone] == ["first-check-in"]
    assert all("Harbour\\, House" in event["SUMMARY"] for event in after.values())
    assert "Harbour" not in reader.page.url
    expect(reader.page.locator(".calc-out [role=status]")).to_contain_text("It cancels")


def test_the_next_step_alone(reader: Reader) -> None:
    """Links to two calendars on the web, and a file; nobody's name is in an address."""
    reader.open(PROMISED)
    name_application(reader, "Harbour House")
    reader.next.get_by_text("Put this step into a calendar").click()
    links = reader.next.locator("a[target=_blank]")
    expect(links).to_have_count(2)
    for link in links.all():
        address = link.get_attribute("href") or ""
        assert "30" in address
        assert "Harbour" not in address
        assert link.get_attribute("rel") == "noopener noreferrer"
    name, file = downloaded(reader, "A file with this step")
    assert name == "harbour-house.ics"
    assert [event["SUMMARY"] for event in events(file)] == [":Check in for news – Harbour House"]
    expect(reader.next).to_contain_text("Saved a file with 1 day.")
    # Its day is known to the next file for the whole plan.
    _, whole = downloaded(reader, UPDATE)
    assert by_uid(file).keys() <= by_uid(whole).keys()
    assert {event["SEQUENCE"] for event in events(whole)} == {":1"}


def test_a_part_that_cannot_be_loaded_is_tried_again(reader: Reader) -> None:
    """It is said that it failed, and the next press works."""
    reader.lose("**/claims.json")
    reader.open(PROMISED)
    reader.press(ADD)
    out = reader.page.locator(".calc-out")
    expect(out).to_contain_text("didn’t load")
    reader.page.unroute("**/claims.json")
    downloaded(reader, ADD)
    expect(out).not_to_contain_text("didn’t load")


def test_a_plan_with_nothing_ahead_says_so(reader: Reader) -> None:
    """There is no file without a day in it."""
    happened = "accepted=2026-11-25&done=2026-11-25,step=thank-for-offer"
    reader.open(f"interview=2026-11-20&offer-in-writing=2026-11-25&{happened}")
    reader.press(ADD)
    said = reader.page.locator(".calc-out [role=status]")
    expect(said).to_have_text("You have no dates left to add.")


def test_the_time_and_the_steps_are_chosen_once(readers: Readers) -> None:
    """They are kept with the application; what was in the calendar and is unwanted is cancelled.

    On a phone nothing of it is wider than the screen, and axe finds nothing wrong.
    """
    reader = readers(width=320, height=740)
    reader.open(PROMISED)
    _, first = downloaded(reader, ADD)
    out = reader.page.locator(".calc-out")
    out.get_by_text("Choose the time and the steps").click()
    boxes = out.get_by_role("checkbox")
    expect(boxes.first).to_be_checked()
    assert boxes.count() == len({key.partition(".")[0] for key in steps(first)})
    out.get_by_label("Remind me at").fill("07:30")
    out.get_by_role("checkbox", name="Second check-in").uncheck()
    reader.page.reload()
    reader.page.wait_for_selector(".calc-ready")
    _, second = downloaded(reader, UPDATE)
    found = steps(second)
    assert found.pop("second-check-in")["STATUS"] == ":CANCELLED"
    assert {event["ALARM TRIGGER"] for event in found.values()} == {":PT7H30M"}
    out.get_by_text("Choose the time and the steps").click()
    expect(out.get_by_role("checkbox", name="Second check-in")).not_to_be_checked()
    for box in boxes.all():
        box.uncheck()
    reader.press(UPDATE)
    expect(out.get_by_role("status")).to_contain_text("It cancels")
    assert violations(reader.page, ".calc-out") == []
    reader.page.get_by_text("iPhone, iPad, Mac:").wait_for()
    assert reader.page.evaluate("document.documentElement.scrollWidth") == 320
