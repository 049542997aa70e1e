"""Every advice cites claims, or says why it is ours; every claim is used."""

from collections.abc import Iterator
from typing import Any

from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Backed, Cites, OtherView, Position, Source, Term, Window
from generator.rules.problems import Problem
from generator.rules.schema import spoken
from generator.rules.walk import KEY


def check(draft: Draft) -> Iterator[Problem]:
    """Yield advice that stands on nothing, and claims that nothing stands on."""
    for path, body in draft.bodies(Backed):
        # Windows and their terms stand on what their step stands on, unless they say more.
        if not draft.is_kind(path, Window, Term) and not has_evidence(body):
            yield draft.problem(
                (*path, KEY),
                "no-evidence",
                f"{spoken(path)} cites no claim and gives no editorial reason",
                "Add 'cites: [source/claim]', or 'editorial:' with the reason why we say it.",
            )
    for kind in (Position, OtherView):
        for path, body in draft.bodies(kind):
            yield from _of_others(draft, path, body)
    if not draft.document.unreadable:
        yield from _unused(draft)


def has_evidence(body: dict[str, Any]) -> bool:
    """Return whether the data of some advice says what it stands on."""
    return bool(body.get("cites")) or bool(body.get("editorial"))


def _of_others(draft: Draft, path: Path, body: dict[str, Any]) -> Iterator[Problem]:
    """Yield the citations of one source's view that name another source."""
    source, cites = path[-1], body.get("cites")
    for n, cite in enumerate(cites if isinstance(cites, list) else []):
        cited = cite.partition("/")[0] if isinstance(cite, str) else source
        if cited != source and cited in draft.section("sources"):
            yield draft.problem(
                (*path, "cites", n),
                "wrong-source",
                f"the view of '{source}' cites '{cited}'",
                "Cite a claim of the same source, or move it to the other's view.",
            )


def _unused(draft: Draft) -> Iterator[Problem]:
    cited = {found.value for found, _ in draft.marked(Cites) if isinstance(found.value, str)}
    for path, source in draft.bodies(Source):
        claims = source.get("claims")
        for claim, body in claims.items() if isinstance(claims, dict) else ():
            is_background = isinstance(body, dict) and body.get("background")
            if not is_background and f"{path[-1]}/{claim}" not in cited:
                yield draft.problem(
                    (*path, "claims", claim, KEY),
                    "unused-claim",
                    f"no advice cites the claim '{claim}'",
                    f"Cite it as {path[-1]}/{claim}, or add 'background:' with the reason.",
                )
