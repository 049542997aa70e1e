"""The library that writes the browser's file is the one that was published, with its licence."""

import json
from hashlib import sha256

from tests.calendar.files import ROOT

VENDORED = ROOT / "site_overrides" / "assets" / "vendor" / "ical"
PACKAGE = ROOT / "node_modules" / "ical.js"


def test_the_checksums_hold() -> None:
    """Of every file that is not ours."""
    written = (VENDORED / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split() for line in written)}
    ours = {"SHA256SUMS", "ORIGIN.txt", "ical.min.d.ts"}
    assert sums.keys() == {file.name for file in VENDORED.iterdir()} - ours
    for name, digest in sums.items():
        assert sha256((VENDORED / name).read_bytes()).hexdigest() == digest, name


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
