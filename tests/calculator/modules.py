"""The calculator's pure modules, run in Node."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Json = Any

MODULES = Path(__file__).parents[2] / "site_overrides" / "assets" / "calculator"


def in_node(module: str, expression: str, *values: Json) -> Json:
    """Return what an expression is in Node, with a module as `m` and the values as `v`."""
    script = (
        f"const m = await import({json.dumps((MODULES / module).as_uri())});"
        'const v = JSON.parse((await import("node:fs")).readFileSync(0, "utf-8"));'
        f"console.log(JSON.stringify({expression}) ?? 'null');"
    )
    return json.loads(node_says(["--input-type=module", "--eval", script], values))


def node_says(arguments: Sequence[str | Path], given: Json) -> str:
    """Return what Node prints, given something as JSON to read."""
    done = subprocess.run(
        [shutil.which("node") or "node", *arguments],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
