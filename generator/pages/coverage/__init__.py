"""What covers what: a page for editors names what nothing covers, `guide coverage` all of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from generator.pages.coverage.branch_words import CODES, KINDS, branch_line, branch_words
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.rule_labels import label_of
from generator.provenance import Branch, branches, claim_of, claim_place
from generator.rules.document import Path
from generator.wording import addresses

_SECTIONS: Final[Mapping[str, str]] = {
    "stages": "Stages",
    "steps": "Steps",
    "windows": "Windows of the steps",
    "dos-and-donts": "Do’s and don’ts",
    "routes": "Routes",
    "disagreements": "Disagreements",
    "letters": "Words to send",
    "worksheet": "The worksheet",
    "questions": "Questions",
    "limits": "Limits",
    "phrases": "Phrases for a date",
    "quiet-periods": "Quiet days",
    "events": "Events",
    "examples": "Examples",
}
"""The parts of the rules that readers see, in the order of the tables."""


class Covered(NamedTuple):
    """Something of the guide, and what covers it: parts of the advice, pages, or examples."""

    table: str  # what all that are covered in the same way are called
    gap: str  # what those of them are called that nothing covers
    name: str
    about: str
    line: int | None
    by: Sequence[str]
    target: str | None = None  # where it stands, from the page of the gaps


def coverage_page(factory: PageFactory) -> Page:
    """Return the page, which no menu lists: it is for editors."""
    return factory.page(
        addresses.COVERAGE,
        "coverage/coverage.md.j2",
        "What isn’t covered yet",
        "Claims that no page shows, and rules that no example tests.",
        gaps=lambda: gaps(coverage(factory)),
    )


def gaps(found: Iterable[Covered]) -> dict[str, list[Covered]]:
    """Return what nothing covers, by what it is called."""
    uncovered = (each for each in found if not each.by)
    return {gap: list(rows) for gap, rows in groupby(uncovered, attrgetter("gap"))}


def coverage(factory: PageFactory) -> list[Covered]:
    """Return what covers what, table by table."""
    return [
        *_claims_by_use(factory),
        *_claims_by_page(factory),
        *_parts(factory),
        *_branches(factory),
        *map(_page, factory.advice),
    ]


def _claims_by_use(factory: PageFactory) -> Iterator[Covered]:
    for cite, uses in factory.citations.items():
        place, claim = claim_place(cite), factory.rules.claim(cite)
        about = factory.plain(claim.background or claim.says, place)
        used_by = [_written(use) for use in uses]
        yield Covered(
            "Claims and their uses",
            "Claims without a use",
            cite,
            about,
            factory.rules.line(*place),
            used_by,
            label_of(factory, addresses.COVERAGE, place).target,
        )


def _claims_by_page(factory: PageFactory) -> Iterator[Covered]:
    """Yield the claims that something leans on; the page of their own source does not count."""
    for cite, uses in factory.citations.items():
        place = claim_place(cite)
        own = addresses.claims_path(factory.rules, str(place[1]))
        if uses:
            yield Covered(
                "Claims on pages",
                "Claims on no page but their source’s",
                cite,
                factory.plain(factory.rules.claim(cite).says, place),
                factory.rules.line(*place),
                [page.path for page in factory.showing(place) if page.path != own],
                label_of(factory, addresses.COVERAGE, place).target,
            )


def _parts(factory: PageFactory) -> Iterator[Covered]:
    for section, table in _SECTIONS.items():
        for place in _places(factory, section):
            part = label_of(factory, addresses.COVERAGE, place)
            yield Covered(
                table,
                "Parts of the rules on no page",
                _written(place),
                part.name,
                factory.rules.line(*place),
                [page.path for page in factory.showing(place)],
                part.target,
            )


def _places(factory: PageFactory, section: str) -> Iterable[Path]:
    rules = factory.rules
    if section == "windows":
        return (
            ("steps", step_id, "window", n)
            for step_id, step in rules.steps.items()
            for n in range(len(step.window))
        )
    if section == "quiet-periods":
        return (("quiet-periods", n) for n in range(len(rules.quiet_periods)))
    return ((section, name) for name in getattr(rules, section.replace("-", "_")))


def _page(page: Page) -> Covered:
    return Covered(
        "Pages",
        "Pages without a claim",
        page.path,
        page.title or page.path,
        None,
        sorted({cite for place in page.shows if (cite := claim_of(place))}),
        addresses.built_link(addresses.COVERAGE, page.path),
    )


def _branches(factory: PageFactory) -> Iterator[Covered]:
    taken_by: dict[Branch, list[str]] = {}
    for example in factory.rules.examples:
        for branch in factory.example(example).takes:
            taken_by.setdefault(branch, []).append(example)
    for branch in sorted(branches(factory.rules, CODES), key=lambda it: list(KINDS).index(it.kind)):
        yield Covered(
            KINDS[branch.kind].called,
            "Rules that no example exercises",
            branch_words(factory, branch),
            KINDS[branch.kind].called,
            branch_line(factory.rules, branch),
            taken_by.get(branch, []),
        )


def _written(place: Path) -> str:
    return ".".join(map(str, place))
