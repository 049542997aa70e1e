import pytest

from tests.engine.asking import Asked
from tests.engine.events import (
    accepted,
    done,
    interview,
    offered,
    promised,
    rejected,
    reply,
    withdrawn,
)
from tests.engine.programs import small, step, window

Event = dict[str, str]

MET = interview("2026-11-20")


@pytest.mark.parametrize(
    ("anchor", "events", "date"),
    [
        ("interview", [], "2026-11-20"),
        ("interview", [reply("2026-12-01"), interview("2026-12-02")], "2026-12-02"),
        ("promised-date", [], None),
        ("promised-date", [promised("2026-11-20", by="2026-12-24")], "2026-12-24"),
        ("promised-date", [promised("2026-11-20", said="in a week")], "2026-11-27"),
        ("last-news", [], "2026-11-20"),
        ("last-news", [reply("2026-11-25")], "2026-11-25"),
        # the day on which the promise was made, not the day promised
        ("last-news", [promised("2026-11-23", by="2026-12-24")], "2026-11-23"),
        ("last-news", [promised("2026-11-23", by="2026-12-24"), reply("2026-11-25")], "2026-11-25"),
        ("last-news", [reply("2026-11-25"), rejected("2026-12-01")], "2026-11-25"),
        ("last-contact", [], "2026-11-20"),
        ("last-contact", [reply("2026-11-25")], "2026-11-25"),
        ("last-contact", [promised("2026-11-25", by="2026-12-24")], "2026-11-25"),
        ("last-contact", [rejected("2026-12-01")], "2026-12-01"),
        ("decision", [], None),
        ("decision", [rejected("2026-12-01")], "2026-12-01"),
        ("decision", [offered("2026-12-01")], "2026-12-01"),
        ("decision", [offered("2026-12-01"), accepted("2026-12-04")], "2026-12-04"),
        ("decision", [withdrawn("2026-12-01"), interview("2026-12-02")], None),
    ],
)
def test_an_anchor_is_the_date_of_its_latest_event(
    plan: Asked, anchor: str, events: list[Event], date: str | None
) -> None:
    """Each declared anchor is the latest of its events in the round, or has no date."""
    deciding = {"rejected", "offered", "accepted"} & {event["event"] for event in events}
    program = small(step("letter", window(anchor, earliest="0 days"), when=sorted(deciding)))
    assert plan("2026-12-15", MET, *events, program=program)["letter"]["earliest"] == date


def test_the_last_contact_counts_messages_sent(plan: Asked) -> None:
    """Any message sent moves the last contact; what is no message does not."""
    program = small(
        step("notes", window(latest="0 days")),
        step("letter", to="hiring-manager"),
        step("ask", to="interviewer", channels=["in-person"]),
        step("check", window("last-contact", earliest="1 week")),
    )
    assert program["anchors"]["last-contact"]["steps"] == ["letter"]
    for name, earliest in (
        ("notes", "2026-11-27"),
        ("ask", "2026-11-27"),
        ("letter", "2026-12-01"),
    ):
        sent = done(name, "2026-11-24")
        assert plan("2026-11-25", MET, sent, program=program)["check"]["earliest"] == earliest
    # a message sent before the latest news does not turn it back
    events = [MET, done("letter", "2026-11-24"), reply("2026-11-25")]
    assert plan("2026-11-25", *events, program=program)["check"]["earliest"] == "2026-12-02"


def test_a_message_of_an_earlier_round_was_contact_too(plan: Asked) -> None:
    """A message sent counts towards the last contact in whatever round it was sent."""
    program = small(
        step("letter", to="hiring-manager"),
        step("check", window("last-contact", earliest="1 week")),
    )
    events = [MET, done("letter", "2026-11-24"), interview("2026-12-01")]
    assert plan("2026-12-01", *events, program=program)["check"]["earliest"] == "2026-12-08"
    assert plan("2026-11-30", *events, program=program)["check"]["earliest"] == "2026-12-01"


CHAIN = small(
    step("letter", window(earliest="2 days", latest="3 days")),
    step("card", window("letter", earliest="1 day")),
    step("note", window("card", earliest="1 day")),
)


def test_a_step_serves_as_an_anchor(plan: Asked) -> None:
    """What hangs on a step counts from the day on which it was done, and is no projection."""
    answer = plan("2026-11-24", MET, done("letter", "2026-11-24"), program=CHAIN)
    assert (answer["card"]["earliest"], answer["card"]["projected"]) == ("2026-11-25", False)
    assert (answer["note"]["earliest"], answer["note"]["projected"]) == ("2026-11-26", True)


def test_an_undone_step_stands_in_with_its_planned_day(plan: Asked) -> None:
    """An undone step's anchor is the day it is planned for, `on`, and not its earliest."""
    early = plan("2026-11-20", MET, program=CHAIN)
    assert (early.on("letter"), early["card"]["earliest"]) == ("2026-11-22", "2026-11-23")
    assert [early[name]["projected"] for name in ("letter", "card", "note")] == [False, True, True]
    late = plan("2026-12-01", MET, program=CHAIN)
    assert (late.on("letter"), late["card"]["earliest"]) == ("2026-12-01", "2026-12-02")


def test_a_superseded_step_stands_in_with_its_alternatives_day(plan: Asked) -> None:
    """After a call in place of the first check-in, the second counts from the call."""
    called = done("call", "2026-11-30")
    second = plan("2026-11-30", MET, called)["second-check-in"]
    # 15 days after the interview is 5 December; a week after the call is 7 December
    assert (second["earliest"], second["projected"]) == ("2026-12-07", False)


def test_a_superseded_step_without_an_alternative_stands_in_with_its_earliest(plan: Asked) -> None:
    """What an event answered stands in with the earliest that it would have had."""
    program = small(
        step("ask", window(earliest="2 days"), answered_by=["promised"]),
        step("card", window("ask", earliest="1 day")),
    )
    named = promised("2026-11-20", by="2026-12-18")
    answer = plan("2026-11-30", MET, named, program=program)
    assert answer.dropped("ask") == "superseded"
    assert answer["card"]["earliest"] == "2026-11-23"


@pytest.mark.parametrize(
    ("changes", "reason", "events"),
    [
        ({"routes": ["agency"]}, "not-this-route", []),
        ({"when": ["rejected"]}, "not-yet", []),
        ({"if_missed": "drop"}, "too-late", []),
        ({"per": "cycle"}, "next-interview", [interview("2027-01-11")]),
    ],
)
def test_a_dropped_step_stands_in_with_the_earliest_it_would_have_had(
    plan: Asked, changes: dict[str, object], reason: str, events: list[Event]
) -> None:
    """Whatever dropped a step, its anchor is the earliest of the window it would have had."""
    program = small(
        step("letter", window(earliest="2 days", aim="3 days", latest="4 days"), **changes),  # type: ignore[arg-type]
        step("card", window("letter", earliest="1 day")),
    )
    answer = plan("2026-12-01", MET, *events, program=program)
    assert answer.dropped("letter") == reason
    assert answer["card"]["earliest"] == "2026-11-23"


def test_what_hangs_on_an_undone_step_through_a_dropped_one_is_projected(plan: Asked) -> None:
    """A dropped step passes on that its own earliest is only planned."""
    program = small(
        step("letter", window(earliest="2 days")),
        step("card", window("letter", earliest="1 day"), when=["rejected"]),
        step("note", window("card", earliest="1 day")),
    )
    answer = plan("2026-11-20", MET, program=program)
    assert answer.dropped("card") == "not-yet"
    assert (answer["note"]["earliest"], answer["note"]["projected"]) == ("2026-11-24", True)


def test_a_step_without_a_date_gives_none_to_what_hangs_on_it(plan: Asked) -> None:
    """Where a step has no date at all, a step that hangs on it alone has none either."""
    program = small(
        step("letter", window("promised-date", earliest="1 day")),
        step("card", window("letter", earliest="1 day")),
    )
    answer = plan("2026-11-20", MET, program=program)
    assert answer.dropped("letter") == answer.dropped("card") == "no-date-promised"
    named = promised("2026-11-20", by="2026-11-27")
    dated = plan("2026-11-20", MET, named, program=program)
    assert dated["card"]["earliest"] == "2026-11-29"
