"""What the JSON Schema says of good and bad files: the same as the check, as far as it sees."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.guides import ROOT
from tests.problems.plant import CASES, planted
from tests.schema_faults import seen
from tests.small_rules import Change, SmallRules

SEEN: Final = {
    # What is not YAML, to anybody
    **dict.fromkeys(
        (
            *("bracket-left-open", "quote-left-open", "two-sections-broken", "section-twice"),
            *("line-indented-otherwise", "tab-for-indentation", "space-that-is-none"),
            *("alias-anchor-and-tag", "two-documents"),
        ),
        "Failed to parse",
    ),
    # Keys
    "missing-keys": "'why' is a required property",
    "section-misspelt": "'limit' was unexpected",
    "unknown-keys": "'remark' was unexpected",
    "no-stages": "{} should be non-empty",
    "texts-that-nobody-sees": "[] should be non-empty",
    "no-regions": "{} should be non-empty",
    "limits": "'follow-ups' is a required property",
    "nothing-in-sections": "{} should be non-empty",
    "keys-with-another-name": "'after' was unexpected",
    "repeats-and-itself": "'every' is a required property",
    "advice-without-evidence": "'cites' is a required property",
    # Values
    "wrong-types": "2026 is not of type 'string'",
    "wrong-values": "'rounds' is not one of ['event', 'cycle', 'round', 'application']",
    "a-question-and-an-example": "'quest' was unexpected",
    "wrong-amounts": "'a week' does not match '^(0|[1-9]",
    "amounts-of-other-units": "'90 seconds' does not match '^(0|[1-9]",
    "amounts-before-an-anchor": "'-1 week' does not match '^(0|[1-9]",
    "amounts-in-other-words": "'1week' does not match '^(0|[1-9]",
    "impossible-dates": "'2026-02-30' is not a 'date'",
    "marks-and-addresses": "'www.example.org/rules.yaml' does not match '^https?://",
    "unknown-ids": "'thanks-soon' does not match",
}
"""The kinds of faulty rules that a schema sees, and a word of what is said about each.

To see the others takes another place in the file, arithmetic, a calendar, the timeline or a page.
"""


GOOD: Final = (
    "rules.yaml",
    "generator/new_guide/files/rules.yaml",
    "tests/problems/good/rules.yaml",
    "tests/tender_guide/rules.yaml",
)


def test_good_rules_fit_it() -> None:
    """What `check` passes, a schema does not mark."""
    assert seen(*(ROOT / file for file in GOOD)) == {}


def test_it_sees_faulty_rules(tmp_path: Path) -> None:
    """These faults show while somebody types, each in its own words; the others fit it."""
    for case in CASES:
        (tmp_path / f"{case}.yaml").write_text(planted(case), encoding="utf-8")
    found = seen(*tmp_path.iterdir())
    assert found.keys() == SEEN.keys()
    for case, words in SEEN.items():
        assert words in found[case], case


YAML: Final = [
    ('reviewed: "2026-11-23"', "reviewed: 2026-11-23"),
    ('version: "1"', "version: 2026.11"),
    ('from: "12-24"', "from: 12-24"),
    (
        '{today: "2026-11-16", events: [{event: meeting, "on": "2026-11-16"}]}',
        "{today: 2026-11-16, events: [{event: meeting, on: 2026-11-16}]}",
    ),
    ("why: It is polite.", "why: no"),
    ("label: the meeting,", "label: on,"),
    ("weeks: 1, weekday: 5", "weeks: 1, offset: ~, weekday: 5"),
    ("    worthwhile: 1 week\n", "    worthwhile: 1 week\n    missed:\n    routes: ~\n"),
]
"""Ways to write the good rules otherwise, at which readers of YAML part company."""


def test_it_reads_yaml_as_we_do(small: SmallRules) -> None:
    """Dates, `no` and `on` without quotes are texts to both, and empty values are left out."""
    assert small.problems(*YAML) == []
    assert seen(small.path) == {}


SHORT_FORMS: Final = [
    (
        "to: {direct: buyer, broker: agent}\n    channels: [email]\n",
        "routes: [direct]\n    to: buyer\n    channels: [email]\n",
    ),
    ("aim: 1 day, latest: 2 days}", "aim: [1 day], latest: {offset: 2 days}}"),
    ("    window: {anchor: meeting, aim", "    within:\n    window: {anchor: meeting, aim"),
    ("        latest: 3 weeks", "        latest: [3 weeks, {offset: 1 month, anchor: meeting}]"),
    ("{weeks: 1, weekday: 5,", "{month-end: 1,"),
]


def changed(small: SmallRules, changes: list[Change], *, faulty: bool) -> Iterator[Path]:
    """Write the good rules with each change, which `check` passes or not, and yield the files."""
    for nth, change in enumerate(changes):
        assert bool(small.problems(change)) == faulty, change
        yield small.path.rename(small.path.with_name(f"{nth}.yaml"))


def test_it_knows_every_form(small: SmallRules) -> None:
    """A bound is a text, a term or a list, and so on: what is read, a schema does not mark."""
    assert seen(*changed(small, SHORT_FORMS, faulty=False)) == {}


MODEL_FAULTS: Final = [
    ("{weeks: 1, weekday: 5,", "{weeks: 1, weekday: 5, offset: 1 day,"),
    ("{weeks: 1, weekday: 5,", "{weekday: 5, offset: 1 day,"),
    ("{weeks: 1, weekday: 5,", "{"),
    ("{label: the thanks, step: thanks}", "{label: the thanks, step: thanks, events: [meeting]}"),
    ("{label: the thanks, step: thanks}", "{label: the thanks}"),
    ("dont: Send gifts., ", ""),
    ("\nlimits:", "\npromises: {one: {says: No., editorial: Ours.}}\n\nlimits:"),
    (
        "\nlimits:",
        "\npromises: {one: {says: No., never: {step: [ask]}, editorial: Ours.}}\n\nlimits:",
    ),
    ("    window: {anchor: meeting, aim: 1 day, latest: 2 days}\n", "    window: []\n"),
    ("    window: {anchor: meeting, aim: 1 day, latest: 2 days}\n", ""),
    ("aim: 1 day, latest: 2 days}", "aim: [1 day, soon], latest: 2 days}"),
    ("rules-url: https://example.org/rules.yaml", "rules-url: example.org"),
]


def test_it_sees_what_the_model_sees(small: SmallRules) -> None:
    """Keys that exclude or need each other are marked while somebody types, and by `check`."""
    found = seen(*changed(small, MODEL_FAULTS, faulty=True))
    assert {*found} == {str(nth) for nth, _ in enumerate(MODEL_FAULTS)}
