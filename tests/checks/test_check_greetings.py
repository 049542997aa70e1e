"""A letter greets whoever it goes to, whatever takes their place."""

import pytest

from tests.small_rules import Change, SmallRules

NAMED = ("label: the buyer, party: buyer}}", "label: the buyer, party: buyer, named-by: buyer}}")
AGENT = (
    "agent: {label: your agent, party: agent",
    "agent: {label: your agent, party: agent, named-by: agent",
)
BLANK = ("  my_name: {label", "  agent: {label: Agent, example: Dana}\n  my_name: {label")
TO_AGENT = ("    channel: email\n", "    channel: email\n    to: agent\n")
DIRECTLY = (
    "    steps: [thanks]\n    channel",
    "    steps: [thanks]\n    routes: [direct]\n    channel",
)
PASSED_ON = (
    "agent: {label: your agent, party",
    (
        "buyer: {label: the buyer, party: buyer, named-by: buyer}\n"
        "      agent: {label: your agent, through: buyer, party"
    ),
)
GREETS = "it greets {buyer}, and goes to your agent"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([NAMED], GREETS),
        ([NAMED, AGENT, BLANK], f"{GREETS}, whose name is {{agent}}"),
        ([NAMED, ("      Dear {buyer},\n", "      Good morning {buyer}!\n")], GREETS),
        ([NAMED, TO_AGENT], None),
    ],
    ids=["no name", "another name", "another greeting", "to somebody whom a route lacks"],
)
def test_somebody_else_is_greeted(
    small: SmallRules, changes: list[Change], said: str | None
) -> None:
    """On the route through a broker the letter goes to the agent, and greets the buyer."""
    problems = small.problems(*changes)
    assert {problem.code for problem in problems} == {"unknown-recipient"}
    assert said is None or [problem.message for problem in problems] == [said]


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [NAMED, DIRECTLY],
        [NAMED, ("your agent, party: agent", "your agent, party: buyer")],
        [NAMED, ("      Dear {buyer},\n", "      Thank you for your time with {buyer},\n")],
        [NAMED, PASSED_ON],
    ],
    ids=["nobody is named", "on their route alone", "the same side", "no greeting", "passed on"],
)
def test_they_may_be_greeted(small: SmallRules, changes: list[Change]) -> None:
    """Nothing is wrong where nobody knows better whom the letter goes to."""
    assert [each.message for each in small.problems(*changes) if "greets" in each.message] == []


def test_a_blank_that_names_somebody_is_used(small: SmallRules) -> None:
    """The calculator asks for it, though no letter has it."""
    assert small.codes(AGENT, BLANK) == []
    assert small.codes(BLANK) == ["unused-blank"]
