"""The history of what happened: told on any day, corrected where it stands, and in its order."""

import re
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import expect

from tests.accessibility import violations
from tests.calculator.reader import FRIDAY, PROMISED, Reader

OPENED = ".calc-steps__more > summary, .calc-missed > summary, .calc-step--done summary"
"""What is unfolded to press all that is in it."""


def test_a_step_is_done_on_another_day(reader: Reader) -> None:
    """At the card itself, by keyboard alone; then corrected and taken back in the list.

    A day to come is refused there.
    """
    reader.open(f"{PROMISED}&today=2026-12-01")
    another = reader.next.get_by_role("button", name="Done earlier")
    another.press("Enter")
    assert reader.focused == "draft-on"
    expect(reader.next.locator("fieldset")).to_contain_text(
        "When did you do this: “First check-in”?"
    )
    for day, refused in (("tomorrow", 1), ("yesterday", 0)):
        reader.page.keyboard.press("Control+a")
        reader.page.keyboard.type(day)
        reader.page.keyboard.press("Enter")
        expect(reader.next.locator(".calc-error")).to_have_count(refused)
    assert "done=2026-11-30,step=first-check-in" in reader.fragment
    assert reader.focused == "calc-next"
    step = reader.step("First check-in")
    step.locator("summary").click()
    step.get_by_role("button", name="Done earlier").click()
    reader.enter("When?", "1 Dec")
    assert "done=2026-12-01,step=first-check-in" in reader.fragment
    assert "done=2026-11-30" not in reader.fragment
    step.get_by_role("button", name="I haven’t done this").click()
    assert "first-check-in" not in reader.fragment
    assert reader.focused == "calc-next"


def test_every_entry_can_be_corrected_where_it_stands(reader: Reader) -> None:
    """Its day, what they said, the step; the focus returns to it."""
    reader.open(f"{PROMISED}&reply=2026-11-26")
    history = reader.history
    for name, event in (("Interview", "interview"), ("They wrote", "reply"), ("Done", "done")):
        history.get_by_role("button", name=f"Correct: {name}").press("Enter")
        assert reader.focused == "draft-on", event
        reader.page.get_by_role("button", name="Cancel").press("Enter")
        assert reader.focused.startswith("correct-"), event
    history.get_by_role("button", name="Correct: They wrote").click()
    reader.page.get_by_label("When?").fill("fri")
    reader.page.get_by_role("button", name="Save", exact=True).click()
    assert "reply=2026-11-27" in reader.fragment
    assert "reply=2026-11-26" not in reader.fragment
    assert reader.focused == "correct-3"
    expect(history).to_contain_text("yesterday They wrote")
    expect(reader.note).to_contain_text("“They wrote” was changed to Fri 27 Nov")
    history.get_by_role("button", name="Correct: Done: Thank-you").click()
    reader.page.get_by_label("Which step?").select_option("notes")
    reader.page.get_by_role("button", name="Save", exact=True).click()
    assert "step=notes" in reader.fragment
    history.get_by_role("button", name="Correct: They gave me a date").click()
    reader.they_said("next week")
    reader.page.get_by_role("button", name="Save", exact=True).click()
    assert "said=next+week" in reader.fragment
    assert "by=" not in reader.fragment


def test_with_the_interview_moves_what_was_said_on_its_day(reader: Reader) -> None:
    """A correction is no new round."""
    reader.open(f"interview={FRIDAY}&promised={FRIDAY},by=2026-11-27")
    reader.page.get_by_role("button", name="Correct: Interview").click()
    reader.page.get_by_label("When?").fill("19 Nov")
    reader.page.get_by_label("Time (optional)").fill("15:00")
    reader.page.get_by_role("button", name="Save", exact=True).click()
    assert parse_qsl(reader.fragment)[1:] == [
        ("interview", "2026-11-19T15:00"),
        ("promised", "2026-11-19,by=2026-11-27"),
    ]


def test_the_order_of_a_day_can_be_changed_where_it_matters(reader: Reader) -> None:
    """A check-in that went out before their message is another plan than one after it."""
    reader.open(f"{PROMISED}&reply=2026-11-27&done=2026-11-27,step=first-check-in")
    buttons = reader.page.get_by_role("button", name="Move up")
    expect(buttons).to_have_count(1)
    buttons.press("Enter")
    assert reader.fragment.endswith("done=2026-11-27,step=first-check-in&reply=2026-11-27")
    assert reader.focused == "correct-3"
    expect(reader.note).to_contain_text("you changed the order of things on Fri 27 Nov")


def test_a_phrase_is_taken_for_a_day_that_can_be_changed(reader: Reader) -> None:
    """Also before anything hangs on it; the date to begin with is the assumed one."""
    reader.open(f"interview={FRIDAY}")
    reader.page.locator("#happened-promised").click()
    reader.they_said("early next week")
    form = reader.page.locator(".calc form")
    expect(form).to_contain_text("We’ll use Tuesday 1 December.")
    assert violations(reader.page, ".calc-happened") == []
    form.get_by_role("button", name="Use a different date").press("Enter")
    assert reader.focused == "draft-by"
    expect(reader.page.get_by_label("Date", exact=True)).to_have_value("1 Dec 2026")
    reader.page.get_by_label("Date", exact=True).fill("2 Dec")
    reader.page.get_by_role("button", name="Add", exact=True).click()
    assert "promised=2026-11-28,by=2026-12-02" in reader.fragment
    # In the question as in the form.
    reader.open(f"interview={FRIDAY}&promised={FRIDAY},said=next+week")
    reader.change("You’ll hear")
    expect(reader.page.get_by_text("We’ll use Friday 27 November.")).to_be_visible()
    reader.press("Use a different date")
    assert reader.focused == "promise-by"
    assert f"promised={FRIDAY},by=2026-11-27" in reader.fragment


@pytest.mark.parametrize(
    "state",
    [
        f"{PROMISED}&today=2026-12-20&weather=fine",
        f"{PROMISED}&reply=2026-11-27&done=2026-11-27,step=first-check-in",
    ],
)
def test_whatever_is_pressed_the_focus_stays_somewhere(reader: Reader, state: str) -> None:
    """Also where the button itself goes with what it did."""
    pressed: set[str] = set()
    leading_away = {"copy", "calendar", "go"}
    before = None
    while True:
        if reader.fragment != before:
            reader.open(state)
        before = reader.fragment
        reader.page.locator(OPENED).evaluate_all(
            "all => all.filter((e) => !e.parentElement.open).forEach((e) => e.click())"
        )
        buttons = reader.page.locator(".calc button[data-do]:visible")
        kinds = buttons.evaluate_all("all => all.map((e) => e.dataset.do)")
        left = [kind for kind in kinds if kind not in pressed | leading_away]
        if not left:
            break
        pressed.add(left[0])
        buttons.nth(kinds.index(left[0])).press("Enter")
        lost = "document.activeElement === document.body"
        assert not reader.page.evaluate(lost), left[0]
    assert {"done", "did", "correct", "remove", "again", "edit", "happened", "undone"} <= pressed


def test_axe_finds_nothing_in_a_history_that_is_corrected(narrow: Reader) -> None:
    """With the note, the form and the way back open; and nothing is wider than a narrow phone."""
    narrow.open(f"{PROMISED}&reply=2026-11-27&done=2026-11-27,step=first-check-in")
    narrow.page.get_by_role("button", name="Remove: They wrote").click()
    narrow.page.get_by_role("button", name=re.compile("^Correct: They gave me")).click()
    expect(narrow.note).to_be_visible()
    assert violations(narrow.page) == []
    assert narrow.page.evaluate("document.documentElement.scrollWidth") <= 320
