"""`guide schema`: the JSON Schemas of a rules file, and of program, situation and plan."""

from collections.abc import Callable
from functools import partial

import click

from generator.contract.schemas import PARTS, contract_schema_text, contract_types
from generator.rules.json_schema import schema_text

_WRITERS: dict[str, Callable[[], str]] = {
    "rules": schema_text,
    **{part: partial(contract_schema_text, part) for part in PARTS},
    "types": contract_types,
}


@click.command("schema")
@click.argument("of", type=click.Choice(list(_WRITERS)), default="rules")
def schema_command(of: str) -> None:
    """Print the JSON Schema (draft 2020-12) of a rules file.

    An editor with a YAML language server reads it by the first line of the rules, and completes and
    explains every key. OF may also name the program, a situation or a plan (docs/model.md), or the
    types that the calculator has of them.
    """
    click.echo(_WRITERS[of](), nl=False)
