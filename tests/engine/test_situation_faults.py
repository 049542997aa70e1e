from typing import Any

import pytest

from tests.engine.asking import Asked
from tests.engine.events import SOUND, done, interview, promised
from tests.engine.programs import real_program

Json = Any


def with_event(**event: Json) -> Json:
    """Return the sound situation with one more event."""
    return {**SOUND, "events": [interview("2026-11-20"), event]}


TOP_LEVEL: list[tuple[Json, str, Json]] = [
    # what is no situation at all
    (None, "situation", None),
    ([], "situation", []),
    ("2026-11-28", "situation", "2026-11-28"),
    # what is missing
    ({}, "events", None),
    ({"events": [interview("2026-11-20")]}, "today", None),
    ({"today": "2026-11-28"}, "events", None),
    # a wrong type; null is one
    ({**SOUND, "today": None}, "today", None),
    ({**SOUND, "today": 20261128}, "today", 20261128),
    ({**SOUND, "events": None}, "events", None),
    ({**SOUND, "events": {}}, "events", {}),
    ({**SOUND, "route": None}, "route", None),
    ({**SOUND, "advice": None}, "advice", None),
    ({**SOUND, "region": None}, "region", None),
    ({**SOUND, "working_days": None}, "working_days", None),
    ({**SOUND, "working_days": 1}, "working_days", 1),
    ({**SOUND, "working_days": "true"}, "working_days", "true"),
    # an unknown id
    ({**SOUND, "route": "post"}, "route", "post"),
    ({**SOUND, "route": ""}, "route", ""),
    ({**SOUND, "advice": "Guide"}, "advice", "Guide"),
    ({**SOUND, "advice": "toString"}, "advice", "toString"),
    ({**SOUND, "region": "AU-XYZ"}, "region", "AU-XYZ"),
    ({**SOUND, "region": ["AU"]}, "region", ["AU"]),
    # an unknown key
    ({**SOUND, "Today": "2026-11-28"}, "Today", "2026-11-28"),
    ({**SOUND, "__proto__": {}}, "__proto__", {}),
    ({**SOUND, "": 0}, "", 0),
    # nothing starts the clock
    ({**SOUND, "events": []}, "events", []),
    ({**SOUND, "events": [done("notes", "2026-11-20")]}, "events", [done("notes", "2026-11-20")]),
]


@pytest.mark.parametrize(("situation", "field", "found"), TOP_LEVEL)
def test_a_fault_at_the_top_names_the_key(
    plan: Asked, situation: Json, field: str, found: Json
) -> None:
    """An unknown key, a wrong type, an unknown id or what is missing is named as it was found."""
    assert plan.fault(situation)[:2] == (field, found)


EVENTS: list[tuple[list[Json], str, Json]] = [
    # what is no event
    ([None], "events[0]", None),
    ([interview("2026-11-20"), "interview"], "events[1]", "interview"),
    ([[]], "events[0]", []),
    # what is missing
    ([{}], "events[0].event", None),
    ([{"event": "interview"}], "events[0].on", None),
    ([{"on": "2026-11-20"}], "events[0].event", None),
    ([{"event": "done", "on": "2026-11-20"}], "events[0].step", None),
    ([{"event": "promised", "on": "2026-11-20"}], "events[0].by", None),
    # an unknown id
    ([{"event": "interviewed", "on": "2026-11-20"}], "events[0].event", "interviewed"),
    ([{"event": "constructor", "on": "2026-11-20"}], "events[0].event", "constructor"),
    ([done("thank-you-sent", "2026-11-20")], "events[0].step", "thank-you-sent"),
    ([promised("2026-11-20", said="some day")], "events[0].said", "some day"),
    ([{"event": "reply", "on": "2026-11-20", "with": "agency"}], "events[0].with", "agency"),
    # a wrong type; null is one
    ([{"event": None, "on": "2026-11-20"}], "events[0].event", None),
    ([{"event": "interview", "on": None}], "events[0].on", None),
    ([{"event": "interview", "on": "2026-11-20", "at": None}], "events[0].at", None),
    ([{"event": "interview", "on": "2026-11-20", "at": 15}], "events[0].at", 15),
    ([{"event": "promised", "on": "2026-11-20", "by": None}], "events[0].by", None),
    ([{"event": "promised", "on": "2026-11-20", "said": None}], "events[0].said", None),
    ([{"event": "reply", "on": "2026-11-20", "with": None}], "events[0].with", None),
    ([{"event": "done", "on": "2026-11-20", "step": None}], "events[0].step", None),
    # a key that this event does not have
    ([{**interview("2026-11-20"), "with": "employer"}], "events[0].with", "employer"),
    ([{**interview("2026-11-20"), "by": "2026-11-27"}], "events[0].by", "2026-11-27"),
    ([{**done("notes", "2026-11-20"), "at": "15:00"}], "events[0].at", "15:00"),
    ([{"event": "rejected", "on": "2026-11-20", "with": "employer"}], "events[0].with", "employer"),
    ([{**interview("2026-11-20"), "On": "2026-11-20"}], "events[0].On", "2026-11-20"),
    # a date and a phrase together
    (
        [promised("2026-11-20", by="2026-11-27", said="next week")],
        "events[0].said",
        "next week",
    ),
    # not before it was made
    ([promised("2026-11-20", by="2026-11-19")], "events[0].by", "2026-11-19"),
]


@pytest.mark.parametrize(("events", "field", "found"), EVENTS)
def test_a_fault_in_an_event_names_the_event_and_the_key(
    plan: Asked, events: list[Json], field: str, found: Json
) -> None:
    """A fault in an event is named by the event's place in the list, from 0, and its key."""
    assert plan.fault({**SOUND, "events": events})[:2] == (field, found)


NO_DATES = [
    "2026-13-01", "2026-00-10", "2026-02-30", "2025-02-29", "2026-11-31", "2026-11-00",
    "2026-1-1", "26-11-20", "20261120", "2026-11-20 ", " 2026-11-20", "2026-11-20\n",
    "2026-11-20T15:00", "2026/11/20", "2026-W47-5", "\uff12\uff10\uff12\uff16-11-20",
    "0000-01-01", "-001-01-01", "20 November 2026", "", " ", 0, 1.5, True, [], {}, None,
]  # fmt: skip


@pytest.mark.parametrize("found", NO_DATES)
def test_an_impossible_date_is_refused(plan: Asked, found: Json) -> None:
    """What is no date, or is not written YYYY-MM-DD, is refused wherever a date is expected."""
    expected = "a date, YYYY-MM-DD"
    assert plan.fault({**SOUND, "today": found}) == ("today", found, expected)
    assert plan.fault(with_event(event="interview", on=found)) == ("events[1].on", found, expected)
    assert plan.fault(with_event(event="promised", on="2026-11-20", by=found)) == (
        "events[1].by",
        found,
        expected,
    )


@pytest.mark.parametrize("found", ["1969-12-31", "2200-01-01", "0001-01-01", "9999-12-31"])
def test_a_date_out_of_range_is_refused(plan: Asked, found: str) -> None:
    """Dates run from 1970-01-01 to 2199-12-31."""
    assert plan.fault({**SOUND, "today": found})[:2] == ("today", found)
    assert plan.fault(with_event(event="interview", on=found))[:2] == ("events[1].on", found)
    if found > "2026-11-20":
        promise = with_event(event="promised", on="2026-11-20", by=found)
        assert plan.fault(promise)[:2] == ("events[1].by", found)


def test_the_first_and_the_last_date_are_accepted(plan: Asked) -> None:
    """1970-01-01 and 2199-12-31 are dates like any other."""
    assert plan("1970-01-01", interview("1970-01-01")).on("thank-you") == "1970-01-01"
    assert plan("2199-12-31", interview("2199-12-31")).on("thank-you") == "2199-12-31"
    assert plan("1970-01-01", interview("2199-12-31")).outlook[0] == "wait"
    # in the quiet days; the first day after them is a Saturday
    assert plan("2199-12-31", interview("1970-01-01")).on("first-check-in") == "2200-01-06"


@pytest.mark.parametrize("at", ["24:00", "9:00", "09:60", "09:00:00", "0900", "9am", "", "09:00\n"])
def test_a_time_is_written_in_four_digits(plan: Asked, at: str) -> None:
    """An interview's time is written HH:MM, from 00:00 to 23:59."""
    fault = plan.fault({**SOUND, "events": [{**interview("2026-11-20"), "at": at}]})
    assert fault[:2] == ("events[0].at", at)


HAPPENED = [
    {"event": "done", "step": "notes"},
    {"event": "promised", "by": "2026-12-24"},
    *({"event": event} for event in ("reply", "rejected", "offered", "accepted", "withdrawn")),
    {"event": "no-contact"},
]


@pytest.mark.parametrize("event", HAPPENED)
def test_only_an_interview_may_lie_after_today(plan: Asked, event: Json) -> None:
    """What has not happened yet is refused, except for an interview."""
    tomorrow = with_event(**event, on="2026-11-29")
    assert plan.fault(tomorrow)[:2] == ("events[1].on", "2026-11-29")
    today = plan("2026-11-28", interview("2026-11-20"), {**event, "on": "2026-11-28"})
    assert today.json["today"] == "2026-11-28"
    assert plan("2026-11-28", interview("2026-11-29")).outlook[0] == "wait"


def test_a_promise_may_name_the_day_on_which_it_was_made(plan: Asked) -> None:
    """A promised date may be the day of the promise, but not lie before it."""
    same_day = promised("2026-11-20", by="2026-11-20")
    assert plan("2026-11-20", interview("2026-11-20"), same_day)["first-check-in"]["earliest"] == (
        "2026-11-21"
    )


def test_a_region_without_loaded_holidays_is_refused(plan: Asked) -> None:
    """A region that the rules know but whose holidays are not loaded is an error of `region`."""
    program = {**real_program(), "holidays": {}}
    assert plan.fault({**SOUND, "region": "AU-VIC"}, program)[:2] == ("region", "AU-VIC")


ORDER = [
    # top-level keys, alphabetically, come before any event
    ({"today": "x", "route": "x", "region": "x", "advice": "x", "events": [None]}, "advice"),
    ({"today": "x", "route": "x", "region": "x", "events": [None]}, "region"),
    ({"today": "x", "route": "x", "events": [None]}, "route"),
    ({"today": "x", "working_days": "x", "events": [None]}, "today"),
    ({"working_days": "x", "today": "2026-11-28", "events": [None]}, "working_days"),
    ({"zoo": 1, "today": "2026-11-28", "events": [None]}, "zoo"),
    ({"bee": 1, "today": "x", "events": {}}, "bee"),
    ({"Zoo": 1, "advice": "x", "today": "x", "events": {}}, "Zoo"),
    ({"event": 1, "route": "x"}, "event"),
    ({"f": 1, "route": "x"}, "events"),
    ({"u": 1, "events": []}, "today"),
    ({"region": "AU-VIC", "events": None, "today": None}, "events"),
    # events in the order of the list
    ({**SOUND, "events": [{"event": "x"}, {"at": 1}]}, "events[0].event"),
    ({**SOUND, "events": [interview("2026-11-20"), {"at": 1}, None]}, "events[1].at"),
    # keys of an event, alphabetically, missing ones in their place
    ({**SOUND, "events": [{"event": "x", "on": "x", "at": 1, "by": 1}]}, "events[0].at"),
    ({**SOUND, "events": [{"event": "x", "on": "x", "by": 1}]}, "events[0].by"),
    ({**SOUND, "events": [{"event": "x", "on": "x", "a": 1}]}, "events[0].a"),
    ({**SOUND, "events": [{"on": "x", "with": 1}]}, "events[0].event"),
    ({**SOUND, "events": [{"event": "done", "step": "x"}]}, "events[0].on"),
    ({**SOUND, "events": [{"event": "promised", "on": "x"}]}, "events[0].by"),
    ({**SOUND, "events": [{"event": "promised", "on": "x", "said": "x"}]}, "events[0].on"),
    ({**SOUND, "events": [{"event": "promised", "on": "x", "by": "x", "said": 1}]}, "events[0].by"),
    # an event's fault comes before the lack of an interview
    ({**SOUND, "events": [done("notes", "x")]}, "events[0].on"),
]


@pytest.mark.parametrize(("situation", "field"), ORDER)
def test_the_first_fault_is_reported(plan: Asked, situation: Json, field: str) -> None:
    """Top-level keys come first, then events in list order, keys alphabetically."""
    assert plan.fault(situation)[0] == field


def test_an_error_says_what_is_expected(plan: Asked) -> None:
    """An error names the field, what was found there, and what is expected in words."""
    assert plan.fault(with_event(event="done", step="notes", on="2026-13-01")) == (
        "events[1].on",
        "2026-13-01",
        "a date, YYYY-MM-DD",
    )
    assert plan.fault({**SOUND, "route": "post"})[2] == "one of: direct, agency"
    assert plan.fault({**SOUND, "events": []})[2].endswith("interview")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (1.0, 1),
        (-0.0, 0),
        (1e21, 1e21),
        (12345678901234567890, 12345678901234567000),
        (float("inf"), None),
        ({"b": [1.0, None, "é"]}, {"b": [1, None, "é"]}),
        ("\ud800", "\ud800"),
    ],
)
def test_what_was_found_is_the_same_in_both_languages(
    plan: Asked, given: Json, found: Json
) -> None:
    """A number is reported as JavaScript writes it, so that both engines report the same."""
    assert plan.fault({**SOUND, "today": given})[:2] == ("today", found)


def test_the_defaults(plan: Asked) -> None:
    """The first route, the guide's advice, no region, and working days that count."""
    given = plan("2026-11-20", interview("2026-11-20"))
    said = plan(
        "2026-11-20",
        interview("2026-11-20"),
        route="direct",
        advice="guide",
        working_days=True,
    )
    assert given.json == said.json
    assert given.json["advice"] == "guide"
    assert given.json["holidays_known"] is None
    assert given.dropped("contact-consultant") == "not-this-route"
    # weekends and quiet periods count all the same
    assert given.skipped("second-check-in") == ["2026-12-05 weekend", "2026-12-06 weekend"]
    christmas = plan("2026-12-18", interview("2026-12-17"))
    assert christmas.on("first-check-in") == "2027-01-04"


@pytest.mark.parametrize("party", ["employer", "consultant"])
def test_three_events_may_name_a_party(plan: Asked, party: str) -> None:
    """`no-contact`, `reply` and `promised` may say who it was."""
    told = {"on": "2026-11-21", "with": party}
    events = [
        {"event": "no-contact", **told},
        {"event": "reply", **told},
        {"event": "promised", "by": "2026-11-27", **told},
    ]
    assert plan("2026-11-28", interview("2026-11-20"), *events).json["today"] == "2026-11-28"
