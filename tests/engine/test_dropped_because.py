from itertools import pairwise

import pytest

from tests.changed_data import Json
from tests.engine.asking import Asked
from tests.engine.life import guide, on, step, steps

MET = on("20", "met")
TODAY = "2026-12-15"
MESSAGE = "to: boss, channels: [email]"

# What brings about each reason alone, in the order of docs/model.md: changes of the step, of the
# program, and events. Each row keeps those of the rows before it from applying.
REASONS: dict[str, tuple[Json, list[Json]]] = {
    "not-this-route": ({"routes": "[broker]"}, []),
    "not-in-this-advice": ({"advised": False}, []),
    "over": ({}, [on("12-10", "gone")]),
    "not-yet": ({"when": '["yes"]'}, []),
    "decided": ({}, [on("12-10", "no")]),
    "no-contact": ({}, [on("12-09", "quiet-please")]),
    "next-interview": ({"per": "cycle"}, [on("2027-01-11", "met")]),
    "no-date-promised": ({"anchor": "named-day"}, []),
    "superseded": ({"answered-by": "[wrote]"}, [on("12-08", "wrote")]),
    "limit": ({"chase": "true", "follow_ups": 0}, []),
    "too-late": ({"if-missed": "drop"}, []),
}


def planned(changes: Json) -> Json:
    """Return a program with one message, changed."""
    given = {"per": "round", **changes}
    anchor, advised = given.pop("anchor", "met"), given.pop("advised", True)
    follow_ups = given.pop("follow_ups", None)
    keys = "".join(f", {key}: {value}" for key, value in given.items())
    program = steps(step("letter", "latest: 1 day", MESSAGE + keys, anchor))
    advice = {**program["advice"]["guide"], "follow_ups": follow_ups}
    book = {**advice, "steps": advice["steps"] if advised else {}}
    return {**program, "advice": {"guide": advice, "book": book}}


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
    # both are decisions, of which the latest counts
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
    two = step("two", "latest: 0 days", f"{MESSAGE}, optional: true")
    program = steps(step("one", "latest: 0 days", MESSAGE), two)
    assert plan("2026-11-20", MET, program=program).dropped("two") == "no-room"
    assert plan("2026-11-21", MET, program=program).dropped("two") == "too-late"


@pytest.mark.parametrize(
    ("follow_ups", "dropped"),
    [
        ("0", ["one", "two", "three"]),
        ("1", ["two", "three"]),
        ("2", ["three"]),
        ("3", []),
        ("~", []),
    ],
)
def test_open_chases_count_towards_the_limit(
    plan: Asked, follow_ups: str, dropped: list[str]
) -> None:
    """Chases are counted in the order of the steps, the planned ones too; no limit, no end."""
    limits = (
        f"limits: {{follow-ups: {{value: {follow_ups}, says: '-', editorial: '-'}}, "
        "between-messages: {value: 1 day, says: '-', editorial: '-'}}"
    )
    chases = (step(name, "", "chase: true") for name in ("one", "two", "three"))
    program = guide(limits, f"steps: {{{step('thanks', '', MESSAGE)}, {', '.join(chases)}}}")
    answer = plan("2026-11-20", MET, program=program)
    assert [e["step"] for e in answer.json["steps"] if e["dropped"] == "limit"] == dropped
    assert answer.dropped("thanks") is None  # what is no chase has no limit
