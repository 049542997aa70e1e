"""The last release of a git repository, and its files."""

import re
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

_VERSION: Final = re.compile(rb'^version = "([^"]+)"$', re.MULTILINE)


class Release(NamedTuple):
    """A version of the code, and the commit that it is."""

    version: str
    commit: str


def last_release(root: Path) -> Release | None:
    """Return the last release before or at what is checked out; None where git knows of none.

    It is what the nearest tag `v*` names or, without one, the commit that gave `pyproject.toml`
    its version.
    """
    tag = _git(root, "describe", "--tags", "--abbrev=0", "--match=v*").strip().decode()
    changed = ("log", "-1", "--format=%H", '-G^version = "', "--", "pyproject.toml")
    named = f"{tag}^{{commit}}" if tag else _git(root, *changed).strip().decode()
    commit = _git(root, "rev-parse", "--verify", "--quiet", named).strip().decode() if named else ""
    version = _VERSION.search(_git(root, "show", f"{commit}:./pyproject.toml")) if commit else None
    return Release(version[1].decode(), commit) if version else None


def unpack(root: Path, release: Release, folder: Path) -> None:
    """Write the files of a release into a folder."""
    with tarfile.open(fileobj=BytesIO(_git(root, "archive", release.commit))) as files:
        files.extractall(folder, filter="data")


def _git(root: Path, *arguments: str) -> bytes:
    """Return what git says; nothing where it fails, or is not there."""
    try:
        return subprocess.run(  # noqa: S603 - our own arguments
            ["git", *arguments],  # noqa: S607 - the git that is there
            cwd=root,
            check=True,
            capture_output=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return b""
