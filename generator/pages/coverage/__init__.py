"""What nothing covers, as a page for editors; `guide coverage` tells what covers what."""

from markupsafe import Markup

from generator.pages.coverage.coverage_data import Gap, GapRow, coverage
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.rule_labels import label_of
from generator.provenance import line_address
from generator.wording import addresses
from generator.wording.escape import escape
from generator.wording.typography import typeset


def coverage_page(factory: PageFactory) -> Page:
    """Return the page, which no menu lists: it is for editors."""
    return factory.page(
        addresses.COVERAGE,
        "coverage/coverage.md.j2",
        "What isn’t covered yet",
        "Claims that no page shows, and rules that no example tests.",
        later=lambda: {
            "gaps": [
                (gap, [_cells(factory, gap, row) for row in gap.rows])
                for gap in coverage(factory).gaps()
            ]
        },
    )


def _cells(factory: PageFactory, gap: Gap, row: GapRow) -> list[Markup]:
    """Return the cells of a row as HTML: what it is, the note where the gap has one, its line."""
    cells = [_name(factory, row)]
    if gap.note:
        cells.append(escape(typeset(row.note)))
    if gap.has_lines:
        address = line_address(factory.rules_url, row.line)
        if row.line is None:
            cells.append(Markup("–"))
        elif address is None:
            cells.append(escape(str(row.line)))
        else:
            cells.append(Markup('<a class="line" href="{}">{}</a>').format(address, row.line))
    return cells


def _name(factory: PageFactory, row: GapRow) -> Markup:
    words = escape(typeset(row.words))
    if isinstance(row.place, str):
        return _link(addresses.built_link(addresses.COVERAGE, row.place), words)
    if row.place is None:
        return words
    label = label_of(factory, addresses.COVERAGE, row.place)
    name = escape(typeset(label.name))
    name = name if label.target is None else _link(label.target, name)
    return name if label.name == row.words else Markup("{} <small>{}</small>").format(name, words)


def _link(target: str, words: Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(target, words)
