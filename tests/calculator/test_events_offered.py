"""The buttons of events: grouped, the likely ones first; details that need not be known."""

from playwright.sync_api import expect

from tests.calculator.other_rules import serve
from tests.calculator.reader import Reader

MET = "region=none&today=2026-11-20&meeting=2026-11-16"

BUTTONS = (
    "\nanchors:\n",
    """\
  papers: {label: They asked for papers, button: Papers, may-take: [by], by-label: Until, group: in}
  broke-word:
    label: They broke their word
    button: Broken word
    group: in
    likely: {event: promised, broken: 1}

event-groups:
  in: {label: From the buyer}

anchors:
""",
)

LIKELY = (
    "effect: promises, takes: [by, said]}",
    "effect: promises, takes: [by, said], likely: meeting}",
)


def test_likely_events_stand_first_and_the_rest_is_one_tap_away(reader: Reader) -> None:
    """Under the rules' headings; what is said of a step has no button there."""
    serve(reader, BUTTONS, LIKELY)
    reader.open(MET)
    first = reader.page.locator(".calc-happened > .calc-happened__buttons button")
    assert first.all_inner_texts() == ["A date"]
    reader.page.get_by_text("Something else happened").click()
    more = reader.page.locator(".calc-happened details")
    assert more.locator("h3").all_inner_texts() == ["From the buyer", "Anything else"]
    assert more.get_by_role("button").all_inner_texts() == [
        "Papers",
        "Broken word",
        "We met",
        "Decided",
    ]
    # A day that need not be known may stay open; it is asked for by its own name.
    reader.page.get_by_role("button", name="Papers").click()
    day = reader.page.get_by_label("Until")
    day.fill("27 Nov")
    # As it is understood at once: a moment later it could be typed in again.
    assert day.evaluate("field => { field.blur(); return field.value; }") == "27 Nov 2026"
    day.fill("")
    day.blur()
    reader.page.get_by_role("button", name="Add", exact=True).click()
    assert reader.fragment.endswith("&papers=2026-11-20")
    # Once a day that they named has passed, another button is among the first.
    reader.open(f"{MET}&promised=2026-11-17,by=2026-11-18")
    assert first.all_inner_texts() == ["A date", "Broken word"]
    # What was done in time can be told late, below the steps that no longer apply.
    reader.open(f"{MET}&awarded=2026-11-19")
    reader.page.locator(".calc-dropped summary").click()
    reader.press("I did one of these")
    reader.page.get_by_label("Which step?").select_option("Ask")
    reader.enter("When?", "18 Nov")
    expect(reader.step("Ask")).to_contain_text("Done")


def test_without_groups_every_event_has_a_button(reader: Reader) -> None:
    """As it was before there were any."""
    serve(reader)
    reader.open(MET)
    shown = reader.page.locator(".calc-happened > .calc-happened__buttons button")
    assert shown.all_inner_texts() == ["We met", "A date", "I did it", "Decided"]
