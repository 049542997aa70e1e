from itertools import pairwise
from typing import Any

import pytest

from tests.engine.asking import Asked
from tests.engine.events import (
    accepted,
    interview,
    no_contact,
    rejected,
    reply,
)
from tests.engine.programs import small, step, window

Json = Any

MET = interview("2026-11-20")
TODAY = "2026-12-15"
MANAGER: Json = {"to": "hiring-manager"}

# What brings about each reason alone, in the order of docs/model.md: changes of the step, of the
# program, and events. Each row keeps those of the rows before it from applying.
REASONS: dict[str, tuple[Json, list[Json]]] = {
    "not-this-route": ({"routes": ["agency"]}, []),
    "not-in-this-advice": ({"advised": False}, []),
    "over": ({}, [accepted("2026-12-10")]),
    "not-yet": ({"when": ["offered"]}, []),
    "decided": ({}, [rejected("2026-12-10")]),
    "no-contact": ({}, [no_contact("2026-12-09")]),
    "next-interview": ({"per": "cycle"}, [interview("2027-01-11")]),
    "no-date-promised": ({"anchor": "promised-date"}, []),
    "superseded": ({"answered_by": ["reply"]}, [reply("2026-12-08")]),
    "limit": ({"chase": True, "follow_ups": 0}, []),
    "too-late": ({"if_missed": "drop"}, []),
}


def planned(changes: Json) -> Json:
    """Return a program with one message, changed, which `fold` could take in."""
    given = dict(changes)
    declared = window(given.pop("anchor", "interview"), latest="1 day")
    follow_ups, advised = given.pop("follow_ups", None), given.pop("advised", True)
    program = small(step("letter", declared, **MANAGER, **given), follow_ups=follow_ups)
    guide = program["advice"]["guide"]
    book = {**guide, "steps": guide["steps"] if advised else {}}
    return {**program, "advice": {"guide": guide, "book": book}}


@pytest.mark.parametrize("reason", REASONS)
def test_each_reason_drops_a_step(plan: Asked, reason: str) -> None:
    """Each reason, where it applies alone, is the one that the plan gives."""
    changes, events = REASONS[reason]
    answer = plan(TODAY, MET, *events, program=planned(changes), advice="book")
    assert answer.dropped("letter") == reason


PAIRS = [
    (first, second)
    for first, second in (
        *pairwise(REASONS),
        ("not-this-route", "decided"),
        ("not-this-route", "too-late"),
        ("over", "too-late"),
        ("not-yet", "no-contact"),
        ("decided", "next-interview"),
        ("decided", "limit"),
        ("no-contact", "superseded"),
        ("no-contact", "no-date-promised"),
        ("next-interview", "superseded"),
        ("next-interview", "too-late"),
        ("superseded", "too-late"),
    )
    # an acceptance is a decision, and the latest counts: these two are asked for below
    if (first, second) != ("over", "decided")
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_first_reason_that_applies_is_given(plan: Asked, first: str, second: str) -> None:
    """Where two reasons apply, the one that stands first in docs/model.md is given."""
    (changes, events), (more, others) = REASONS[first], REASONS[second]
    both = sorted([*events, *others], key=lambda event: event["on"])
    answer = plan(TODAY, MET, *both, program=planned({**changes, **more}), advice="book")
    assert answer.dropped("letter") == first


def test_no_room_is_the_last_reason(plan: Asked) -> None:
    """What is too late is not said to have had no room."""
    program = small(
        step("one", window(latest="0 days"), **MANAGER),
        step("two", window(latest="0 days"), optional=True, if_missed="drop", **MANAGER),
    )
    assert plan("2026-11-20", MET, program=program).dropped("two") == "no-room"
    assert plan("2026-11-21", MET, program=program).dropped("two") == "too-late"


@pytest.mark.parametrize(
    ("follow_ups", "dropped"),
    [
        (0, ["one", "two", "three"]),
        (1, ["two", "three"]),
        (2, ["three"]),
        (3, []),
        (None, []),
    ],
)
def test_open_chases_count_towards_the_limit(
    plan: Asked, follow_ups: int | None, dropped: list[str]
) -> None:
    """Chases are counted in the order of the steps, the planned ones too; no limit, no end."""
    program = small(
        *(step(name, chase=True, per="cycle") for name in ("one", "two", "three")),
        follow_ups=follow_ups,
    )
    answer = plan("2026-11-20", MET, program=program)
    assert [e["step"] for e in answer.json["steps"] if e["dropped"] == "limit"] == dropped


def test_what_is_no_chase_has_no_limit(plan: Asked) -> None:
    """Thanks and cards do not count."""
    program = small(step("letter", **MANAGER), step("card", **MANAGER), follow_ups=0)
    assert plan("2026-11-20", MET, program=program).open == ["letter", "card"]
