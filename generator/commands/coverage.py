"""`guide coverage`: what is shown where, which examples exercise what, and where nothing does."""

import json

import click

from generator.commands.coverage_text import coverage_text
from generator.commands.format_option import format_option
from generator.commands.refusal import refused
from generator.commands.rules_option import load_or_exit, prose_beside, rules_option
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
    with refused(RulesError):
        found = coverage_of(rules, prose_beside(rules_file))
    if form == "json":
        click.echo(json.dumps(found.as_json(), indent=2))
    else:
        click.echo(coverage_text(found), nl=False)
