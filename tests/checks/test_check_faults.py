"""Faults together: none hides another, and none breaks a check."""

import json
from collections import Counter

import pytest

from generator.checks import read
from generator.rules.document import Document
from generator.rules.problems import nearest
from generator.rules.suggestions import meant_before, meant_offset
from tests.changed_data import Json, places, with_value, without
from tests.small_rules import GOOD, SmallRules

FAULTS = {
    "yaml-syntax": ("why: They may", "why: &why They may"),
    "duplicate-key": ("    mark: H\n", "    mark: H\n    publisher: Somebody\n"),
    "unknown-key": ("ends: true", "end: true"),
    "missing-key": ("{label: by phone}", "{}"),
    "wrong-type": ("title: After the tender", "title: 2026"),
    "wrong-value": ("per: round", "per: rounds"),
    "wrong-offset": ("offset: 3 days", "offset: three days"),
    "unknown-unit": ("promise: 1 week", "promise: 1 fortnight"),
    "impossible-date": ('reviewed: "2026-11-23"', 'reviewed: "2026-02-30"'),
    "wrong-years": ("until: 2027", "until: 2025"),
    "wrong-release": (
        "\nsources:\n",
        '\nreleases: [{version: "2", date: "2026-11-27", says: Wait less.}]\n\nsources:\n',
    ),
    "unknown-id": ("answered-by: [awarded]", "answered-by: [award]"),
    "unknown-anchor": ("anchor: thanks-sent", "anchor: thank-sent"),
    "window-order": ("aim: 1 day, latest", "aim: 3 days, latest"),
    "overlapping-windows": (
        "      - anchor: meeting\n",
        "      - {if: thanks-sent, anchor: meeting}\n" * 2 + "      - anchor: meeting\n",
    ),
    "repeated-time": (
        "\ndos-and-donts:",
        (
            "  rest: {title: Rest, short: Rest, says: Rest., why: It helps., stage: afterwards,\n"
            "    cites: [handbook/ask-once], window: [\n"
            "    {if: awarded, anchor: meeting, latest: {offset: 2 days, editorial: Ours.}},\n"
            "    {anchor: meeting, latest: {offset: 2 days, editorial: Ours.}}]}\n\ndos-and-donts:"
        ),
    ),
    "unused-time": ("\nsteps:\n", "\nshared-times:\n  after-all: {offset: 1 day}\n\nsteps:\n"),
    "unreachable": ("    worthwhile: 1 week\n", "    worthwhile: 1 week\n    routes: []\n"),
    "contradictory-advice": ("do: Be brief.,", "do: 'Send the gifts, since they like them.',"),
    "no-window": ("      - {if: promised-date, anchor", "      - {anchor"),
    "circular-anchors": ("    fold-into: ask\n", "    fold-into: ask\n    within: thanks\n"),
    "no-evidence": (", editorial: They may not take them.", ""),
    "wrong-source": (
        "{says: Once., cites: [handbook/ask-once]}",
        "{says: Once., cites: [forum/wait-longer]}",
    ),
    "unused-claim": ("        background: It explains the manners, and asks for nothing.\n", ""),
    "literal-number": ("about: What bidders tell", "about: What for 3 years bidders tell"),
    "unknown-reference": ("says: Leave {limits.between-", "says: Leave {limits.betwen-"),
    "unfilled-blank": ("Thank you, {buyer}", "Thank you, {buyr}"),
    "unused-blank": ("blanks:\n", "blanks:\n  tender: {label: Tender, example: T1}\n"),
    "wording": ("thank you for your time.", "thank you. Any news?"),
    "unknown-recipient": ("    to: agent\n", "    to: buyer\n"),
    "channel-not-of-step": ("    channel: email\n", "    channel: phone\n"),
    "no-start": ("effect: starts, takes: [at]", "takes: [at]"),
    "wrong-events": ("takes: [by, said]", "takes: [with]"),
    "missing-region": ("GB-ENG", "GB-ENQ"),
    "missing-limit": ("    value: 1 day\n", "    value: 3 hours\n"),
    "no-working-day": ("weekend: [6, 7]", "weekend: [1, 2, 3, 4, 5, 6, 7]"),
}
"""Changes that bring about a code each, each in another place.

Others stand in `tests/problems`: those that other faults hide, since plans and pages can be made of
rules that are in order alone.
"""


def test_all_faults_are_found_at_once(small: SmallRules) -> None:
    """Together none hides another: each is reported as often as it is alone, at least."""
    together = small.problems(*FAULTS.values())
    assert {problem.code for problem in together} == set(FAULTS)
    counts = Counter(problem.code for problem in together)
    for code, change in FAULTS.items():
        assert counts[code] >= small.codes(change).count(code) > 0
    places = [(problem.line, problem.column) for problem in together]
    assert places == sorted(places)
    assert len(set(together)) == len(together)


def test_two_broken_sections_hide_no_other(small: SmallRules) -> None:
    """Where two sections are no YAML, both are told, and the faults of a third."""
    assert small.codes(
        ("why: It is polite.", "why: It is polite: always."),
        ("GB-ENG: {name", "GB-ENG: {nam"),
        ("says: Once.,", "says: 'Once.,"),
    ) == ["unknown-key", "yaml-syntax", "yaml-syntax"]


DATA = Document("good", GOOD.read_text(encoding="utf-8")).data
WRONG: tuple[Json, ...] = (
    *(None, [], {}, 5, "x", True, ["x"], {"x": "y"}, [[]], [{}], {"x": {}}, "{", -1, [None]),
)


@pytest.mark.slow
@pytest.mark.parametrize("nth", range(3))
def test_nothing_wrong_breaks_a_check(small: SmallRules, nth: int) -> None:
    """Whatever stands where something else should, there are problems and no exception."""
    for n, (path, _) in enumerate(places(DATA)):
        wrong = WRONG[(n + 5 * nth) % len(WRONG)]
        data = with_value(DATA, path, lambda _, wrong=wrong: wrong)  # type: ignore[misc]
        reading = read(small.write_text(json.dumps(data)))
        assert (reading.rules is None) == bool(reading.problems)
        assert all(str(problem) for problem in reading.problems)


@pytest.mark.slow
def test_nothing_missing_breaks_a_check(small: SmallRules) -> None:
    """Whatever is missing, there are problems or none, and no exception."""
    for path, _ in places(DATA):
        reading = read(small.write_text(json.dumps(without(DATA, path))))
        assert (reading.rules is None) == bool(reading.problems)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3 Days", "3 days"),
        ("3days", "3 days"),
        ("3-days", "3 days"),
        ("three  working days", "3 working days"),
        ("one week", "1 week"),
        ("a week", "1 week"),
        ("2 weeks after", "2 weeks"),
        ("3 wekks", "3 weeks"),
        # As much in one of our units
        ("1 year", "12 months"),
        ("two yrs", "24 months"),
        ("three fortnights", "6 weeks"),
        ("2 busines days", "2 working days"),
        ("120 minutes", "2 hours"),
        # Nothing longer or shorter is guessed
        ("30 minutes", None),
        ("2 minuts", None),
        ("90 seconds", None),
        ("9999 years", None),
        ("2 moments", None),
        ("3", None),
        ("2-3 days", None),
        ("1.5 weeks", None),
        ("-2 weeks", None),
        ("2 weeks before", None),
        ("", None),
    ],
)
def test_what_an_amount_was_meant_to_be(written: str, meant: str | None) -> None:
    """An amount that is written otherwise is answered with how the rules write it."""
    offset = meant_offset(written)
    assert (offset and str(offset)) == meant


@pytest.mark.parametrize(
    "written", ["-2 weeks", "\N{MINUS SIGN}2 weeks", "2 weeks before", "two weeks before it"]
)
def test_a_time_before_an_anchor_is_understood(written: str) -> None:
    """It is written with a sign, or in words."""
    assert str(meant_before(written)) == "2 weeks"


@pytest.mark.parametrize("name", ["week-12", "step2", "three4"])
def test_another_number_is_another_thing(name: str) -> None:
    """No name is suggested that has another number in it, however near it is."""
    assert nearest(name, ["week-1", "step1", "three"]) is None


@pytest.mark.parametrize("mark", ["Hb", "''", "'?'", "' '"])
def test_a_mark_is_one_letter(small: SmallRules, mark: str) -> None:
    """Where room is short, one letter stands for a source."""
    assert "wrong-" in small.codes(("    mark: H\n", f"    mark: {mark}\n"))[0]


def test_dates_that_a_build_can_work_with(small: SmallRules) -> None:
    """The worked week is a Monday's, and what follows from it stays within the calendar."""
    for monday, codes in {
        "1970-01-05": [],
        "2170-12-31": [],
        "2171-01-07": ["wrong-value"],
        "1969-12-29": ["wrong-value"],
        "9999-12-27": ["wrong-value"],
        "2026-11-18": ["wrong-value"],
    }.items():
        assert small.codes(('monday: "2026-11-16"', f'monday: "{monday}"')) == codes, monday


def test_a_circle_through_within(small: SmallRules) -> None:
    """A step within another that counts from it is a circle; so is one within itself."""
    window = "    window: {anchor: meeting, aim: 1 day, latest: 2 days}\n"
    (problem,) = small.problems(
        (window, "    within: ask\n"),
        ("Thank them within {latest}.\n    why", "Thank them.\n    why"),
        ("Thank them within {steps.thanks.latest}, then", "Thank them, then"),
    )
    assert problem.message == "a circle of anchors: thanks → ask → thanks"
    assert problem.excerpt == "    within: ask"


def test_a_long_chain_of_steps_is_no_circle(small: SmallRules) -> None:
    """A step may count from one that comes after it in the file."""
    assert (
        small.codes(
            ("{anchor: meeting, aim: 1", "{anchor: ask, aim: 1"), ("anchor: thanks-sent, ", "")
        )
        == []
    )
