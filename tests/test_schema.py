"""The JSON Schema: the model's, with a word for every key, and right about good and bad files."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from check_jsonschema import main as check_jsonschema  # type: ignore[import-untyped]
from click.testing import CliRunner

from generator.checks import load
from generator.rules.document import Document
from generator.rules.json_schema import FILE_NAME, schema_text
from generator.rules.model import Condition, Names, Rules
from generator.rules.walk import walk
from tests.changed_data import Json, places
from tests.command import guide
from tests.guides import ROOT
from tests.schema_faults import seen

NEW_GUIDE: Final = ROOT / "generator" / "new_guide" / "files" / "rules.yaml"
SCHEMA: Final[Json] = json.loads(schema_text())


def keys() -> Iterator[tuple[str, Json]]:
    """Yield every key of every part, such as `Step.title`, with its own schema."""
    for part, schema in {"": SCHEMA, **SCHEMA["$defs"]}.items():
        for key, value in schema["properties"].items():
            yield f"{part}.{key}".lstrip("."), value


KEYS: Final = dict(keys())


# The file -----------------------------------------------------------------------------------------


def test_the_file_is_the_models() -> None:
    """What is committed is what the command prints: run `make schema` where it is not."""
    printed = guide("schema")
    assert printed.exit_code == 0
    assert (ROOT / FILE_NAME).read_text(encoding="utf-8") == printed.stdout, "run `make schema`"


def test_the_rules_name_it() -> None:
    """Their first line tells an editor's program where the schema is."""
    first = (ROOT / "rules.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={FILE_NAME}"


def test_it_is_a_schema() -> None:
    """It is a sound schema of draft 2020-12, without an address of its own."""
    done = CliRunner().invoke(check_jsonschema, ["--check-metaschema", str(ROOT / FILE_NAME)])
    assert done.exit_code == 0, done.output
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in json.dumps(SCHEMA)
    assert SCHEMA["title"]


# Every key ----------------------------------------------------------------------------------------


def test_every_key_of_the_model_is_there() -> None:
    """Each section, and each key of the real rules, is explained."""
    sections = [field.alias for field in Rules.model_fields.values()]
    assert sections == list(SCHEMA["properties"])
    assert len(KEYS) > 150
    told = {place[-1] for place, _ in places(SCHEMA) if place[-2:-1] == ("properties",)}
    assert told == {name.rpartition(".")[2] for name in KEYS}
    for kind in SCHEMA["$defs"].values():
        assert kind["additionalProperties"] is False
        assert kind["description"]


def test_each_key_is_explained() -> None:
    """It has a description, in sentences on one line, and an example, unless it holds parts."""
    for key, schema in KEYS.items():
        assert re.fullmatch(r"[A-Z].{8,}\.", schema["description"]), key
        assert schema.get("examples") or "$ref" in json.dumps(schema), key


def test_each_example_fits_its_key(tmp_path: Path) -> None:
    """What a key is explained with could stand there."""
    schema, examples = tmp_path / "schema.json", tmp_path / "examples.json"
    each = {key: {"items": value} for key, value in KEYS.items()}
    shown = {key: value.get("examples", []) for key, value in KEYS.items()}
    schema.write_text(json.dumps({"$defs": SCHEMA["$defs"], "properties": each}))
    examples.write_text(json.dumps(shown))
    assert seen(examples, schema=schema) == {}


def test_the_examples_are_of_one_guide() -> None:
    """An id that explains a key is an id of the guide that `init` starts, in the right section."""
    new = load(NEW_GUIDE).model_dump(by_alias=True)  # with all letters in their section
    told = 0
    for key, schema in KEYS.items():
        named = re.search(r"\b[Ii]ds? from (`.+`)\.$", schema["description"])
        if named is None:
            continue
        declared = {each for section in re.findall("`(.+?)`", named[1]) for each in new[section]}
        for example in schema.get("examples", ()):
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
