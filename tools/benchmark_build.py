"""Measures a build against stock MkDocs building the exported pages, in turn, in one run.

    python -m tools.benchmark_build [ROUNDS]

Prints the least processor time of all rounds, and the least peak memory of the largest process.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {name: it for name, it in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As in the Makefile: otherwise the generator, unlike MkDocs, is compiled anew each time."""

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--clean", "--quiet")


class Cost(NamedTuple):
    """What a command took."""

    seconds: float
    megabytes: float


def cost(*command: str | Path, cwd: Path = ROOT, quiet: bool = False) -> Cost:
    """Return the cost of a command and all processes that it starts; `quiet` without what it says.

    Raises:
        SystemExit: the command fails.
    """
    out = subprocess.DEVNULL if quiet else None
    process = subprocess.Popen(  # noqa: S603 - our own commands
        command, cwd=cwd, env=ENVIRONMENT, stdout=out, stderr=out
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(process.returncode)
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def main(rounds: int) -> None:
    """Print both costs and their ratio."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        cost(sys.executable, "-m", "generator", "export", folder / "export")
        builds = {
            "make build": (*MKDOCS, "--strict", "-d", folder / "ours"),
            "stock MkDocs": (*MKDOCS, "-f", folder / "export" / "mkdocs.yml", "-d", folder / "its"),
        }
        for command in builds.values():
            cost(*command)  # compiles what is kept compiled
        runs = [[cost(*command) for command in builds.values()] for _ in range(rounds)]
    print(f"{'':<16}{'seconds':>8}{'MB':>8}   the least of {rounds} rounds")
    least = [Cost(*map(min, zip(*costs, strict=True))) for costs in zip(*runs, strict=True)]
    for name, each in zip(builds, least, strict=True):
        print(f"{name:<16}{each.seconds:>8.2f}{each.megabytes:>8.1f}")
    ours, stock = least
    print(
        f"{'ratio':<16}{ours.seconds / stock.seconds:>8.2f}{ours.megabytes / stock.megabytes:>8.2f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
