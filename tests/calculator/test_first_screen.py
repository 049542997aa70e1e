"""A phone's first screen, and screens that are narrower still: what to do, when, and how."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader

pytestmark = pytest.mark.browser

STORIES = {
    "just out": ("2026-11-20", f"interview={FRIDAY}T16:00"),
    "opened on Saturday": ("2026-11-21", f"interview={FRIDAY}"),
    "three weeks late": ("2026-12-11", f"interview={FRIDAY}"),
    "an agency": ("2026-11-20", f"route=agency&interview={FRIDAY}"),
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


def test_every_story_ends_on_the_first_screen(readers: Callable[..., Reader]) -> None:
    """The day, the reason for it, and what can be pressed: none of it needs scrolling."""
    reader = readers(width=360, height=740)
    for story, (today, fragment) in STORIES.items():
        reader.open(f"today={today}&{fragment}")
        box = reader.next.locator("[data-key=otherwise]").bounding_box()
        assert box, story
        assert box["y"] + box["height"] <= 740, story
        # Who has just heard their decision is not argued with.
        if reader.next.locator(".calc-next__before").count() == 0:
            expect(reader.next.locator(".calc-next__why")).to_contain_text("Why ")
            expect(reader.next.locator(".calc-next__why")).to_contain_text(".")


def test_what_lies_ahead_is_not_to_be_done_now(reader: Reader) -> None:
    """A late step whose next working day is still to come comes next, and not now."""
    reader.open(STORIES["promised in words"][1])
    expect(reader.next).to_contain_text("Next")
    expect(reader.next).not_to_contain_text("Today (a bit late is fine)")
    expect(reader.next.locator(".calc-warning")).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(640, 450), (320, 256)])
def test_nothing_is_lost_when_it_is_enlarged(
    readers: Callable[..., Reader], width: int, height: int
) -> None:
    """A desk's screen at 200 and at 400 per cent, with everything open."""
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
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width


def test_very_long_names_break(readers: Callable[..., Reader]) -> None:
    """Whatever an editor calls a step or a region, the page stays as wide as the screen."""
    reader = readers(width=360, height=740)

    def lengthened(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        words = answer.json()
        long = "Bundesausbildungsförderungsgesetz" * 3
        for step in words["steps"].values():
            step["title"] = step["short"] = long
        for region in words["regions"].values():
            region["name"] = long
        words["events"]["promised"]["label"] = long
        route.fulfill(response=answer, json=words)  # type: ignore[attr-defined]

    reader.change_file("**/words.json", lengthened)
    reader.open(PROMISED)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360
    inside = reader.page.evaluate(
        """[...document.querySelectorAll(".calc-picture__svg text")].every((e) =>
        e.getBoundingClientRect().right <= innerWidth && e.getBoundingClientRect().left >= 0)"""
    )
    assert inside


@pytest.mark.parametrize("fragment", [f"interview={FRIDAY}", PROMISED])
def test_the_timeline_says_whole_names(readers: Callable[..., Reader], fragment: str) -> None:
    """On a phone, too: in 14 px, inside the picture, and none over another row's."""
    reader = readers(width=360, height=780)
    reader.open(fragment)
    boxes = reader.page.evaluate(
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
    tops = [box["top"] for box in boxes]
    assert tops == sorted(tops)
    assert all(box["bottom"] <= after + 1 for box, after in zip(boxes, tops[1:], strict=False))


def test_a_phone_asks_one_question_at_a_time(readers: Callable[..., Reader]) -> None:
    """The plan is in sight from the first answer on; the others can still be given."""
    reader = readers(width=360, height=740)
    reader.visit("calculator/")
    expect(reader.page.locator(".calc fieldset:visible")).to_have_count(1)
    reader.page.get_by_role("button", name="Yesterday").click()
    expect(reader.page.locator(".calc-next__day")).to_be_in_viewport()
    assert reader.focused == "promise-how-none"
    expect(reader.page.get_by_text("Did an agency put you forward?")).to_have_count(0)
    reader.they_said("next week")
    reader.page.get_by_role("button", name="Next", exact=True).click()
    reader.page.get_by_role("radio", name="Through an agency").check()
    reader.page.get_by_role("button", name="Next", exact=True).click()
    reader.page.get_by_role("radio", name="A university").check()
    reader.page.get_by_role("button", name="Done", exact=True).click()
    expect(reader.page.locator(".calc fieldset:visible")).to_have_count(0)
    expect(reader.page.locator(".calc-answers").first).to_contain_text("“next week”")
    assert reader.focused == "change-fact-employer"
    assert "route=agency" in reader.fragment


def test_a_phone_does_not_ask_what_was_said_before_it_could_be(
    readers: Callable[..., Reader],
) -> None:
    """Nobody has named a date yet where the interview lies ahead."""
    reader = readers(width=360)
    reader.visit("calculator/")
    reader.page.get_by_label("Date", exact=True).fill("10 December")
    reader.page.get_by_label("Date", exact=True).press("Tab")
    expect(reader.page.get_by_text("Did an agency put you forward?")).to_be_visible()
    expect(reader.page.get_by_text("Did they say when you’d hear?")).to_have_count(0)
