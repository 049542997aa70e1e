"""Whatever is left empty: what may not be says so, once, and nothing ends in a traceback."""

from datetime import date
from typing import Final

import pytest
import yaml

from generator.checks import read
from generator.checks.release import findings
from generator.engine import plan
from generator.program import compile_program, with_holidays
from generator.rules.document import KEY, Document, Path
from generator.rules.parts.part import names_by_key
from generator.rules.walk import walk
from tests.changed_data import with_value
from tests.small_rules import GOOD, TODAY, SmallRules

SAYS: Final[dict[Path, str]] = {
    ("events",): "no event starts the clock",
    ("examples", "plain", "situation"): "found nothing for 'events'",
    ("limits",): "the limit 'follow-ups' is not there",
}
"""What is told of a section whose own check says better what it lacks."""

MAY_BE_EMPTY: Final[list[Path]] = [("guide", "weekend")]
"""What has to be there, and may say that there is nothing."""


DATA: Final = Document("rules.yaml", GOOD.read_text(encoding="utf-8")).data
"""The good rules with short forms written out."""


def collections() -> dict[Path, bool]:
    """Return a path to a mapping or list of each kind, and whether it has to be there."""
    kinds: dict[tuple[object, str], tuple[Path, bool]] = {}
    for found in walk(DATA):
        key = found.path[len(found.part_path) :]
        if len(key) == 1 and key != (KEY,) and found.value and isinstance(found.value, list | dict):
            field = found.part.model_fields[names_by_key(found.part)[str(key[0])]]
            kinds.setdefault((found.part, str(key[0])), (found.path, field.is_required()))
    return dict(kinds.values())


PATHS: Final = collections()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_nothing_in_it(small: SmallRules, path: Path) -> None:
    """What has to be there says that it is empty; the rest makes no check and no plan fail."""
    rules = with_value(DATA, path, lambda value: type(value)())
    text = yaml.safe_dump(rules, allow_unicode=True, sort_keys=False)
    reading = read(small.write_text(text))
    findings(reading, date.fromisoformat(TODAY))
    told = [problem.message for problem in reading.problems]
    if PATHS[path] and path not in MAY_BE_EMPTY:
        said = SAYS.get(path, "there is nothing in ")
        assert [words for words in told if words.startswith(said)] != [], told
        assert len(path) > 1 or len(told) <= 2, told
    if reading.rules is not None:
        program = with_holidays(compile_program(reading.rules), reading.rules, ["AU-VIC"])
        for example in reading.rules.examples.values():
            assert plan(program, example.situation)["steps"]


def test_every_section_is_tried() -> None:
    """The good rules have an entry in each."""
    assert {(section,) for section in DATA} - PATHS.keys() == {("guide",)}


WINDOW: Final = "aim: 1 day, latest: 2 days}"
"""The bounds of a step in the good rules."""

WRITTEN: Final = "literal, cites, editorial, if, anchor, earliest, aim, latest"
"""What an editor can write in a window."""


@pytest.mark.parametrize(
    ("bounds", "message"),
    [
        ("aim: 1 day, latest: {first-of: []}}", "there is nothing in steps.thanks.window.latest"),
        ("aim: 1 day, latest: {first-of: }}", "there is nothing in steps.thanks.window.latest"),
        ("aim: 1 day, latest: []}", "there is nothing in steps.thanks.window.latest"),
        ("aim: [], latest: 2 days}", "there is nothing in steps.thanks.window.aim"),
        ("aim: {if: {any: []}, offset: 1 day}, latest: 2 days}", "a condition says one thing"),
        ("aim: {if: [{}], offset: 1 day}, latest: 2 days}", "a condition says one thing"),
    ],
)
def test_a_bound_or_a_choice_without_anything_in_it(
    small: SmallRules, bounds: str, message: str
) -> None:
    """It is not taken for one that was left out, and nothing else is told because of it."""
    told = [problem.message for problem in small.problems((WINDOW, bounds))]
    assert [words.partition(", expected")[0] for words in told] == [message]


@pytest.mark.parametrize(
    ("bounds", "mend"),
    [
        (
            "aim: 1 day, first-of: [latest]}",
            "It is said of a bound: 'latest: {first-of: [2 days, …]}'.",
        ),
        (
            "latest: {first-of: [2 days], editorial: Ours.}}",
            "It stands alone; each of its terms says what that term stands on.",
        ),
        ("aim: 1 day, lastest: 2 days}", f"Did you mean 'latest'? Known here: {WRITTEN}."),
    ],
)
def test_first_of_is_a_form_of_a_bound(small: SmallRules, bounds: str, mend: str) -> None:
    """A window has no such key, and what an editor cannot write is not offered."""
    assert mend in [problem.mend for problem in small.problems((WINDOW, bounds))]
