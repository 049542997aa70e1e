"""What a change does to a plan, in words."""

from itertools import pairwise

import pytest

from generator.engine import plan
from generator.pages.calculator.words import words
from tests.calculator.modules import in_node
from tests.calculator.reader import FRIDAY
from tests.changed_data import Json
from tests.engine.life import told
from tests.engine.programs import real_program, real_rules
from tests.engine.sound_plans import sound_plans

INTERVIEW, SENT, WROTE = told("interview=20 done=thank-you@20 reply=27")


def _days(answer: Json) -> dict[str, str | None]:
    return {step["step"]: step["on"] for step in answer["steps"]}


def test_the_moves_make_one_plan_of_the_other() -> None:
    """For any two situations: no day that moved is forgotten, and none is invented."""
    pairs = list(pairwise(plan for _, plan in sound_plans()[:220]))
    assert len(pairs) > 150
    between = "v[0].map((pair) => m.movesBetween(...pair))"
    told = in_node("features/change_note/moves.js", between, pairs)
    kinds = set()
    for (before, after), moves in zip(pairs, told, strict=True):
        days = _days(before)
        status = {step["step"]: step["status"] for step in after["steps"]}
        was = {step["step"]: step["status"] for step in before["steps"]}
        assert len({move["step"] for move in moves}) == len(moves)
        for move in moves:
            assert days[move["step"]] == move["from"]
            changed = (move["from"], was[move["step"]]) != (move["to"], status[move["step"]])
            assert changed, move
            days[move["step"]] = move["to"]
            kinds.add(move["kind"])
        assert days == _days(after)
    assert kinds == {"moved", "came", "went", "late", "done", "undone"}


def test_a_step_that_the_rules_no_longer_have_went() -> None:
    """And one that they have now came in: the same serves when the rules have changed."""
    before = plan(real_program(), {"today": FRIDAY, "events": [INTERVIEW]})
    fewer = {"steps": [step for step in before["steps"] if step["step"] != "second-check-in"]}
    moves = in_node(
        "features/change_note/moves.js",
        "[m.movesBetween(...v), m.movesBetween(v[1], v[0])]",
        before,
        fewer,
    )
    assert [[(move["step"], move["kind"]) for move in each] for each in moves] == [
        [("second-check-in", "went")],
        [("second-check-in", "came")],
    ]


def _set(key: str, to: Json) -> Json:
    """Return the cause that a setting has another value than none."""
    return {"kind": "setting", "key": key, "was": None, "to": to}


WAS: Json = {"events": [INTERVIEW, SENT]}

CAUSES: list[tuple[Json, Json]] = [
    ({"events": [INTERVIEW, SENT, WROTE]}, {"kind": "added", "happening": WROTE}),
    ({"events": [INTERVIEW]}, {"kind": "removed", "happening": SENT}),
    (
        {"events": [{**INTERVIEW, "at": "15:00"}, SENT]},
        {"kind": "corrected", "was": INTERVIEW, "happening": {**INTERVIEW, "at": "15:00"}},
    ),
    ({"events": [SENT, INTERVIEW]}, {"kind": "order", "on": FRIDAY}),
    ({**WAS, "route": "agency"}, _set("route", "agency")),
    ({**WAS, "advice": "klc-recruitment"}, _set("advice", "klc-recruitment")),
    ({**WAS, "region": "AU-VIC"}, _set("region", "AU-VIC")),
    ({**WAS, "workingDays": False}, _set("workingDays", to=False)),
    ({**WAS, "facts": {"contact": "office"}}, _set("facts", {"contact": "office"})),
    (
        {**WAS, "today": "2026-11-30"},
        {"kind": "setting", "key": "today", "to": "2026-11-30"},
    ),
    ({**WAS, "route": "agency", "region": "AU-VIC"}, {"kind": "several"}),
    ({"events": []}, {"kind": "several"}),
]


@pytest.mark.parametrize(("now", "cause"), CAUSES, ids=lambda value: value.get("kind"))
def test_the_cause_is_what_the_reader_changed(now: Json, cause: Json) -> None:
    """One thing, or several at once."""
    assert in_node("features/change_note/causes.js", "m.causeBetween(...v)", WAS, now) == cause


def _told(cause: Json, *moves: Json) -> Json:
    """Return a change in words, with dates as they are in data."""
    answer = plan(real_program(), {"today": "2026-11-28", "events": [INTERVIEW, SENT]})
    dates = "{today: v[4], short: (d) => d, time: (t) => t, and: (w) => w.join(' and ')}"
    known = f"{{words: v[2], program: v[3], plan: v[5], dates: {dates}}}"
    routes = {"routes": real_program()["routes"], "events": real_program()["events"]}
    return in_node(
        "features/change_note/moves.js",
        f"m.changeInWords(v[0], v[1], {known})",
        *(list(moves), cause, words(real_rules()), routes, "2026-11-28", answer),
    )


def _move(
    step: str, kind: str, day: str | None, to: str | None, because: str | None = None
) -> Json:
    return {"step": step, "kind": kind, "from": day, "to": to, "because": because}


SECOND = _move("second-check-in", "moved", "2026-12-07", "2026-12-14")
ADDED = {"kind": "added", "happening": WROTE}


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        (ADDED, "they wrote on 2026-11-27"),
        (
            {"kind": "added", "happening": {"event": "promised", "on": FRIDAY, "by": "2026-12-01"}},
            f"they gave you a date (by 2026-12-01) on {FRIDAY}",
        ),
        (
            {"kind": "added", "happening": {**SENT, "step": "first-check-in"}},
            f"“First check-in” was done on {FRIDAY}",
        ),
        ({"kind": "removed", "happening": WROTE}, "“They wrote” on 2026-11-27 was removed"),
        ({"kind": "removed", "happening": SENT}, "“Thank-you” isn’t done after all"),
        (
            {"kind": "corrected", "was": WROTE, "happening": {**WROTE, "on": "2026-11-26"}},
            "“They wrote” was changed to 2026-11-26",
        ),
        (_set("route", "agency"), "the route is now “Through an agency”"),
        (_set("advice", None), "the dates now follow our guide"),
        (_set("region", None), "no region’s public holidays count now"),
        (
            _set("workingDays", to=False),
            "weekends and public holidays now count as ordinary days",
        ),
        ({"kind": "rules"}, "the advice of this guide has changed since"),
    ],
)
def test_one_move_is_one_sentence_with_its_reason(cause: Json, reason: str) -> None:
    """From which day to which, and because of what."""
    told = _told(cause, SECOND)
    assert told == {
        "summary": f"“Second check-in” moved from 2026-12-07 to 2026-12-14, because {reason}.",
        "moves": [],
    }


def test_several_moves_are_a_list_under_their_reason() -> None:
    """What has to be done first, by day; what fell away for one reason together, and last."""
    told = _told(
        ADDED,
        _move("thank-you-card", "went", "2026-11-23", None, "too-late"),
        _move("connect-linkedin", "came", None, "2026-11-30"),
        SECOND,
        _move("first-check-in", "late", "2026-11-27", "2026-11-30"),
        _move("add-information", "went", "2026-11-24", None, "too-late"),
    )
    assert told["summary"] == "Because they wrote on 2026-11-27, 5 steps changed."
    assert told["moves"] == [
        "“First check-in” is late. New date: 2026-11-30",
        "“Second check-in” moved from 2026-12-07 to 2026-12-14",
        "“LinkedIn” added, on 2026-11-30",
        (
            "“Thank-you card” and “Add what you left out” no longer needed "
            "(it’s too late for this one)"
        ),
    ]


def test_a_change_that_moves_nothing_says_so() -> None:
    """That a step is done is no move of its own."""
    done = {"kind": "added", "happening": {**SENT, "step": "first-check-in"}}
    told = _told(done, _move("first-check-in", "done", "2026-11-30", FRIDAY))
    assert told["summary"] == (
        f"“First check-in” was done on {FRIDAY}. Your other dates stay as they are."
    )


def test_an_event_without_words_for_it_is_named() -> None:
    """By what it is called in the history."""
    said = words(real_rules())
    assert "because" not in said["events"]["done"]
    told = in_node(
        "features/change_note/moves.js",
        "m.changeInWords([], {kind: 'added', happening: {event: 'x', on: '2026-11-27'}},"
        " {words: {events: {x: {label: 'A call'}}}, dates: {short: (d) => d}})",
    )
    assert told["summary"].startswith("You told us of “A call” on 2026-11-27.")
