"""`guide build`: the finished site, made by MkDocs."""

from pathlib import Path

import click

from generator.commands.run_mkdocs import run_mkdocs


@click.command("build")
@click.option("--site-dir", metavar="DIR", default="site", show_default=True, help="Where to.")
def build_command(site_dir: str) -> None:
    """Build the guide in this folder, as `mkdocs build --strict --clean` does."""
    run_mkdocs("build", "--strict", "--clean", "--site-dir", str(Path(site_dir)))
