"""The libraries that the calculator brings are those that were published, with their licences."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.guides import ROOT

FOLDERS = sorted((ROOT / "site_overrides" / "assets" / "vendor").iterdir())
VENDORED = ROOT / "site_overrides" / "assets" / "vendor" / "ical"
PACKAGE = ROOT / "node_modules" / "ical.js"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_checksums_hold(folder: Path) -> None:
    """Of every file that is not ours, the licence among them."""
    written = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split() for line in written)}
    ours = {"SHA256SUMS", "ORIGIN.txt"}
    files = {file.name for file in folder.iterdir() if not file.name.endswith(".d.ts")}
    assert sums.keys() == files - ours
    assert "LICENSE" in sums
    for name, digest in sums.items():
        assert sha256((folder / name).read_bytes()).hexdigest() == digest, name


def test_it_is_what_npm_gives() -> None:
    """To the byte, in the version that package.json names and ORIGIN.txt tells."""
    named = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    version = named["devDependencies"]["ical.js"]
    installed = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))
    assert installed["version"] == version
    origin = (VENDORED / "ORIGIN.txt").read_text(encoding="utf-8")
    assert f"ical.js {version}" in origin
    assert (VENDORED / "ical.min.js").read_bytes() == (PACKAGE / "dist/ical.min.js").read_bytes()
    assert (VENDORED / "LICENSE").read_bytes() == (PACKAGE / "LICENSE").read_bytes()
