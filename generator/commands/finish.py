"""`guide finish`: what a site still needs that MkDocs has built without our plugin."""

import shutil
from pathlib import Path

import click

from generator.commands.refusal import refused
from generator.files import UNFINISHED, files_below, staged
from generator.hosting.complete_site import finish
from generator.hosting.offline.site_worker import NotASiteError, require_site


@click.command("finish")
@click.argument("site", metavar="SITE", type=click.Path(path_type=Path))
def finish_command(site: Path) -> None:
    """Complete the site in the folder SITE: reading without a connection, headers for its host.

    Our plugin does this at the end of each build. A site that was made from `guide export` needs
    it after each `mkdocs build`.
    """
    with refused(NotASiteError, OSError):
        require_site(site)
        with staged(site) as staging:
            ignored = shutil.ignore_patterns(UNFINISHED)
            shutil.copytree(site, staging.path, ignore=ignored, dirs_exist_ok=True)
            edition = finish(staging.path)
            staging.gone.update(files_below(site))
    click.echo(f"{site} is edition {edition}, and can be read without a connection.")
