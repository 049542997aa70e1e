"""Sources of two circles: what each has to say of itself, and what a tally may count."""

import pytest

from generator.program import compile_program
from tests.small_rules import Change, SmallRules

FORUM = """\
    publisher: Bidders
    mark: F
    about: What bidders tell each other.
"""
WIDER = """\
    circle: wider
    publisher: Bidders
    trust: C
    url: https://example.org/forum
    reviewed: "2026-11-20"
"""
TALLIED = ("    because: It is theirs", "    tally: {tally}\n    because: It is theirs")
UNCITED = ("      forum: {says", "      # forum: {says")


def tallied(tally: str) -> Change:
    """Return the change that gives the disagreement a tally."""
    return TALLIED[0], TALLIED[1].format(tally=tally)


def test_a_source_of_the_wider_circle_is_in_order(small: SmallRules) -> None:
    """Nothing need cite it, and its mark is that of the circle."""
    rules = small.rules((FORUM, WIDER), UNCITED)
    assert rules.codes["forum/wait-longer"] == "W1"
    assert list(rules.whole_sources) == ["handbook"]


def test_its_advice_cannot_be_chosen(small: SmallRules) -> None:
    """A program has the advice of sources that were read whole."""
    assert list(compile_program(small.rules((FORUM, WIDER)))["advice"]) == ["guide", "handbook"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([(FORUM, WIDER.replace("    trust: C\n", ""))], "the source has no 'trust'"),
        ([(FORUM, WIDER.replace("    url: https://example.org/forum\n", ""))], "has no 'url'"),
        ([(FORUM, WIDER.replace('    reviewed: "2026-11-20"\n', ""))], "has no 'reviewed'"),
        ([(FORUM, WIDER + "    mark: F\n")], "'mark' means nothing in the wider circle"),
        ([("    mark: F\n", "    mark: F\n    trust: A\n")], "'trust' means nothing"),
        ([("    about: What bidders tell each other.\n", "")], "the source has no 'about'"),
        ([("    mark: F\n", "    mark:\n")], "the source has no 'mark'"),
        ([("    mark: F\n", "    mark: W\n")], "the mark 'W' stands for the wider circle"),
        ([("    mark: F\n", "    mark: F\n    region: FR\n")], "'FR' is no region"),
        ([("    mark: F\n", "    mark: F\n    regions: [GB, FR]\n")], "'FR' is no region"),
        ([("    mark: F\n", "    mark: F\n    url: example.org\n")], "expected an address"),
        ([("    mark: F\n", '    mark: F\n    published: "2024-13"\n')], "no calendar has"),
    ],
)
def test_what_a_source_lacks_is_told(small: SmallRules, changes: list[Change], said: str) -> None:
    """Each circle asks for its own."""
    assert [said in problem.message for problem in small.problems(*changes)] == [True]


@pytest.mark.parametrize("published", ["2024-02-29", "2024-02", "2024"])
def test_a_date_of_publishing_may_be_a_month_or_a_year(small: SmallRules, published: str) -> None:
    """As far as it is known."""
    change = ("    mark: F\n", f'    mark: F\n    published: "{published}"\n')
    assert small.rules(change).sources["forum"].published == published


def test_a_tally_may_count_more_than_it_names(small: SmallRules) -> None:
    """Those who were counted and those whose words are held are two numbers."""
    tally = (
        "{answers: [{says: a while, count: 6, cites: [forum/wait-longer]}, {says: no, count: 2}]}"
    )
    found = small.rules((FORUM, WIDER), tallied(tally)).disagreements["how-long"].tally
    assert found is not None
    assert found.publishers == 8


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        ("{answers: [{says: no, count: 1, cites: [handbook/ask-once]}]}", "was read whole"),
        ("{of: 3, answers: [{says: no, count: 4}]}", "only 3 were counted"),
        ("{answers: [{says: no, count: 1, cites: [forum/wait-long]}]}", "wait-long' is no claim"),
        ("{answers: [{says: within 3 days, count: 1}]}", "types '3 days' itself"),
    ],
)
def test_a_tally_that_cannot_be_is_told(small: SmallRules, tally: str, said: str) -> None:
    """It counts others than the sources that were read whole, and adds up."""
    found = small.problems((FORUM, WIDER), tallied(tally))
    assert [said in problem.message for problem in found] == [True]


def test_more_may_not_be_named_than_were_counted(small: SmallRules) -> None:
    """Whoever is named was counted, too."""
    claims = "    claims:\n      wait: {kind: fact, says: Wait.}\n"
    blog = f"  blog:\n    title: A blog\n{WIDER}{claims}"
    tally = "{answers: [{says: no, count: 1, cites: [forum/wait-longer, blog/wait]}]}"
    found = small.problems((FORUM, WIDER), ("\nregions:\n", f"{blog}\nregions:\n"), tallied(tally))
    assert [problem.message for problem in found] == ["1 were counted, and 2 are named"]
