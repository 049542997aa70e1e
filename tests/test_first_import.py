"""Every package can be the first import: no circle among them."""

import json
import sys

from tests.command import ran
from tests.guides import ROOT

PACKAGES = sorted(
    f"generator.{folder.name}"
    for folder in (ROOT / "generator").iterdir()
    if (folder / "__init__.py").is_file()
)
# One interpreter tries them all: it forgets our own modules in between, and keeps the libraries.
TRY = """
import importlib, json, sys, traceback
found = {}
for name in json.loads(sys.argv[1]):
    for module in [each for each in sys.modules if each.partition(".")[0] == "generator"]:
        del sys.modules[module]
    try:
        importlib.import_module(name)
    except ImportError:
        found[name] = traceback.format_exc()
print(json.dumps(found))
"""


def test_each_package_can_be_imported_first() -> None:
    """Whatever is needed of another package, that one needs nothing back of it."""
    command = [sys.executable, "-c", TRY, json.dumps(PACKAGES)]
    failures: dict[str, str] = json.loads(ran(*command).stdout)
    assert failures == {}, "\n".join(failures.values())
