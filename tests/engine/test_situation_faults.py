"""What is wrong with a situation: the first fault is named, and what was found there."""

import re

import pytest

from generator.verify.twin import reference
from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import on, told
from tests.engine.programs import real_program

SOUND: Json = {"today": "2026-11-28", "events": [on("20", "interview")]}
"""A situation without a fault."""


def with_event(**event: Json) -> Json:
    """Return the sound situation with one more event."""
    return {**SOUND, "events": [on("20", "interview"), event]}


WRONG: dict[str, list[Json]] = {
    # a wrong type, of which null is one, or an unknown id
    "today": [None, 20261128],
    "events": [None, {}],
    "route": [None, "post", ""],
    "advice": [None, "Guide", "toString"],
    "region": [None, "AU-XYZ", ["AU"]],
    "working_days": [None, 1, "true"],
    # an unknown key
    "Today": ["2026-11-28"],
    "__proto__": [{}],
    "": [0],
}
"""Under a key of a situation, what cannot stand there."""

TOP_LEVEL: list[tuple[Json, str]] = [
    *(({**SOUND, key: value}, key) for key, values in WRONG.items() for value in values),
    # what is no situation at all
    (None, "situation"),
    ([], "situation"),
    ("2026-11-28", "situation"),
    # what is missing
    ({}, "events"),
    ({"events": [on("20", "interview")]}, "today"),
    ({"today": "2026-11-28"}, "events"),
    # nothing starts the clock
    ({**SOUND, "events": []}, "events"),
    ({**SOUND, "events": [on("20", "done", "notes")]}, "events"),
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
]
EVENTS: list[tuple[list[Json], str]] = [
    # what is no event
    ([None], "events[0]"),
    ([on("20", "interview"), "interview"], "events[1]"),
    ([[]], "events[0]"),
    # what is missing
    ([{}], "events[0].event"),
    ([{"event": "interview"}], "events[0].on"),
    ([{"on": "2026-11-20"}], "events[0].event"),
    ([{"event": "done", "on": "2026-11-20"}], "events[0].step"),
    ([{"event": "promised", "on": "2026-11-20"}], "events[0].by"),
    # an unknown id
    ([{"event": "interviewed", "on": "2026-11-20"}], "events[0].event"),
    ([{"event": "constructor", "on": "2026-11-20"}], "events[0].event"),
    ([on("20", "done", "thank-you-sent")], "events[0].step"),
    ([on("20", "promised", said="some day")], "events[0].said"),
    ([{"event": "reply", "on": "2026-11-20", "with": "agency"}], "events[0].with"),
    # a wrong type; null is one
    ([on("20", "interview", at=15)], "events[0].at"),
    *(
        ([{**event, key: None}], f"events[0].{key}")
        for event in told("interview=20T15:00 promised=20,by=27 reply=20,with=agency done=notes@20")
        for key in event
    ),
    ([on("20", "promised", said=None)], "events[0].said"),
    # a key that this event does not have
    ([{**on("20", "interview"), "with": "employer"}], "events[0].with"),
    ([{**on("20", "interview"), "by": "2026-11-27"}], "events[0].by"),
    ([{**on("20", "done", "notes"), "at": "15:00"}], "events[0].at"),
    ([{"event": "rejected", "on": "2026-11-20", "with": "employer"}], "events[0].with"),
    ([{**on("20", "interview"), "On": "2026-11-20"}], "events[0].On"),
    # a date and a phrase together
    ([on("20", "promised", by="27", said="next week")], "events[0].said"),
    # not before it was made
    ([on("20", "promised", by="19")], "events[0].by"),
    # events in the order of the list
    ([{"event": "x"}, {"at": 1}], "events[0].event"),
    ([on("20", "interview"), {"at": 1}, None], "events[1].at"),
    # keys of an event, alphabetically, missing ones in their place
    ([{"event": "x", "on": "x", "at": 1, "by": 1}], "events[0].at"),
    ([{"event": "x", "on": "x", "by": 1}], "events[0].by"),
    ([{"event": "x", "on": "x", "a": 1}], "events[0].a"),
    ([{"on": "x", "with": 1}], "events[0].event"),
    ([{"event": "done", "step": "x"}], "events[0].on"),
    ([{"event": "promised", "on": "x"}], "events[0].by"),
    ([{"event": "promised", "on": "x", "said": "x"}], "events[0].on"),
    ([{"event": "promised", "on": "x", "by": "x", "said": 1}], "events[0].by"),
    # an event's fault comes before the lack of an interview
    ([on("x", "done", "notes")], "events[0].on"),
]
"""What stands in a situation, or as its events, and the field of its first fault."""


@pytest.mark.parametrize(
    ("situation", "field"),
    [*TOP_LEVEL, *(({**SOUND, "events": events}, field) for events, field in EVENTS)],
)
def test_the_first_fault_is_named_with_what_was_found(
    plan: Asked, situation: Json, field: str
) -> None:
    """Top-level keys first, then the events in their order, from 0; keys alphabetically."""
    assert plan.fault(situation)[:2] == (field, standing(situation, field))


def standing(situation: Json, field: str) -> Json:
    """Return what stands at a field; None where it is missing."""
    if field == "situation":
        return situation
    for key in re.findall(r"[^.\[\]]+", field) or [field]:
        situation = situation[int(key)] if key.isdigit() else situation.get(key)
    return situation


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
    assert plan("1970-01-01", on("1970-01-01", "interview")).on("thank-you") == "1970-01-01"
    assert plan("2199-12-31", on("2199-12-31", "interview")).on("thank-you") == "2199-12-31"
    assert plan("1970-01-01", on("2199-12-31", "interview")).outlook[0] == "wait"
    # in the quiet days; the first day after them is a Saturday
    assert plan("2199-12-31", on("1970-01-01", "interview")).on("first-check-in") == "2200-01-06"


@pytest.mark.parametrize("at", ["24:00", "9:00", "09:60", "09:00:00", "0900", "9am", "", "09:00\n"])
def test_a_time_is_written_in_four_digits(plan: Asked, at: str) -> None:
    """An interview's time is written HH:MM, from 00:00 to 23:59."""
    fault = plan.fault({**SOUND, "events": [{**on("20", "interview"), "at": at}]})
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
    today = plan("2026-11-28", on("20", "interview"), {**event, "on": "2026-11-28"})
    assert today.json["today"] == "2026-11-28"
    assert plan("2026-11-28", on("29", "interview")).outlook[0] == "wait"


def test_a_region_without_loaded_holidays_is_refused(plan: Asked) -> None:
    """A region that the rules know but whose holidays are not loaded is an error of `region`."""
    program = {**real_program(), "holidays": {}}
    assert plan.fault({**SOUND, "region": "AU-VIC"}, program)[:2] == ("region", "AU-VIC")


def test_an_error_says_what_is_expected(plan: Asked) -> None:
    """The ids that there are, or what has to happen first; of dates it is told above."""
    assert plan.fault({**SOUND, "route": "post"})[2] == "one of: direct, agency"
    early = with_event(**on("20", "promised", by="19"))
    assert plan.fault(early)[2] == "a date not before 2026-11-20"
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
    met = on("12-17", "interview")
    given = plan("2026-12-18", met)
    options = {"route": "direct", "advice": "guide", "working_days": True}
    assert given.json == plan("2026-12-18", met, **options).json
    assert given.json["advice"] == "guide"
    assert given.json["holidays_known"] is None
    assert given.dropped("contact-consultant") == "not-this-route"
    assert given.on("first-check-in") == "2027-01-04"  # after the quiet days


@pytest.mark.parametrize("depth", [9, 100, 400])
def test_what_is_nested_deeply_is_shown_as_far_as_one_looks(plan: Asked, depth: int) -> None:
    """A list within a list, a hundred times, is a wrong type like any other."""
    assert plan.fault({**SOUND, "today": nested(7)})[:2] == ("today", nested(7))
    assert plan.fault({**SOUND, "today": nested(depth)})[:2] == ("today", nested(7, [None]))


def test_what_is_nested_very_deeply_is_a_fault_too() -> None:
    """JSON that Python reads is answered with a fault, as JavaScript answers it."""
    answer = reference(real_program(), {**SOUND, "today": nested(900)})
    assert answer["error"]["field"] == "today"


def nested(depth: int, innermost: Json = ()) -> Json:
    """Return a list within a list, so deep."""
    found = [*innermost]
    for _ in range(depth):
        found = [found]
    return found
