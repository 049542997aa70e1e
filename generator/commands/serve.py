"""`guide serve`: the guide as an editor sees it, by MkDocs."""

import socket
from contextlib import suppress

import click

from generator.commands.run_mkdocs import run_mkdocs


def _free(ctx: click.Context, parameter: click.Parameter, address: str) -> str:
    """Return an address of this machine; refuse one on which no server can listen."""
    host, _, port = address.rpartition(":")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host.strip("[]"), int(port)))
    except (OSError, OverflowError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "it is not HOST:PORT"
        message = f"{address}: {why}. Name another, such as 127.0.0.1:8001."
        raise click.BadParameter(message, ctx, parameter) from fault
    return address


@click.command("serve")
@click.option(
    "--address",
    metavar="HOST:PORT",
    default="127.0.0.1:8000",
    show_default=True,
    callback=_free,
    help="Where to serve it.",
)
def serve_command(address: str) -> None:
    """Serve the guide in this folder, and show each change at once."""
    with suppress(KeyboardInterrupt):  # the server has heard it, too
        run_mkdocs("serve", "--livereload", "--dev-addr", address)
