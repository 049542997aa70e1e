"""Opened late, and at the end: one thing to do, what was missed folded away, and when to stop."""

import itertools
from datetime import date, timedelta

from playwright.sync_api import expect

from generator.engine import plan
from generator.wording.typography import typeset
from tests.accessibility import violations
from tests.calculator.drawn import drawn
from tests.calculator.reader import FRIDAY, PROMISED, Reader, Readers
from tests.engine.programs import real_program, real_rules

LATE = (3, 10, 30, 200)
"""Days after the interview."""


def test_no_list_of_what_to_do_holds_what_has_passed(reader: Reader) -> None:
    """On both routes, in each advice, some days late: of the late ones only the one to do now."""
    program = real_program()
    situations = [
        {
            "today": (date.fromisoformat(FRIDAY) + timedelta(days=days)).isoformat(),
            "route": route,
            "advice": advice,
            "events": [{"event": "interview", "on": FRIDAY}],
        }
        for days, route, advice in itertools.product(LATE, program["routes"], program["advice"])
    ]
    titles = {step: words.short for step, words in real_rules().steps.items()}
    missing = 0
    for situation, shown in zip(situations, drawn(reader, situations), strict=True):
        answer = plan(program, situation)
        by_id = {step["step"]: step for step in answer["steps"]}
        listed = shown["listed"] + shown["instead"]
        for step in listed:
            late = by_id[step]["status"] == "late"
            instead = by_id[step]["instead_of"]
            assert not late or answer["next"] in (step, *instead), (situation, step)
            assert by_id[step]["on"] >= situation["today"]
        for step in shown["missed"]:
            entry = by_id[step]
            assert entry["dropped"] in ("too-late", "folded") or entry["status"] == "late"
            assert titles[step] in shown["told"]
            advised = real_rules().steps[step].missed
            if entry["dropped"] != "folded" and advised:
                assert typeset(advised).partition(" ")[0] in shown["told"]
        missing += len(shown["missed"])
        everything = listed + shown["missed"] + shown["left"]
        assert sorted(everything) == sorted(by_id), situation
        assert "You could also" not in shown["card"] or not any(
            by_id[step]["status"] == "late"
            and titles[step] in shown["card"].partition("could also")[2]
            for step in shown["missed"]
        )
    assert missing > 40


def test_a_late_thank_you_can_still_be_sent_and_later_goes_into_the_check_in(
    readers: Readers,
) -> None:
    """What to do about it stands beside it."""
    reader = readers(today="2026-11-24")
    reader.open(f"region=AU-VIC&interview={FRIDAY}")
    expect(reader.next).to_contain_text("Today (a bit late is fine)")
    expect(reader.next).to_contain_text("Send a thank-you")
    reader.open(f"region=AU-VIC&interview={FRIDAY}&today=2026-12-20")
    missed = reader.page.locator(".calc-missed")
    expect(missed.get_by_text("Thank-you", exact=True)).to_be_hidden()
    missed.locator("> summary").click()
    thanks = missed.locator("[data-key=thank-you]")
    expect(thanks).to_contain_text("Include it in your “First check-in” instead.")
    thanks.get_by_role("button", name="Yes, I did").press("Enter")
    assert reader.focused == "draft-on"
    reader.enter("When?", "21 Nov")
    expect(reader.step("Thank-you")).to_contain_text("Done")
    expect(missed.locator("[data-key=thank-you]")).to_have_count(0)


def test_it_says_when_to_stop_and_what_comes_then(reader: Reader) -> None:
    """The last message that asks, how many at most, and the next step, from the rules."""
    reader.open(PROMISED)
    stop = reader.page.locator(".calc-stop")
    expect(stop).to_contain_text("Second check-in, Tue 8 Dec (in 10 days)")
    expect(stop).to_contain_text("You can ask twice.")
    expect(stop).to_contain_text("After that: Stop waiting for this one, Tue 15 Dec (in 17 days).")
    both = "done=2026-11-30,step=first-check-in&done=2026-12-08,step=second-check-in"
    reader.open(f"{PROMISED}&{both}&today=2026-12-09")
    expect(stop).to_contain_text("You’ve asked twice. It’s time to stop.")
    expect(stop).to_contain_text("Stop waiting for this one, Tue 15 Dec (in 6 days)")
    # A source that sets no number is given none.
    advice = real_program()["advice"].items()
    silent = next(source for source, its in advice if its["follow_ups"] is None)
    reader.open(f"{PROMISED}&advice={silent}")
    expect(stop).to_contain_text("The last time to ask:")
    # Where nothing is asked any more the card has its own words for it.
    for event in ("rejected", "no-contact", "accepted"):
        reader.open(f"{PROMISED}&done=2026-11-27,step=first-check-in&{event}=2026-11-28")
        expect(stop).to_have_count(0)


def test_where_messages_go_on_no_check_in_is_the_last(reader: Reader) -> None:
    """After both check-ins a consultant is spoken to every week, until three weeks are counted.

    From 8 December, without the days from 24 December to 3 January, they end on 9 January.
    """
    agency = f"{PROMISED}&route=agency"
    stop = reader.page.locator(".calc-stop")
    both = "done=2026-11-30,step=first-check-in&done=2026-12-08,step=second-check-in"
    for query in (agency, f"{agency}&{both}&today=2026-12-09"):
        reader.open(query)
        expect(stop).to_contain_text("You can keep in touch with them until this day:")
        expect(stop).to_contain_text("Stop waiting for this one,")
        expect(stop).not_to_contain_text("Second check-in")
        expect(stop).not_to_contain_text("twice")
    expect(stop).to_contain_text("Stop waiting for this one, Sat 9 Jan")


def test_axe_finds_nothing_long_after(readers: Readers) -> None:
    """With what was missed open, on a narrow phone."""
    reader = readers(width=320, height=640, today="2027-02-01")
    reader.open(f"region=AU-VIC&route=agency&interview={FRIDAY}")
    reader.page.locator(".calc-missed > summary").click()
    reader.page.get_by_role("button", name="Yes, I did").first.click()
    assert violations(reader.page) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320
