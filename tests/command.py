"""The command `guide`, run in this process."""

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main


def guide(*arguments: str | Path, said: str | bytes = "") -> Result:
    """Return the outcome of the command; `said` is what stands on standard input."""
    return CliRunner().invoke(main, [*map(str, arguments)], input=said)
