from typing import Any

import pytest

from generator.contract.program import BOUNDS
from generator.program import compile_program
from generator.rules import Rules
from tests.engine.programs import real_rules

Json = Any

SOURCE = "klc-recruitment"


def windows(step: str, *claims: Json, limit: Json = None) -> list[Json]:
    """Return a step's windows in the advice of a source that makes these claims of it."""
    return compiled(step, *claims, limit=limit)["steps"][step]["windows"]  # type: ignore[no-any-return]


def compiled(step: str, *claims: Json, limit: Json = None) -> Json:
    """Return the advice of a source with these claims of a step, `c0`, `c1` … and no others."""
    data = real_rules().model_dump(by_alias=True, exclude_unset=True)
    made = {
        f"c{n}": {"section": "-", "kind": "step", "step": step, "says": "It says so.", **claim}
        for n, claim in enumerate(claims)
    }
    if limit is not None:
        made["limit"] = {"section": "-", "kind": "dont", "says": "It says so.", "limit": limit}
    data["sources"][SOURCE]["claims"] = made
    return compile_program(Rules.model_validate(data))["advice"][SOURCE]


def timed(anchor: str, **bounds: str) -> Json:
    """Return the timing of a claim."""
    return {"timing": {"anchor": anchor, **bounds}}


def cited(window: Json) -> list[str]:
    """Return the claims that a window's bounds cite."""
    return [cite for bound in BOUNDS for term in window.get(bound, []) for cite in term["cites"]]


def test_a_timed_claim_is_the_window() -> None:
    """What the claim bounds is bounded, the rest is left to the engine's defaults."""
    (window,) = windows("thank-you", timed("interview", earliest="1 day", latest="2 days"))
    assert window == {
        "anchor": "interview",
        "earliest": [
            {
                "anchor": "interview",
                "offset": "1 day",
                "cites": [f"{SOURCE}/c0"],
                "editorial": None,
                "term": f"sources.{SOURCE}.claims.c0.timing.earliest",
            }
        ],
        "latest": [
            {
                "anchor": "interview",
                "offset": "2 days",
                "cites": [f"{SOURCE}/c0"],
                "editorial": None,
                "term": f"sources.{SOURCE}.claims.c0.timing.latest",
            }
        ],
    }


def test_a_claim_for_the_route_beats_one_for_both() -> None:
    """The route's window is tried first, wherever its claim stands, and on its route only."""
    both = timed("interview", earliest="7 days")
    agency = {"route": "agency", **timed("interview", earliest="3 days")}
    for claims in ((both, agency), (agency, both)):
        first, second = windows("first-check-in", *claims)
        assert (first["if"], first["earliest"][0]["offset"]) == ({"route": ["agency"]}, "3 days")
        assert "if" not in second


def test_a_claim_from_the_promised_date_beats_the_others() -> None:
    """Its window is tried first, and holds only where a date was promised."""
    dated, undated = timed("promised-date", earliest="1 day"), timed("interview", earliest="7 days")
    for claims in ((dated, undated), (undated, dated)):
        first, second = windows("first-check-in", *claims)
        assert first["if"] == {"known": first["anchor"]} == {"known": "promised-date"}
        assert "if" not in second


def test_the_route_beats_the_promised_date() -> None:
    """The route is looked at first, then whether a date was promised."""
    claims = [
        timed("interview", earliest="9 days"),
        timed("promised-date", earliest="1 day"),
        {"route": "agency", **timed("interview", earliest="3 days")},
        {"route": "agency", **timed("promised-date", earliest="0 days")},
    ]
    assert [cited(window)[0] for window in windows("first-check-in", *claims)] == [
        f"{SOURCE}/c3",
        f"{SOURCE}/c2",
        f"{SOURCE}/c1",
        f"{SOURCE}/c0",
    ]


def test_without_a_promised_date_only_its_claims_leave_nothing() -> None:
    """A source whose only claim counts from the promised date has no other window."""
    (only,) = windows("first-check-in", timed("promised-date", earliest="1 day"))
    assert only["if"] == {"known": "promised-date"}


def test_a_claim_without_a_number_keeps_the_guides_windows() -> None:
    """They are marked editorial, and cite what the source says of the step."""
    guide = compile_program(real_rules())["advice"]["guide"]["steps"]["connect-linkedin"]
    windows_kept = windows("connect-linkedin", {})
    assert len(windows_kept) == len(guide["windows"])
    for declared, kept in zip(guide["windows"], windows_kept, strict=True):
        assert [kept.get(key) for key in ("anchor", "if")] == [
            declared.get(key) for key in ("anchor", "if")
        ]
        for bound in BOUNDS:
            assert [(term["anchor"], term["offset"]) for term in kept.get(bound, [])] == [
                (term["anchor"], term["offset"]) for term in declared.get(bound, [])
            ]
            for term in kept.get(bound, []):
                assert term["cites"] == [f"{SOURCE}/c0"]
                assert term["editorial"]


def test_a_number_of_another_kind_is_no_window() -> None:
    """A claim that gives only a rhythm keeps the guide's window with its own rhythm."""
    rhythm = {"timing": {"anchor": "last-contact", "every": "2 months"}}
    advised = compiled("stay-in-touch", rhythm)["steps"]["stay-in-touch"]
    guide = compile_program(real_rules())["advice"]["guide"]["steps"]["stay-in-touch"]
    assert advised["every"] == "2 months"
    assert len(advised["windows"]) == len(guide["windows"])
    unsaid = compiled("stay-in-touch", {})["steps"]["stay-in-touch"]
    assert unsaid["every"] == guide["every"]


def test_a_step_spoken_of_for_one_route_is_in_the_advice_there_alone() -> None:
    """Spoken of for the other route only, it is not in this advice."""
    direct = compiled("thank-you", {"route": "direct"})["steps"]["thank-you"]
    assert direct["if"] == {"route": ["direct"]}
    assert "if" not in compiled("thank-you", {})["steps"]["thank-you"]
    # a step of the agency route is not made one of the direct route by being spoken of
    reported = compiled("contact-consultant", {})["steps"]["contact-consultant"]
    assert reported["if"] == {"route": ["agency"]}
    assert "contact-consultant" not in compiled("contact-consultant", {"route": "direct"})["steps"]


def test_an_untimed_claim_of_one_route_keeps_the_guides_window_there() -> None:
    """With a number for both routes and none for the agency, each route has a window."""
    advised = compiled(
        "thank-you",
        {"route": "agency"},
        {"route": "direct", **timed("interview", latest="24 hours")},
    )
    routes = [window["if"]["route"] for window in advised["steps"]["thank-you"]["windows"]]
    assert routes == [["direct"], ["agency"]]


def test_what_a_source_does_not_speak_of_is_not_in_its_advice() -> None:
    """Only the steps of its claims are there."""
    assert list(compiled("thank-you", {})["steps"]) == ["thank-you"]


@pytest.mark.parametrize(("limit", "follow_ups"), [(None, None), ({"follow-ups": 3}, 3)])
def test_only_a_sources_own_limit_applies(limit: Json, follow_ups: int | None) -> None:
    """A source that states no limit has none, whatever the guide's is."""
    assert compiled("thank-you", {}, limit=limit)["follow_ups"] == follow_ups


def test_the_guides_terms_say_what_backs_them() -> None:
    """A term's own claims or reason, else its window's, else the step's."""
    steps = compile_program(real_rules())["advice"]["guide"]["steps"]
    for name, advised in steps.items():
        for window in advised["windows"]:
            for bound in BOUNDS:
                for term in window.get(bound, []):
                    assert term["cites"] or term["editorial"], name
    (aim,) = steps["thank-you"]["windows"][0]["aim"]
    assert aim["cites"] == ["follow-up-faq/thank-you-window"]
