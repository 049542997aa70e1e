"""The reason for a day in the sentence that a person would say."""

from typing import Any

import pytest

from generator.pages.calculator.words import words
from tests.calculator.modules import MODULES, in_node
from tests.engine.programs import real_program, real_rules

FRIDAY = "2026-11-20"
INTERVIEW = {"event": "interview", "on": FRIDAY}
OFF = {"event": "put-off", "on": "2026-11-23"}
SENT = {"event": "done", "on": FRIDAY, "step": "thank-you"}

_SHORT = """(async ([program, words, step, today, events, folder]) => {
  const { planned } = await import(new URL("planning.js", folder));
  const { datesFor } = await import(new URL("format_dates.js", folder));
  const inputs = { events };
  const { plan } = planned(program, inputs, today);
  const model = { plan, program, words, dates: datesFor("en-GB", today), state: { inputs } };
  return m.reason(plan.steps.find((each) => each.step === step), model);
})(v)"""


def _short(step: str, today: str, *events: dict[str, Any]) -> str:
    """Return the short reason for a step, with weekends alone off, and plain spaces."""
    folder = (MODULES / "core").as_uri() + "/"
    given = (real_program(), words(real_rules()), step, today, list(events), folder)
    said: str = in_node("core/reason.js", _SHORT, *given)
    return said.replace("\u00a0", " ")


PROMISED = {"event": "promised", "on": FRIDAY, "by": "2026-11-27"}
REPLY = {"event": "reply", "on": "2026-11-27"}
DECEMBER = {"event": "interview", "on": "2026-12-18"}


@pytest.mark.parametrize(
    ("step", "today", "events", "said"),
    [
        # Two of the five sources that were read whole name seven days.
        (
            "first-check-in",
            FRIDAY,
            (INTERVIEW, SENT),
            "A week after the interview, as two of our five sources say.",
        ),
        # What the anchor's day comes from is called by its own name.
        (
            "first-check-in",
            "2026-11-28",
            (INTERVIEW, SENT, REPLY),
            "A week after their last message, as two of our five sources say.",
        ),
        # The 28th is a Saturday.
        (
            "first-check-in",
            "2026-11-28",
            (INTERVIEW, SENT, PROMISED),
            (
                "A day after the date they gave you, as most of our sources say. "
                "We’ve skipped the weekend."
            ),
        ),
        # 20 November + 15 days is Saturday 5 December, a day later than the 27th + 7.
        (
            "second-check-in",
            FRIDAY,
            (INTERVIEW, SENT),
            (
                "15 days after the interview, according to Follow-up etiquette. "
                "We’ve skipped the weekend."
            ),
        ),
        # Monday the 30th + 7 is the later one now.
        (
            "second-check-in",
            "2026-11-28",
            (INTERVIEW, SENT),
            "A week after your first check-in, as three other publishers say.",
        ),
        (
            "first-check-in",
            "2026-12-01",
            (INTERVIEW, SENT),
            "The best day was Fri 27 Nov, a week after the interview. You have until Fri 4 Dec.",
        ),
        (
            "first-check-in",
            "2026-12-11",
            (INTERVIEW, SENT),
            (
                "The best day was Fri 27 Nov, a week after the interview. "
                "It’s not too late, so do it as soon as you can."
            ),
        ),
        (
            "first-check-in",
            "2026-11-23",
            (INTERVIEW, SENT, {**OFF, "step": "first-check-in", "by": "2026-12-02"}),
            "You put it off to Wed 2 Dec.",
        ),
        (
            "notes",
            FRIDAY,
            (INTERVIEW,),
            "On the day of the interview (our own advice).",
        ),
        # Some anchors are days themselves.
        (
            "welcome-back",
            "2026-11-25",
            (
                INTERVIEW,
                SENT,
                {"event": "rejected", "on": "2026-11-23"},
                {"event": "reopened", "on": "2026-11-25"},
            ),
            "On the day they came back to you (our own advice).",
        ),
        # Counted back from a day that lies ahead.
        (
            "send-task",
            FRIDAY,
            (INTERVIEW, SENT, {"event": "asked-for-task", "on": FRIDAY, "by": "2026-11-26"}),
            "A working day before the day they want the task (our own advice).",
        ),
        # A message that need not wait for a working day goes out before the weekend, or in it.
        (
            "thank-you",
            FRIDAY,
            (INTERVIEW,),
            (
                "Within 24 hours of the interview, according to Follow-up FAQ. "
                "We’ve put it before the weekend."
            ),
        ),
        (
            "thank-you",
            "2026-11-21",
            (INTERVIEW,),
            "Within 24 hours of the interview, according to Follow-up FAQ.",
        ),
        (
            "first-check-in",
            "2026-12-18",
            (DECEMBER,),
            (
                "A week after the interview, as two of our five sources say. "
                "We’ve skipped “Quiet days around New Year”."
            ),
        ),
    ],
)
def test_the_reason_names_the_term_that_decides_and_who_says_so(
    step: str, today: str, events: tuple[dict[str, Any], ...], said: str
) -> None:
    """From what the day counts, who says so, and what was passed over; or that it is time."""
    assert _short(step, today, *events) == said
