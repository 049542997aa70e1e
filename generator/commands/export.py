"""`guide export`: all pages and assets, to be built by stock MkDocs."""

from pathlib import Path

import click

from generator.commands.options import load_or_exit, prose_beside, rules_option
from generator.commands.refusal import refused
from generator.export import export
from generator.new_guide.site_files import own_frame
from generator.new_guide.site_settings import SettingsError
from generator.rules import RulesError


@click.command("export")
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path))
@rules_option
def export_command(target: Path, rules_file: str) -> None:
    """Write all pages and assets to DIR, as plain Markdown that stock MkDocs builds.

    DIR has to be empty, not there yet, or an earlier export.
    """
    rules = load_or_exit(rules_file)
    beside = Path(rules_file).parent
    frame = beside if (beside / "mkdocs.yml").is_file() else own_frame()
    with refused(RulesError, SettingsError, OSError):
        count = export(rules, prose_beside(rules_file), frame, target)
    click.echo(f"Wrote {count} files to {target}. Build them there with: mkdocs build")
