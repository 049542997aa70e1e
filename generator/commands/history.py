"""`guide history`: the record of what changed, for the page and the feed."""

from pathlib import Path
from typing import Final

import click

from generator.commands.rules_option import rules_option
from generator.diff.version import UnreadableVersionError
from generator.history.entry import Entry
from generator.history.record import UnreadableRecordError, read_record, record_of, written
from generator.history.update import NoEarlierVersionError, up_to_date

FAILED: Final = 1
"""The exit code where the record is left as it was, or, with --check, is behind."""


@click.command("history")
@click.option("--note", default="", help="Your own words on the newest change, for readers.")
@click.option("--check", is_flag=True, help="Write nothing; say whether the record is up to date.")
@rules_option
def history_command(rules_file: str, note: str, *, check: bool) -> None:
    """Bring the record of what changed, changes.json, up to date.

    It stands beside the rules and is committed with them: run this before you commit a change of
    the rules. What git knows and the record does not is worked out, a second or two for each.
    """
    file = Path(rules_file)
    record = record_of(file)
    try:
        recorded = read_record(record)
    except UnreadableRecordError as error:
        click.echo(f"{error} It is made anew from git.", err=True)
        recorded = ()
    try:
        history = up_to_date(file, recorded, note, _tell)
    except (NoEarlierVersionError, UnreadableVersionError) as error:
        click.echo(str(error), err=True)
        raise SystemExit(FAILED) from error
    except (OSError, ValueError) as error:
        click.echo(f"{rules_file} cannot be read: {error}", err=True)
        raise SystemExit(FAILED) from error
    if history == recorded:
        click.echo(f"{record} is up to date.")
    elif check:
        click.echo(f"{record} is behind. Run: guide history", err=True)
        raise SystemExit(FAILED)
    else:
        record.write_text(written(history), encoding="utf-8", newline="\n")
        click.echo(f"Wrote {record}.")


def _tell(entry: Entry) -> None:
    click.echo(f"{entry.on[:10]}  {entry.says or 'not committed yet'}: {entry.summary}")
