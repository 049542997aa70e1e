"""The record of what was written into a guide's folder, by which a later version knows its own."""

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

FILE: Final = ".guide-files.json"
PACKAGE: Final = "follow-up-guide"

BEFORE_RECORDS: Final[Mapping[str, frozenset[str]]] = {
    "README.md": frozenset({"6133d04bf2fd8085f519e11a585434bf297978caede91de924ebb4c323cee3ca"}),
    "mkdocs.yml": frozenset(
        {
            "fc0807cf85408418e8b5aa9861d59949a17513ddf7784248a0cede2e195fe65a",
            "b45ff5f6863e2d2bbf3b21f33ca1d8352469b1473099ccc744810a1aff773f30",
            "e83144d836f380719a597f9aff32200979cc47a15f62ff895fe79dac8130e28e",
            "773fb9fcc86e7993d7eece9a52f09f371c85b489c26b2af5d2297e4eedc7ab10",
        }
    ),
}
"""The digests of what was written by versions that kept no record."""


def digest(content: bytes) -> str:
    """Return what a file is recognised by, whatever ends its lines."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def installed_version() -> str | None:
    """Return the version of this package, or None where it was never installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return None


def record_of(files: Mapping[str, bytes], others: Mapping[str, str] | None = None) -> bytes:
    """Return the record of some files, and of others that an earlier record has."""
    digests = {path: digest(content) for path, content in files.items()} | dict(others or {})
    data = {"version": installed_version(), "files": dict(sorted(digests.items()))}
    return (json.dumps(data, indent=2) + "\n").encode()


def recorded(folder: Path) -> dict[str, str] | None:
    """Return what was written into a folder; None where nothing noted it, as before records."""
    try:
        files = json.loads((folder / FILE).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return dict(files) if isinstance(files, dict) else None
