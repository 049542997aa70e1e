"""Measures commands against those of the last release, in turn, in one run.

    python -m tools.benchmark_release [ROUNDS]

Each plans its own rules, with the packages that are installed here. Prints the least processor
time of all rounds; `verify` makes its quick search, which takes a while, and once.
"""

import re
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from tools.benchmark_build import ROOT, cost

GUIDE: Final = (sys.executable, "-m", "generator")
MOST: Final = {"plan": 0.35, "check": 1.0}
"""What a command may take, in seconds, on a machine that does nothing else."""

_VERSION: Final = re.compile(rb'^version = "([^"]+)"$', re.MULTILINE)
MKDOCS: Final = (sys.executable, "-m", "mkdocs", "build", "--clean", "--quiet", "-d")


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


def main(rounds: int) -> None:
    """Print the processor time of each command, here and in the last release, and its ratio."""
    release = last_release(ROOT)
    if release is None:
        print(
            "There is no release to compare with: git knows of no tag v*, and of no commit "
            "that gave pyproject.toml a version."
        )
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        then = folder / "then"
        unpack(ROOT, release, then)
        plan = ["plan", "--event", "interview=2026-11-20T15:00", "--today", "2026-11-28"]
        commands: dict[str, tuple[int, tuple[str | Path, ...]]] = {
            "plan": (rounds, (*GUIDE, *plan)),
            "check": (rounds, (*GUIDE, "check")),
            "build": (rounds, (*MKDOCS, folder / "site")),
            "verify": (1, (*GUIDE, "verify", "--quick")),
        }
        named = f"{release.version} ({release.commit[:7]})"
        print(f"{'processor time':<16}{'now':>8}{named:>18}{'ratio':>8}{'at most':>10}")
        for name, (times, command) in commands.items():
            runs = [
                [cost(*command, cwd=root, quiet=True).seconds for root in (ROOT, then)]
                for _ in range(times)
            ]
            now, was = map(min, zip(*runs, strict=True))
            most = f"{MOST[name]:>8.2f} s" if name in MOST else ""
            print(f"guide {name:<10}{now:>6.2f} s{was:>16.2f} s{now / was:>8.2f}{most}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
