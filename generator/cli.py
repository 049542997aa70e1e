"""The command `guide`: one command a file in `generator.commands`, imported when it is called."""

import atexit
import gc
import io
import sys
from importlib import import_module
from typing import Final

import click

COMMANDS: Final = (
    "build",
    "check",
    "coverage",
    "diff",
    "export",
    "finish",
    "init",
    "nginx",
    "plan",
    "schema",
    "serve",
    "upgrade",
    "verify",
)

# A command keeps most of what it makes until it ends: a garbage collection costs, and finds little.
gc.set_threshold(400_000)
atexit.register(gc.freeze)


class _Commands(click.Group):
    """Imports a command when it is asked for, so that none waits for what another one needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"generator.commands.{cmd_name}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.group(cls=_Commands)
def main() -> None:
    """Make a guide from a rules file: check it, work out dates, write its pages."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that lacks a character is no reason to stop.
            stream.reconfigure(errors="backslashreplace")
