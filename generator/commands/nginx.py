"""`guide nginx`: the configuration by which nginx serves a finished site."""

from pathlib import Path

import click

from generator.hosting.complete_site import pages_of
from generator.hosting.headers import nginx_server


@click.command("nginx")
@click.argument("site", metavar="SITE", type=click.Path(path_type=Path, exists=True))
@click.option("--root", metavar="DIR", help="Where the site lies on the host; otherwise SITE.")
@click.option("--listen", default="80", show_default=True, help="The port, or address and port.")
@click.option("--no-brotli", is_flag=True, help="Leave out what needs nginx's module for Brotli.")
def nginx_command(site: Path, root: str | None, listen: str, *, no_brotli: bool) -> None:
    """Print a `server` for nginx that serves the finished site in the folder SITE.

    Its headers are those of the file `_headers`. Print it anew for each new version of the site.
    """
    where = root or str(site.resolve())
    click.echo(nginx_server(pages_of(site).values(), where, listen, brotli=not no_brotli), nl=False)
