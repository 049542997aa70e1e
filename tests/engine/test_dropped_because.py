from itertools import pairwise
from typing import Any

import pytest

from tests.engine.asking import Asked
from tests.engine.events import (
    accepted,
    done,
    interview,
    no_contact,
    offered,
    promised,
    rejected,
    reply,
)
from tests.engine.programs import real_program, small, step, window

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


def test_over_comes_before_not_yet_and_decided(plan: Asked) -> None:
    """After an acceptance everything but its answers is `over`, whatever else might be said."""
    answer = plan(TODAY, MET, accepted("2026-12-10"))
    assert answer.dropped("answer-rejection") == "over"
    assert answer.dropped("move-on") == "over"
    assert answer.dropped("connect-linkedin") == "over"
    assert answer.dropped("thank-for-offer") is None


def test_no_room_is_the_last_reason(plan: Asked) -> None:
    """What is too late is not said to have had no room."""
    program = small(
        step("one", window(latest="0 days"), **MANAGER),
        step("two", window(latest="0 days"), optional=True, if_missed="drop", **MANAGER),
    )
    assert plan("2026-11-20", MET, program=program).dropped("two") == "no-room"
    assert plan("2026-11-21", MET, program=program).dropped("two") == "too-late"


def test_folded_comes_before_too_late(plan: Asked) -> None:
    """What another step takes in is `folded`, not `too-late`."""
    assert plan("2026-11-28", MET).dropped("thank-you") == "folded"


def test_decided_spares_the_answers_and_linkedin(plan: Asked) -> None:
    """All but steps whose `when` names the latest decision and optional steps per application."""
    sent = done("thank-you", "2026-11-23")
    said_no = plan("2026-11-24", MET, sent, rejected("2026-11-24"))
    kept = {"connect-linkedin", "stay-in-touch", "answer-rejection", "ask-feedback"}
    assert set(said_no.open) == kept
    said_yes = plan("2026-11-24", MET, sent, offered("2026-11-24"))
    assert set(said_yes.open) == {"connect-linkedin", "thank-for-offer", "ask-in-writing"}
    assert said_yes.dropped("answer-rejection") == "not-yet"
    assert said_yes.dropped("stay-in-touch") == "decided"


def test_an_answer_to_an_earlier_decision_is_decided(plan: Asked) -> None:
    """A rejection that was taken back by an offer no longer wants an answer."""
    answer = plan("2026-12-11", MET, rejected("2026-12-09"), offered("2026-12-11"))
    assert answer.dropped("answer-rejection") == "decided"
    assert answer.dropped("ask-feedback") == "decided"
    assert answer.on("thank-for-offer") == "2026-12-11"


def test_no_contact_holds_for_messages_to_that_party(plan: Asked) -> None:
    """After the employer asked for silence, messages to the employer are dropped, others stay."""
    asked = no_contact("2026-11-23")
    direct = plan("2026-11-23", MET, asked)
    for name in ("thank-you", "thank-you-card", "connect-linkedin", "first-check-in", "call"):
        assert direct.dropped(name) == "no-contact"
    assert direct.dropped("notes") is None
    assert direct.dropped("move-on") is None
    agency = plan("2026-11-23", MET, asked, route="agency")
    assert agency.dropped("thank-you") == "no-contact"
    assert agency.dropped("first-check-in") is None
    consultant = plan("2026-11-23", MET, no_contact("2026-11-23", "consultant"), route="agency")
    assert consultant.dropped("thank-you") is None
    assert consultant.dropped("first-check-in") == "no-contact"
    assert consultant.dropped("contact-consultant") == "no-contact"


@pytest.mark.parametrize(
    "again",
    [
        reply("2026-11-25"),
        interview("2026-11-25"),
        promised("2026-11-25", by="2026-12-01"),
    ],
)
def test_contact_reopens_when_that_party_turns_to_you(plan: Asked, again: Json) -> None:
    """Until the party writes, invites or promises again."""
    asked = no_contact("2026-11-23")
    assert plan("2026-11-25", MET, asked).dropped("first-check-in") == "no-contact"
    assert plan("2026-11-25", MET, asked, again).dropped("first-check-in") is None
    # what came before the request does not count
    earlier = {**again, "on": "2026-11-23"}
    assert plan("2026-11-25", MET, earlier, asked).dropped("first-check-in") == "no-contact"


def test_only_the_silent_party_itself_reopens_contact(plan: Asked) -> None:
    """A letter from the consultant does not lift the employer's request, nor the other way."""
    employer = plan("2026-11-25", MET, no_contact("2026-11-23"), reply("2026-11-25", "consultant"))
    assert employer.dropped("first-check-in") == "no-contact"
    asked = no_contact("2026-11-23", "consultant")
    consultant = plan("2026-11-25", MET, asked, reply("2026-11-25"), route="agency")
    assert consultant.dropped("first-check-in") == "no-contact"


def test_no_contact_lasts_over_rounds_until_they_invite(plan: Asked) -> None:
    """An interview is an invitation by the employer; the consultant's silence outlasts it."""
    both = [no_contact("2026-11-23"), no_contact("2026-11-23", "consultant")]
    answer = plan("2026-12-01", MET, *both, interview("2026-12-01"), route="agency")
    assert answer.dropped("thank-you") is None
    assert answer.dropped("first-check-in") == "no-contact"


def test_a_reply_without_a_party_is_the_employers(plan: Asked) -> None:
    """`with` is the employer where nothing is said."""
    asked = no_contact("2026-11-23", "employer")
    assert plan("2026-11-25", MET, asked, reply("2026-11-25")).dropped("first-check-in") is None


def test_the_limit_counts_chases_since_the_last_news(plan: Asked) -> None:
    """Two chases without an answer are enough: the next is dropped until they write."""
    events = [MET, done("first-check-in", "2026-11-30"), done("first-check-in", "2026-12-02")]
    assert real_program()["advice"]["guide"]["follow_ups"] == 2
    twice = plan("2026-12-03", *events)
    # the second would be a third chase
    assert twice.dropped("second-check-in") == "limit"
    for news in (
        reply("2026-12-03"),
        promised("2026-12-03", by="2026-12-04"),
        interview("2026-12-03"),
    ):
        assert plan("2026-12-03", *events, news).dropped("second-check-in") is None


def test_after_both_check_ins_no_call_is_left(plan: Asked) -> None:
    """A call after two chases would be a third."""
    asked = [done("first-check-in", "2026-11-27"), done("second-check-in", "2026-12-07")]
    assert plan("2026-12-08", MET, *asked).dropped("call") == "limit"
    assert plan("2026-12-08", MET, asked[0]).dropped("call") is None


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


def test_not_this_route(plan: Asked) -> None:
    """The report to the consultant belongs to the agency route."""
    assert plan("2026-11-20", MET).dropped("contact-consultant") == "not-this-route"
    assert plan("2026-11-20", MET, route="agency").dropped("contact-consultant") is None
