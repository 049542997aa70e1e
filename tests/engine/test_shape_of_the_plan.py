import gc

import pytest

from generator.verify.twin import reference
from tests.changed_data import Json
from tests.engine.asking import Asked, Plan
from tests.engine.life import on, step, steps
from tests.engine.programs import real_program, real_rules

MET = on("20", "interview", at="15:00")
NAMED = on("20", "promised", by="27")

SITUATIONS: list[tuple[str, list[Json], Json]] = [
    ("2026-11-20", [MET], {}),
    ("2026-11-28", [MET, on("20", "done", "thank-you"), NAMED], {"region": "AU-VIC"}),
    ("2026-12-10", [MET, on("12-10", "rejected")], {"route": "agency"}),
    ("2026-11-20", [MET, NAMED], {"advice": "follow-up-etiquette"}),
    ("2027-06-01", [MET, on("12-20", "done", "move-on")], {}),
    ("2026-11-20", [MET, on("12-01", "interview")], {"working_days": False}),
]


@pytest.fixture(params=SITUATIONS)
def made(request: pytest.FixtureRequest, plan: Asked) -> Plan:
    """Each plan, one after the other."""
    today, events, options = request.param
    return plan(today, *events, **options)


def test_every_step_is_in_the_plan(made: Plan) -> None:
    """All steps of the rules are there, in the order of the rules."""
    assert [entry["step"] for entry in made.json["steps"]] == list(real_rules().steps)


def test_the_steps_keep_the_order_of_the_rules_whatever_hangs_on_what(plan: Asked) -> None:
    """A step that counts from a later one still stands before it."""
    program = steps(step("second", "earliest: 1 day", anchor="first"), step("first"))
    answer = plan("2026-11-20", on("20", "met"), program=program)
    assert [entry["step"] for entry in answer.json["steps"]] == ["second", "first"]
    assert answer.on("second") == "2026-11-21"


def test_what_is_null_and_what_is_empty(made: Plan) -> None:
    """Dropped: null dates, empty lists. Done: `on`, null bounds, empty lists. Open: all dates."""
    for entry in made.json["steps"]:
        if entry["status"] in {"done", "dropped"}:
            assert made.bounds(entry["step"]) == (None, None, None)
            lists = ("instead_of", "skipped", "channels", "occurrences", "why")
            assert not any(entry[name] for name in (*lists, "projected"))
            assert (entry["on"] is None) == (entry["status"] == "dropped")
        else:
            assert all(entry[key] for key in ("earliest", "aim", "on"))
            assert not entry["dropped"]
        passed = [day["date"] for day in entry["skipped"]]
        assert len({*passed, entry["on"]}) == len(passed) + 1


def test_a_done_step_has_the_latest_day_on_which_it_was_done(plan: Asked) -> None:
    """Done twice, it stands with the later day, wherever that is listed."""
    twice = [on("23", "done", "thank-you"), on("20", "done", "thank-you")]
    assert plan("2026-11-25", MET, *twice).on("thank-you") == "2026-11-23"


def test_what_describes_the_step_remains(made: Plan) -> None:
    """Whether it is optional, and its working days, stand beside any status."""
    declared = {step["id"]: step for step in real_program()["steps"]}
    for entry in made.json["steps"]:
        for key in ("optional", "working_days"):
            assert entry[key] == declared[entry["step"]][key]


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
        ("earliest", "first-check-in-sent", "1 week"),
        ("latest", "last-news", "21 days"),
    ]
    linkedin = answer["connect-linkedin"]["why"]
    assert {why["anchor"] for why in linkedin} == {"thank-you-sent"}


def test_the_version_the_advice_and_today_are_repeated(plan: Asked) -> None:
    """A plan says by which rules, by whose advice and for which day it was made."""
    answer = plan("2026-11-28", MET, advice="klc-recruitment").json
    assert (answer["rules"], answer["advice"], answer["today"]) == (
        real_rules().guide.version,
        "klc-recruitment",
        "2026-11-28",
    )


@pytest.mark.parametrize(
    ("region", "known"), [(None, None), ("AU-VIC", {"from": "2025-01-01", "until": "2029-12-31"})]
)
def test_holidays_known(plan: Asked, region: str | None, known: Json) -> None:
    """With a region, the days for which its holidays are known; without one, null."""
    options = {"region": region} if region else {}
    assert plan("2026-11-28", MET, **options).json["holidays_known"] == known


def test_a_plan_leaves_nothing_for_the_garbage_collector() -> None:
    """What plans refers to itself meanwhile, and then lets go: a build plans thousands of times."""
    today, events, options = SITUATIONS[1]
    gc.collect()
    gc.disable()
    try:
        reference(real_program(), {"today": today, "events": events, **options})
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_asking_does_not_change_the_program_or_the_situation(plan: Asked) -> None:
    """The same question gives the same answer twice."""
    events = [MET, NAMED, on("24", "rejected")]
    first = plan("2026-11-28", *events, region="AU-VIC").json
    assert plan("2026-11-28", *events, region="AU-VIC").json == first
