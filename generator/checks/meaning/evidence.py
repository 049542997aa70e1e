"""Every advice cites claims, or says why it is ours; every claim of the whole circle is used."""

from collections.abc import Iterator

from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import Backed, Cites, Claim, OtherView, Position, Source, Term, Window
from generator.rules.problems import Problem
from generator.rules.schema import spoken


def check(draft: Draft) -> Iterator[Problem]:
    """Yield advice that stands on nothing, and claims that nothing stands on."""
    for path, part in draft.parts(Backed):
        if not _has_evidence(draft, path, part):
            yield draft.problem(
                (*path, KEY),
                "no-evidence",
                f"{spoken(path)} cites no claim and gives no editorial reason",
                "Add 'cites: [source/claim]', or 'editorial:' with the reason why we say it.",
            )
        if isinstance(part, Position | OtherView):
            yield from _of_others(draft, path, part)
    if not draft.document.unreadable and draft.holds("steps"):
        yield from _unused(draft)


def _has_evidence(draft: Draft, path: Path, part: Backed) -> bool:
    """Return whether some advice says what it stands on, as far as that could be read."""
    # Windows and their terms stand on what their step stands on, unless they say more.
    if isinstance(part, Window | Term) or part.cites or part.editorial:
        return True
    return not (draft.is_kept(*path, "cites") and draft.is_kept(*path, "editorial"))


def _of_others(draft: Draft, path: Path, view: Backed) -> Iterator[Problem]:
    """Yield the citations of one source's view that name another source."""
    source = path[-1]
    for n, cite in enumerate(view.cites):
        cited = cite.partition("/")[0]
        if cited != source and cited in draft.ids("sources"):
            yield draft.problem(
                (*path, "cites", n),
                "wrong-source",
                f"the view of '{source}' cites '{cited}'",
                "Cite a claim of the same source, or move it to the other's view.",
            )


def _unused(draft: Draft) -> Iterator[Problem]:
    cited = {found.value for found, _ in draft.texts(Cites)}
    wider = {path[-1] for path, source in draft.parts(Source) if source.circle == "wider"}
    for path, claim in draft.parts(Claim):
        _, source, _, name = path
        if source in wider:
            continue
        is_background = claim.background or not draft.is_kept(*path, "background")
        if not is_background and f"{source}/{name}" not in cited:
            yield draft.problem(
                (*path, KEY),
                "unused-claim",
                f"no advice cites the claim '{name}'",
                f"Cite it as {source}/{name}, or add 'background:' with the reason.",
            )
