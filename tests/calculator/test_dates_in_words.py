"""Dates in the reader's order, and the reasons for a day in a sentence."""

from typing import Any

import pytest

from generator.engine import plan
from generator.pages.calculator.words import words
from generator.rules.number_words import spelled
from tests.calculator.modules import in_node
from tests.engine.programs import real_program, real_rules

FRIDAY = "2026-11-20"


@pytest.mark.parametrize(
    ("languages", "locale"),
    [
        (["en-AU"], "en-AU"),
        (["en-US", "en"], "en-US"),
        (["de-DE", "en-US"], "en-DE"),
        (["tlh"], "en-GB"),
        (["nonsense_", "en-NZ"], "en-NZ"),
        ([], "en-GB"),
    ],
)
def test_the_words_are_english_and_the_order_is_the_readers(
    languages: list[str], locale: str
) -> None:
    """A German reader sees English weekdays, day before month."""
    assert in_node("core/format_dates.js", "m.localeFor(v[0], 'en')", languages) == locale


def test_dates_stay_whole_and_say_the_year_only_where_it_matters() -> None:
    """No-break spaces throughout; another year is said."""
    shown = in_node(
        "core/format_dates.js",
        "((d) => [d.long(v[1]), d.short(v[1]), d.short(v[2]), d.distance(v[1]),"
        " d.distance(v[2])])(m.datesFor('en-GB', v[0]))",
        "2026-11-28",
        "2026-11-30",
        "2027-01-04",
    )
    assert all(" " not in text for text in shown)
    assert [text.replace("\u00a0", " ") for text in shown[:4]] == [
        "Monday 30 November",
        "Mon 30 Nov",
        "Mon 4 Jan 2027",
        "in 2 days",
    ]


def _reason(step: str, today: str, *events: dict[str, str], advice: str = "guide") -> str:
    """Return why a step falls on its day, with dates as they are in data."""
    given = {"today": today, "region": "GB-ENG", "advice": advice}
    situation = {**given, "events": list(events)}
    dates = "{today: v.at(-1), short: (date) => date, and: (words) => words.join(' and ')}"
    known = f"{{words: v[1], program: v[2], plan: v[3], dates: {dates}}}"
    answer = plan(real_program(), situation)
    entry = next(each for each in answer["steps"] if each["step"] == step)
    anchors = {key: real_program()[key] for key in ("anchors", "advice", "quiet_periods")}
    sentence: str = in_node(
        "core/reason.js",
        f"m.reason(v[0], {known})",
        *(entry, words(real_rules()), anchors, answer, today),
    )
    return sentence


INTERVIEW = {"event": "interview", "on": FRIDAY}


def test_the_reason_names_what_the_day_counts_from_and_the_days_passed_over() -> None:
    """In one sentence."""
    promised = {"event": "promised", "on": FRIDAY, "by": "2026-11-27"}
    earliest = real_rules().steps["first-check-in"].window[0].earliest
    assert earliest
    wait = spelled(str(earliest[0].offset)).capitalize()
    assert _reason("first-check-in", "2026-11-28", INTERVIEW, promised) == (
        f"{wait} after the date they gave you (2026-11-27), "
        "but 2026-11-28 and 2026-11-29 are not working days."
    )


def test_the_reason_says_when_the_best_day_has_passed() -> None:
    """And until when it is in time."""
    reason = _reason("first-check-in", "2026-12-01", INTERVIEW)
    assert reason.startswith("The best day was 2026-11-27, ")
    assert reason.endswith("You have until 2026-12-04.")


def test_days_off_in_a_row_are_said_together() -> None:
    """With what they are called, whether that is one thing or several.

    A source's own week counts the quiet days; ours would leave them out.
    """
    met = {"event": "interview", "on": "2026-12-18"}
    reason = _reason("first-check-in", "2026-12-18", met, advice="staffing-partners")
    quiet = real_rules().quiet_periods[0].name
    assert reason.endswith(
        "but 2026-12-25 to 2027-01-03 are off "
        f"(Christmas Day, Boxing Day, {quiet}, Boxing Day (observed), New Year's Day)."
    )


def test_the_reason_names_quiet_days_that_do_not_count() -> None:
    """Where waiting stands still in them, the sum would seem wrong without."""
    reason = _reason("first-check-in", "2026-12-18", {"event": "interview", "on": "2026-12-18"})
    quiet = real_rules().quiet_periods[0].name
    assert reason.endswith(f"(2026-12-18), not counting “{quiet}”.")
    assert quiet not in _reason("first-check-in", FRIDAY, INTERVIEW)


def test_the_reason_says_that_a_day_comes_earlier() -> None:
    """Better on the working day before, than on the day itself."""
    reason = _reason("thank-you", FRIDAY, INTERVIEW)
    assert reason.endswith("but 2026-11-21 is not a working day, so it comes earlier.")


def test_the_reason_says_that_no_working_day_is_left() -> None:
    """A message that may go out on a day off does not wait for Monday."""
    offered = {"event": "offered", "on": "2026-11-27"}
    reason = _reason("thank-for-offer", "2026-11-28", INTERVIEW, offered)
    assert reason.endswith("but no working day is left by then.")
    assert _reason("thank-you", "2026-11-22", INTERVIEW).endswith("Today is the last day for it.")


@pytest.mark.parametrize("step", ["notes", "thank-you"])
def test_the_reason_for_what_is_late_says_when_it_was_due(step: str) -> None:
    """Whether its best day or only its last is known."""
    reason = _reason(step, "2026-11-24", INTERVIEW)
    latest = {"notes": FRIDAY, "thank-you": "2026-11-22"}[step]
    assert latest in reason
    assert reason.endswith("It’s not too late, so do it as soon as you can.")


def test_a_late_step_still_waits_for_a_working_day() -> None:
    """And its reason names the days off."""
    promised = {"event": "promised", "on": FRIDAY, "by": "2026-11-27"}
    assert _reason("first-check-in", "2026-12-05", INTERVIEW, promised).endswith(
        "do it as soon as you can, but 2026-12-05 and 2026-12-06 are not working days."
    )


def test_the_reason_is_plain_about_days_that_are_only_planned() -> None:
    """A step that hangs on another says whether that one is done, planned or left out."""
    sent = {"event": "done", "on": FRIDAY, "step": "thank-you"}
    over = {"event": "no-contact", "on": "2026-11-23"}
    day = "2026-11-23"
    assert "(planned for 2026-11-27)" in _reason("second-check-in", day, INTERVIEW, sent)
    assert f"the thank-you ({FRIDAY})" in _reason("call", day, INTERVIEW, sent)
    assert "(not ticked, was due 2026-12-05)" in _reason("move-on", day, INTERVIEW, sent, over)


def test_the_reason_names_the_message_that_has_the_day() -> None:
    """Those that went out and those still to go are told apart."""
    card = {"event": "done", "on": "2026-11-23", "step": "thank-you-card"}
    assert _reason("thank-you", "2026-11-23", INTERVIEW, card).endswith(
        "but you’ve just sent “Thank-you card” on 2026-11-23."
    )
    assert _reason("connect-linkedin", FRIDAY, INTERVIEW).endswith(
        "you’re sending “Thank-you card” on 2026-11-23."
    )


def test_what_is_optional_waits_for_what_is_not() -> None:
    """The required message has its day, and the reason of the optional one names it."""
    sent = {"event": "done", "on": FRIDAY, "step": "thank-you"}
    promised = {"event": "promised", "on": FRIDAY, "by": "2026-11-22"}
    events = (INTERVIEW, sent, promised)
    reason = _reason("first-check-in", FRIDAY, *events)
    assert reason == "A day after the date they gave you (2026-11-22)."
    assert _reason("connect-linkedin", FRIDAY, *events).endswith(
        "you’re sending “First check-in” on 2026-11-23."
    )


COUNTED_BACK = {
    "step": "first-check-in",
    "optional": False,
    "aim": "2026-12-03",
    "latest": None,
    "on": "2026-12-03",
    "working_days": "require",
    "skipped": [],
}


def _counted_back(*why: dict[str, Any]) -> str:
    """Return the reason for a step whose best day has these terms, the first of which counts."""
    window = {"first_of": ["aim"], "aim": [{"term": each["term"]} for each in why]}
    program = {
        "anchors": real_program()["anchors"],
        "advice": {"guide": {"steps": {"first-check-in": {"windows": [window]}}}},
    }
    dates = "{today: '2026-11-28', short: (d) => d, and: (w) => w.join(' and ')}"
    known = f"{{words: v[1], program: v[2], plan: {{steps: []}}, dates: {dates}}}"
    told: str = in_node(
        "core/reason.js",
        f"m.reason(v[0], {known})",
        {**COUNTED_BACK, "why": list(why)},
        words(real_rules()),
        program,
    )
    return told


def test_the_reason_counts_back_and_takes_the_first_of_several() -> None:
    """A time before a day that lies ahead, and the earliest of two."""
    back = {
        "bound": "aim",
        "anchor": "promised-date",
        "date": "2026-12-07",
        "offset": "2 working days",
        "before": True,
        "term": "one",
    }
    later = {**back, "offset": "1 week", "date": "2026-11-27", "before": False, "term": "two"}
    assert _counted_back(back) == "Two working days before the date they gave you (2026-12-07)."
    assert _counted_back(back, later).endswith(
        "a week after the date they gave you (2026-11-27), whichever is earlier."
    )
