"""Steps that never come up are refused; those that only seldom do are not."""

import pytest

from tests.small_rules import Change, SmallRules

THANKS = "    worthwhile: 1 week\n"
ASK = "    chase: true\n"
WINDOW = "{anchor: meeting, aim: 1 day, latest: 2 days}"
ANSWERED = "answered-by: [awarded]"


def thanks(keys: str) -> Change:
    """Give the first step of the good rules more keys."""
    return THANKS, THANKS + "".join(f"    {key}\n" for key in keys.split("; "))


def ask(keys: str) -> Change:
    """Give the second step of the good rules more keys."""
    return ASK, ASK + "".join(f"    {key}\n" for key in keys.split("; "))


def anchor(name: str, keys: str) -> Change:
    """Declare an anchor."""
    return "anchors:\n", f"anchors:\n  {name}: {{label: it, {keys}}}\n"


def second_start() -> Change:
    """Declare another event that starts the clock."""
    return "events:\n", "events:\n  call: {label: Call, button: We spoke, effect: starts}\n"


VERDICT = [anchor("verdict", "events: [awarded]"), (WINDOW, "{anchor: verdict, latest: 2 days}")]
"""The first step is dated by a decision."""

ELSEWHERE = [ask("routes: [broker]"), ("    fold-into: ask\n", "")]
"""The second step is for one route alone, and nothing is folded into it."""

NEVER: dict[str, tuple[str, list[Change]]] = {
    # The step's own fault
    "no route": ("routes: []", [ask("routes: []")]),
    "no times": ("times: 0", [ask("every: 1 week; times: 0")]),
    "answered by the start": ("answered-by: [meeting]", [(ANSWERED, "answered-by: [meeting]")]),
    "answered by both starts": (
        "answered-by: [call, meeting]",
        [second_start(), (ANSWERED, "answered-by: [call, meeting]")],
    ),
    "answered by what it waits for": (
        "answered-by: [awarded, promised]",
        [(ANSWERED, "answered-by: [awarded, promised]"), ask("when: [promised]")],
    ),
    "answered by what dates it": (
        "answered-by: [promised]",
        [thanks("answered-by: [promised]"), (WINDOW, "{anchor: promised-date, latest: 2 days}")],
    ),
    "dated by a decision, answering none": ("window: {anchor: verdict, latest: 2 days}", VERDICT),
    "dated by a decision, waiting for news": (
        "window: {anchor: verdict, latest: 2 days}",
        [*VERDICT, thanks("when: [promised]")],
    ),
    # Another's
    "part of a step on other routes": (
        "within: ask",
        [
            *ELSEWHERE,
            thanks("routes: [direct]; within: ask"),
            ("      - {offset: 3 days, anchor: thanks-sent,", "      - {offset: 3 days,"),
        ],
    ),
    "in place of a step on other routes": (
        "instead-of: [ask]",
        [*ELSEWHERE, thanks("routes: [direct]; instead-of: [ask]")],
    ),
    "after a step on other routes": (
        "when: [ask]",
        [*ELSEWHERE, thanks("routes: [direct]; when: [ask]")],
    ),
    "folded into a step on other routes": (
        "fold-into: ask",
        [thanks("routes: [direct]"), ask("routes: [broker]")],
    ),
    "folded once too late, which it never is": ("fold-into: ask", [(THANKS, "")]),
}


@pytest.mark.parametrize("case", NEVER)
def test_what_never_comes_up(small: SmallRules, case: str) -> None:
    """Each case is told once, in the line that keeps it from coming up."""
    line, changes = NEVER[case]
    problems = [each for each in small.problems(*changes) if each.code == "unreachable"]
    assert [problem.excerpt.strip() for problem in problems] == [line]


SELDOM: dict[str, list[Change]] = {
    "one route of two": [thanks("routes: [direct]")],
    "answered by one of two starts": [second_start(), (ANSWERED, "answered-by: [meeting]")],
    "answered by one of the things that it waits for": [
        (ANSWERED, "answered-by: [awarded]"),
        ask("when: [awarded, promised]"),
    ],
    "answered by a step that it waits for": [
        (ANSWERED, "answered-by: [thanks]"),
        ask("when: [thanks]"),
    ],
    "answered by one of the things that date it": [(ANSWERED, "answered-by: [promised]")],
    "dated by a decision, and answering it": [*VERDICT, thanks("when: [awarded]")],
    "dated by a decision, and lasting beyond it": [
        *VERDICT,
        ("    per: round\n", "    per: application\n    optional: true\n"),
    ],
    "dated by a decision or a promise": [
        anchor("news", "events: [awarded, promised]"),
        (WINDOW, "{anchor: news, latest: 2 days}"),
    ],
    "dated by a decision or a message": [
        anchor("contact", "events: [awarded], messages: true"),
        (WINDOW, "{anchor: contact, latest: 2 days}"),
    ],
    "in place of a step that shares one route": [thanks("instead-of: [ask]; routes: [broker]")],
    "after a step or an event": [*ELSEWHERE, thanks("when: [ask, promised]; routes: [direct]")],
    "repeated without an end": [ask("every: 1 week")],
}


@pytest.mark.parametrize("case", SELDOM)
def test_what_may_come_up(small: SmallRules, case: str) -> None:
    """What comes up in some situation, however rare, is no fault."""
    assert "unreachable" not in small.codes(*SELDOM[case])


def test_the_step_that_is_the_cause_is_named_with_its_line(small: SmallRules) -> None:
    """Whoever waits for a step on no route is told which it is, and where it stands."""
    problems = small.problems(thanks("when: [ask]"), ask("routes: []"))
    first, second = (each for each in problems if each.code == "unreachable")
    lines = small.path.read_text(encoding="utf-8").splitlines()
    line = lines.index("  ask:") + 1
    assert first.message == (
        f"this step never comes up: it waits for 'ask', which shares no route with it (line {line})"
    )
    assert second.excerpt.strip() == "routes: []"


def test_a_step_does_not_wait_for_itself(small: SmallRules) -> None:
    """That is told as what it is: a step that names itself."""
    assert small.codes(thanks("when: [thanks]")) == ["wrong-value"]


def test_what_answers_an_event_says_which(small: SmallRules) -> None:
    """A step that is done once for each event names one in `when`, or is told to."""
    changed = ("    per: round\n", "    per: event\n")
    (problem,) = small.problems(changed)
    assert problem.code == "wrong-value"
    assert problem.message == "'per: event' without 'when': nothing says which event"
    assert small.problems(("    per: round\n", "    per: event\n    when: [promised]\n")) == []
