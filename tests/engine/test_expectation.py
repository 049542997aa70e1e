import pytest

from generator.rules.expectation import differences
from generator.rules.model import Expected
from tests.changed_data import Json

PLAN: Json = {
    "state": "wait",
    "next": None,
    "because": "next-interview",
    "warnings": [
        {"code": "after-window", "step": "letter", "date": "2026-11-30"},
        {"code": "holidays-unknown", "step": "card", "date": "2026-11-30"},
    ],
    "steps": [
        {
            "step": "letter",
            "status": "later",
            "dropped": None,
            "projected": True,
            "earliest": "2026-11-28T15:00",
            "aim": "2026-11-28",
            "latest": None,
            "on": "2026-11-30",
            "skipped": [{"date": "2026-11-28", "because": "weekend"}],
            "occurrences": [],
        }
    ],
}

HOLD: list[Json] = [
    {},
    {"state": "wait"},
    {"next": None, "because": "next-interview"},
    {"steps": {"letter": {}}},
    {"steps": {"letter": {"status": "later", "dropped": None, "projected": True, "latest": None}}},
    {"steps": {"letter": {"earliest": "2026-11-28T15:00", "aim": "2026-11-28"}}},
    {"steps": {"letter": {"on": "2026-11-30", "skipped": ["2026-11-28"], "occurrences": []}}},
    {"warnings": ["holidays-unknown card", "after-window letter"]},
]


@pytest.mark.parametrize("expected", HOLD)
def test_what_is_named_and_holds_is_no_difference(expected: Json) -> None:
    """Only what an example names is compared, null included; warnings in any order."""
    assert list(differences(Expected.model_validate(expected), PLAN)) == []


DIFFER: list[tuple[Json, list[str]]] = [
    ({"state": "do"}, ["state: expected do, found wait"]),
    ({"next": "letter"}, ["next: expected letter, found null"]),
    ({"because": None}, ["because: expected null, found next-interview"]),
    ({"steps": {"note": {}}}, ["note: the plan has no such step"]),
    (
        {"steps": {"letter": {"on": "2026-12-01", "projected": False, "latest": "2026-12-01"}}},
        [
            "letter.latest: expected 2026-12-01, found null",
            "letter.on: expected 2026-12-01, found 2026-11-30",
            "letter.projected: expected false, found true",
        ],
    ),
    (
        {"steps": {"letter": {"earliest": "2026-11-28"}}},
        ["letter.earliest: expected 2026-11-28, found 2026-11-28T15:00"],
    ),
    (
        {"steps": {"letter": {"skipped": ["2026-11-28", "2026-11-29"]}}},
        ["letter.skipped: expected [2026-11-28, 2026-11-29], found [2026-11-28]"],
    ),
    (
        {"warnings": []},
        ["warnings: expected [], found [after-window letter, holidays-unknown card]"],
    ),
]


@pytest.mark.parametrize(("expected", "found"), DIFFER)
def test_each_difference_is_a_sentence(expected: Json, found: list[str]) -> None:
    """A difference names the step and the key, what was expected and what was found."""
    told = [words for _, words in differences(Expected.model_validate(expected), PLAN)]
    assert told == found
