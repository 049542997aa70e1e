"""What stands in a calendar file: the days, worked out by hand, and all that goes with them."""

from collections.abc import Callable
from datetime import date
from typing import Final

import pytest
from icalendar import Calendar

from tests.calendar.files import (
    PROMISED,
    REJECTED,
    SITE,
    Job,
    by_uid,
    days,
    events,
    exported,
    maker,
)
from tests.engine.life import situation, told

Make = Callable[[Job], bytes]


@pytest.fixture(params=["command line", "browser"])
def made(request: pytest.FixtureRequest) -> Make:
    """Return what makes a file of the real guide, which has to come out, in each of both ways."""

    def make(job: Job) -> bytes:
        is_python = request.param == "command line"
        file = maker().by_python(job) if is_python else maker().by_node([job])[0]
        assert file is not None
        return file

    return make


def live(file: bytes | None) -> dict[str, str]:
    """Return the days of those events that are not cancelled."""
    status = {uid: event["STATUS"] for uid, event in by_uid(file).items()}
    return {key: day for key, day in days(file).items() if status[f"Acme.{key}"] != ":CANCELLED"}


def test_each_day_ahead_is_an_event(made: Make) -> None:
    """From the promised date on, with three of the days of a step that repeats.

    The check-in waits a day after Friday 27 November, and for the weekend to pass. The second comes
    8 days after it, on a Tuesday; a week later is the time to move on. Staying in touch starts
    a month after the second check-in: Friday 8 January, Monday 8 February, and the Tuesday after
    Victoria's Labour Day, 8 March 2027. What is done, what is too late, and the call that may take
    a check-in's place are no events.
    """
    assert days(made(Job(PROMISED))) == {
        "first-check-in": "20261130",
        "second-check-in": "20261208",
        "move-on": "20261215",
        "stay-in-touch.1": "20270108",
        "stay-in-touch.2": "20270208",
        "stay-in-touch.3": "20270309",
    }


def test_all_of_an_event(made: Make) -> None:
    """A whole day, free, private, with a reminder at nine, and a description."""
    event = by_uid(made(Job(PROMISED, name="Acme, Ltd; \\o/", sequence=3)))
    address = f"{SITE}stages/waiting/#first-check-in"
    uid = next(uid for uid in event if uid.endswith(".first-check-in"))
    assert event[uid] == {
        "UID": f":{uid}",
        "DTSTAMP": ":20261128T000000Z",
        "DTSTART": "VALUE=DATE:20261130",
        "DTEND": "VALUE=DATE:20261201",
        "SEQUENCE": ":3",
        "SUMMARY": ":Check in for news – Acme\\, Ltd\\; \\\\o/",
        "DESCRIPTION": event[uid]["DESCRIPTION"],
        "CATEGORIES": ":After the interview",
        "STATUS": ":CONFIRMED",
        "TRANSP": ":TRANSPARENT",
        "CLASS": ":PRIVATE",
        "URL": f":{address}",
        "ALARM ACTION": ":DISPLAY",
        "ALARM DESCRIPTION": ":Check in for news – Acme\\, Ltd\\; \\\\o/",
        "ALARM TRIGGER": ":PT9H",
    }


def test_the_browser_describes_a_step_in_sentences() -> None:
    """What to do, how and to whom, why on that day, who says so, and where to go on."""
    (file,) = maker().by_node([Job(PROMISED)])
    address = f"{SITE}stages/waiting/#first-check-in"
    assert by_uid(file)["Acme.first-check-in"]["DESCRIPTION"] == (
        ":Send one short\\, friendly message. Say you’re still interested\\, and ask if there’s "
        "any news on timing.\\n"
        "By email or by phone\\, to the hiring manager.\\n"
        "Why Monday? A day after the date they gave you\\, as most of our sources say. "
        "We’ve skipped the weekend.\\n"
        "Good days: Mon 30 Nov to Fri 4 Dec.\\n"
        "Where this comes from: KLC Recruitment\\, in “Checking in”\\; Follow-up FAQ\\, in "
        "“FAQ 1”\\; Agency or direct\\; Staffing Partners\\, in “Email or Phone Call”\\; "
        "Georgetown University\\; University of Notre Dame\\; University of Washington "
        "Bothell\\; Elon University.\\n"
        f"More about this step: {address}\\n"
        f"When something has happened\\, work out your dates again: {SITE}calculator/\\n"
        "After the interview\\, version 2026.12."
    )


def test_the_command_line_describes_a_step_by_its_fields() -> None:
    """The plan's own fields, a line each: nothing is worded twice."""
    file = maker().by_python(Job(PROMISED))
    lines = str(Calendar.from_ical(file or b"").walk("VEVENT")[0]["DESCRIPTION"]).splitlines()
    assert lines[:2] == ["status: Ahead", "window: Sat 28 Nov 2026 – Fri 4 Dec 2026"]
    assert lines[-4:] == [
        "passed over: Sat 28 Nov 2026 (weekend), Sun 29 Nov 2026 (weekend)",
        f"step: {SITE}stages/waiting/#first-check-in",
        f"calculator: {SITE}calculator/",
        "rules: After the interview, 2026.12",
    ]


def test_a_day_that_may_move_is_tentative(made: Make) -> None:
    """As long as the first check-in is not sent, the second counts from the day planned for it."""
    event = by_uid(made(Job(PROMISED)))["Acme.second-check-in"]
    assert event["STATUS"] == ":TENTATIVE"
    words = (
        "status: Ahead\\, may move",
        "This day moves if something happens.\\nWhy Tuesday? Eight days after",
    )
    assert any(each in event["DESCRIPTION"] for each in words)


def test_the_later_days_of_a_repeating_step_come_from_its_first() -> None:
    """The first says why it is then; the others, that they come again."""
    events = by_uid(maker().by_node([Job(PROMISED)])[0])
    first, second = (events[f"Acme.stay-in-touch.{n}"]["DESCRIPTION"] for n in (1, 2))
    assert "Why Friday? A month after" in first
    assert "It comes again every month." in first
    assert "Why" not in second
    assert "It comes again every month." in second


def test_the_same_input_gives_the_same_bytes(made: Make) -> None:
    """The clock is not asked."""
    assert made(Job(PROMISED)) == made(Job(PROMISED))


def test_a_plan_without_a_day_ahead_gives_no_file() -> None:
    """A calendar without an event is none; what was exported before is cancelled all the same.

    After the thanks for the offer nothing is left but LinkedIn, which has passed its week.
    """
    happened = "accepted=2026-12-10 done=thank-for-offer@2026-12-10"
    said = situation(f"interview=20 offer-in-writing=2026-12-10 {happened}")
    over = {"today": "2026-12-20", **said}
    real, job = maker(), Job(over)
    assert real.by_python(job) is None
    assert real.by_node([job]) == [None]
    before = Job(over, sequence=1, exported={"first-check-in": date(2026, 11, 30)})
    for file in (real.by_python(before), *real.by_node([before])):
        assert [event["STATUS"] for event in events(file)] == [":CANCELLED"]


# A later file ------------------------------------------------------------------------------------


def test_a_later_file_updates_and_cancels(made: Make) -> None:
    """A rejection on 2 December ends the waiting, and brings an answer for the same day.

    Connecting may follow a decision at once, but that day has the answer: it comes the day after.
    Staying in touch counts from the rejection now: a month later is Saturday 2 January, in the
    quiet days until the 3rd, so Monday the 4th; then Tuesday 2 February and Tuesday 2 March.
    """
    first = made(Job(PROMISED))
    second = made(Job(REJECTED, sequence=1, exported=exported(first)))
    assert live(second) == {
        "stay-in-touch.1": "20270104",
        "stay-in-touch.2": "20270202",
        "stay-in-touch.3": "20270302",
        "answer-rejection": "20261202",
        "ask-feedback": "20261202",
        "connect-linkedin": "20261203",
    }
    gone = {"first-check-in", "second-check-in", "move-on"}
    assert days(second).keys() - live(second).keys() == gone
    assert by_uid(first).keys() <= by_uid(second).keys()
    assert {event["SEQUENCE"] for event in by_uid(second).values()} == {":1"}
    assert {event["SEQUENCE"] for event in by_uid(first).values()} == {":0"}


@pytest.mark.parametrize(
    ("key", "day", "words"),
    [
        (
            "first-check-in",
            "20261130",
            (":status: Done\\, Mon 30 Nov 2026\\n", "in your plan.\\nDone: Mon 30 Nov.\\n"),
        ),
        (
            "second-check-in",
            "20261208",
            (
                ":dropped: decided\\n",
                "in your plan.\\nThey’ve decided\\, so it no longer fits.\\n",
            ),
        ),
    ],
)
def test_what_has_fallen_away_says_so(
    made: Make, key: str, day: str, words: tuple[str, str]
) -> None:
    """In its title, for calendars that show it all the same; on its day, without a reminder."""
    file = made(Job(REJECTED, sequence=1, exported=exported(made(Job(PROMISED)))))
    event = by_uid(file)[f"Acme.{key}"]
    assert event["SUMMARY"].startswith(":Cancelled: Check in")
    assert event["DTSTART"] == f"VALUE=DATE:{day}"
    assert any(each in event["DESCRIPTION"] for each in words)
    assert not [name for name in event if name.startswith("ALARM")]


def test_what_comes_back_is_no_longer_cancelled(made: Make) -> None:
    """A rejection entered by mistake and taken back: the check-ins stand again."""
    first = made(Job(PROMISED))
    rejected = {**PROMISED, "events": [*PROMISED["events"], *told("rejected=28")]}
    second = made(Job(rejected, sequence=1, exported=exported(first)))
    assert "first-check-in" not in live(second)
    third = made(Job(PROMISED, sequence=2, exported=exported(second)))
    assert live(third) == live(first)


TOUCH: Final = "region=AU-VIC interview=20 rejected=2026-12-02 done=answer-rejection@2026-12-02"


@pytest.mark.parametrize(
    ("today", "touched", "expected"),
    [
        # A month after the answer of 2 December is a quiet Saturday.
        ("2026-12-10", "", {1: "20270104", 2: "20270202", 3: "20270302"}),
        # The first has passed, untold: the same three events stand for what comes next.
        ("2027-01-20", "", {1: "20270202", 2: "20270302", 3: "20270402"}),
        # Done once, a day late: it keeps its number, and the next count from it. 5 February and
        # 5 March are Fridays, and three are the most.
        ("2027-01-06", "done=stay-in-touch@2027-01-05", {2: "20270205", 3: "20270305"}),
    ],
)
def test_the_times_of_a_repeating_step_keep_their_numbers(
    made: Make, today: str, touched: str, expected: dict[int, str]
) -> None:
    """The nth time is the same event in every file, so none is doubled as time passes."""
    file = made(Job({"today": today, **situation(f"{TOUCH} {touched}")}))
    found = {key: day for key, day in live(file).items() if key.startswith("stay-in-touch")}
    assert found == {f"stay-in-touch.{n}": day for n, day in expected.items()}
