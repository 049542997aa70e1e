"""The option `--format`, which every command has that prints for people and for programs."""

from collections.abc import Callable
from typing import Any, Final

import click

_FOR: Final = {
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
