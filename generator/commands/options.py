"""The options that several commands have."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

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


_FOR: Final = {  # whom a format is for
    "text": "people",
    "json": "other programs",
    "markdown": "a pull request",
    "ics": "a calendar",
    "release": "an entry of `releases`",
}


def format_option(*forms: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option, the first form being the default; the command gets it as `form`."""
    *some, last = [_FOR[form] for form in forms]
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=forms[0],
        show_default=True,
        help=f"For {', for '.join(some)}, or for {last}.",
    )
