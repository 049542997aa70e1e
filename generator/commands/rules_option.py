"""The option `--rules`, which every command has that needs rules."""

from pathlib import Path

import click

from generator.checks import load
from generator.commands.refusal import refused
from generator.rules import Rules, RulesError

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
    with refused(RulesError):
        return load(rules_file, plans_only=plans_only)


def prose_beside(rules_file: str) -> Path | None:
    """Return the folder of hand-written pages beside a rules file, if there is one."""
    folder = Path(rules_file).parent / "content"
    return folder if folder.is_dir() else None
