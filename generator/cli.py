"""The command `guide`: one command a file, in `generator.commands`."""

import io
import sys

import click

from generator.commands.check import check_command
from generator.commands.coverage import coverage_command
from generator.commands.diff import diff_command
from generator.commands.export import export_command
from generator.commands.finish import finish_command
from generator.commands.history import history_command
from generator.commands.init import init_command
from generator.commands.plan import plan_command
from generator.commands.schema import schema_command
from generator.commands.verify import verify_command


@click.group()
def main() -> None:
    """Make a guide from a rules file: check it, work out dates, write its pages."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that lacks a character is no reason to stop.
            stream.reconfigure(errors="backslashreplace")


main.add_command(check_command)
main.add_command(diff_command)
main.add_command(coverage_command)
main.add_command(export_command)
main.add_command(finish_command)
main.add_command(init_command)
main.add_command(history_command)
main.add_command(plan_command)
main.add_command(schema_command)
main.add_command(verify_command)
