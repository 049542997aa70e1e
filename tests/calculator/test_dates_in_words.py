"""Dates in the reader's order, and the reasons for a day in a sentence."""

import pytest

from generator.pages.words import words
from generator.timeline import plan
from tests.calculator.modules import in_node
from tests.timeline.programs import real_program, real_rules

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
    assert in_node("dates.js", "m.localeFor(v[0], 'en')", languages) == locale


def test_dates_stay_whole_and_say_the_year_only_where_it_matters() -> None:
    """No-break spaces throughout; another year is said."""
    shown = in_node(
        "dates.js",
        "((d) => [d.long(v[1]), d.short(v[1]), d.short(v[2]), d.distance(v[1]),"
        " d.range(v[1], v[2])])(m.datesFor('en-GB', v[0]))",
        "2026-11-28",
        "2026-11-30",
        "2027-01-04",
    )
    assert all(" " not in text for text in shown)
    assert [text.replace("\u00a0", " ") for text in shown[:4]] == [
        "Monday 30 November",
        "Mon 30 Nov",
        "Mon, 4 Jan 2027",
        "in 2 days",
    ]


def _reason(step: str, today: str, *events: dict[str, str]) -> str:
    """Return why a step falls on its day, with dates as they are in data."""
    situation = {"today": today, "region": "GB-ENG", "events": list(events)}
    steps = plan(real_program(), situation)["steps"]
    entry = next(each for each in steps if each["step"] == step)
    dates = "{today: v[2], short: (date) => date, and: (words) => words.join(' and ')}"
    sentence: str = in_node(
        "reason.js", f"m.reason(v[0], v[1], {dates})", entry, words(real_rules()), today
    )
    return sentence


INTERVIEW = {"event": "interview", "on": FRIDAY}


def test_the_reason_names_what_the_day_counts_from_and_the_days_passed_over() -> None:
    """In one sentence."""
    promised = {"event": "promised", "on": FRIDAY, "by": "2026-11-27"}
    earliest = real_rules().steps["first-check-in"].window[0].aim
    assert earliest
    assert _reason("first-check-in", "2026-11-28", INTERVIEW, promised) == (
        f"{str(earliest[0].offset).capitalize()} after the date they named (2026-11-27), "
        "but 2026-11-28 and 2026-11-29 are not working days."
    )


def test_the_reason_says_when_the_best_day_has_passed() -> None:
    """And until when it is in time."""
    reason = _reason("first-check-in", "2026-12-01", INTERVIEW)
    assert reason.startswith("The best day was 2026-11-27: ")
    assert reason.endswith("You are still in time until 2026-12-04.")


def test_days_off_in_a_row_are_said_together() -> None:
    """With what they are called, whether that is one thing or several."""
    reason = _reason("first-check-in", "2026-12-18", {"event": "interview", "on": "2026-12-18"})
    quiet = real_rules().quiet_periods[0].name
    assert reason.endswith(
        "but 2026-12-25 to 2027-01-03 are off "
        f"(Christmas Day, Boxing Day, {quiet}, Boxing Day (observed), New Year's Day)."
    )
