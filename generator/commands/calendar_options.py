"""The options of `guide plan` that a calendar file asks for."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FORMAT: Final = "ics"
"""What `--format` calls a calendar file."""

_OPTIONS: Final[Mapping[str, Mapping[str, Any]]] = {
    "--application": {
        "metavar": "NAME",
        "help": "For ics: which application the dates are of. Name each one: dates of the "
        "same name take each other's place in a calendar.",
    },
    "--sequence": {
        "type": int,
        "metavar": "N",
        "help": "For ics: how often this application was exported before; 0 if not given.",
    },
    "--update": {
        "type": click.File("rb"),
        "metavar": "FILE",
        "help": "For ics: the file exported last. What has fallen away since is cancelled, "
        "and the sequence goes on from there.",
    },
    "--site": {
        "metavar": "URL",
        "help": "For ics: where the guide stands, for links back to it; otherwise the "
        "site_url of the mkdocs.yml beside the rules, if it has one.",
    },
    "--remind-at": {
        "metavar": "HH:MM",
        "help": "For ics: when the calendar reminds of a day; 09:00 if not given.",
    },
    "--without": {
        "multiple": True,
        "metavar": "STEP",
        "help": "For ics: a step that gets no entry; all others that lie ahead do. What a "
        "former file gave of it is cancelled.",
    },
}


def calendar_options(command: Command) -> Command:
    """Add the options to a command."""
    for name, settings in reversed(list(_OPTIONS.items())):
        command = click.option(name, **settings)(command)
    return command


def refuse_calendar_options(options: Mapping[str, Any]) -> None:
    """Refuse options that another format has no use for.

    Raises:
        UsageError: one of them was given.
    """
    for name in _OPTIONS:
        if options[name.removeprefix("--").replace("-", "_")] not in (None, ()):
            message = f"{name} goes with a calendar file only: add --format {FORMAT}."
            raise click.UsageError(message)
