"""How dates are counted: quiet days, back from an anchor, the first of several, phrases.

Both engines, dates by hand: 2 November 2026 is a Monday, 24 December a Thursday.
"""

import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import date, guide, on, step, steps, with_days_off

QUIET = 'quiet-periods: [{name: Q, from: "12-24", until: "01-03", editorial: "-"}]'
MET = on("02", "met")


def counted(offset: str, pauses: str = "quiet: pauses") -> Json:
    """Return a program whose one step counts an offset from the meeting."""
    return guide(QUIET, f"steps: {{{step('ask', f'earliest: {offset}', pauses)}}}")


@pytest.mark.parametrize(
    ("met", "offset", "earliest"),
    [
        ("2026-12-22", "1 day", "2026-12-23"),
        ("2026-12-22", "2 days", "2027-01-04"),  # the 23rd, then the first that is not quiet
        ("2026-12-22", "1 week", "2027-01-09"),  # the 23rd, and 4 to 9 January
        ("2026-12-28", "1 day", "2027-01-04"),
        ("2026-12-28", "0 days", "2026-12-28"),
        ("2026-12-22", "2 working days", "2027-01-04"),
        ("2026-12-22", "36 hours", "2026-12-24"),
        ("2026-12-22", "1 month", "2027-01-22"),
    ],
)
def test_quiet_days_pause(plan: Asked, met: str, offset: str, earliest: str) -> None:
    """Days and weeks are counted without quiet days; other amounts as ever."""
    answer = plan(met, on(met, "met"), program=counted(offset))
    assert answer["ask"]["earliest"] == earliest


def test_quiet_days_count_where_nothing_pauses(plan: Asked) -> None:
    """A week is seven days."""
    answer = plan("2026-12-22", on("12-22", "met"), program=counted("1 week", ""))
    assert answer["ask"]["earliest"] == "2026-12-29"


def sourced(claim: str) -> Json:
    """Return a program with a step that pauses, and with one source and what it says of it."""
    book = f"book: {{title: Book, publisher: P, mark: B, about: '-', claims: {{ask: {{{claim}}}}}}}"
    ask = step("ask", "earliest: 1 week", "quiet: pauses")
    return guide(QUIET, f"sources: {{{book}}}", f"steps: {{{ask}}}")


@pytest.mark.parametrize(
    "timing", ["", ", timing: {anchor: met, earliest: 1 week}"], ids=["the guide's", "its own"]
)
def test_in_a_sources_advice_quiet_days_count(plan: Asked, timing: str) -> None:
    """Its own numbers are counted as it gives them, and what it takes over is, too."""
    claim = f'section: "-", kind: step, step: ask, says: Ask.{timing}'
    answer = plan("2026-12-22", on("12-22", "met"), program=sourced(claim), advice="book")
    assert answer["ask"]["earliest"] == "2026-12-29"


BACK = steps(
    "ask: {when: [bell], window: {anchor: bell-day, earliest: {before: 2 working days}, "
    "latest: {before: 0 days}}}",
    "plain: {window: {anchor: bell-day, earliest: {before: 1 week}}}",
)


@pytest.mark.parametrize(
    ("rung", "by", "earliest"),
    [
        ("03", "12", "2026-11-10"),  # Thursday the 12th, back to Tuesday
        ("03", "16", "2026-11-12"),  # Monday the 16th, back over the weekend
        ("11", "12", "2026-11-11"),  # not before the event itself
    ],
)
def test_a_term_counts_back_from_an_anchor_that_lies_ahead(
    plan: Asked, rung: str, by: str, earliest: str
) -> None:
    """Two working days before the day that is named, but never before it was named."""
    answer = plan(f"2026-11-{rung}", MET, on(rung, "bell", by=by), program=BACK)
    assert answer.bounds("ask") == (earliest, earliest, f"2026-11-{by}")


def test_a_term_counts_back_to_the_round_at_most(plan: Asked) -> None:
    """A step that comes after no event begins with the round at the earliest."""
    answer = plan("2026-11-03", MET, on("03", "bell", by="06"), program=BACK)
    assert answer["plain"]["earliest"] == "2026-11-02"
    (why,) = answer["plain"]["why"]
    assert (why["offset"], why["date"], why["before"]) == ("1 week", "2026-11-06", True)
    later = plan("2026-11-03", MET, on("03", "bell", by="20"), program=BACK)
    assert later["plain"]["earliest"] == "2026-11-13"


FIRST = steps(
    "ask: {window: {anchor: met, earliest: {first-of: [1 week, 3 days]}, "
    "latest: {first-of: [2 weeks, {before: 1 day, anchor: bell-day}]}}}",
    "last: {window: {anchor: met, earliest: [1 week, 3 days]}}",
)


@pytest.mark.parametrize(
    ("by", "latest"), [("12", "2026-11-11"), ("30", "2026-11-16"), (None, "2026-11-16")]
)
def test_a_bound_may_be_the_first_of_several(plan: Asked, by: str | None, latest: str) -> None:
    """The earliest of its terms counts, and one without a date is left out."""
    rung = [on("03", "bell", by=by)] if by else []
    answer = plan("2026-11-03", MET, *rung, program=FIRST)
    assert answer.bounds("ask") == ("2026-11-05", "2026-11-05", latest)
    assert answer["last"]["earliest"] == "2026-11-09"


@pytest.mark.parametrize(
    ("bounds", "today", "found"),
    [
        # From Saturday the 7th to Sunday the 8th there is none: Monday is in time, Tuesday is late
        ("earliest: 5 days, latest: 6 days", "09", ("2026-11-09", "now", [])),
        ("earliest: 5 days, latest: 6 days", "10", ("2026-11-09", "late", ["after-window ask"])),
        # From Friday the 6th on there is one
        ("earliest: 4 days, latest: 6 days", "09", ("2026-11-08", "late", ["after-window ask"])),
    ],
)
def test_a_window_without_a_working_day_ends_on_the_next(
    plan: Asked, bounds: str, today: str, found: object
) -> None:
    """Where there is one, it ends as it says."""
    program = steps(step("ask", bounds, "working-days: require"))
    answer = plan(date(today), MET, program=program)
    assert (answer["ask"]["latest"], answer.status("ask"), answer.warnings) == found


PHRASES = guide(
    QUIET,
    "steps: {ask: {window: {anchor: named-day}}}",
    "phrases:\n"
    '  early next month: {months: 1, day: 8, editorial: "-"}\n'
    '  early this month: {months: 0, day: 8, editorial: "-"}\n'
    '  end of next month: {months: 1, day: 31, editorial: "-"}\n'
    '  late in November: {month: 11, day: 20, editorial: "-"}\n'
    '  end of February: {month: 2, day: 31, editorial: "-"}\n'
    '  after the holidays: {after-quiet: true, editorial: "-"}\n'
    '  in a few days: {offset: 3 working days, editorial: "-"}\n'
    '  by the end of the week: {weeks: 0, weekday: 5, editorial: "-"}\n'
    '  early next week: {weeks: 1, weekday: 2, editorial: "-"}\n'
    '  by the end of the month: {month-end: 0, editorial: "-"}\n'
    '  next month: {month-end: 1, editorial: "-"}\n',
)


@pytest.mark.parametrize(
    ("said_on", "said", "day"),
    [
        ("2026-11-16", "early next month", "2026-12-08"),
        ("2026-11-03", "early this month", "2026-11-08"),
        ("2026-11-16", "early this month", "2026-11-16"),  # never before it was said
        ("2027-01-30", "end of next month", "2027-02-28"),
        ("2026-11-16", "late in November", "2026-11-20"),
        ("2026-11-20", "late in November", "2026-11-20"),
        ("2026-11-23", "late in November", "2027-11-20"),
        ("2026-11-16", "end of February", "2027-02-28"),
        ("2026-11-16", "after the holidays", "2027-01-04"),
        ("2026-12-28", "after the holidays", "2027-01-04"),
        ("2026-11-20", "in a few days", "2026-11-25"),  # a Friday
        # the week begins on Monday
        ("2026-11-16", "by the end of the week", "2026-11-20"),
        ("2026-11-20", "by the end of the week", "2026-11-20"),
        ("2026-11-16", "early next week", "2026-11-24"),
        ("2026-11-22", "early next week", "2026-11-24"),
        ("2026-11-30", "by the end of the month", "2026-11-30"),
        ("2026-12-31", "next month", "2027-01-31"),
        ("2028-01-31", "next month", "2028-02-29"),
    ],
)
def test_a_phrase_means_a_day(plan: Asked, said_on: str, said: str, day: str) -> None:
    """An amount, a weekday, a day or the end of a month, or the end of the quiet days."""
    named = on(said_on, "named", said=said)
    assert plan(said_on, on("02", "met"), named, program=PHRASES)["ask"]["earliest"] == day


@pytest.mark.parametrize(
    ("said", "day"), [("after the holidays", "2027-01-05"), ("in a few days", "2026-11-20")]
)
def test_a_phrase_counts_working_days_of_the_region(plan: Asked, said: str, day: str) -> None:
    """Monday 4 January is a holiday there, so it is Tuesday; so is Wednesday 18 November."""
    program = with_days_off(PHRASES, {"2027-01-04": "Fourth", "2026-11-18": "Feast"})
    named = on("16", "named", said=said)
    answer = plan("2026-11-16", MET, named, program=program, region="AUX")
    assert answer["ask"]["earliest"] == day
