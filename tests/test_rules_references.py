"""What `{…}` stands for in a text, and where that number comes from."""

import json

import pytest
import yaml

from generator.checks import read
from generator.rules import Piece, Resolver, UnknownReferenceError
from generator.rules.document import KEY
from generator.rules.load import read_shape
from tests.changed_data import with_value
from tests.small_rules import GOOD, SmallRules

ASK = ("steps", "ask")
THANKS = ("steps", "thanks")
CLAIM = ("sources", "handbook", "claims", "ask-once")


@pytest.fixture
def resolver(small: SmallRules) -> Resolver:
    """A resolver over the good rules, with a repeating step."""
    return Resolver(
        small.rules(("    chase: true\n", "    chase: true\n    every: 1 month\n    times: 12\n"))
    )


@pytest.mark.parametrize(
    ("scope", "text", "said"),
    [
        # A step's own
        (THANKS, "{latest}", "two days"),
        (THANKS, "{aim}", "a day"),
        (THANKS, "{worthwhile}", "a week"),
        (ASK, "Every {times}: {every}", "Every 12: a month"),
        ((*ASK, "how", 0), "{latest}", "three weeks"),
        ((*ASK, "window", 0, "earliest", 0, "editorial"), "{latest}", "three weeks"),
        # Of several windows the one without `if`; another by the anchor of its `if`
        (ASK, "{earliest}", "two weeks"),
        (ASK, "{promised-date.earliest}", "a day"),
        (ASK, "{promised-date.latest}", "a week"),
        # Of several terms the first-listed; another by its anchor
        (ASK, "{earliest.meeting}", "two weeks"),
        (ASK, "{earliest.thanks-sent}", "three days"),
        (ASK, "{promised-date.earliest.promised-date}", "a day"),
        # A claim's own
        (CLAIM, "{earliest} to {latest}", "A day to a week"),
        (CLAIM, "{limit.follow-ups}", "one"),
        # Anywhere
        ((), "{steps.ask.promised-date.latest}", "a week"),
        ((), "{steps.ask.earliest.thanks-sent}", "three days"),
        ((), "{steps.ask.title}: {steps.ask.short}", "Ask for news: Ask"),
        ((), "{claims.forum/wait-longer.earliest}", "two weeks"),
        ((), "{claims.handbook/ask-once.limit.follow-ups}", "one"),
        ((), "{limits.follow-ups} and {limits.between-messages}", "Two and a day"),
        ((), "{sources.forum.title}", "The bidders' forum"),
        (THANKS, "{steps.ask.latest}", "three weeks"),
        # In another form
        ((), "{limits.follow-ups:often}", "twice"),
        ((), "{limits.between-messages:later}", "the next day"),
        (THANKS, "{latest:later}", "two days later"),
        (ASK, "{promised-date.earliest:later}", "the next working day"),
        # A capital begins a sentence
        (
            (),
            "{limits.follow-ups:often} at most. {limits.between-messages}",
            "Twice at most. A day",
        ),
        ((), "{steps.ask.title} {limits.follow-ups}", "Ask for news two"),
        # Blanks stay, in letters
        (("letters", "thanks-email", "body"), "{buyer}, {limits.follow-ups}", "{buyer}, two"),
        # No braces, nothing to do
        (THANKS, "plain", "plain"),
        (THANKS, "", ""),
    ],
)
def test_a_reference_is_resolved(
    resolver: Resolver, scope: tuple[str | int, ...], text: str, said: str
) -> None:
    """Each form of a reference stands for its number of the rules."""
    assert resolver.text(text, scope) == said


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        ((), "latest"),
        ((), "buyer"),
        ((), ""),
        ((), "."),
        ((), "steps"),
        ((), "steps."),
        ((), "steps.ask"),
        ((), "steps.ask.aim"),
        ((), "steps.none.latest"),
        ((), "claims.forum.latest"),
        ((), "claims.forum/none.latest"),
        ((), "limits.follow-ups:"),
        ((), "limits.follow-ups:sooner"),
        ((), "claims.forum/wait-longer.latest"),
        ((), "limits.none"),
        ((), "limits.follow-ups.value"),
        ((), "sources.forum.mark"),
        ((), "guide.title"),
        (THANKS, " latest "),
        (THANKS, "LATEST"),
        (THANKS, "earliest"),
        (THANKS, "promised-date.earliest"),
        (THANKS, "buyer"),
        (ASK, "earliest.promised-date"),
        (CLAIM, "every"),
        (CLAIM, "aim"),
        (("sources", "handbook", "about"), "latest"),
    ],
)
def test_a_reference_to_nothing_is_refused(
    resolver: Resolver, scope: tuple[str | int, ...], name: str
) -> None:
    """What stands for nothing is an error that names it and what it could be."""
    with pytest.raises(UnknownReferenceError) as error:
        resolver.text(f"before {{{name}}} after", scope)
    assert error.value.name == name
    assert "limits.follow-ups" in error.value.known


def test_every_known_name_stands_for_something(resolver: Resolver) -> None:
    """The names that an error suggests can be used."""
    for scope in ((), THANKS, ASK, CLAIM):
        for name in resolver.names(scope):
            assert resolver.text(f"{{{name}}}", scope)


def test_pieces_lead_back_to_the_file(resolver: Resolver) -> None:
    """A number on a page knows its rule, and the rule knows its line."""
    pieces = resolver.pieces("Ask {earliest} later, or {limits.follow-ups} times", ASK)
    offset = ("steps", "ask", "window", 1, "earliest", 0, "offset")
    assert pieces == [
        Piece("Ask "),
        Piece("two weeks", offset),
        Piece(" later, or "),
        Piece("two", ("limits", "follow-ups", "value")),
        Piece(" times"),
    ]
    lines = GOOD.read_text(encoding="utf-8").splitlines()
    assert "offset: 2 weeks" in lines[read(GOOD).document.mark(offset).line - 1]
    (short,) = resolver.pieces("{promised-date.latest}", ASK)
    assert short.path is not None
    assert "latest: 1 week" in lines[read(GOOD).document.mark(short.path).line - 1]


def test_a_blank_is_a_piece_of_its_own(resolver: Resolver) -> None:
    """A letter's blank has its name, and no rule."""
    letter = ("letters", "thanks-email")
    assert resolver.pieces("{buyer}!", letter) == [Piece("{buyer}", None, "buyer"), Piece("!")]


@pytest.mark.parametrize(
    "name",
    [
        "title: The buyer's handbook",
        "section: Manners",
        "name: Victoria",
        "title: A meeting on a Monday",
    ],
)
def test_braces_mean_nothing_in_a_name(small: SmallRules, name: str) -> None:
    """What others are called is rendered like any text, so braces in it are a problem."""
    key, _, called = name.partition(": ")
    text = GOOD.read_text(encoding="utf-8").replace(name, f'{key}: "{called} {{x}}"', 1)
    (problem,) = read(small.write_text(text)).problems
    assert problem.code == "unknown-reference"
    assert "{x} in a title or label" in problem.message


def test_no_text_escapes_the_check(small: SmallRules) -> None:
    """Whatever key holds a text: braces in it that mean nothing are a problem, at its place.

    The small guide has an entry in every section, so a new key is tried as soon as it has one.
    """
    data = yaml.safe_load(GOOD.read_text(encoding="utf-8"))
    draft, _ = read_shape(GOOD)
    kinds = {
        (found.part, found.path[len(found.part_path) :]): found
        for found in draft.found
        if isinstance(found.value, str) and found.path[-1] != KEY
    }
    for found in kinds.values():
        try:
            changed = with_value(data, found.path, lambda text: text + " {x}")
        except (KeyError, IndexError, TypeError):
            continue  # a short form, written out; it is tried where it stands
        problems = read(small.write_text(json.dumps(changed))).problems
        assert problems, found.path


@pytest.mark.parametrize(
    "change",
    [
        ("editorial: Not both at once.", 'editorial: "Not both at {x}."'),
        (
            "latest: 2 days}\n    cites: [handbook/thanks-soon]",
            "latest: 2 days}\n    editorial: Ours {x}.",
        ),
    ],
)
def test_what_a_program_takes_along_is_checked_for_plans(
    small: SmallRules, change: tuple[str, str]
) -> None:
    """So that planning, too, tells the problem, and nothing else goes wrong."""
    problems = read(small.write(change), plans_only=True).problems
    assert [problem.code for problem in problems] == ["unknown-reference"]
