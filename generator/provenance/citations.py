"""Citations by claim: every part of the rules that cites it, or tells its number."""

from generator.provenance.numbers import claim_of
from generator.rules import Resolver
from generator.rules.document import Path
from generator.rules.model import Cites, Prose, Rules
from generator.rules.walk import Found, walk


def citations(rules: Rules, resolver: Resolver) -> dict[str, list[Path]]:
    """Return the parts that lean on each claim, by citation, in the order of the sections.

    A claim that nothing leans on has an empty list.
    """
    found: dict[str, dict[Path, None]] = {cite: {} for cite, _ in rules.claims()}
    data = rules.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={"sources"})
    for each in walk(data):
        for cite in _leans_on(each, resolver):
            if cite in found:
                found[cite][each.part_path] = None
    return {cite: list(parts) for cite, parts in found.items()}


def _leans_on(found: Found, resolver: Resolver) -> list[str]:
    """Return the claims that a value cites or whose numbers it tells."""
    if not isinstance(found.value, str):
        return []
    for mark in found.marks:
        if isinstance(mark, Cites):
            return [found.value]
        if isinstance(mark, Prose) and mark.references:
            pieces = resolver.pieces(found.value, found.path)
            paths = (piece.path for piece in pieces if piece.is_number)
            return [cite for path in paths if path and (cite := claim_of(path))]
    return []
