"""`guide check`: what is wrong with a rules file, and where."""

import json

import click

from generator.checks.examples import examples_that_differ
from generator.commands.rules_option import FAULTY_RULES, rules_option
from generator.rules import Rules, read


@click.command("check")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for other programs.",
)
@rules_option
def check_command(rules_file: str, form: str) -> None:
    """Check the rules, and the pages in the folder `content` beside them.

    Each problem has its file, line and column, the line with a mark, and what to do. An example
    whose dates the rules no longer give is a problem too. The exit code is 1 where there is one,
    otherwise 0.
    """
    reading = read(rules_file)
    problems = reading.problems
    if reading.rules is not None:
        problems = list(examples_that_differ(reading.rules, reading.document))
    if form == "json":
        click.echo(json.dumps([problem.as_json() for problem in problems], indent=2))
    elif problems:
        click.echo("\n\n".join(str(problem) for problem in problems))
        click.echo(f"\n{_number(len(problems), 'problem')} in {rules_file}.", err=True)
    elif reading.rules is not None:
        click.echo(f"{rules_file} is in order: {_counts(reading.rules)}.")
    if problems:
        raise SystemExit(FAULTY_RULES)


def _counts(rules: Rules) -> str:
    counts = (
        _number(len(rules.steps), "step"),
        f"{_number(len(list(rules.claims())), 'claim')} of {_number(len(rules.sources), 'source')}",
        _number(len(rules.templates), "template"),
        _number(len(rules.questions), "question"),
        _number(len(rules.regions), "region"),
        _number(len(rules.examples), "example"),
    )
    return ", ".join(counts)


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
