"""`guide coverage`: what is shown where, which examples exercise what, and where nothing does."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

import click

from generator.commands.options import load_or_exit, prose_beside, rules_option
from generator.commands.refusal import refused
from generator.pages import coverage_of
from generator.pages.coverage import Covered, gaps
from generator.rules import RulesError

_NONE: Final = "-"
_MOST: Final = 4  # so many pages or examples are named; the rest are counted


@click.command("coverage")
@rules_option
def coverage_command(rules_file: str) -> None:
    """Tell what covers what: claims, parts of the advice, pages and examples.

    The gaps come first: a claim without a use, a page without a claim, a rule that no example
    exercises. It is a report, so the exit code is 0 whatever it says; it is 1 for faulty rules.
    """
    rules = load_or_exit(rules_file)
    with refused(RulesError):
        found = coverage_of(rules, prose_beside(rules_file))
    click.echo("\n".join(_lines(found)))


def _lines(found: Sequence[Covered]) -> Iterator[str]:
    yield "Gaps\n"
    uncovered = gaps(found)
    if not uncovered:
        yield "None.\n"
    for gap, rows in uncovered.items():
        cells = [(it.name, _line(it), it.about or _NONE) for it in rows]
        yield from _table(gap, ("Name", "Line", "What it is"), cells)
    yield "All of it\n"
    for table, group in groupby(found, attrgetter("table")):
        cells = [(it.name, _line(it), _listed(it.by)) for it in group]
        yield from _table(table, ("Name", "Line", "Covered by"), cells)


def _table(heading: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    yield f"{heading} ({len(rows)})"
    for row in (columns, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells).rstrip()}"
    yield ""


def _line(it: Covered) -> str:
    return _NONE if it.line is None else str(it.line)


def _listed(names: Sequence[str]) -> str:
    if len(names) <= _MOST:
        return ", ".join(names) or _NONE
    return f"{', '.join(names[:_MOST])} and {len(names) - _MOST} more"
