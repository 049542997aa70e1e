"""Conditions, facts and stand-ins that cannot be, and events that cannot have their effect."""

import pytest

from tests.small_rules import Change, SmallRules

IF = "{if: promised-date, anchor: promised-date"
BUYER = "recipients: {buyer: {label: the buyer, party: buyer}}"
EVENTS = "  awarded: {label: They decided"
FACT = (
    "\nanchors:\n",
    """
facts:
  buyer-kind:
    question: Who buys?
    answers: {public: A public office, private: A firm}
    default: public

anchors:
""",
)


def condition(words: str) -> list[Change]:
    """Let the first window of the second step hold only where something does, unnamed in texts."""
    return [
        (IF, f"{{if: {words}, anchor: promised-date"),
        (", or {promised-date.earliest} after the date", ""),
    ]


def event(words: str) -> Change:
    """Declare one more event, in the line of those that are there."""
    return EVENTS, f"  more: {{label: More, button: More, {words}}}\n{EVENTS}"


def standing_in(words: str, other: str = "") -> Change:
    """Let recipients take the place of the buyer."""
    return BUYER, f"recipients: {{buyer: {{label: the buyer, party: buyer, or: [{words}]}}{other}}}"


ONE_THING = "a condition says one thing"
CHASE = "    chase: true\n"

WRONG: list[tuple[list[Change], list[str]]] = [
    (
        condition("{buyer-kind: pubic}"),
        [
            "unknown-id]: 'pubic' is none of the answers to 'buyer-kind'",
            "Did you mean 'public'? The answers: public, private.",
        ],
    ),
    (
        condition("{region: AU-VIK}"),
        [
            "unknown-id]: 'AU-VIK' is no region that the rules declare, nor the whole of one",
            "Did you mean 'AU-VIC'? The regions: AU-VIC, GB-ENG.",
        ],
    ),
    (condition("{region: A}"), ["'A' is no region that the rules declare, nor the whole of one"]),
    (condition("{route: direct, region: AU}"), [f"wrong-value]: {ONE_THING}"]),
    (condition("{}"), [ONE_THING]),
    (condition("{times: 2, answer: public}"), [ONE_THING]),
    (condition("{event: promised, since: meeting, times: 2}"), [ONE_THING]),
    (
        condition("{event: promised, since: meting}"),
        [
            "unknown-id]: 'meting' is no event that the rules declare",
            "Did you mean 'meeting'? The events: meeting, promised, done, awarded.",
        ],
    ),
    (
        [("default: public", "default: town")],
        ["unknown-id]: 'town' is none of the answers", "The answers: public, private."],
    ),
    ([standing_in("deputy")], ["unknown-recipient]: the route has no recipient 'deputy'"]),
    (
        [standing_in("deputy", ", deputy: {label: a deputy, party: buyer}")],
        ["'deputy' has no 'if', so it cannot take the place of 'buyer'"],
    ),
    (
        [standing_in("spy", ", spy: {label: a spy, party: agent, if: {region: AU}}")],
        ["'spy' has another party, so it cannot take the place of 'buyer'"],
    ),
    (
        [event("effect: restarts, awaits: [awarded]")],
        ["wrong-events]: 'more' decides nothing, so nothing has to be awaited"],
    ),
    (
        [event("effect: pauses, may-take: [by]")],
        ["missing-limit]: nobody can say how long waiting stands still after 'more'"],
    ),
    (
        [event("effect: asks")],
        ["wrong-events]: they wait for the reader after 'more', and no step comes after it"],
    ),
    (
        [event("effect: invites")],
        [
            "wrong-events]: the event 'more' invites something, and nobody can say what",
            "Add 'takes: [by, said]'.",
        ],
    ),
    (
        [(CHASE, f"{CHASE}    if: {{any: [ask, {{region: AU}}]}}\n")],
        ["circular-anchors]: a circle of anchors: ask → ask"],
    ),
    (
        [("timing: {anchor: meeting, latest: 2 days}", "timing: {anchor: ask, latest: 2 days}")],
        ["circular-anchors]: a circle of anchors: thanks → ask → thanks"],
    ),
    (
        [(CHASE, f"{CHASE}    records: promised\n")],
        ["wrong-events]: doing a step cannot be 'promised', of which more has to be told"],
    ),
    ([(CHASE, f"{CHASE}    records: done\n")], ["doing a step cannot be 'done', of which more"]),
]


@pytest.mark.parametrize(("changes", "told"), WRONG)
def test_what_cannot_be(small: SmallRules, changes: list[Change], told: list[str]) -> None:
    """It is told in the editor's words, with a way out."""
    said = [str(problem) for problem in small.problems(FACT, *changes)]
    assert any(all(part in problem for part in told) for problem in said), said


@pytest.mark.parametrize("name", ["known", "event", "times", "broken", "region", "route", "any"])
def test_a_fact_that_is_called_like_a_kind_of_condition(small: SmallRules, name: str) -> None:
    """`if: {region: …}` would mean two things."""
    problems = small.problems(FACT, ("  buyer-kind:\n", f"  {name}:\n"))
    said = f"a fact cannot be called '{name}', which begins a condition of another kind"
    assert said in [problem.message for problem in problems]


@pytest.mark.parametrize(
    "changes",
    [
        condition("{buyer-kind: private}"),
        condition("{region: AU}"),
        condition("{region: AU-VIC}"),
        condition("[{route: direct}, {event: promised, times: 2}]"),
        condition("{any: [{route: direct}, {event: promised, broken: 2}]}"),
        [standing_in("deputy", ", deputy: {label: a deputy, party: buyer, if: {region: AU}}")],
        [event("effect: pauses, takes: [by]")],
        [("    chase: true\n", "    chase: true\n    records: more\n"), event("effect: restarts")],
    ],
)
def test_what_may_be(small: SmallRules, changes: list[Change]) -> None:
    """Nothing is said to it."""
    assert small.problems(FACT, *changes) == []
