"""What of a link means something to the rules, and what is left out and named."""

from pathlib import Path
from typing import Any

import pytest

from generator.checks import load
from generator.rules.situation_line import situation_link
from tests.calculator.modules import in_node

Json = Any

# What means something to the rules ----------------------------------------------------------------

PROGRAM = {
    "advice": {"ours": {}, "theirs": {}},
    "regions": ["AU-VIC"],
    "routes": {"straight": {}},
    "parties": ["them"],
    "phrases": {"soon": {}},
    "steps": [{"id": "thanks"}],
    "events": {
        "interview": {"takes": ["at"]},
        "done": {"takes": ["step"]},
        "promised": {"takes": ["by", "said", "with"]},
    },
}


@pytest.mark.parametrize(
    ("inputs", "kept", "left"),
    [
        # All of it is understood.
        (
            {
                "advice": "theirs",
                "region": "AU-VIC",
                "route": "straight",
                "today": "2026-11-28",
                "events": [
                    {"event": "interview", "on": "2026-11-20", "at": "15:00"},
                    {"event": "done", "on": "2026-11-20", "step": "thanks"},
                    {"event": "promised", "on": "2026-11-20", "said": "soon", "with": "them"},
                    {"event": "promised", "on": "2026-11-21", "by": "2026-11-27"},
                ],
            },
            None,
            [],
        ),
        ({"region": None, "events": []}, None, []),
        # Settings of other rules.
        ({"advice": "nobody", "events": []}, {"events": []}, ["advice nobody"]),
        ({"region": "XX", "events": []}, {"events": []}, ["region XX"]),
        ({"route": "toString", "events": []}, {"events": []}, ["route toString"]),
        ({"today": "soon", "events": []}, {"events": []}, ["today soon"]),
        # Days, times and words that are none.
        (
            {"events": [{"event": "interview", "on": "2026-13-20"}]},
            {"events": []},
            ["date 2026-13-20"],
        ),
        (
            {"events": [{"event": "interview", "on": "2026-11-20", "at": "25:00"}]},
            {"events": []},
            ["date 25:00"],
        ),
        (
            {"events": [{"event": "promised", "on": "2026-11-20", "by": "2026-02-30"}]},
            {"events": []},
            ["date 2026-02-30"],
        ),
        (
            {"events": [{"event": "promised", "on": "2026-11-20", "said": "later"}]},
            {"events": []},
            ["said later"],
        ),
        # Steps and people of other rules.
        (
            {"events": [{"event": "done", "on": "2026-11-20", "step": "dance"}]},
            {"events": []},
            ["step dance"],
        ),
        (
            {"events": [{"event": "promised", "on": "2026-11-20", "said": "soon", "with": "dog"}]},
            {"events": []},
            ["with dog"],
        ),
        # Too little to count.
        ({"events": [{"event": "done", "on": "2026-11-20"}]}, {"events": []}, ["lacking "]),
        ({"events": [{"event": "promised", "on": "2026-11-20"}]}, {"events": []}, ["lacking "]),
        # Too much: what it is, is clear without it.
        (
            {"events": [{"event": "interview", "on": "2026-11-20", "step": "thanks"}]},
            {"events": [{"event": "interview", "on": "2026-11-20"}]},
            ["detail step=thanks"],
        ),
        (
            {
                "events": [
                    {"event": "promised", "on": "2026-11-20", "by": "2026-11-27", "said": "soon"}
                ]
            },
            {"events": [{"event": "promised", "on": "2026-11-20", "by": "2026-11-27"}]},
            ["detail said=soon"],
        ),
        # What cannot be is understood all the same: the reader mends it.
        (
            {"events": [{"event": "promised", "on": "2026-11-20", "by": "2026-11-19"}]},
            None,
            [],
        ),
    ],
)
def test_what_means_nothing_to_the_rules_is_left_out_and_named(
    inputs: Json, kept: Json, left: list[str]
) -> None:
    """Each kind of it, and nothing beside it."""
    found = in_node("core/known_inputs.js", "m.knownInputs(v[0], v[1])", inputs, PROGRAM)
    assert found["inputs"] == (inputs if kept is None else kept)
    assert [f"{each['kind']} {each['text']}" for each in found["unknown"]] == left


@pytest.mark.parametrize("guide", ["rules.yaml", "tests/tender_guide/rules.yaml"])
def test_an_examples_link_opens_its_situation(guide: str) -> None:
    """What the pages write is what the calculator reads, for every example of the rules."""
    rules = load(Path(__file__).parents[2] / guide)
    situations = [example.situation for example in rules.examples.values()]
    links = [situation_link(situation) for situation in situations]
    decoded = in_node(
        "core/fragment.js", "v[0].map((link) => m.decode(link, v[1]))", links, list(rules.events)
    )
    for situation, link, read in zip(situations, links, decoded, strict=True):
        given = {**situation, "region": situation.get("region")}
        given["workingDays"] = given.pop("working_days", True)
        assert read["unknown"] == [], link
        assert {"workingDays": True, **read["inputs"]} == given, link
