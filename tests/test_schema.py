"""The JSON Schema: the model's, with a word for every key, and right about good and bad files."""

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import yaml
from check_jsonschema import main as check_jsonschema  # type: ignore[import-untyped]
from click.testing import CliRunner

from generator.checks import load
from generator.cli import main
from generator.rules.document import Document
from generator.rules.json_schema import FILE_NAME, rules_schema
from generator.rules.model import Condition, Names, Rules
from generator.rules.walk import walk
from tests.problems.plant import CASES, planted
from tests.small_rules import Change, SmallRules

Json = Any

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent
NEW_GUIDE: Final = ROOT / "generator" / "new_guide" / "files" / "rules.yaml"
SCHEMA: Final[Json] = rules_schema()

SEEN: Final = {
    # What is not YAML, to anybody
    "bracket-left-open": "YAML",
    "claim-twice": "YAML",
    "colon-in-a-text": "YAML",
    "key-twice": "YAML",
    "line-indented-otherwise": "YAML",
    "quote-left-open": "YAML",
    "section-twice": "YAML",
    "space-that-is-none": "YAML",
    "tab-for-indentation": "YAML",
    "two-documents": "YAML",
    "two-sections-broken": "YAML",
    "alias-anchor-and-tag": "YAML",
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
    "no-window-at-all": "'window' is a required property",
    "repeats-and-itself": "'every' is a required property",
    "advice-without-evidence": "'cites' is a required property",
    "nothing-starts": "['with'] does not contain items matching the given schema",
    # Values
    "wrong-types": "2026 is not of type 'string'",
    "wrong-values": "'rounds' is not one of ['event', 'cycle', 'round', 'application']",
    "wrong-amounts": "'a week' does not match '^(0|[1-9]",
    "a-question-and-an-example": "'quest' was unexpected",
    "amounts-of-other-units": "'90 seconds' does not match '^(0|[1-9]",
    "amounts-before-an-anchor": "'-1 week' does not match '^(0|[1-9]",
    "amounts-in-other-words": "'1week' does not match '^(0|[1-9]",
    "impossible-dates": "'2026-02-30' is not a 'date'",
    "example-with-a-faulty-situation": "'2026-11-31' is not a 'date'",
    "marks-and-addresses": "'www.example.org/rules.yaml' does not match '^https?://'",
    "unknown-ids": "'thanks-soon' does not match",
}
"""The kinds of faulty rules that a schema sees, and a word of what is said about each.

To see the others takes another place in the file, arithmetic, a calendar, the timeline or a page.
"""


def seen(*files: Path, schema: Path = ROOT / FILE_NAME) -> dict[str, str]:
    """Return what check-jsonschema says of files, by their names; nothing where they fit."""
    arguments = ["--verbose", "--output-format", "json", "--schemafile", schema, *files]
    done = CliRunner().invoke(check_jsonschema, [*map(str, arguments)])
    assert done.exit_code in (0, 1), done.output
    said = json.loads(done.stdout)
    faults: dict[str, str] = defaultdict(str)
    for fault in [*said.get("errors", ()), *said.get("parse_errors", ())]:
        faults[Path(fault["filename"]).stem] += f"{fault}\n"
    assert bool(faults) == bool(done.exit_code), done.stdout
    return faults


def keys() -> Iterator[tuple[str, Json]]:
    """Yield every key of every part, such as `Step.title`, with its own schema."""
    for part, schema in {"": SCHEMA, **SCHEMA["$defs"]}.items():
        for key, value in schema["properties"].items():
            yield f"{part}.{key}".lstrip("."), value


KEYS: Final = dict(keys())


# The file -----------------------------------------------------------------------------------------


def test_the_file_is_the_models() -> None:
    """What is committed is what the command prints: run `make schema` where it is not."""
    printed = CliRunner().invoke(main, ["schema"])
    assert printed.exit_code == 0
    assert (ROOT / FILE_NAME).read_text(encoding="utf-8") == printed.stdout, "run `make schema`"


def test_the_rules_name_it() -> None:
    """Their first line tells an editor's program where the schema is."""
    first = (ROOT / "rules.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={FILE_NAME}"


def test_it_is_a_schema() -> None:
    """It is a sound schema of draft 2020-12, without an address of its own."""
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--check-metaschema",
        str(ROOT / FILE_NAME),
    ]
    subprocess.run(command, capture_output=True, check=True)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in json.dumps(SCHEMA)
    assert SCHEMA["title"]


# Every key ----------------------------------------------------------------------------------------


def _properties(schema: Json) -> Iterator[str]:
    """Yield the keys that a schema tells of anywhere, parts that say no more than "given" too."""
    for name, value in schema.items() if isinstance(schema, dict) else ():
        if name == "properties":
            yield from value
        elif name not in ("examples", "enum"):
            yield from (key for each in _inside(value) for key in _properties(each))
    if isinstance(schema, dict) and "properties" in schema:
        for each in schema["properties"].values():
            yield from _properties(each)


def _inside(value: Json) -> list[Json]:
    if isinstance(value, list):
        return value
    return [value, *value.values()] if isinstance(value, dict) else []


def test_every_key_of_the_model_is_there() -> None:
    """Each section, and each key of the real rules, is explained."""
    sections = [field.alias for field in Rules.model_fields.values()]
    assert sections == list(SCHEMA["properties"])
    assert len(KEYS) > 150
    assert set(_properties(SCHEMA)) == {name.rpartition(".")[2] for name in KEYS}
    for kind in SCHEMA["$defs"].values():
        assert kind["additionalProperties"] is False
        assert kind["description"]


def test_each_key_is_explained() -> None:
    """It has a description, in sentences on one line, and an example."""
    for key, schema in KEYS.items():
        assert re.fullmatch(r"[A-Z].{8,}\.", schema["description"]), key
        assert schema["examples"], key


def test_each_example_fits_its_key(tmp_path: Path) -> None:
    """What a key is explained with could stand there."""
    schema, examples = tmp_path / "schema.json", tmp_path / "examples.json"
    each = {key: {"items": value} for key, value in KEYS.items()}
    schema.write_text(json.dumps({"$defs": SCHEMA["$defs"], "properties": each}))
    examples.write_text(json.dumps({key: value["examples"] for key, value in KEYS.items()}))
    assert seen(examples, schema=schema) == {}


def test_a_section_is_shown_as_a_new_guide_has_it() -> None:
    """Of each section some entry is shown: of the guide that `init` starts, which is in order."""
    new = yaml.safe_load(NEW_GUIDE.read_text(encoding="utf-8"))
    for name, schema in SCHEMA["properties"].items():
        (shown,) = schema["examples"]
        assert shown, name
        if name in new and isinstance(shown, dict):
            assert all(new[name][key] == entry for key, entry in shown.items()), name


def test_the_examples_are_of_one_guide() -> None:
    """An id that explains a key is an id of the guide that `init` starts, in the right section."""
    new = load(NEW_GUIDE).model_dump(by_alias=True)  # with all letters in their section
    told = 0
    for key, schema in KEYS.items():
        named = re.search(r"\b[Ii]ds? from (`.+`)\.$", schema["description"])
        if named is None:
            continue
        declared = {each for section in re.findall("`(.+?)`", named[1]) for each in new[section]}
        for example in schema["examples"]:
            ids = example if isinstance(example, list | dict) else [example]
            assert {each for each in ids if isinstance(each, str)} <= declared, key
            told += 1
    assert told > 30


def test_ids_say_what_they_are_of() -> None:
    """Where an id stands, the section that declares it is named."""
    assert "An id from `anchors` or `steps`." in KEYS["Window.anchor"]["description"]
    assert "Ids from `stages`." in KEYS["Question.stages"]["description"]
    assert "Ids from `sources`." in KEYS["Disagreement.positions"]["description"]
    text = (ROOT / "rules.yaml").read_text(encoding="utf-8")
    found = walk(Document("rules.yaml", text).data)
    told = set()
    for each in found:
        if each.part is Condition:  # which editors write shorter
            continue
        for sections in (mark.sections for mark in each.marks if isinstance(mark, Names)):
            key = f"{each.part.__name__}.{each.path[len(each.part_path)]}"
            assert all(f"`{section}`" in KEYS[key]["description"] for section in sections), key
            told.add(key)
    assert len(told) > 30


# Good and bad files -------------------------------------------------------------------------------


GOOD: Final = (
    "rules.yaml",
    "generator/new_guide/files/rules.yaml",
    "tests/other_guide/rules.yaml",
    "tests/problems/good/rules.yaml",
    "tests/tender_guide/rules.yaml",
)


def test_good_rules_fit_it() -> None:
    """What `check` passes, a schema does not mark."""
    assert seen(*(ROOT / file for file in GOOD)) == {}


def faulty(cases: Iterable[str], folder: Path) -> Iterator[Path]:
    """Write the faulty rules of cases, and yield their files."""
    for case in cases:
        file = folder / f"{case}.yaml"
        file.write_text(planted(case), encoding="utf-8")
        yield file


def test_it_sees(tmp_path: Path) -> None:
    """These faults show while somebody types, each in its own words."""
    found = seen(*faulty(SEEN, tmp_path))
    for case, words in SEEN.items():
        assert ("Failed to parse" if words == "YAML" else words) in found[case], case


def test_it_leaves_to_check_what_it_cannot_see(tmp_path: Path) -> None:
    """All other faulty rules fit the schema."""
    assert SEEN.keys() < {*CASES}
    assert seen(*faulty(sorted({*CASES} - {*SEEN}), tmp_path)) == {}


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
    ("    window: {anchor: meeting, aim: 1 day, latest: 2 days}\n", "    window: []\n"),
    ("effect: promises, takes: [by, said]", "effect: promises"),
    ('"on": "2026-11-16"}]}', '"on": "2026-11-16", at: 25.00}]}'),
    ("aim: 1 day, latest: 2 days}", "aim: [1 day, soon], latest: 2 days}"),
    ("rules-url: https://example.org/rules.yaml", "rules-url: example.org"),
]


def test_it_sees_what_the_model_sees(small: SmallRules) -> None:
    """Keys that exclude or need each other are marked while somebody types, and by `check`."""
    found = seen(*changed(small, MODEL_FAULTS, faulty=True))
    assert {*found} == {str(nth) for nth, _ in enumerate(MODEL_FAULTS)}
