"""The reason for a day in the sentence that a person would say."""

import pytest

from generator.pages.calculator.words import words
from tests.calculator.modules import in_node
from tests.engine.programs import real_program, real_rules

FRIDAY = "2026-11-20"
MET = f"interview={FRIDAY}"
SENT = f"{MET}&done={FRIDAY},step=thank-you"

_SHORT = """(async ([program, words, step, today, link]) => {
  const { planned } = await at("core/planning.js");
  const { datesFor } = await at("core/format_dates.js");
  const { decode } = await at("core/fragment.js");
  const { inputs } = decode(link, Object.keys(program.events));
  const { plan } = planned(program, inputs, today);
  const model = { plan, program, words, dates: datesFor("en-GB", today), state: { inputs } };
  return m.reason(plan.steps.find((each) => each.step === step), model);
})(v)"""


REASONS = {
    # Two of the five sources that were read whole name seven days.
    ("first-check-in", FRIDAY, SENT): (
        "A week after the interview, as two of our five sources say."
    ),
    # What the anchor's day comes from is called by its own name.
    ("first-check-in", "2026-11-28", f"{SENT}&reply=2026-11-27"): (
        "A week after their last message, as two of our five sources say."
    ),
    # The 28th is a Saturday.
    ("first-check-in", "2026-11-28", f"{SENT}&promised={FRIDAY},by=2026-11-27"): (
        "A day after the date they gave you, as most of our sources say. We’ve skipped the weekend."
    ),
    # 20 November + 15 days is Saturday 5 December, a day later than the 27th + 7.
    ("second-check-in", FRIDAY, SENT): (
        "15 days after the interview, according to Follow-up etiquette. We’ve skipped the weekend."
    ),
    # Monday the 30th + 7 is the later one now.
    ("second-check-in", "2026-11-28", SENT): (
        "A week after your first check-in, as three other publishers say."
    ),
    ("first-check-in", "2026-12-01", SENT): (
        "The best day was Fri 27 Nov, a week after the interview. You have until Fri 4 Dec."
    ),
    ("first-check-in", "2026-12-11", SENT): (
        "The best day was Fri 27 Nov, a week after the interview. "
        "It’s not too late, so do it as soon as you can."
    ),
    (
        "first-check-in",
        "2026-11-23",
        f"{SENT}&put-off=2026-11-23,by=2026-12-02,step=first-check-in",
    ): "You put it off to Wed 2 Dec.",
    ("notes", FRIDAY, MET): "On the day of the interview (our own advice).",
    # Some anchors are days themselves.
    ("welcome-back", "2026-11-25", f"{SENT}&rejected=2026-11-23&reopened=2026-11-25"): (
        "On the day they came back to you (our own advice)."
    ),
    # Counted back from a day that lies ahead.
    ("send-task", FRIDAY, f"{SENT}&asked-for-task={FRIDAY},by=2026-11-26"): (
        "A working day before the day they want the task (our own advice)."
    ),
    # A message that need not wait for a working day goes out before the weekend, or in it.
    ("thank-you", FRIDAY, MET): (
        "Within 24 hours of the interview, according to Follow-up FAQ. "
        "We’ve put it before the weekend."
    ),
    ("thank-you", "2026-11-21", MET): (
        "Within 24 hours of the interview, according to Follow-up FAQ."
    ),
    ("first-check-in", "2026-12-18", "interview=2026-12-18"): (
        "A week after the interview, as two of our five sources say. "
        "We’ve skipped “Quiet days around New Year”."
    ),
}
"""Of a step, on a day, after what a link says; with weekends alone off."""


@pytest.mark.parametrize(("case", "said"), REASONS.items())
def test_the_reason_names_the_term_that_decides_and_who_says_so(
    case: tuple[str, str, str], said: str
) -> None:
    """From what the day counts, who says so, and what was passed over; or that it is time."""
    found = in_node("core/reason.js", _SHORT, real_program(), words(real_rules()), *case)
    assert found.replace("\u00a0", " ") == said
