"""The sources: what each of them says, section by section, and its own schedule."""

from collections.abc import Mapping
from functools import partial

from generator.pages.page import Page
from generator.pages.page_factory import PageFactory
from generator.pages.page_texts import Cited, cited_claim
from generator.pages.rule_labels import RuleLabel, label_of
from generator.pages.worked_tables import DayTable, day_table
from generator.provenance.reviews import review_due
from generator.rules.document import Path
from generator.wording import addresses

WIDER = "The wider circle"
TRUST: Mapping[str, str] = {
    "A": "Official, law or peer-reviewed",
    "B": "A university's career office, or a survey with a stated sample",
    "C": "A named recruiter or editor",
}
"""What the degrees of trust mean, the highest first."""
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


def source_pages(factory: PageFactory) -> list[Page]:
    """Return a page for each source that was read whole, and one for all the others.

    No menu lists them: the overview leads there.
    """
    pages = [_source_page(factory, name) for name in factory.rules.whole_sources]
    return [*pages, *([_wider_page(factory)] if factory.rules.wider_sources else [])]


def _uses(factory: PageFactory, here: str, cite: str) -> list[RuleLabel]:
    """Return the parts of the advice that lean on a claim, as its page speaks of them."""
    parts = (label_of(factory, here, part) for part in factory.citations[cite])
    return list(dict.fromkeys(parts))


def _numbers_of(factory: PageFactory, place: Path) -> list[tuple[str, Path]]:
    """Return the numbers of a claim, each with its place."""
    return [
        (factory.resolver.piece(name, place).text, path)
        for name, path in factory.resolver.numbers(place)
    ]


def sources_page(factory: PageFactory) -> Page:
    """Return the overview of the sources."""
    return factory.page(
        addresses.SOURCES,
        "sources/sources.md.j2",
        "Sources",
        "The documents this advice comes from, and what each of them says.",
        wider=WIDER,
        review_due=review_due,
    )


def _source_page(factory: PageFactory, source_id: str) -> Page:
    source = factory.rules.sources[source_id]
    here = addresses.source_path(source_id)
    return factory.page(
        here,
        "sources/source.md.j2",
        source.short_name,
        source.about or source.title,
        source_id=source_id,
        source=source,
        kinds=KINDS,
        uses=partial(_uses, factory, here),
        numbers_of=partial(_numbers_of, factory),
        sections=partial(_sections, factory, source_id),
        schedule=partial(_schedule, factory, source_id),
    )


def _wider_page(factory: PageFactory) -> Page:
    """Return the page of the wider circle: each of its sources, and what it says."""
    here = addresses.WIDER_CIRCLE
    return factory.page(
        here,
        "sources/wider.md.j2",
        WIDER,
        "Who else says so: official pages, universities, surveys, recruiters and editors.",
        trust=TRUST,
        uses=partial(_uses, factory, here),
        numbers_of=partial(_numbers_of, factory),
        claims=partial(_claims, factory),
    )


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
