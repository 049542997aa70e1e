import pytest

from tests.engine.asking import Asked
from tests.engine.life import date, on, step, steps, told

MET = on("20", "met")
NAMED, WROTE = on("23", "named", by="12-24"), on("25", "wrote")
NO, YES = on("12-01", "no"), on("12-01", "yes")
MESSAGE = "to: boss, channels: [email]"


@pytest.mark.parametrize(
    ("anchor", "events", "found"),
    [
        ("met", "", "20"),
        ("met", "wrote=25 met=12-02", "12-02"),
        ("named-day", "", None),
        ("named-day", "named=23,by=12-24", "12-24"),
        ("news", "", "20"),
        ("news", "wrote=25", "25"),
        # the day on which the promise was made, not the day promised
        ("news", "named=23,by=12-24", "23"),
        ("news", "named=23,by=12-24 wrote=25", "25"),
        ("news", "wrote=25 no=12-01", "25"),
        ("contact", "", "20"),
        ("contact", "wrote=25", "25"),
        ("contact", "named=23,by=12-24", "23"),
        ("contact", "no=12-01", "12-01"),
        ("decision", "", None),
        ("decision", "no=12-01", "12-01"),
        ("decision", "yes=12-01 taken=12-04", "12-04"),
        ("decision", "gone=12-01 met=12-02", None),
    ],
)
def test_an_anchor_is_the_date_of_its_latest_event(
    plan: Asked, anchor: str, events: str, found: str | None
) -> None:
    """Each declared anchor is the latest of its events in the round, or has no date."""
    deciding = {"no", "yes", "taken"} & {event["event"] for event in told(events)}
    when = ", ".join(f"'{each}'" for each in deciding)
    program = steps(step("letter", "earliest: 0 days", f"when: [{when}]", anchor))
    answer = plan("2026-12-15", MET, *told(events), program=program)
    assert answer["letter"]["earliest"] == (found and date(found))


CONTACT = steps(
    step("notes", "latest: 0 days"),
    step("letter", "", MESSAGE),
    step("ask", "", "to: agent, channels: [in-person]"),
    step("check", "earliest: 1 week", anchor="contact"),
)


@pytest.mark.parametrize(
    ("today", "events", "earliest"),
    [
        ("25", "did=notes@24", "27"),
        ("25", "did=ask@24", "27"),
        ("25", "did=letter@24", "12-01"),
        # A message sent before the latest news does not turn it back
        ("25", "did=letter@24 wrote=25", "12-02"),
        # In whatever round it was sent
        ("12-01", "did=letter@24 met=12-01", "12-08"),
        ("30", "did=letter@24 met=12-01", "12-01"),
    ],
)
def test_the_last_contact_counts_messages_sent(
    plan: Asked, today: str, events: str, earliest: str
) -> None:
    """Any message sent moves the last contact; what is no message does not."""
    answer = plan(date(today), MET, *told(events), program=CONTACT)
    assert answer["check"]["earliest"] == date(earliest)


CARD = step("card", "earliest: 1 day", anchor="letter")
NOTE = step("note", "earliest: 1 day", anchor="card")
CHAIN = steps(step("letter", "earliest: 2 days, latest: 3 days"), CARD, NOTE)


def test_a_step_serves_as_an_anchor(plan: Asked) -> None:
    """What hangs on a step counts from the day on which it was done, and is no projection."""
    answer = plan("2026-11-24", MET, on("24", "did", "letter"), program=CHAIN)
    assert (answer["card"]["earliest"], answer["card"]["projected"]) == ("2026-11-25", False)
    assert (answer["note"]["earliest"], answer["note"]["projected"]) == ("2026-11-26", True)


def test_an_undone_step_stands_in_with_its_planned_day(plan: Asked) -> None:
    """An undone step's anchor is the day it is planned for, `on`, and not its earliest."""
    early = plan("2026-11-20", MET, program=CHAIN)
    assert (early.on("letter"), early["card"]["earliest"]) == ("2026-11-22", "2026-11-23")
    assert [early[name]["projected"] for name in ("letter", "card", "note")] == [False, True, True]
    late = plan("2026-12-01", MET, program=CHAIN)
    assert (late.on("letter"), late["card"]["earliest"]) == ("2026-12-01", "2026-12-02")


@pytest.mark.parametrize(
    ("keys", "reason", "events"),
    [
        ("routes: [broker]", "not-this-route", ""),
        ("when: ['no']", "not-yet", ""),
        ("if-missed: drop", "too-late", ""),
        ("per: cycle", "next-interview", "met=2027-01-11"),
        ("answered-by: [named]", "superseded", "named=23,by=12-24"),
    ],
)
def test_a_dropped_step_stands_in_with_the_earliest_it_would_have_had(
    plan: Asked, keys: str, reason: str, events: str
) -> None:
    """Whatever dropped a step, its anchor is the earliest of the window it would have had."""
    letter = step("letter", "earliest: 2 days, aim: 3 days, latest: 4 days", keys)
    answer = plan("2026-12-01", MET, *told(events), program=steps(letter, CARD))
    assert answer.dropped("letter") == reason
    assert answer["card"]["earliest"] == "2026-11-23"


def test_what_hangs_on_an_undone_step_through_a_dropped_one_is_projected(plan: Asked) -> None:
    """A dropped step passes on that its own earliest is only planned."""
    card = step("card", "earliest: 1 day", "when: ['no']", "letter")
    answer = plan("2026-11-20", MET, program=steps(step("letter", "earliest: 2 days"), card, NOTE))
    assert answer.dropped("card") == "not-yet"
    assert (answer["note"]["earliest"], answer["note"]["projected"]) == ("2026-11-24", True)


def test_a_step_without_a_date_gives_none_to_what_hangs_on_it(plan: Asked) -> None:
    """Where a step has no date at all, a step that hangs on it alone has none either."""
    program = steps(step("letter", "earliest: 1 day", anchor="named-day"), CARD)
    answer = plan("2026-11-20", MET, program=program)
    assert answer.dropped("letter") == answer.dropped("card") == "no-date-promised"
    dated = plan("2026-11-20", MET, on("20", "named", by="27"), program=program)
    assert dated["card"]["earliest"] == "2026-11-29"
