"""The sources: what each of them says, section by section, and its own schedule."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.page_texts import Cited, cited_claim
from generator.pages.rule_labels import RuleLabel, label_of
from generator.pages.worked_tables import DayTable, day_table
from generator.provenance import claim_place, file_name, line_address
from generator.provenance.reviews import review_due
from generator.rules.document import Path
from generator.rules.model import Guide, Source
from generator.wording import addresses
from generator.wording.typography import typeset

WIDER = "The wider circle"
TRUST: Mapping[str, str] = {
    "A": "Official, law or peer-reviewed",
    "B": "A university's career office, or a survey with a stated sample",
    "C": "A named recruiter or editor",
}
"""What the degrees of trust mean, the highest first."""
_NOT_STATED = "not stated"  # what the rules have where a source names no publisher
KINDS: Mapping[str, str] = {
    "why": "Reason",
    "step": "Step",
    "do": "Do",
    "dont": "Don’t",
    "timing": "Timing",
    "path": "One route",
    "fact": "Background",
}
"""What the kinds of claims are called."""


_Line = tuple[str | None, int | None, str | None]
"""A line of the rules file: the number that stands in it, if it is one's; and its address."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What stands on a claim: the parts of the advice that lean on it, and the pages that show it.

    `lines` are those in the rules file: of the claim, then of its numbers.
    """

    parts: Sequence[RuleLabel]
    pages: Sequence[Page]
    lines: Sequence[_Line]


def source_pages(factory: PageFactory) -> list[Page]:
    """Return a page for each source that was read whole, and one for all the others.

    No menu lists them: the overview leads there.
    """
    trails = cache(partial(_trails, factory))
    pages = [_source_page(factory, name, trails) for name in factory.rules.whole_sources]
    return [*pages, *([_wider_page(factory, trails)] if factory.rules.wider_sources else [])]


def _trails(factory: PageFactory) -> dict[str, Trail]:
    """Return what stands on each claim, by citation."""
    found = {}
    for cite, parts in factory.citations.items():
        place = claim_place(cite)
        here = addresses.claims_path(factory.rules, str(place[1]))
        named = dict.fromkeys(label_of(factory, here, part) for part in parts)
        found[cite] = Trail(list(named), factory.showing(place), list(_lines(factory, place)))
    return found


def _lines(factory: PageFactory, place: Path) -> Iterator[_Line]:
    """Yield the line of a claim, then those of its numbers."""
    found: list[tuple[str | None, Path]] = [(None, place)]
    for name, path in factory.resolver.numbers(place):
        found.append((factory.resolver.piece(name, place).text, path))
    for number, path in found:
        line = factory.rules.line(*path)
        yield number, line, line_address(factory.rules_url, line)


def sources_page(factory: PageFactory) -> Page:
    """Return the overview of the sources."""
    return factory.page(
        addresses.SOURCES,
        "sources/sources.md.j2",
        "Sources",
        "The documents this advice comes from, and what each of them says.",
        wider=WIDER,
        publisher=_publisher,
        review_due=_review_due(factory.rules.guide),
        timed={
            name: sum(claim.timing is not None for claim in source.claims.values())
            for name, source in factory.rules.sources.items()
        },
    )


def _source_page(
    factory: PageFactory, source_id: str, trails: Callable[[], Mapping[str, Trail]]
) -> Page:
    source = factory.rules.sources[source_id]
    here = addresses.source_path(source_id)
    return factory.page(
        here,
        "sources/source.md.j2",
        source.short_name,
        source.about or source.title,
        publisher=_publisher,
        source_id=source_id,
        source=source,
        kinds=KINDS,
        file=file_name(factory.rules_url),
        target=lambda there: addresses.built_link(here, there),
        later=lambda: {
            "sections": _sections(factory, source_id),
            "table": _schedule(factory, source_id),
            "trails": trails(),
        },
    )


def _wider_page(factory: PageFactory, trails: Callable[[], Mapping[str, Trail]]) -> Page:
    """Return the page of the wider circle: each of its sources, and what it says."""
    here, wider = addresses.WIDER_CIRCLE, factory.rules.wider_sources
    return factory.page(
        here,
        "sources/wider.md.j2",
        WIDER,
        "Who else says so: official pages, universities, surveys, recruiters and editors.",
        trust=TRUST,
        counts=Counter(source.trust for source in wider.values()),
        file=file_name(factory.rules_url),
        target=lambda there: addresses.built_link(here, there),
        later=lambda: {
            "claims": {name: _claims(factory, name) for name in wider},
            "trails": trails(),
        },
    )


def _review_due(guide: Guide) -> date | None:
    """Return by when the sources are read again, where the rules say so."""
    return None if guide.review_by is None else review_due(guide.reviewed, guide.review_by)


def _publisher(source: Source) -> str | None:
    """Return who published a source, or None where it does not say."""
    return None if source.publisher.strip().lower() == _NOT_STATED else typeset(source.publisher)


def _sections(factory: PageFactory, source_id: str) -> dict[str, list[Cited]]:
    """Return the claims by section, in the order in which the sections first come."""
    by_title: dict[str, list[Cited]] = {}
    for cited in _claims(factory, source_id):
        by_title.setdefault(cited.claim.section, []).append(cited)
    return by_title


def _claims(factory: PageFactory, source_id: str) -> list[Cited]:
    """Return what a source says, claim by claim."""
    return [
        cited_claim(factory.rules, f"{source_id}/{claim_id}")
        for claim_id in factory.rules.sources[source_id].claims
    ]


def _schedule(factory: PageFactory, source_id: str) -> DayTable:
    """Return the dates by this source alone, for a clock that starts on the week's last day."""
    steps = list(factory.plans.program["advice"][source_id]["steps"])
    return day_table(factory.plans, steps, factory.plans.days[-1], source_id)
