"""The link's fragment: short, readable, sorted, and the same both ways."""

from typing import Any

import pytest

from tests.calculator.modules import in_node

EVENTS = ["interview", "promised", "done", "reply"]

SAME_BOTH_WAYS: dict[str, dict[str, Any]] = {
    "": {"events": []},
    "interview=2026-11-20": {"events": [{"event": "interview", "on": "2026-11-20"}]},
    "interview=2026-11-20T15:00": {
        "events": [{"event": "interview", "on": "2026-11-20", "at": "15:00"}]
    },
    "advice=klc-recruitment&days=calendar&region=AU-VIC&route=agency&today=2026-11-28": {
        "events": [],
        "advice": "klc-recruitment",
        "workingDays": False,
        "region": "AU-VIC",
        "route": "agency",
        "today": "2026-11-28",
    },
    "region=none&interview=2026-11-20": {
        "region": None,
        "events": [{"event": "interview", "on": "2026-11-20"}],
    },
    "promised=2026-11-20,said=early+next+week,with=consultant": {
        "events": [
            {
                "event": "promised",
                "on": "2026-11-20",
                "said": "early next week",
                "with": "consultant",
            }
        ]
    },
    # Two events of one day stay in their order, which is not that of the alphabet.
    "reply=2026-11-20&done=2026-11-20,step=thank-you&promised=2026-11-20,by=2026-11-27": {
        "events": [
            {"event": "reply", "on": "2026-11-20"},
            {"event": "done", "on": "2026-11-20", "step": "thank-you"},
            {"event": "promised", "on": "2026-11-20", "by": "2026-11-27"},
        ]
    },
    # What means something in a fragment is escaped, and nothing else.
    "promised=2026-11-20,said=50%25+%26+more%2C+%22soon%22+%E2%80%93+%23": {
        "events": [{"event": "promised", "on": "2026-11-20", "said": '50% & more, "soon" – #'}]
    },
    # No date at all is for the engine to refuse.
    "interview=2026-13-01": {"events": [{"event": "interview", "on": "2026-13-01"}]},
}


@pytest.mark.parametrize("fragment", SAME_BOTH_WAYS)
def test_what_is_written_is_read_again(fragment: str) -> None:
    """Answers to fragment, and back."""
    inputs = SAME_BOTH_WAYS[fragment]
    written, read = in_node(
        "fragment.js", "[m.encode(v[0]), m.decode(v[1], v[2])]", inputs, fragment, EVENTS
    )
    assert written == fragment
    assert read == {"inputs": inputs, "unknown": []}


@pytest.mark.parametrize(
    ("fragment", "unknown"),
    [
        ("weather=fine&interview=2026-11-20", ["weather=fine"]),
        ("interview=2026-11-20,mood=good", ["interview mood=good"]),
        ("heading", ["heading"]),
        ("days=some", ["days=some"]),
        ("%E0%A4%A=1", ["%E0%A4%A=1"]),
        ("#&&", []),
    ],
)
def test_what_is_not_understood_is_reported(fragment: str, unknown: list[str]) -> None:
    """Keys of a newer version, typing errors, and broken escapes."""
    assert in_node("fragment.js", "m.decode(v[0], v[1]).unknown", fragment, EVENTS) == unknown
