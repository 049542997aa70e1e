"""`guide coverage`: what is shown where, which examples exercise what, and where nothing does."""

import json
from pathlib import Path

import click

from generator.commands.coverage_text import coverage_text
from generator.commands.format_option import format_option
from generator.commands.rules_option import FAULTY_RULES, load_or_exit, rules_option
from generator.pages import coverage_of
from generator.rules import RulesError


@click.command("coverage")
@format_option("text", "json")
@rules_option
def coverage_command(rules_file: str, form: str) -> None:
    """Tell what covers what: claims, parts of the advice, pages and examples.

    The gaps come first: a claim without a use, a page without a claim, a rule that no example
    exercises. It is a report, so the exit code is 0 whatever it says; it is 1 for faulty rules.
    """
    rules = load_or_exit(rules_file)
    prose = Path(rules_file).parent / "content"
    try:
        found = coverage_of(rules, prose if prose.is_dir() else None)
    except RulesError as error:
        click.echo(str(error), err=True)
        raise SystemExit(FAULTY_RULES) from error
    if form == "json":
        click.echo(json.dumps(found.as_json(), indent=2))
    else:
        click.echo(coverage_text(found), nl=False)
