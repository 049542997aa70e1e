"""What of a link means something to the rules, and what is left out and named."""

from pathlib import Path

import pytest

from generator.checks import load
from generator.rules.situation_line import situation_link
from tests.calculator.modules import in_node
from tests.guides import REAL, TENDER

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


UNDERSTOOD = (
    "advice=theirs&region=AU-VIC&route=straight&today=2026-11-28&interview=2026-11-20T15:00"
    "&done=2026-11-20,step=thanks&promised=2026-11-20,said=soon,with=them"
    "&promised=2026-11-21,by=2026-11-27"
)


@pytest.mark.parametrize(
    ("link", "kept", "left"),
    [
        (UNDERSTOOD, UNDERSTOOD, []),
        ("region=none", "region=none", []),
        # What cannot be is understood all the same: the reader mends it.
        ("promised=2026-11-20,by=2026-11-19", "promised=2026-11-20,by=2026-11-19", []),
        # Settings of other rules.
        ("advice=nobody", "", ["advice nobody"]),
        ("region=XX", "", ["region XX"]),
        ("route=toString", "", ["route toString"]),
        ("today=soon", "", ["today soon"]),
        # Days, times and words that are none.
        ("interview=2026-13-20", "", ["date 2026-13-20"]),
        ("interview=2026-11-20T25:00", "", ["date 25:00"]),
        ("promised=2026-11-20,by=2026-02-30", "", ["date 2026-02-30"]),
        ("promised=2026-11-20,said=later", "", ["said later"]),
        # Steps and people of other rules.
        ("done=2026-11-20,step=dance", "", ["step dance"]),
        ("promised=2026-11-20,said=soon,with=dog", "", ["with dog"]),
        # Too little to count.
        ("done=2026-11-20", "", ["lacking "]),
        ("promised=2026-11-20", "", ["lacking "]),
        # Too much: what it is, is clear without it.
        ("interview=2026-11-20,step=thanks", "interview=2026-11-20", ["detail step=thanks"]),
        (
            "promised=2026-11-20,by=2026-11-27,said=soon",
            "promised=2026-11-20,by=2026-11-27",
            ["detail said=soon"],
        ),
    ],
)
def test_what_means_nothing_to_the_rules_is_left_out_and_named(
    link: str, kept: str, left: list[str]
) -> None:
    """Each kind of it, and nothing beside it."""
    events = list(PROGRAM["events"])
    inputs = in_node("core/fragment.js", "m.decode(v[0], v[1]).inputs", link, events)
    found = in_node("core/known_inputs.js", "m.knownInputs(v[0], v[1])", inputs, PROGRAM)
    assert in_node("core/fragment.js", "m.encode(v[0])", found["inputs"]) == kept
    assert [f"{each['kind']} {each['text']}" for each in found["unknown"]] == left


@pytest.mark.parametrize("guide", [REAL, TENDER], ids=lambda path: path.parent.name)
def test_an_examples_link_opens_its_situation(guide: Path) -> None:
    """What the pages write is what the calculator reads, for every example of the rules."""
    rules = load(guide)
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
