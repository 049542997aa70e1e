"""What the calculator says first, and what it does not ask of somebody who has left the room."""

import pytest
from playwright.sync_api import expect

from tests.calculator.reader import FRIDAY, PROMISED, Reader, Readers

MET = f"interview={FRIDAY}"


@pytest.mark.parametrize(
    ("link", "ahead", "missed"),
    [
        # It is eleven at night: an interview without an hour has been, and a later one has not.
        (MET, 0, 1),
        (f"{MET}T22:00", 0, 1),
        (f"{MET}T23:30", 1, 0),
        # They may ask in the thank-you; once that has gone, it matters no more.
        (f"{MET}&done={FRIDAY},step=thank-you", 0, 0),
    ],
)
def test_what_is_done_in_the_room_is_over_once_its_hour_has_come(
    readers: Readers, link: str, ahead: int, missed: int
) -> None:
    """Such as asking about timing."""
    reader = readers(today=FRIDAY)
    reader.open(f"region=AU-VIC&{link}")
    expect(reader.step("First check-in")).to_have_count(1)
    expect(reader.step("Ask about timing")).to_have_count(ahead)
    expect(reader.page.locator(".calc-missed [data-key=ask-timeline]")).to_have_count(missed)


def test_a_thank_you_is_for_tonight_or_tomorrow(readers: Readers) -> None:
    """It may be sent now, though a day is left for it."""
    reader = readers(today="2026-11-19")
    reader.open("region=AU-VIC&interview=2026-11-19T10:00")
    expect(reader.step("Thank-you")).to_contain_text("Tonight or tomorrow")


@pytest.mark.parametrize(
    ("event", "said"), [("rejected", "We’re sorry."), ("offered", "Congratulations.")]
)
def test_a_decision_is_answered_with_feeling_before_advice(
    reader: Reader, event: str, said: str
) -> None:
    """And nobody is told to answer it today."""
    reader.open(f"{PROMISED}&{event}=2026-11-27")
    card = reader.next.inner_text()
    assert said in card.splitlines()[0]
    assert "today" not in card.partition("I’ve done this")[0].lower()
    expect(reader.next.locator(".calc-next__kicker")).to_have_text("When you’re ready")
    reader.open(PROMISED)
    expect(reader.next.locator(".calc-next__before")).to_have_count(0)


def test_an_alternative_is_a_line_of_its_step(reader: Reader) -> None:
    """With a tick of its own, and no row; once it was done, it is one of the steps that were."""
    reader.open(PROMISED)
    expect(reader.page.locator(".calc-step[data-key=call]")).to_have_count(0)
    row = reader.step("First check-in").locator(".calc-or")
    expect(row).to_contain_text("or by phone instead")
    expect(reader.next.locator("[data-key=or-call]")).to_contain_text("or by phone instead")
    row.get_by_role("button", name="I did that: ").click()
    assert "step=call" in reader.fragment
    done = reader.page.locator(".calc-steps ol[data-key=done]")
    expect(done.locator("> [data-key=call]")).to_have_count(1)


def test_advice_on_an_earlier_step_waits_for_a_no(readers: Readers) -> None:
    """First they are asked whether they did it."""
    reader = readers(today=FRIDAY)
    reader.open(f"region=AU-VIC&interview={FRIDAY}")
    reader.page.locator(".calc-missed > summary").click()
    asked = reader.page.locator(".calc-missed [data-key=ask-timeline]")
    advice = asked.locator("details > p")
    expect(asked.get_by_role("button", name="Yes, I did: Ask about timing")).to_be_visible()
    expect(advice).to_be_hidden()
    asked.locator("summary").click()
    expect(advice).to_be_visible()


def test_a_part_of_a_message_is_no_task_of_its_own(reader: Reader) -> None:
    """It is a line of the message that it goes into."""
    reader.open(f"{PROMISED}&rejected=2026-11-27")
    line = "In the same message, if you like: Ask for feedback, once"
    expect(reader.next).to_contain_text(line)
    expect(reader.step("Reply to a rejection")).to_contain_text(line)
    expect(reader.step("Ask for feedback")).to_have_count(0)


@pytest.mark.parametrize(("more", "cards"), [("", 0), ("&accepted=2026-11-28", 1)])
def test_a_card_waits_until_the_offer_is_accepted(reader: Reader, more: str, cards: int) -> None:
    """Before that every letter that goes by post has a condition that does not hold."""
    reader.open(f"{PROMISED}&offered=2026-11-27{more}")
    expect(reader.next).to_contain_text("by phone")
    assert reader.next.inner_text().count("by post") == cards


def test_what_is_wanted_comes_first(reader: Reader) -> None:
    """Writing a message before ticking it off; what nobody needs is folded, and last."""
    reader.open(PROMISED)
    buttons = reader.next.locator(".calc-next__actions > .calc-button")
    expect(buttons.nth(0)).to_have_text("Write it")
    expect(buttons.nth(1)).to_have_text("I’ve done this")
    order = reader.page.evaluate(
        "[...document.querySelectorAll('.calc-happened, .calc-dropped, .calc-foot')]"
        ".map((e) => e.classList[e.classList.length - 1])"
    )
    assert order == ["calc-happened", "calc-foot", "calc-dropped"]
    expect(reader.page.locator(".calc-dropped ul")).to_be_hidden()
