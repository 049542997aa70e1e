"""The list of applications: what it says, and what opens them."""

from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.application_list import (
    DUE,
    OVER,
    keep_applications,
    name_application,
    open_list,
)
from tests.calculator.reader import PROMISED, TODAY, Reader

HOSTILE = '<img src=x onerror="alert(1)">'

AHEAD = "interview=2026-12-10"
SPRING = "interview=2026-11-05&done=2026-11-05,step=thank-you&promised=2026-11-05,by=2026-12-31"


def _group(reader: Reader, name: str) -> list[str]:
    """Return the names in a group of the list."""
    section = reader.page.locator(".calc-list", has=reader.page.get_by_text(f"{name} ("))
    return section.get_by_role("heading", level=4).all_inner_texts()


def test_the_list_says_what_is_to_be_done_when(reader: Reader) -> None:
    """Today, this week, later, their turn, closed: each with its next step and day."""
    keep_applications(
        reader,
        ("Harbour House", DUE),
        ("Northside", PROMISED),
        ("Spring & Co", SPRING),
        ("Later Ltd", AHEAD),
        ("Gone plc", OVER),
        ("Sorry Ltd", f"{DUE}&rejected=2026-11-28"),
    )
    # Harbour House: due a week after Friday 20 November; today is Saturday, so on Monday.
    # Northside: a day after the day they named, and Sunday is no working day, so on Monday, too.
    assert set(_group(reader, "This week")) == {"Harbour House", "Northside", "Sorry Ltd"}
    # What can be asked at an interview lies as far ahead as that.
    assert _group(reader, "Later") == ["Later Ltd"]
    # What would come early has lapsed; nothing is left before they keep, or break, their word.
    assert _group(reader, "Waiting for them") == ["Spring & Co"]
    assert _group(reader, "Closed") == ["Gone plc"]
    row = reader.rows.filter(has_text="Northside")
    expect(row).to_contain_text("Check in for news: Mon 30 Nov, in 2 days")
    expect(row).to_contain_text("Interview Fri 20 Nov")
    # Nobody who has just heard is hurried by the list.
    row = reader.rows.filter(has_text="Sorry Ltd")
    expect(row).to_contain_text("When you’re ready: Reply to a rejection")
    expect(row).not_to_contain_text("today")


def test_opening_one_and_going_back(reader: Reader) -> None:
    """The browser's Back leads to the list again, and forward to the application.

    The name stands on the page, and in no address.
    """
    reader.load()
    keep_applications(reader, ("Harbour House", DUE), ("Northside", PROMISED))
    reader.press("Northside")
    expect(reader.next).to_contain_text("Monday 30 November")
    expect(reader.page.locator(".calc-bar")).to_contain_text("Northside")
    assert not [url for url in [*reader.requests, reader.page.url] if "orthside" in url]
    assert violations(reader.page) == []
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
    expect(reader.next).to_contain_text("Check in once more")
    after = reader.fragment
    for _ in range(2):
        reader.page.go_back()
        expect(reader.page.locator(".calc")).to_be_visible()
    expect(reader.next).to_contain_text("Check in once more")
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_have_count(0)
    assert reader.fragment == after


def test_two_applications_with_the_same_answers_stay_two(reader: Reader) -> None:
    """The address says the same for both; a reload keeps the one that was open."""
    reader.open(DUE)
    name_application(reader, "First")
    reader.press("New application")
    reader.enter("Date", "20 Nov", "Tab")
    name_application(reader, "Second")
    reader.page.reload()
    expect(reader.page.locator(".calc-bar")).to_contain_text("Second")
    open_list(reader)
    expect(reader.rows).to_have_count(2)


def test_a_link_overwrites_nothing(reader: Reader) -> None:
    """It is another application, and is kept once something is changed in it, or on demand."""
    keep_applications(reader, ("Harbour House", DUE))
    reader.open(f"interview={TODAY}")
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_be_visible()
    reader.open()
    expect(reader.page.locator(".calc-bar")).to_contain_text("Harbour House")
    reader.open(f"interview={TODAY}")
    reader.page.get_by_role("button", name="Save it as mine").click()
    expect(reader.page.get_by_text("You’re viewing a shared plan")).to_have_count(0)
    open_list(reader)
    expect(reader.rows).to_have_count(2)


def test_names_are_shown_as_they_are(reader: Reader) -> None:
    """Whatever they look like, and however long they are."""
    keep_applications(reader, (HOSTILE, DUE), ("W" * 200, PROMISED))
    expect(reader.page.get_by_role("heading", level=4, name=HOSTILE)).to_be_visible()
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for width in (1280, 360, 320):
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.page.evaluate(overflow) == 0


def test_the_search_looks_at_names_steps_and_days(reader: Reader) -> None:
    """All the words must be there, in any order."""
    keep_applications(
        reader,
        *((f"Company {number}", f"interview=2026-11-2{number}") for number in range(5)),
        ("Northside", PROMISED),
    )
    search = reader.page.get_by_label("Search your applications")
    search.press_sequentially("news northside")
    expect(reader.rows).to_have_count(1)
    expect(reader.page.get_by_text("1 of 6")).to_be_visible()
    search.fill("nobody")
    expect(reader.page.get_by_text("None of them has these words.")).to_be_visible()
