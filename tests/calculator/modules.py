"""The calculator's pure modules, run in Node."""

import atexit
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

from tests.changed_data import Json

NODE = shutil.which("node") or "node"
MODULES = Path(__file__).parents[2] / "site_overrides" / "assets" / "calculator"


def in_node(module: str, expression: str, *values: Json) -> Json:
    """Return what an expression is in Node, with a module as `m` and the values as `v`.

    By `at` it loads others of the calculator's modules.
    """
    request = {"module": (MODULES / module).as_uri(), "expression": expression, "values": values}
    node = _process()
    assert node.stdin is not None
    assert node.stdout is not None
    node.stdin.write(json.dumps(request) + "\n")
    node.stdin.flush()
    answer = json.loads(node.stdout.readline())
    assert "fault" not in answer, answer["fault"]
    return answer["value"]


@cache
def _process() -> subprocess.Popen[str]:
    """Start the one Node process that evaluates for all tests."""
    node = subprocess.Popen(
        [NODE, Path(__file__).with_name("modules_in_node.mjs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    atexit.register(node.communicate)
    return node


def end_node() -> None:
    """End that process, whatever it is about; the next question starts another."""
    _process().kill()
    _process.cache_clear()
