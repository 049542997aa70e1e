"""`guide build`: the finished site, made by MkDocs."""

from pathlib import Path

import click

from generator.commands.refusal import refused
from generator.commands.run_mkdocs import run_mkdocs
from generator.files import files_below, staged


@click.command("build")
@click.option("--site-dir", metavar="DIR", default="site", show_default=True, help="Where to.")
def build_command(site_dir: str) -> None:
    """Build the guide in this folder, as `mkdocs build --strict --clean` does.

    What was in DIR stays until all of the new site is there.
    """
    site = Path(site_dir).absolute()
    with refused(OSError), staged(site) as staging:
        where = str(staging.path)
        run_mkdocs("build", "--strict", "--clean", "--site-dir", where, lock=staging.lock)
        staging.gone.update(path for path in files_below(site) if not path.startswith("."))
    click.echo(f"The site is in {site_dir}.")
