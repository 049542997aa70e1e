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


def load_or_exit(rules_file: Path | str, *, plans_only: bool = False) -> Rules:
    """Return the rules of a file; where they have problems, say so and end the command.

    With `plans_only` nothing is checked that touches no plan.
    """
    try:
        return load(rules_file, plans_only=plans_only)
    except RulesError as error:
        click.echo(str(error), err=True)
        raise SystemExit(FAULTY_RULES) from error
