"""`guide check`: what is wrong with a rules file, and where."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from generator.checks import read
from generator.checks.labels import hints
from generator.checks.readability import report
from generator.checks.release import findings
from generator.commands.options import format_option, rules_option
from generator.commands.problem_pages import pages, plain
from generator.commands.refusal import REFUSED
from generator.engine.situation import FIRST_DATE, LAST_DATE
from generator.new_guide.site_settings import SettingsError, missing_addresses, read_settings
from generator.rules import Rules
from generator.rules.number_words import number_of
from generator.rules.problems import nearest


def _explain(ctx: click.Context, _: click.Parameter, code: str | None) -> None:
    """Print the page of a code, if one is given, and end the command; refuse one that is none."""
    if code is None:
        return
    known = pages()
    if code not in known:
        near = nearest(code, known)
        hint = f" Did you mean '{near}'?" if near else ""
        listed = "\n  ".join(["The codes:", *known])
        message = f"There is no code '{code}'.{hint}\n\n  {listed}"
        raise click.BadParameter(message, ctx, param_hint="--explain")
    click.echo(plain(known[code].read_text(encoding="utf-8")), nl=False)
    ctx.exit()


def _within_the_years_of_plans(
    ctx: click.Context, parameter: click.Parameter, today: datetime | None
) -> datetime | None:
    """Return the day; refuse one for which the engine plans nothing."""
    if today and not FIRST_DATE <= f"{today:%Y-%m-%d}" <= LAST_DATE:
        message = f"Give a date from {FIRST_DATE} to {LAST_DATE}."
        raise click.BadParameter(message, ctx, parameter)
    return today


@click.command("check")
@format_option("text", "json")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_within_the_years_of_plans,
    help="The day for which to ask what has run out; otherwise the clock's date.",
)
@click.option(
    "--explain",
    "code",
    metavar="CODE",
    callback=_explain,
    is_eager=True,
    expose_value=False,
    help="Say what a code means, with an example and the mend, and check nothing.",
)
@click.option("--words", is_flag=True, help="Report as well how easily the texts are read.")
@rules_option
def check_command(rules_file: str, form: str, today: datetime | None, *, words: bool) -> None:
    """Check the rules, and the pages in the folder `content` beside them.

    Each problem has its file, line and column, the line with a mark, and what to do. What only
    keeps the guide from being published is a problem too: an example whose dates the rules no
    longer give, a number that its claims do not allow, a link to nowhere, a source that is due to
    be read again. The exit code is 1 where there is a problem, otherwise 0. A hint is no problem.
    """
    reading = read(rules_file)
    # The date where the editor is; nothing below this line reads a clock.
    problems = findings(reading, today.date() if today else date.today())  # noqa: DTZ011
    if form == "json":
        click.echo(json.dumps([problem.as_json() for problem in problems], indent=2))
    elif problems:
        click.echo("\n\n".join(str(problem) for problem in problems))
        click.echo(f"\n{number_of(len(problems), 'problem')} in {rules_file}.", err=True)
        click.echo("`guide check --explain CODE` says more about a problem.", err=True)
    elif reading.rules is not None:
        click.echo(f"{rules_file} is in order: {_counts(reading.rules)}.")
    for hint in hints(reading.rules) if reading.rules else ():
        click.echo(f"{rules_file}, {hint}", err=True)
    for hint in _address_hints(Path(rules_file).parent):
        click.echo(f"hint: {hint}", err=True)
    for line in report(reading.rules) if words and reading.rules else ():
        click.echo(line, err=True)
    if problems:
        raise SystemExit(REFUSED)


def _address_hints(folder: Path) -> Iterator[str]:
    """Yield what the site's settings lack, if there are some, before the guide is published."""
    try:
        settings = read_settings(folder)
    except SettingsError as error:
        yield str(error)
        return
    if settings is not None:
        yield from missing_addresses(settings)


def _counts(rules: Rules) -> str:
    claims = number_of(len(list(rules.claims())), "claim")
    counts = (
        number_of(len(rules.steps), "step"),
        f"{claims} of {number_of(len(rules.sources), 'source')}",
        number_of(len(rules.letters), "letter"),
        number_of(len(rules.questions), "question"),
        number_of(len(rules.regions), "region"),
        number_of(len(rules.examples), "example"),
    )
    return ", ".join(counts)
