"""Citations by claim: every part of the rules that cites it, or tells its number."""

from dataclasses import dataclass

from generator.provenance.numbers import claim_of
from generator.rules import Resolver
from generator.rules.document import Path
from generator.rules.model import Cites, Prose, Rules
from generator.rules.walk import Found, walk


@dataclass(frozen=True, slots=True)
class Citation:
    """A part of the rules that leans on a claim; `told` where it only tells the claim's number."""

    part: Path
    told: bool = False


def citations(rules: Rules, resolver: Resolver) -> dict[str, list[Citation]]:
    """Return the parts that lean on each claim, by citation, in the order of the sections.

    A claim that nothing leans on has an empty list.
    """
    found: dict[str, dict[Path, Citation]] = {cite: {} for cite, _ in rules.claims()}
    data = rules.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={"sources"})
    for each in walk(data):
        for cite, told in _leans_on(each, resolver):
            citation = Citation(each.part_path, told)
            if cite in found and (not told or citation.part not in found[cite]):
                found[cite][citation.part] = citation
    return {cite: list(by_part.values()) for cite, by_part in found.items()}


def _leans_on(found: Found, resolver: Resolver) -> list[tuple[str, bool]]:
    """Return the claims that a value cites or whose numbers it tells, and which of the two."""
    if not isinstance(found.value, str):
        return []
    for mark in found.marks:
        if isinstance(mark, Cites):
            return [(found.value, False)]
        if isinstance(mark, Prose) and mark.references:
            pieces = resolver.pieces(found.value, found.path)
            paths = (piece.path for piece in pieces if piece.is_number)
            return [(cite, True) for path in paths if path and (cite := claim_of(path))]
    return []
