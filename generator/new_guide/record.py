"""The record of what was written into a guide's folder, by which a later version knows its own."""

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

FILE: Final = ".guide-files.json"
_PACKAGE: Final = "follow-up-guide"


def digest(content: bytes) -> str:
    """Return what a file is recognised by, whatever ends its lines."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def installed_version() -> str | None:
    """Return the version of this package, or None where it was never installed."""
    try:
        return version(_PACKAGE)
    except PackageNotFoundError:
        return None


def record_of(files: Mapping[str, bytes], others: Mapping[str, str] | None = None) -> bytes:
    """Return the record of some files, and of others that an earlier record has."""
    digests = {path: digest(content) for path, content in files.items()} | dict(others or {})
    data = {"version": installed_version(), "files": dict(sorted(digests.items()))}
    return (json.dumps(data, indent=2) + "\n").encode()


def recorded(folder: Path) -> dict[str, str]:
    """Return the digests of what was written into a folder; none where nothing noted it."""
    try:
        files = json.loads((folder / FILE).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return dict(files) if isinstance(files, dict) else {}
