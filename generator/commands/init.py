"""`guide init`: a new guide to begin with."""

import shlex
from datetime import date
from pathlib import Path

import click

from generator.commands.refusal import refused
from generator.new_guide.starting_files import start


@click.command("init")
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--minimal", is_flag=True, help="The smallest guide that builds, with one step and no letters."
)
def init_command(target: Path, *, minimal: bool) -> None:
    """Start a new guide in DIR: a small one, to be built at once and changed from there.

    DIR has to be empty, or not there yet.
    """
    today = date.today()  # noqa: DTZ011 - the date where the editor is
    with refused(OSError):
        count = start(target, today, minimal=minimal)
    click.echo(f"Wrote {count} files to {target}. What to do next:")
    click.echo(
        f"1. Go there and check it:  cd {shlex.quote(click.format_filename(target))} && guide check"
    )
    click.echo("2. See it on http://127.0.0.1:8000:  guide serve")
    click.echo("3. Make it yours: open rules.yaml and follow its comments from the top.")
    click.echo("4. Before you publish: guide verify looks for a plan that breaks a promise, guide")
    click.echo("   diff HEAD says what a change does, guide coverage what nothing shows or tries.")
    click.echo("   content/change-the-advice.md, a page of the guide, explains all of it.")
