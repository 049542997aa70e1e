"""Coverage as text: the gaps first, then a table for each kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.pages.coverage.branch_words import KINDS
from generator.pages.coverage.coverage_data import SECTIONS, Coverage

_NONE: Final = "-"
_MOST: Final = 4  # so many pages or examples are named; the rest are counted


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, the columns' names, and the rows."""

    heading: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def coverage_text(coverage: Coverage) -> str:
    """Return it as text for a terminal."""
    return "\n".join(
        [
            "Gaps\n",
            *(list(map(_as_text, gaps(coverage))) or ["None.\n"]),
            "All of it\n",
            *(_as_text(each) for each in tables(coverage) if each.rows),
        ]
    )


def gaps(coverage: Coverage) -> Iterator[Table]:
    """Yield what nothing covers, a table for each kind."""
    for gap in coverage.gaps():
        rows = []
        for row in gap.rows:
            cells = [row.name]
            if gap.note:
                cells.append(row.note or _NONE)
            if gap.has_lines:
                cells.append(_line(row.line))
            rows.append(cells)
        yield Table(gap.heading, gap.columns, rows)


def tables(coverage: Coverage) -> Iterator[Table]:
    """Yield all that there is: claims, parts by section, pages, and branches by kind."""
    yield Table(
        "Claims",
        ("Claim", "Mark", "Line", "Uses", "Shown on"),
        [
            (it.claim, it.code, _line(it.line), str(len(it.used_by)), _listed(it.pages))
            for it in coverage.claims
        ],
    )
    for section, heading in SECTIONS.items():
        rows = [
            (it.part, _line(it.line), _listed(it.pages))
            for it in coverage.parts
            if it.section == section
        ]
        yield Table(heading, ("Part", "Line", "Shown on"), rows)
    yield Table(
        "Pages",
        ("Page", "Claims", "Parts"),
        [(it.page, str(it.claims), str(it.parts)) for it in coverage.pages],
    )
    for kind, heading in KINDS.items():
        rows = [
            (it.name, _line(it.line), _listed(it.examples))
            for it in coverage.branches
            if it.kind == kind
        ]
        yield Table(heading, ("Rule", "Line", "Examples"), rows)


def _as_text(table: Table) -> str:
    rows = [table.columns, *table.rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([f"{table.heading} ({len(table.rows)})", *(f"  {line}" for line in lines), ""])


def _line(line: int | None) -> str:
    return _NONE if line is None else str(line)


def _listed(names: Sequence[str]) -> str:
    if len(names) <= _MOST:
        return ", ".join(names) or _NONE
    return f"{', '.join(names[:_MOST])} and {len(names) - _MOST} more"
