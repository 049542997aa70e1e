"""How long `guide check` and `guide plan` take from a cold start: the fastest of some runs."""

import subprocess
import sys
import time
from typing import Final

from tools.benchmark_build import ENVIRONMENT

RUNS: Final = 5
SECONDS: Final = {
    "check": 1.0,
    "plan --event interview=2026-11-20T15:00 --today 2026-11-28": 0.35,
}
"""What each command may take, on a machine that does nothing else."""


def took(command: str) -> float:
    """Return how many seconds a command takes."""
    began = time.perf_counter()
    arguments = [sys.executable, "-m", "generator", *command.split()]
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)  # noqa: S603
    return time.perf_counter() - began


if __name__ == "__main__":
    for command, most in SECONDS.items():
        fastest = min(took(command) for _ in range(RUNS))
        print(f"guide {command.split()[0]:6} {fastest:.2f} s of at most {most} s")
