"""Whose advice a program holds: the guide's windows, and what a source's claims make of them."""

from itertools import permutations

import pytest

from generator.program.advice import ADOPTED
from tests.changed_data import Json
from tests.engine.life import guide, step

STEPS = f"""steps:
  {step("thank", "aim: 1 day, latest: 2 days")}
  ask:
    window:
      - {{if: named-day, anchor: named-day, earliest: 1 day}}
      - {{anchor: met, earliest: [1 week, {{offset: 2 days, anchor: thank}}]}}
  {step("write", "", "every: 1 month")}
  {step("ring", "", "routes: [broker]")}
"""

BOTH = "timing: {anchor: met, earliest: 7 days}"
NAMED = "timing: {anchor: named-day, earliest: 1 day}"
BROKER = "route: broker, timing: {anchor: met, earliest: 3 days}"
BROKER_NAMED = "route: broker, timing: {anchor: named-day, earliest: 0 days}"


def advised(*claims: str) -> Json:
    """Return the advice of a source with claims, `c0`, `c1` … and no others."""
    made = (
        f"c{n}: {{section: '-', kind: step, says: It says so., {claim}}}"
        for n, claim in enumerate(claims)
    )
    book = f"{{title: B, publisher: P, mark: B, about: '-', claims: {{{', '.join(made)}}}}}"
    return guide(STEPS, f"sources: {{book: {book}}}")["advice"]["book"]


def windows(name: str, *claims: str) -> list[Json]:
    """Return a step's windows in the advice of a source that makes these claims of it."""
    made = (f"step: {name}, {claim}" for claim in claims)
    return advised(*made)["steps"][name]["windows"]  # type: ignore[no-any-return]


def ours(name: str) -> Json:
    """Return what the guide's own advice has of a step."""
    return guide(STEPS)["advice"]["guide"]["steps"][name]


def test_a_timed_claim_is_the_window() -> None:
    """What the claim bounds is bounded, the rest is left to the engine's defaults."""
    (window,) = windows("thank", "timing: {anchor: met, earliest: 1 day, latest: 2 days}")

    def term(bound: str, offset: str) -> Json:
        name = f"sources.book.claims.c0.timing.{bound}"
        backed = {"cites": ["book/c0"], "editorial": None}
        return {"anchor": "met", "offset": offset, **backed, "term": name}

    bounds = {"earliest": [term("earliest", "1 day")], "latest": [term("latest", "2 days")]}
    assert window == {"anchor": "met", **bounds}


@pytest.mark.parametrize(
    ("claims", "tried"),
    [
        ([BOTH, BROKER], [({"route": ["broker"]}, "3 days"), (None, "7 days")]),
        # Holds only where a date was promised, and leaves nothing without one
        ([BOTH, NAMED], [({"known": "named-day"}, "1 day"), (None, "7 days")]),
        ([NAMED], [({"known": "named-day"}, "1 day")]),
        # The route is looked at first, then whether a date was promised
        (
            [BOTH, NAMED, BROKER, BROKER_NAMED],
            [
                ({"all": [{"route": ["broker"]}, {"known": "named-day"}]}, "0 days"),
                ({"route": ["broker"]}, "3 days"),
                ({"known": "named-day"}, "1 day"),
                (None, "7 days"),
            ],
        ),
    ],
)
def test_what_holds_more_seldom_is_tried_first(claims: list[str], tried: list[Json]) -> None:
    """A claim for a route beats one for both, and one from a promised date others, in any order."""
    for listed in permutations(claims):
        found = windows("ask", *listed)
        assert [(each.get("if"), each["earliest"][0]["offset"]) for each in found] == tried


def test_a_claim_without_a_number_keeps_the_guides_windows() -> None:
    """They are marked editorial, and cite what the source says of the step."""
    kept = windows("ask", "")
    adopted = {"cites": ["book/c0"], "editorial": ADOPTED}
    assert kept == [
        {**window, "earliest": [{**term, **adopted} for term in window["earliest"]]}
        for window in ours("ask")["windows"]
    ]


def test_a_number_of_another_kind_is_no_window() -> None:
    """A claim that gives only a rhythm keeps the guide's window with its own rhythm."""
    for claim, every in {
        "timing: {anchor: contact, every: 2 months}": "2 months",
        "": "1 month",
    }.items():
        found = advised(f"step: write, {claim}")["steps"]["write"]
        assert found["every"] == every
        assert len(found["windows"]) == len(ours("write")["windows"])


@pytest.mark.parametrize(
    ("name", "claim", "condition"),
    [
        ("thank", "", None),
        ("thank", "route: direct", {"route": ["direct"]}),
        # A step of one route is not made one of the other by being spoken of
        ("ring", "", {"route": ["broker"]}),
    ],
)
def test_a_step_spoken_of_for_one_route_is_in_the_advice_there_alone(
    name: str, claim: str, condition: Json
) -> None:
    """Nothing else is in this advice: neither on another route, nor what is not spoken of."""
    found = advised(f"step: {name}, {claim}")["steps"]
    assert {each: advice.get("if") for each, advice in found.items()} == {name: condition}
    assert advised("step: ring, route: direct")["steps"] == {}


def test_an_untimed_claim_of_one_route_keeps_the_guides_window_there() -> None:
    """With a number for one route and none for the other, each route has a window."""
    timed = "route: direct, timing: {anchor: met, latest: 24 hours}"
    routes = [window["if"]["route"] for window in windows("thank", "route: broker", timed)]
    assert routes == [["direct"], ["broker"]]


def test_only_a_sources_own_limit_applies() -> None:
    """A source that states no limit has none, whatever the guide's is."""
    assert guide(STEPS)["advice"]["guide"]["follow_ups"] == 2
    assert advised("step: thank")["follow_ups"] is None
    assert advised("step: thank, limit: {follow-ups: 3}")["follow_ups"] == 3


@pytest.mark.parametrize(
    ("term", "window", "backed"),
    [
        ("cites: [book/c0]", "cites: [book/c1]", (["book/c0"], None)),
        ("editorial: Ours.", "cites: [book/c1]", ([], "Ours.")),
        ("", "cites: [book/c1]", (["book/c1"], None)),
        ("", "", ([], "-")),
    ],
)
def test_the_guides_terms_say_what_backs_them(term: str, window: str, backed: Json) -> None:
    """A term's own claims or reason, else its window's, else the step's."""
    program = guide(f"steps: {{{step('ask', f'earliest: {{offset: 1 day, {term}}}, {window}')}}}")
    (found,) = program["advice"]["guide"]["steps"]["ask"]["windows"][0]["earliest"]
    assert (found["cites"], found["editorial"]) == backed
