"""Whatever can change in the rules is told when it does."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.diff.change import sentence
from generator.diff.comparison import compare
from generator.diff.difference import differences
from generator.diff.version import Version, read_version
from generator.rules.model import Part
from generator.rules.walk import Found, walk
from tests.changed_data import Json, places, with_value, without
from tests.guides import REAL, TENDER
from tests.small_rules import GOOD

FILES = (GOOD, TENDER, REAL)
REST = Path(__file__).with_name("rest.yaml")
"""What no guide of ours says yet."""

NORMALISED = {
    ("Rules", "shared-times"),
    ("FirstOf", "first-of"),
    ("Step", "dos-and-donts"),
    ("Step", "letters"),
    ("Term", "time"),
    ("Time", "offset"),
    ("Time", "anchor"),
    ("Time", "cites"),
    ("Time", "editorial"),
}
"""Keys that reading the file turns into others, which are compared."""

EVIDENCE = {"cites", "editorial", "literal"}
"""Keys that many parts may have, and that not every one of them has in some guide of ours."""


@cache
def version(file: Path) -> Version:
    """Return a file as a version, without planning by it."""
    return read_version(file.name, file.read_text(encoding="utf-8"))


def other(value: Json) -> Json:
    """Return another value of the same type."""
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else f"{value} x"


SMALL = version(GOOD)


def test_no_value_changes_in_silence() -> None:
    """Each single value, changed alone, makes a sentence with its section, its place and a line."""
    leaves = [path for path, value in places(SMALL.data) if not isinstance(value, dict | list)]
    for path in leaves:
        found = differences(SMALL.data, with_value(SMALL.data, path, other))
        assert found, path
        for change in found:
            assert change.way[0].key == path[0], path
            assert len(sentence(change)) > 5, path
        assert any(change.way[-1].key in path for change in found), path


def test_nothing_goes_in_silence() -> None:
    """Each single value, and whatever holds it, makes a sentence as it goes, and as it comes."""
    for path, _ in places(SMALL.data):
        data = without(SMALL.data, path)
        for pair in ((SMALL.data, data), (data, SMALL.data)):
            assert [sentence(change) for change in differences(*pair)], path


FOR_EDITORS = {("DoOrDont", "about")}
"""What no reader sees, and no diff tells."""


def fields() -> Iterator[tuple[Path, Found, str]]:
    """Yield each key of each part of the model, where it stands in one of our guides."""
    seen = set()
    for file in (*FILES, REST):
        found = walk(version(file).data)
        for each in found:
            if each.path == each.part_path and isinstance(each.value, dict):
                for key, value in each.value.items():
                    says_nothing = value in (None, False, [], {})  # as if it were not there
                    if (each.part, key) not in seen and not says_nothing:
                        seen.add((each.part, key))
                        yield file, each, key


@pytest.mark.slow
def test_every_key_of_the_model_is_told() -> None:
    """For each key that a part may have, taking it away is told; none is missing in our files."""
    met = set()
    for file, part, key in fields():
        old = version(file)
        data = without(old.data, (*part.path, key))
        unseen = (part.part.__name__, key) in FOR_EDITORS
        assert differences(old.data, data) or unseen, (part.path, key)
        met.add((part.part.__name__, key))
    known = {
        (part.__name__, field.alias or name)
        for part in parts(Part)
        if part.__module__.startswith("generator.rules") and not part.__subclasses__()
        for name, field in part.model_fields.items()
    }
    known = {(part, key) for part, key in known if key not in EVIDENCE}
    assert known - met - NORMALISED == set()


def parts(kind: type[Part]) -> Iterator[type[Part]]:
    """Yield all kinds of parts."""
    for part in kind.__subclasses__():
        yield part
        yield from parts(part)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_a_file_is_the_same_as_itself(file: Path) -> None:
    """Nothing changes from a file to itself, nor to itself without comments."""
    text = file.read_text(encoding="utf-8")
    bare = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    assert bare != text
    old, new = read_version("old", text), read_version("new", bare)
    for pair in ((old, old), (old, new)):
        compared = compare(*pair)
        assert compared.changes == {}
        assert compared.dates is None
        assert compared.notes == ()
