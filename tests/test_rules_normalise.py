"""Shorter and nested forms of a rules file: read as the long ones, and shown where they stand."""

from typing import Final

import pytest

from generator.checks import read
from generator.rules import Rules
from generator.rules.document import Document
from generator.rules.model import Term
from tests.small_rules import GOOD, SHARED, WRITTEN, Change, SmallRules

BELOW: Final[Change] = (
    "    cites: [handbook/ask-once, forum/wait-longer]\n\ndos",
    """\
    cites: [handbook/ask-once, forum/wait-longer]
    letters:
      ask-twice: {title: Again, channel: email, subject: Hi, body: Any news., editorial: Ours.}
    dos-and-donts:
      be-kind: {do: Be kind., editorial: Ours.}

dos""",
)


# Below a step -------------------------------------------------------------------------------------


def test_a_letter_below_a_step_is_that_steps(small: SmallRules) -> None:
    """It stands among the letters, before those of the section, and need not name the step."""
    rules = small.rules(BELOW)
    assert list(rules.letters) == ["ask-twice", "thanks-email", "ask-directly", "ask-by-phone"]
    assert rules.letters["ask-twice"].steps == ["ask"]
    assert not rules.steps["ask"].own_letters


def test_a_do_below_a_step_is_shown_at_its_stage(small: SmallRules) -> None:
    """It stands among the do's and don'ts, for the step's stage and beside the step's letters."""
    rules = small.rules(BELOW)
    assert list(rules.dos_and_donts) == ["be-kind", "be-brief", "no-gifts"]
    assert rules.dos_and_donts["be-kind"].stages == ["afterwards"]
    assert rules.dos_and_donts["be-kind"].steps == ["ask"]


def test_what_an_entry_says_itself_counts(small: SmallRules) -> None:
    """A letter below a step may be for several steps."""
    more: Change = (
        BELOW[0],
        BELOW[1].replace("channel: email", "steps: [ask, thanks], channel: email"),
    )
    assert small.rules(more).letters["ask-twice"].steps == ["ask", "thanks"]


def test_the_section_may_be_left_out(small: SmallRules) -> None:
    """All letters may stand below their steps."""
    text = GOOD.read_text(encoding="utf-8")
    start, end = text.index("\nletters:\n"), text.index("\nquestions:\n")
    small.write_text((text[:start] + text[end:]).replace(*BELOW))
    assert not {each.code for each in read(small.path).problems} - {"unused-blank"}


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        (
            "channel: email, subject: Hi",
            "chanel: email, subject: Hi",
            "ask-twice",
            "letters.ask-twice",
        ),
        ("body: Any news.", "body: Wait 3 weeks.", "ask-twice", "'3 weeks'"),
        ("do: Be kind.", "do: Be kind., stages: [after]", "be-kind", "'after'"),
        ("ask-twice:", "thanks-email:", "  thanks-email:\n    title", "a second time"),
    ],
)
def test_a_problem_is_shown_where_it_stands(
    small: SmallRules, old: str, new: str, line: str, told: str
) -> None:
    """What is wrong with a nested entry is told at its line, not at the section's."""
    text = GOOD.read_text(encoding="utf-8").replace(BELOW[0], BELOW[1].replace(old, new))
    small.write_text(text)
    problem = next(each for each in read(small.path).problems if told in str(each))
    assert problem.line == text[: text.index(line)].count("\n") + 1


# Shared times -------------------------------------------------------------------------------------


def test_a_bound_names_a_shared_time(small: SmallRules) -> None:
    """It gets all that stands there, and its name; otherwise it is the same term."""
    (plain,) = [each for each in _terms(small.rules()) if each.anchor == "thanks-sent"]
    for written in ("- after-thanks", "- {time: after-thanks}"):
        (named,) = [each for each in _terms(small.rules(SHARED, (WRITTEN, written))) if each.name]
        assert named.name == "after-thanks"
        assert named.model_copy(update={"name": None}) == plain


def test_a_shared_number_stands_once(small: SmallRules) -> None:
    """Its line is that of the shared time, and the term's the one that names it."""
    rules = small.rules(SHARED, (WRITTEN, "- after-thanks"))
    lines = small.path.read_text().splitlines()
    term = "steps", "ask", "window", 1, "earliest", 1
    assert "- after-thanks" in lines[(rules.line(*term) or 0) - 1]
    assert "after-thanks: {offset: 3 days" in lines[(rules.line(*term, "offset") or 0) - 1]


@pytest.mark.parametrize(
    ("shared", "written", "told"),
    [
        (SHARED, "- after-thank", "'after-thank' is no shared time that the rules declare"),
        (SHARED, "- {time: after-thank}", "'after-thank' is no shared time that the rules declare"),
        (SHARED, "- {time: after-thanks, offset: 1 week}", "the key 'offset' stands here a second"),
        (SHARED, "- afterwards", "'afterwards' is no amount of time"),
        (("\nsteps:", "\nsteps:"), "- after-thanks", "'after-thanks' is no amount of time"),
        (
            (SHARED[0], SHARED[1].replace("thanks-sent", "thanks-set")),
            "- after-thanks",
            "'thanks-set' is no anchor or step",
        ),
        (
            (SHARED[0], SHARED[1].replace("3 days", "3 dayz")),
            "- after-thanks",
            "'dayz' is no unit of time",
        ),
        ((SHARED[0], SHARED[1].replace("at once", "within 3 days")), "- after-thanks", "'3 days'"),
    ],
)
def test_a_fault_of_a_shared_time_is_told_once(
    small: SmallRules, shared: Change, written: str, told: str
) -> None:
    """However many windows name it."""
    first = "earliest: 1 day, latest: 1 week}"
    again = first.replace("1 day", f"[1 day, {written.removeprefix('- ')}]")
    for changes in ([shared, (WRITTEN, written)], [shared, (WRITTEN, written), (first, again)]):
        problems = [each for each in small.problems(*changes) if told in each.message]
        named_here = "shared time" in told or "amount" in told or "second" in told
        assert len(problems) == (len(changes) - 1 if named_here else 1), problems


def _terms(rules: Rules) -> list[Term]:
    return [
        term
        for step in rules.steps.values()
        for window in step.window
        for _, terms in window.bounds()
        for term in terms
    ]


# Values alone -------------------------------------------------------------------------------------


def test_a_value_alone_is_the_list_or_mapping_round_it() -> None:
    """A window, a term, an offset and a recipient may stand alone, and are read the same."""
    short = "{to: buyer, window: {anchor: meeting, aim: 1 day, latest: {offset: 2 days}}}"
    long = "{to: {'*': buyer}, window: [{anchor: meeting, aim: [{offset: 1 day}], "
    long += "latest: [{offset: 2 days}]}]}"
    read_short, read_long = (Document("x", f"steps: {{a: {step}}}") for step in (short, long))
    assert read_short.data == read_long.data


# Older versions -----------------------------------------------------------------------------------


def test_an_old_section_is_read_under_its_new_name(small: SmallRules) -> None:
    """Letters were called templates, and older versions are still compared."""
    assert small.rules(("\nletters:\n", "\ntemplates:\n")).letters == small.rules().letters
