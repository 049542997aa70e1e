"""What a program for JSON Schemas says of rules files."""

import json
from collections import defaultdict
from pathlib import Path

from check_jsonschema import main as check_jsonschema  # type: ignore[import-untyped]
from click.testing import CliRunner

from generator.rules.json_schema import FILE_NAME
from tests.guides import ROOT


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
