"""What covers what, as a page for editors: the gaps first, then all of it, folded."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.pages.coverage.branch_words import KINDS
from generator.pages.coverage.coverage_data import (
    SECTIONS,
    BranchTaken,
    ClaimUsed,
    Coverage,
    PartShown,
    coverage,
)
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.rule_labels import label_of
from generator.provenance import line_address
from generator.rules.document import Path
from generator.wording import addresses
from generator.wording.escape import escape
from generator.wording.typography import typeset

TITLE: Final = "What covers what"
_MOST_PAGES: Final = 8  # so many are named; the rest are counted
_MOST_EXAMPLES: Final = 3

Cells = Sequence[Markup]


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its heading; cells are safe HTML, the first of a row its head."""

    table_id: str
    heading: str
    columns: Sequence[str]
    rows: Sequence[Cells]


def coverage_page(factory: PageFactory) -> Page:
    """Return the page, which no menu lists: it is for editors."""
    return factory.page(
        addresses.COVERAGE,
        "coverage/coverage.md.j2",
        TITLE,
        "For editors: which pages show what, which examples exercise which rule, and the gaps.",
        menu=None,
        numbers=addresses.built_link(addresses.COVERAGE, addresses.NUMBERS),
        later=lambda: _tables(factory),
    )


def _tables(factory: PageFactory) -> Mapping[str, object]:
    found = coverage(factory)
    words = _Words(factory, {page.path: page.title or page.path for page in factory.index.pages})
    return {
        "gaps": [table for table in words.gaps(found) if table.rows],
        "groups": {
            "What the pages show": [table for table in words.shown(found) if table.rows],
            "What the examples exercise": [table for table in words.taken(found) if table.rows],
        },
    }


@dataclass(frozen=True, slots=True)
class _Words:
    """Puts what covers what into cells."""

    factory: PageFactory
    titles: dict[str, str]  # of the pages, by path

    def gaps(self, found: Coverage) -> Iterator[Table]:
        yield Table(
            "unused-claims",
            "Claims without a use",
            ("Claim", "Why", "Line"),
            [
                (self._claim(it), _words(it.background or ""), self._line(it.line))
                for it in found.unused_claims
            ],
        )
        yield Table(
            "hidden-claims",
            "Claims on no page but their source’s",
            ("Claim", "Line"),
            [(self._claim(it), self._line(it.line)) for it in found.hidden_claims],
        )
        yield Table(
            "hidden-parts",
            "Parts of the rules on no page",
            ("Part", "Line"),
            [(self._part(it), self._line(it.line)) for it in found.hidden_parts],
        )
        yield Table(
            "untaken",
            "Rules that no example exercises",
            ("Rule", "Kind", "Line"),
            [
                (_words(it.name), _words(KINDS[it.kind]), self._line(it.line))
                for it in found.untaken
            ],
        )
        yield Table(
            "bare-pages",
            "Pages without a claim",
            ("Page",),
            [(self._page(it.page),) for it in found.bare_pages],
        )

    def shown(self, found: Coverage) -> Iterator[Table]:
        yield Table(
            "claims",
            "Claims",
            ("Claim", "Uses", "Shown on", "Line"),
            [
                (
                    self._claim(it),
                    _words(str(len(it.used_by))),
                    self._pages(it.pages),
                    self._line(it.line),
                )
                for it in found.claims
            ],
        )
        for section, heading in SECTIONS.items():
            rows = [
                (self._part(it), self._pages(it.pages), self._line(it.line))
                for it in found.parts
                if it.section == section
            ]
            yield Table(f"shown-{section}", heading, ("Part", "Shown on", "Line"), rows)
        yield Table(
            "pages",
            "Pages",
            ("Page", "Claims", "Parts of the rules"),
            [
                (self._page(it.page), _words(str(it.claims)), _words(str(it.parts)))
                for it in found.pages
            ],
        )

    def taken(self, found: Coverage) -> Iterator[Table]:
        for kind, heading in KINDS.items():
            rows = [self._branch(it) for it in found.branches if it.kind == kind]
            yield Table(f"taken-{kind}", heading, ("Rule", "Examples", "Line"), rows)

    def _branch(self, branch: BranchTaken) -> Cells:
        return _words(branch.name), self._examples(branch.examples), self._line(branch.line)

    def _claim(self, claim: ClaimUsed) -> Markup:
        source, _, claim_id = claim.claim.partition("/")
        place = ("sources", source, "claims", claim_id)
        return Markup("{} <small>{}</small>").format(self._link(place), _words(claim.says))

    def _part(self, part: PartShown) -> Markup:
        return self._link(tuple(int(it) if it.isdigit() else it for it in part.part.split(".")))

    def _link(self, place: Path) -> Markup:
        part = label_of(self.factory, addresses.COVERAGE, place)
        name = _words(part.name)
        return name if part.target is None else _link(part.target, name)

    def _page(self, path: str) -> Markup:
        target = addresses.built_link(addresses.COVERAGE, path)
        return _link(target, _words(self.titles[path]))

    def _pages(self, paths: Sequence[str]) -> Markup:
        return _listed(paths, self._page, _MOST_PAGES)

    def _examples(self, names: Sequence[str]) -> Markup:
        return _listed(names, lambda name: self._link(("examples", name)), _MOST_EXAMPLES)

    def _line(self, line: int | None) -> Markup:
        if line is None:
            return Markup("–")
        address = line_address(self.factory.rules.guide.rules_url, line)
        return Markup('<a class="line" href="{}">{}</a>').format(address, str(line))


def _listed(names: Sequence[str], link: Callable[[str], Markup], most: int) -> Markup:
    """Return some links, the first of many and the number of the rest; a dash for none."""
    if not names:
        return Markup("–")
    shown: Iterable[Markup] = map(link, names[:most])
    rest = len(names) - most
    return Markup(", ").join(shown) + (f" and {rest} more" if rest > 0 else "")


def _link(target: str, words: Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(target, words)


def _words(written: str) -> Markup:
    return escape(typeset(written))
