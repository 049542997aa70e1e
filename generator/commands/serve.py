"""`guide serve`: the guide as an editor sees it, by MkDocs."""

from contextlib import suppress

import click

from generator.commands.run_mkdocs import run_mkdocs


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve it.")
def serve_command(address: str) -> None:
    """Serve the guide in this folder, and show each change at once."""
    with suppress(KeyboardInterrupt):  # the server has heard it, too
        run_mkdocs("serve", "--livereload", "--dev-addr", address)
