"""What a link does in a browser, whoever wrote it: what it says is planned, or named."""

from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader

BEYOND = {
    "region=XX": "the region “XX”",
    "weather=fine": "“weather=fine”",
    "phoned=2026-11-23": "something that happened, called “phoned”, 23 Nov 2026",
    "route=nowhere": "the route “nowhere”",
    "advice=nobody": "whose advice: “nobody”",
    "today=soon": "the day to plan for, “soon”, which isn’t a date",
    f"done={FRIDAY},step=dance": "Done, 20 Nov 2026: the step “dance”",
    f"done={FRIDAY}": "Done, 20 Nov 2026: it doesn’t say enough to count",
    "reply=2026-13-20": "“2026-13-20”, which isn’t a date or a time",
    f"reply={FRIDAY},with=dog": "who with: “dog”",
    f"reply={FRIDAY},mood=good": "“mood=good”",
}
"""Parts of a link that say nothing to these rules, and how each is named."""


def test_what_a_link_says_beyond_our_understanding_is_named(reader: Reader) -> None:
    """It is left out, and not in silence; all else is planned."""
    reader.open("&".join([*BEYOND, PROMISED.replace("region=AU-VIC&", "")]))
    items = reader.page.locator(".calc-notice").get_by_role("listitem")
    expect(items).to_have_count(len(BEYOND))
    said = items.all_inner_texts()
    for named in BEYOND.values():
        assert [named in each.replace("\u00a0", " ") for each in said].count(True) == 1, named
    expect(reader.next.get_by_role("heading")).to_contain_text("Check in for news")


def test_what_was_named_stays_so_while_answers_change(reader: Reader) -> None:
    """Until the reader starts again, though the address no longer says it."""
    reader.open(f"{PROMISED}&weather=fine")
    reader.change("How you applied")
    reader.page.get_by_label("Through an agency").check()
    assert "weather" not in reader.fragment
    expect(reader.page.locator(".calc-notice")).to_contain_text("weather=fine")


def test_a_link_without_a_day_that_can_be_read_asks_for_it(reader: Reader) -> None:
    """The question stands open, with what was said in the place of an answer above it."""
    reader.open("route=agency&interview=2026-13-20")
    expect(reader.page.locator("[data-key=unknown]")).to_contain_text(
        "Interview: “2026-13-20”, which isn’t a date or a time"
    )
    expect(reader.page.get_by_label("Date", exact=True)).to_be_visible()
    expect(reader.page.get_by_label("Through an agency")).to_be_checked()


def test_a_hostile_link_shows_what_it_says_and_no_more(reader: Reader) -> None:
    """Hundreds of parts, markup, and texts without an end: a short list, and a plan."""
    parts = "&".join(f"%3Cimg+src%3Dx+onerror%3Dalert(1)%3E{n}={'x' * 90}" for n in range(300))
    reader.open(f"{PROMISED}&{parts}")
    items = reader.page.locator(".calc-notice li")
    expect(items).to_have_count(13)
    expect(items.last).to_have_text("and 288 more")
    assert reader.page.locator("img[src=x]").count() == 0
    assert max(len(text) for text in items.all_inner_texts()) < 80
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 1280
    expect(reader.next).to_contain_text("Monday 30 November")


def test_a_link_of_thousands_of_events_does_not_stop_the_page(reader: Reader) -> None:
    """The first 300 count, the others are told of, and the page answers as ever."""
    events = [f"reply=2026-11-{21 + n % 5}" for n in range(2_000)]
    reader.open("&".join([f"interview={FRIDAY}", *events]))
    expect(reader.page.locator(".calc-notice").first).to_contain_text("only the first 300 events")
    expect(reader.page.locator(".calc-notice").first).to_contain_text("and 1689 more")
    expect(reader.page.locator(".calc-history li")).to_have_count(300)
    reader.page.get_by_role("button", name="They said no", exact=True).click()
    expect(reader.page.get_by_role("button", name="Add", exact=True)).to_be_visible()
