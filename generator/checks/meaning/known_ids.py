"""Every id that is used is declared, and every citation names a claim."""

from collections.abc import Iterator

from generator.rules.draft import Draft
from generator.rules.model import Cites, Names
from generator.rules.problems import Problem, nearest, quoted, suggestion
from generator.rules.walk import Found

_KINDS = {
    "anchors": "anchor",
    "parties": "party",
    "shared-times": "shared time",
    "steps": "step",
}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield the ids and citations that nothing declares."""
    for found, sections, known in unknown_ids(draft):
        yield _unknown(draft, found, sections, known)
    if draft.holds("sources"):
        claims = dict.fromkeys(draft.citations)
        for found, _ in draft.texts(Cites):
            if found.value not in claims:
                yield _uncited(draft, found, list(claims))


def unknown_ids(draft: Draft) -> Iterator[tuple[Found, tuple[str, ...], list[str]]]:
    """Yield the ids that nothing declares, with the sections that could, and the ids of these."""
    known: dict[tuple[str, ...], dict[str, None]] = {}
    for found, names in draft.texts(Names):
        sections = names.sections
        if sections not in known:
            known[sections] = dict.fromkeys(id_ for each in sections for id_ in draft.ids(each))
        if found.value not in known[sections] and draft.holds(*sections):
            yield found, sections, list(known[sections])


def _unknown(draft: Draft, found: Found, sections: tuple[str, ...], known: list[str]) -> Problem:
    anchor = "anchors" in sections
    kinds = " or ".join(_KINDS.get(section, section.rstrip("s")) for section in sections)
    return draft.problem(
        found.path,
        "unknown-anchor" if anchor else "unknown-id",
        f"{quoted(found.value)} is no {kinds} that the rules declare",
        suggestion(found.value, known, " and ".join(sections)),
    )


def _uncited(draft: Draft, found: Found, claims: list[str]) -> Problem:
    claim = found.value.partition("/")[2]
    # The right claim of the wrong source is the likeliest slip.
    same = sorted(cite for cite in claims if claim and cite.endswith(f"/{claim}"))
    near = same[0] if same else nearest(found.value, sorted(claims))
    hint = f"Did you mean '{near}'? " if near else ""
    return draft.problem(
        found.path,
        "unknown-id",
        f"{quoted(found.value)} is no claim that the rules declare",
        f"{hint}A citation is written source/claim.",
    )
