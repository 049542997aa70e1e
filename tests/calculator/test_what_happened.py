"""What a reader tells of what happened: its order, what it ends, and what it cannot change."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from generator.wording.typography import typeset
from tests.calculator.modules import in_node
from tests.calculator.reader import FRIDAY, PROMISED, Reader
from tests.engine.programs import real_program, real_rules

pytestmark = pytest.mark.browser

Json = Any


def _events(expression: str, *values: Json) -> list[str]:
    """Return what happened after a change of the answers, a line each."""
    inputs: Json = in_node("core/answers.js", expression, real_program(), *values)
    return [" ".join(str(value) for value in each.values()) for each in inputs["events"]]


WITHDRAWN = "done=2026-11-28,step=withdraw"
SENT = {"event": "done", "on": FRIDAY, "step": "thank-you"}
INTERVIEW = {"event": "interview", "on": FRIDAY}


@pytest.mark.parametrize(
    "change",
    [
        "m.withEvent({events: [v[1]]}, v[0], v[2])",
        "m.withStart({events: [v[1]]}, v[0], v[2].on, v[2])",
        "m.withStart({events: [v[1], {...v[2], on: '2026-11-23'}]}, v[0], '2026-11-24', v[2])",
    ],
)
def test_what_was_done_on_the_day_of_the_interview_was_done_after_it(change: str) -> None:
    """Whether that day is added, given, or moved: before the interview it would not count."""
    assert _events(change, SENT, INTERVIEW) == [f"interview {FRIDAY}", f"done {FRIDAY} thank-you"]


def test_a_second_interview_comes_after_what_was_done_that_day() -> None:
    """The thank-you of that morning belongs to the first."""
    first = {"event": "interview", "on": "2026-11-19"}
    assert _events("m.withEvent({events: [v[1], v[2]]}, v[0], v[3])", first, SENT, INTERVIEW) == [
        "interview 2026-11-19",
        f"done {FRIDAY} thank-you",
        f"interview {FRIDAY}",
    ]


@pytest.mark.parametrize(
    ("met", "called_off", "start"),
    [
        # cancelled on its day, with a new date: the new one stands
        (["2026-11-02", "2026-11-09"], "2026-11-02", "2026-11-09"),
        # the one ahead is off, and the one that was stands
        (["2026-11-02", "2026-11-20"], "2026-11-10", "2026-11-02"),
        # none lies ahead: the latest is off
        (["2026-11-02", "2026-11-09"], "2026-11-10", "2026-11-02"),
        # none is left: the form keeps asking about the one that was
        (["2026-11-09"], "2026-11-02", "2026-11-09"),
    ],
)
def test_the_form_speaks_of_an_interview_that_stands(
    met: list[str], called_off: str, start: str
) -> None:
    """It takes the same one for cancelled as the plan does."""
    events = [{"event": "interview", "on": day} for day in met]
    events.append({"event": "cancelled", "on": called_off})
    expression = "m.startOf({events: v[1]}, v[0], '2026-11-10').on"
    assert in_node("core/answers.js", expression, real_program(), events) == start


def test_a_cancelled_interview_is_planned_without_its_day(reader: Reader) -> None:
    """Nobody is asked for the day of an interview that will not be."""
    reader.open("region=none&today=2026-11-17&cancelled=2026-11-16")
    expect(reader.next.locator(".calc-next__date")).to_be_visible()
    expect(reader.page.locator("#question-start")).to_have_count(0)


def test_a_step_done_on_the_day_counts(reader: Reader) -> None:
    """Also where the interview is taken back and given again."""
    reader.open(f"today={FRIDAY}&interview={FRIDAY}&done={FRIDAY},step=thank-you")
    reader.page.get_by_role("button", name="Remove: Interview").click()
    reader.change("Interview")
    reader.page.locator("#question-start").get_by_role("button", name="Today").click()
    expect(reader.step("Thank-you")).to_contain_text("Done")


def test_what_was_done_in_time_can_be_told_late(reader: Reader) -> None:
    """From the steps whose time has passed."""
    reader.open(f"interview={FRIDAY}")
    reader.page.locator(".calc-missed > summary").click()
    reader.page.get_by_role("button", name="Yes, I did: Thank-you", exact=True).click()
    assert reader.focused == "draft-on"
    reader.page.get_by_label("When?").fill("20 Nov")
    reader.page.get_by_role("button", name="Save", exact=True).click()
    expect(reader.step("Thank-you")).to_contain_text("Done")


@pytest.mark.parametrize(
    ("event", "done"), [("accepted", "offer-in-writing=2026-11-28"), ("withdrawn", WITHDRAWN)]
)
def test_an_end_is_met_with_a_kind_word(reader: Reader, event: str, done: str) -> None:
    """And not with the bare name of what happened."""
    after = real_rules().events[event].after
    assert after
    thanked = "offered=2026-11-27&done=2026-11-27,step=thank-for-offer"
    reader.open(f"{PROMISED}&{thanked}&{event}=2026-11-28&{done}")
    expect(reader.next).to_contain_text("You’re all done")
    expect(reader.next).to_contain_text(typeset(after.partition(".")[0]))


def test_who_was_asked_for_silence_is_told_so(reader: Reader) -> None:
    """Though moving on is still to come."""
    reader.open(f"{PROMISED}&no-contact=2026-11-28")
    expect(reader.next).to_contain_text("nothing more to send")
    expect(reader.next).not_to_contain_text("Until then")


def test_what_comes_before_the_interview_changes_nothing_and_says_so(reader: Reader) -> None:
    """While it is entered, and in the history."""
    reader.open(f"interview={FRIDAY}")
    before = reader.next.inner_text()
    reader.page.locator(".calc-dropped summary").click()
    reader.page.get_by_role("button", name="I did one of these").click()
    reader.page.get_by_label("Which step?").select_option("thank-you")
    form = reader.page.locator(".calc form")
    expect(form).not_to_contain_text("changes nothing")
    reader.page.get_by_label("When?").fill("18 Nov")
    reader.page.get_by_label("When?").press("Tab")
    expect(form).to_contain_text(
        "This was before “Interview” on Fri 20 Nov, so your dates don’t change."
    )
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.page.locator(".calc-history")).to_contain_text("so your dates don’t change")
    assert reader.next.inner_text() == before


def test_what_counts_whenever_it_was_done_is_not_called_idle(reader: Reader) -> None:
    """One connection is enough for all rounds."""
    reader.open(f"done=2026-11-18,step=connect-linkedin&interview={FRIDAY}")
    expect(reader.step("LinkedIn")).to_contain_text("Done")
    expect(reader.page.locator(".calc-history")).not_to_contain_text("changes nothing")


def test_who_withdraws_before_the_interview_learns_how(readers: Callable[..., Reader]) -> None:
    """The interview that will not be is to be taken out."""
    reader = readers(today="2026-11-18")
    reader.open(f"interview={FRIDAY}&withdrawn=2026-11-18")
    expect(reader.page.locator(".calc-history")).to_contain_text(
        "If that day is off, remove “Interview”."
    )


def test_a_date_that_is_none_is_not_taken_for_today(reader: Reader) -> None:
    """Enter adds nothing while a date cannot be read; another form starts afresh."""
    reader.open(PROMISED)
    reader.page.locator("#happened-reply").click()
    reader.page.get_by_label("When?").fill("some day")
    reader.page.get_by_label("When?").press("Enter")
    expect(reader.page.locator(".calc form")).to_contain_text("We can’t read “some day” as a date.")
    assert "reply" not in reader.fragment
    assert reader.focused == "draft-on"
    reader.page.get_by_label("When?").fill("")
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.page.locator(".calc form")).to_contain_text("A date is needed here.")
    assert "reply" not in reader.fragment
    reader.page.locator("#happened-rejected").click()
    expect(reader.page.locator(".calc form .calc-error")).to_have_count(0)
    reader.page.get_by_label("When?").press("Enter")
    assert "rejected=2026-11-28" in reader.fragment


def test_a_day_that_an_event_names_is_asked_for_by_its_name(reader: Reader) -> None:
    """There is a field for it, and no choice of phrases; plan and link know it."""
    reader.open(PROMISED.replace("2026-11-27", "2026-12-11"))
    reader.page.get_by_text("Something else happened").click()
    reader.page.get_by_role("button", name="I have another offer").click()
    form = reader.page.locator(".calc form")
    expect(form.locator("select")).to_have_count(0)
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(form.locator(".calc-error")).to_have_count(1)
    reader.page.get_by_label("When you have to answer it by").fill("4 Dec")
    reader.page.get_by_label("When you have to answer it by").press("Tab")
    reader.page.get_by_role("button", name="Add", exact=True).click()
    # Saturday the 28th is no working day, and the offer stands until Friday: Monday the 30th.
    expect(reader.next).to_contain_text("Tell them about the other offer")
    expect(reader.next).to_contain_text("Monday 30 November")
    expect(reader.page.locator(".calc-history")).to_contain_text(
        "When you have to answer it by: Fri 4 Dec"
    )
    assert reader.fragment.endswith("other-offer=2026-11-28,by=2026-12-04")


def test_a_missed_call_is_answered_at_the_press_of_a_button(reader: Reader) -> None:
    """Two buttons tell apart whose fault it was."""
    reader.open(PROMISED.replace("2026-11-27", "2026-12-11"))
    reader.page.get_by_text("Something else happened").click()
    reader.page.get_by_role("button", name="I missed our call").click()
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.next).to_contain_text("I missed our call: say sorry")
    reader.page.get_by_role("button", name="They missed our call").click()
    reader.page.get_by_role("button", name="Add", exact=True).click()
    expect(reader.next).to_contain_text("They missed our call: offer new times")
