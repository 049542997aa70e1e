"""What covers what: the parts of the rules and the pages that show them, branches and examples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from generator.pages.coverage.branch_words import CODES, KINDS, branch_line, branch_words
from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.rule_labels import label_of
from generator.provenance import Branch, branches, claim_of, claim_place
from generator.rules.document import Path
from generator.wording import addresses

SECTIONS: Final[Mapping[str, str]] = {
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


@dataclass(frozen=True, slots=True)
class PartShown:
    """A part of the rules, and the paths of the pages that show it."""

    section: str
    part: str  # as a path: `steps.<step>.window.0`
    name: str
    line: int | None
    pages: Sequence[str]

    @property
    def place(self) -> Path:
        """Where it is in the rules."""
        return tuple(int(key) if key.isdigit() else key for key in self.part.split("."))


@dataclass(frozen=True, slots=True)
class ClaimUsed:
    """A claim, what leans on it, and the pages that show it; its own source's page aside."""

    claim: str
    code: str
    says: str
    background: str | None
    line: int | None
    used_by: Sequence[str]  # paths: `steps.<step>.window.0.latest.0`
    pages: Sequence[str]


@dataclass(frozen=True, slots=True)
class BranchTaken:
    """A way that a plan can take, and the examples that take it."""

    kind: str
    branch: Sequence[str | int]
    name: str
    line: int | None
    examples: Sequence[str]


@dataclass(frozen=True, slots=True)
class PageShows:
    """A page, and how much of the rules it shows."""

    page: str
    title: str
    claims: int
    parts: int


@dataclass(frozen=True, slots=True)
class GapRow:
    """Something that nothing covers, by its id and in words.

    `place` is where it is in the rules, or the path of a page; a branch has none.
    """

    name: str
    words: str
    place: Path | str | None
    line: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """All that nothing covers, of one kind: `what` it is, and what its `note` is called, if any."""

    gap_id: str
    heading: str
    what: str
    rows: Sequence[GapRow]
    note: str = ""

    @property
    def has_lines(self) -> bool:
        """Whether any row stands in the rules."""
        return any(row.line is not None for row in self.rows)

    @property
    def columns(self) -> list[str]:
        """The names of its columns."""
        return [name for name in (self.what, self.note, "Line" if self.has_lines else "") if name]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What covers what, and where nothing does."""

    claims: Sequence[ClaimUsed]
    parts: Sequence[PartShown]
    pages: Sequence[PageShows]
    branches: Sequence[BranchTaken]

    @property
    def unused_claims(self) -> list[ClaimUsed]:
        """Claims that nothing leans on."""
        return [claim for claim in self.claims if not claim.used_by]

    @property
    def hidden_claims(self) -> list[ClaimUsed]:
        """Claims that something leans on, and yet no page shows."""
        return [claim for claim in self.claims if claim.used_by and not claim.pages]

    @property
    def hidden_parts(self) -> list[PartShown]:
        """Parts of the rules that no page shows."""
        return [part for part in self.parts if not part.pages]

    @property
    def bare_pages(self) -> list[PageShows]:
        """Pages without a claim."""
        return [page for page in self.pages if not page.claims]

    @property
    def untaken(self) -> list[BranchTaken]:
        """Branches that no example takes."""
        return [branch for branch in self.branches if not branch.examples]

    def gaps(self) -> list[Gap]:
        """Return the gaps by kind; a kind without any is left out."""
        gaps = [
            Gap(
                "unused-claims",
                "Claims without a use",
                "Claim",
                [_claim_row(claim, claim.background or "") for claim in self.unused_claims],
                "Why",
            ),
            Gap(
                "hidden-claims",
                "Claims on no page but their source’s",
                "Claim",
                [_claim_row(claim) for claim in self.hidden_claims],
            ),
            Gap(
                "hidden-parts",
                "Parts of the rules on no page",
                "Part",
                [GapRow(it.part, it.name, it.place, it.line) for it in self.hidden_parts],
            ),
            Gap(
                "untaken",
                "Rules that no example exercises",
                "Rule",
                [GapRow(it.name, it.name, None, it.line, KINDS[it.kind]) for it in self.untaken],
                "Kind",
            ),
            Gap(
                "bare-pages",
                "Pages without a claim",
                "Page",
                [GapRow(page.page, page.title, page.page) for page in self.bare_pages],
            ),
        ]
        return [gap for gap in gaps if gap.rows]

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data, the gaps first and by their names alone."""
        return {
            "gaps": {
                "claims_without_use": [claim.claim for claim in self.unused_claims],
                "claims_on_no_page": [claim.claim for claim in self.hidden_claims],
                "parts_on_no_page": [part.part for part in self.hidden_parts],
                "pages_without_a_claim": [page.page for page in self.bare_pages],
                "branches_without_an_example": [
                    {"kind": branch.kind, "branch": list(branch.branch)} for branch in self.untaken
                ],
            },
            **asdict(self),
        }


def _claim_row(claim: ClaimUsed, note: str = "") -> GapRow:
    return GapRow(claim.claim, claim.says, claim_place(claim.claim), claim.line, note)


def coverage(factory: PageFactory) -> Coverage:
    """Return what covers what."""
    return Coverage(
        list(_claims(factory)),
        list(_parts(factory)),
        [_page(page) for page in factory.advice],
        list(_branches(factory)),
    )


def _claims(factory: PageFactory) -> Iterator[ClaimUsed]:
    rules = factory.rules
    for cite, uses in factory.citations.items():
        place, claim = claim_place(cite), rules.claim(cite)
        own = addresses.claims_path(rules, str(place[1]))
        yield ClaimUsed(
            cite,
            rules.codes[cite],
            factory.plain(claim.says, place),
            claim.background and factory.plain(claim.background),
            rules.line(*place),
            [_written(use) for use in uses],
            [page for page in _paths(factory.showing(place)) if page != own],
        )


def _parts(factory: PageFactory) -> Iterator[PartShown]:
    for section in SECTIONS:
        for place in _places(factory, section):
            part = label_of(factory, addresses.COVERAGE, place)
            pages = _paths(factory.showing(place))
            yield PartShown(section, _written(place), part.name, factory.rules.line(*place), pages)


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


def _page(page: Page) -> PageShows:
    claims = {cite for place in page.shows if (cite := claim_of(place))}
    parts = {place[:2] for place in page.shows if not claim_of(place)}
    return PageShows(page.path, page.title or page.path, len(claims), len(parts))


def _branches(factory: PageFactory) -> Iterator[BranchTaken]:
    taken_by: dict[Branch, list[str]] = {}
    for example in factory.rules.examples:
        for branch in factory.examples[example].takes:
            taken_by.setdefault(branch, []).append(example)
    for branch in sorted(branches(factory.rules, CODES), key=lambda it: list(KINDS).index(it.kind)):
        yield BranchTaken(
            branch.kind,
            branch.parts,
            branch_words(factory, branch),
            branch_line(factory.rules, branch),
            taken_by.get(branch, []),
        )


def _written(place: Path) -> str:
    return ".".join(map(str, place))


def _paths(pages: Iterable[Page]) -> list[str]:
    return [page.path for page in pages]
