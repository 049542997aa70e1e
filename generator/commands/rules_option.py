"""The option `--rules`, which every command has that needs rules."""

from pathlib import Path
from typing import Final

import click

from generator.checks import load
from generator.rules import Rules, RulesError

FAULTY_RULES: Final = 1
"""The exit code where the rules have problems."""

rules_option = click.option(
    "--rules",
    "rules_file",
    metavar="FILE",
    default="rules.yaml",
    show_default=True,
    help="The rules file.",
)


def load_or_exit(rules_file: Path | str, *, calendars: bool = True) -> Rules:
    """Return the rules of a file; where they have problems, say so and end the command.

    Without `calendars` it is not asked whether the public holidays of the regions are known.
    """
    try:
        return load(rules_file, calendars=calendars)
    except RulesError as error:
        click.echo(str(error), err=True)
        raise SystemExit(FAULTY_RULES) from error
