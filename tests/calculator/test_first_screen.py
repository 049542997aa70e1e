"""A phone's first screen, and screens that are narrower still: what to do, when, and how."""

from itertools import pairwise

import pytest
from playwright.sync_api import Route, expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader, Readers

STORIES = {
    "just out": ("2026-11-20", f"interview={FRIDAY}T16:00"),
    "opened on Saturday": ("2026-11-21", f"interview={FRIDAY}"),
    "three weeks late": ("2026-12-11", f"interview={FRIDAY}"),
    "an agency": ("2026-11-20", f"route=agency&interview={FRIDAY}"),
    "promised": ("2026-11-28", PROMISED),
    "promised in words": (
        "2026-11-28",
        f"interview={FRIDAY}&done={FRIDAY},step=thank-you&promised={FRIDAY},said=early+next+week",
    ),
    "rejected": ("2026-11-28", f"{PROMISED}&rejected=2026-11-28"),
    "offered": ("2026-11-28", f"{PROMISED}&offered=2026-11-28"),
    "do not contact us": ("2026-11-28", f"{PROMISED}&no-contact=2026-11-28"),
    "two rounds": ("2026-11-24", f"{PROMISED}&interview=2026-11-23"),
    "still to come": ("2026-11-18", f"interview={FRIDAY}T10:00"),
    "before Christmas": ("2026-12-18", "region=GB-ENG&interview=2026-12-18"),
    "no region": ("2026-11-28", f"region=none&interview={FRIDAY}"),
    "one source": ("2026-11-28", f"advice=klc-recruitment&interview={FRIDAY}"),
    "after the last known year": ("2030-02-01", "interview=2030-02-01"),
}


def test_every_story_ends_on_the_first_screen(phone: Reader) -> None:
    """The day, the reason for it, and what can be pressed: none of it needs scrolling."""
    for story, (today, fragment) in STORIES.items():
        phone.open(f"today={today}&{fragment}")
        ends = "(it) => it.getBoundingClientRect().bottom"
        assert phone.next.locator("[data-key=otherwise]").evaluate(ends) <= 740, story
        # The day is in sight on a lower screen, too.
        assert phone.next.locator(".calc-next__day").evaluate(ends) <= 640, story
        # Who has just heard their decision is not argued with.
        if phone.next.locator(".calc-next__before").count() == 0:
            expect(phone.next.locator(".calc-next__why")).to_contain_text("Why ")
            expect(phone.next.locator(".calc-next__why")).to_contain_text(".")


def test_what_lies_ahead_is_not_to_be_done_now(reader: Reader) -> None:
    """A late step whose next working day is still to come comes next, and not now."""
    reader.open(STORIES["promised in words"][1])
    expect(reader.next).to_contain_text("Next")
    expect(reader.next).not_to_contain_text("Today (a bit late is fine)")
    expect(reader.next.locator(".calc-warning")).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(640, 450), (320, 256)])
def test_nothing_is_lost_when_it_is_enlarged(readers: Readers, width: int, height: int) -> None:
    """A desk's screen at 200 and at 400 per cent, with everything open: no date is broken."""
    reader = readers(width=width, height=height)
    reader.open(f"region=DE-MV&{PROMISED.partition('&')[2]}")
    reader.page.locator("#happened-promised").click()
    for summary in reader.page.locator(".calc summary").all():
        summary.click()
    wide = reader.page.evaluate(
        """[...document.querySelectorAll(".calc *")].filter((e) => e.checkVisibility() &&
        !e.closest(".vh") && e.getBoundingClientRect().right > innerWidth + 1)
        .map((e) => e.outerHTML.slice(0, 100))"""
    )
    assert wide == []
    broken = "all => all.filter((e) => e.getClientRects().length > 1).length"
    assert reader.page.locator(".calc time").evaluate_all(broken) == 0
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width


def test_very_long_names_break(phone: Reader) -> None:
    """Whatever an editor calls a step or a region, the page stays as wide as the screen."""

    def lengthened(route: Route) -> None:
        answer = route.fetch()
        words = answer.json()
        long = "Bundesausbildungsförderungsgesetz" * 3
        for step in words["steps"].values():
            step["title"] = step["short"] = long
        for region in words["regions"].values():
            region["name"] = long
        words["events"]["promised"]["label"] = long
        route.fulfill(response=answer, json=words)

    phone.change_file("**/words.json", lengthened)
    phone.open(PROMISED)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360
    inside = phone.page.evaluate(
        """[...document.querySelectorAll(".calc-picture__svg text")].every((e) =>
        e.getBoundingClientRect().right <= innerWidth && e.getBoundingClientRect().left >= 0)"""
    )
    assert inside


@pytest.mark.parametrize("fragment", [f"interview={FRIDAY}", PROMISED])
def test_the_timeline_says_whole_names(phone: Reader, fragment: str) -> None:
    """On a phone, too: in 14 px, inside the picture, and none over another row's."""
    phone.open(fragment)
    boxes = phone.page.evaluate(
        """[...document.querySelectorAll(".calc-row-label")].map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        const room = label.ownerSVGElement.getBoundingClientRect().right;
        const size = getComputedStyle(label).fontSize;
        return { left, right, top, bottom, room, size, text: label.textContent }; })"""
    )
    assert len(boxes) > 3
    for box in boxes:
        assert box["size"] == "14px"
        assert "…" not in box["text"]
        assert box["left"] >= 0
        assert box["right"] <= box["room"] + 1
    assert all(above["bottom"] <= below["top"] + 1 for above, below in pairwise(boxes))


def test_a_phone_asks_one_question_at_a_time(phone: Reader) -> None:
    """The plan is in sight from the first answer on; the others can still be given."""
    phone.visit("calculator/")
    expect(phone.page.locator(".calc fieldset:visible")).to_have_count(1)
    phone.page.get_by_role("button", name="Yesterday").click()
    expect(phone.page.locator(".calc-next__day")).to_be_in_viewport()
    assert phone.focused == "promise-how-none"
    expect(phone.page.get_by_text("Did an agency put you forward?")).to_have_count(0)
    phone.they_said("next week")
    phone.page.get_by_role("button", name="Next", exact=True).click()
    phone.page.get_by_role("radio", name="Through an agency").check()
    phone.page.get_by_role("button", name="Next", exact=True).click()
    phone.page.get_by_role("radio", name="A university").check()
    phone.page.get_by_role("button", name="Done", exact=True).click()
    expect(phone.page.locator(".calc fieldset:visible")).to_have_count(0)
    expect(phone.page.locator(".calc-answers").first).to_contain_text("“next week”")
    assert phone.focused == "change-fact-employer"
    assert "route=agency" in phone.fragment


def test_a_phone_does_not_ask_what_was_said_before_it_could_be(phone: Reader) -> None:
    """Nobody has named a date yet where the interview lies ahead."""
    phone.open()
    phone.enter("Date", "10 December", "Tab")
    expect(phone.page.get_by_text("Did an agency put you forward?")).to_be_visible()
    expect(phone.page.get_by_text("Did they say when you’d hear?")).to_have_count(0)
