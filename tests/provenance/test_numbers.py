"""The numbers of the rules: each has a name of its own, what backs it, and its line."""

from pathlib import Path

import pytest

from generator.checks import load
from generator.provenance import Numbers
from generator.rules import Resolver, Rules
from generator.rules.number_words import spelled
from generator.rules.offsets import Offset
from tests.guides import REAL, TENDER
from tests.small_rules import SmallRules

FILES = [REAL, TENDER]


def numbers(rules: Rules) -> Numbers:
    """Return the numbers of some rules."""
    return Numbers(rules, Resolver(rules))


def names(rules: Rules, *owner: str) -> list[str]:
    """Return what the numbers of an entry are called."""
    return [number.name for number in numbers(rules).of(*owner)]


@pytest.mark.parametrize("file", FILES, ids=["interview", "tender"])
def test_every_number_that_moves_a_date_is_there(file: Path) -> None:
    """Each term of each window, what else steps count, the limits, the phrases, the quiet days."""
    rules = load(file)
    found = set(numbers(rules))
    for step_id, step in rules.steps.items():
        for n, window in enumerate(step.window):
            for bound, terms in window.bounds():
                for k in range(len(terms)):
                    assert ("steps", step_id, "window", n, bound, k, "offset") in found
        for key in ("worthwhile", "every", "times"):
            assert (("steps", step_id, key) in found) == (getattr(step, key) is not None)
    for limit_id, limit in rules.limits.items():
        assert (("limits", limit_id, "value") in found) == (limit.value is not None)
    assert len([path for path in found if path[0] == "phrases"]) == len(rules.phrases)
    assert len([path for path in found if path[0] == "quiet-periods"]) == len(rules.quiet_periods)


@pytest.mark.parametrize("file", FILES, ids=["interview", "tender"])
def test_a_number_goes_by_the_name_that_texts_take_it_by(file: Path) -> None:
    """What a text gets for the name is this very number, and no two have the same name."""
    rules = load(file)
    resolver = Resolver(rules)
    found = numbers(rules)
    assert len({number.name for number in found.values()}) == len(found)
    for path, number in found.items():
        if number.reference:
            piece = resolver.piece(number.name)
            assert (piece.path, piece.text) == (path, spelled(number.value)), number.name


@pytest.mark.parametrize("file", FILES, ids=["interview", "tender"])
def test_the_line_of_a_number_holds_it(file: Path) -> None:
    """Opened at its line, the file says the number."""
    rules = load(file)
    lines = file.read_text(encoding="utf-8").splitlines()
    for path, number in numbers(rules).items():
        line = rules.line(*path)
        assert line is not None
        written = number.value.split(" … ")[0]
        assert written in lines[line - 1], (number.name, lines[line - 1])


def test_what_backs_a_number_is_the_nearest_that_says_so(small: SmallRules) -> None:
    """A term before its window, and that before its step, which backs it only as a whole."""
    rules = small.rules()
    first, *_ = numbers(rules).of("steps", "thanks")
    assert not first.own
    assert first.cites() == rules.steps["thanks"].cites
    last = numbers(rules).of("steps", "ask")[-1]
    (declared,) = (
        term
        for window in rules.steps["ask"].window
        for term in window.earliest or []
        if term.editorial
    )
    backed = next(each for each in numbers(rules).values() if each.term is declared)
    assert backed.own
    assert backed.editorial() == declared.editorial
    assert isinstance(last.term.offset if last.term else None, Offset)


def test_numbers_with_the_same_name_are_told_apart(small: SmallRules) -> None:
    """Of two times after one anchor, a text can take the first one alone."""
    old = "          - {offset: 3 days, anchor: thanks-sent, editorial: Not both at once.}\n"
    rules = small.rules((old, old + old.replace("3 days", "4 days")))
    found = names(rules, "steps", "ask")
    assert found[3:5] == ["steps.ask.earliest.thanks-sent", "steps.ask.earliest.thanks-sent-2"]
    second = numbers(rules).of("steps", "ask")[4]
    assert second.value == "4 days"
    assert not second.reference
