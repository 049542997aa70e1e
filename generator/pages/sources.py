"""The sources: what each of them says, section by section, and its own schedule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.pages import addresses
from generator.pages.notes import Cited, cited_claim, note_id
from generator.pages.page import Page
from generator.pages.site import Site
from generator.pages.typography import typeset
from generator.pages.worked_tables import DayTable, day_table
from generator.rules.model import Source

TITLE = "Sources"
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


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a source, and what stands under it; no title where the source has none."""

    title: str | None
    claims: Sequence[Cited]


def source_pages(site: Site) -> list[Page]:
    """Return the overview of the sources, and the page of each."""
    return [_overview(site), *(_source_page(site, name) for name in site.rules.sources)]


def _overview(site: Site) -> Page:
    return site.page(
        addresses.SOURCES,
        "sources.md.j2",
        TITLE,
        "The documents that this advice rests on, and what each of them says.",
        publisher=_publisher,
        timed={
            name: sum(claim.timing is not None for claim in source.claims.values())
            for name, source in site.rules.sources.items()
        },
    )


def _source_page(site: Site, source_id: str) -> Page:
    source = site.rules.sources[source_id]
    return site.page(
        addresses.source_path(source_id),
        "source.md.j2",
        source.short_name,
        source.about,
        publisher=_publisher,
        source_id=source_id,
        source=source,
        kinds=KINDS,
        note_id=note_id,
        later=lambda: {
            "sections": _sections(site, source_id),
            "table": _schedule(site, source_id),
        },
    )


def _publisher(source: Source) -> str | None:
    """Return who published a source, or None where it does not say."""
    return None if source.publisher.strip().lower() == _NOT_STATED else typeset(source.publisher)


def _sections(site: Site, source_id: str) -> list[Section]:
    """Return the claims by section, in the order in which the sections first come."""
    by_title: dict[str, list[Cited]] = {}
    for claim_id, claim in site.rules.sources[source_id].claims.items():
        cited = cited_claim(site.rules, site.resolver, source_id, claim_id)
        by_title.setdefault(claim.section, []).append(cited)
    return [
        Section(title if title.strip("-") else None, claims) for title, claims in by_title.items()
    ]


def _schedule(site: Site, source_id: str) -> DayTable:
    """Return the dates by this source alone, for a clock that starts on the week's last day."""
    steps = list(site.rules.steps)
    return day_table(site.worked, steps, site.worked.days[-1], advice=source_id)
