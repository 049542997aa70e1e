"""The options of `guide plan` that a calendar file asks for."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FORMAT: Final = "ics"
"""What `--format` calls a calendar file."""

_OPTIONS: Final = {
    "application": "--application",
    "sequence": "--sequence",
    "update": "--update",
    "site": "--site",
    "remind_at": "--remind-at",
    "without": "--without",
}


def calendar_options(command: Command) -> Command:
    """Add the options to a command."""
    for option in reversed(
        (
            click.option(
                "--application",
                metavar="NAME",
                help="For ics: which application the dates are of. Name each one: dates of the "
                "same name take each other's place in a calendar.",
            ),
            click.option(
                "--sequence",
                type=int,
                metavar="N",
                help="For ics: how often this application was exported before; 0 if not given.",
            ),
            click.option(
                "--update",
                metavar="FILE",
                help="For ics: the file exported last. What has fallen away since is cancelled, "
                "and the sequence goes on from there.",
            ),
            click.option(
                "--site",
                metavar="URL",
                help="For ics: where the guide stands, for links back to it; otherwise the "
                "site_url of the mkdocs.yml beside the rules, if it has one.",
            ),
            click.option(
                "--remind-at",
                metavar="HH:MM",
                help="For ics: when the calendar reminds of a day; 09:00 if not given.",
            ),
            click.option(
                "--without",
                multiple=True,
                metavar="STEP",
                help="For ics: a step that gets no entry; all others that lie ahead do. What a "
                "former file gave of it is cancelled.",
            ),
        )
    ):
        command = option(command)
    return command


def refuse_calendar_options(options: Mapping[str, Any]) -> None:
    """Refuse options that another format has no use for.

    Raises:
        UsageError: one of them was given.
    """
    for name, written in _OPTIONS.items():
        if options[name] not in (None, ()):
            message = f"{written} goes with a calendar file only: add --format {FORMAT}."
            raise click.UsageError(message)
