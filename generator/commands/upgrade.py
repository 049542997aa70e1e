"""`guide upgrade`: a guide of an older version, brought up to date."""

from pathlib import Path

import click

from generator.commands.options import rules_option
from generator.commands.refusal import refused
from generator.new_guide.upgrade import plan_upgrade
from generator.rules import RulesError


@click.command("upgrade")
@rules_option
def upgrade_command(rules_file: str) -> None:
    """Bring a guide that an older version began up to date, and say what changed.

    Sections get their new names; files that `init` wrote are renewed where nobody has changed them
    since. What you have changed is left as it is. Each file is written beside the old one and then
    swapped. A second time it changes nothing.
    """
    with refused(OSError, RulesError, before="Nothing was changed: "):
        upgrade = plan_upgrade(Path(rules_file))
        upgrade.carry_out(Path(rules_file).parent)
    for line in upgrade.said:
        click.echo(line)
    for path in upgrade.left:
        click.echo(f"{path}: left as it is, you have changed it")
    if not upgrade.files:
        click.echo("All is up to date.")
        return
    click.echo("Next: `guide check`, and `guide diff HEAD` where git keeps the rules.")
