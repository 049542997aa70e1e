import re
from typing import Any

import pytest

from tests.engine.asking import Asked
from tests.engine.events import done, interview, promised, rejected, reply
from tests.engine.programs import real_program, real_rules, small, step, window

Json = Any

MET = interview("2026-11-20", at="15:00")
NAMED = promised("2026-11-20", by="2026-11-27")

SITUATIONS: list[tuple[str, list[Json], Json]] = [
    ("2026-11-20", [MET], {}),
    ("2026-11-28", [MET, done("thank-you", "2026-11-20"), NAMED], {"region": "AU-VIC"}),
    ("2026-12-10", [MET, rejected("2026-12-10")], {"route": "agency"}),
    ("2026-11-20", [MET, NAMED], {"advice": "follow-up-etiquette"}),
    ("2027-06-01", [MET, done("move-on", "2026-12-20")], {}),
    ("2026-11-20", [MET, interview("2026-12-01")], {"working_days": False}),
]

LISTS = ("instead_of", "skipped", "channels", "occurrences", "why")
BOUNDS = ("earliest", "aim", "latest")
DATE = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.mark.parametrize(("today", "events", "options"), SITUATIONS)
def test_every_step_is_in_the_plan(
    plan: Asked, today: str, events: list[Json], options: Json
) -> None:
    """All steps of the rules are there, in the order of the rules."""
    answer = plan(today, *events, **options).json
    assert [entry["step"] for entry in answer["steps"]] == list(real_rules().steps)


def test_the_steps_keep_the_order_of_the_rules_whatever_hangs_on_what(plan: Asked) -> None:
    """A step that counts from a later one still stands before it."""
    program = small(step("second", window("first", earliest="1 day")), step("first"))
    program["order"] = ["first", "second"]
    answer = plan("2026-11-20", MET, program=program)
    assert [entry["step"] for entry in answer.json["steps"]] == ["second", "first"]
    assert answer.on("second") == "2026-11-21"


@pytest.mark.parametrize(("today", "events", "options"), SITUATIONS)
def test_what_is_null_and_what_is_empty(
    plan: Asked, today: str, events: list[Json], options: Json
) -> None:
    """Dropped: null dates, empty lists. Done: `on`, null bounds, empty lists. Open: all dates."""
    for entry in plan(today, *events, **options).json["steps"]:
        assert isinstance(entry["projected"], bool)
        assert isinstance(entry["optional"], bool)
        if entry["status"] in {"done", "dropped"}:
            assert all(entry[bound] is None for bound in BOUNDS)
            assert all(entry[name] == [] for name in LISTS)
            assert not entry["projected"]
            assert (entry["on"] is None) == (entry["status"] == "dropped")
        else:
            assert all(DATE.match(entry[bound]) for bound in ("earliest", "aim"))
            assert DATE.fullmatch(entry["on"])
            assert entry["dropped"] is None
        assert entry["on"] not in [day["date"] for day in entry["skipped"]]
        dates = [day["date"] for day in entry["skipped"]]
        assert len(dates) == len(set(dates))


def test_a_done_step_has_the_latest_day_on_which_it_was_done(plan: Asked) -> None:
    """Done twice, it stands with the later day, wherever that is listed."""
    twice = [done("thank-you", "2026-11-23"), done("thank-you", "2026-11-20")]
    assert plan("2026-11-25", MET, *twice).on("thank-you") == "2026-11-23"


@pytest.mark.parametrize(("today", "events", "options"), SITUATIONS)
def test_what_describes_the_step_remains(
    plan: Asked, today: str, events: list[Json], options: Json
) -> None:
    """Whether it is optional, whom it goes to and its working days stand beside any status."""
    route = options.get("route", "direct")
    declared = {step["id"]: step for step in real_program()["steps"]}
    for entry in plan(today, *events, **options).json["steps"]:
        rule = declared[entry["step"]]
        assert entry["optional"] == rule["optional"]
        assert entry["working_days"] == rule["working_days"]
        assert entry["to"] == rule["to"].get(route)


def test_why_has_an_entry_for_each_declared_term(plan: Asked) -> None:
    """In the order earliest, aim, latest, none for a defaulted bound, with the declared anchor."""
    answer = plan("2026-11-20", MET)
    assert [
        (why["bound"], why["anchor"], why["date"], why["offset"])
        for why in answer["thank-you"]["why"]
    ] == [
        ("aim", "interview", "2026-11-20", "24 hours"),
        ("latest", "interview", "2026-11-20", "48 hours"),
    ]
    second = answer["second-check-in"]["why"]
    assert [(why["bound"], why["anchor"], why["offset"]) for why in second] == [
        ("earliest", "last-news", "15 days"),
        ("earliest", "first-check-in", "1 week"),
        ("latest", "last-news", "21 days"),
    ]
    linkedin = answer["connect-linkedin"]["why"]
    assert {why["anchor"] for why in linkedin} == {"thank-you-sent"}


@pytest.mark.parametrize(("today", "events", "options"), SITUATIONS)
def test_every_reason_cites_a_claim_or_is_editorial(
    plan: Asked, today: str, events: list[Json], options: Json
) -> None:
    """Behind each date stands a claim of a source, or our own reason, or both."""
    claims = {cite for cite, _ in real_rules().claims()}
    for entry in plan(today, *events, **options).json["steps"]:
        for why in entry["why"]:
            assert why["cites"] or why["editorial"]
            assert set(why["cites"]) <= claims
            assert why["editorial"] is None or "{" not in why["editorial"]


def test_the_version_the_advice_and_today_are_repeated(plan: Asked) -> None:
    """A plan says by which rules, by whose advice and for which day it was made."""
    answer = plan("2026-11-28", MET, advice="klc-recruitment").json
    assert (answer["rules"], answer["advice"], answer["today"]) == (
        real_rules().guide.version,
        "klc-recruitment",
        "2026-11-28",
    )


@pytest.mark.parametrize(
    ("region", "known"),
    [(None, None), ("AU-VIC", {"from": "2025-01-01", "until": "2029-12-31"})],
)
def test_holidays_known(plan: Asked, region: str | None, known: Json) -> None:
    """With a region, the days for which its holidays are known; without one, null."""
    options = {"region": region} if region else {}
    assert plan("2026-11-28", MET, **options).json["holidays_known"] == known


def test_next_is_a_step_of_the_plan(plan: Asked) -> None:
    """`next` names an open step, on the first day of all that are not alternatives."""
    for today, events, options in SITUATIONS:
        answer = plan(today, *events, **options)
        if answer.json["next"]:
            days = [answer.on(name) or "" for name in answer.open if not answer[name]["instead_of"]]
            assert answer.on(answer.json["next"]) == min(days)


def test_asking_does_not_change_the_program_or_the_situation(plan: Asked) -> None:
    """The same question gives the same answer twice."""
    first = plan("2026-11-28", MET, NAMED, reply("2026-11-24"), region="AU-VIC")
    assert plan("2026-11-28", MET, NAMED, reply("2026-11-24"), region="AU-VIC").json == first.json
