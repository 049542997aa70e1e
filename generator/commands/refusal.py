"""How a command ends where it cannot do what it is asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click

REFUSED: Final = 1
"""The exit code where the rules have problems, or nothing could be written."""


@contextmanager
def refused(*errors: type[Exception], before: str = "") -> Iterator[None]:
    """Say what an error of these kinds says, after some words `before` it, and end the command."""
    try:
        yield
    except errors as error:
        click.echo(f"{before}{error}", err=True)
        raise SystemExit(REFUSED) from error
