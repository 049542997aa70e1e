"""`guide schema`: the JSON Schema of a rules file, for editors that complete and explain."""

import click

from generator.rules.json_schema import schema_text


@click.command("schema")
def schema_command() -> None:
    """Print the JSON Schema (draft 2020-12) of a rules file.

    An editor with a YAML language server reads it by the first line of the rules, and completes and
    explains every key.
    """
    click.echo(schema_text(), nl=False)
