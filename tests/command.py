"""Runs commands: `guide` in this process, others in processes of their own."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.guides import ROOT


def guide(*arguments: str | Path, said: str | bytes = "") -> Result:
    """Return the outcome of the command; `said` is what stands on standard input."""
    return CliRunner().invoke(main, [*map(str, arguments)], input=said)


def ran(
    *command: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None, code: int = 0
) -> subprocess.CompletedProcess[str]:
    """Run a command, which has to end with a code."""
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done
