"""The calculator's pure modules, run in Node."""

import json
import shutil
import subprocess
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
    node = shutil.which("node") or "node"
    done = subprocess.run(
        [node, "--input-type=module", "--eval", script],
        input=json.dumps(values),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
