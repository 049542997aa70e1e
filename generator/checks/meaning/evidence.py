"""Advice cites claims, or says why it is ours; claims are used, and tallies count their own."""

from collections.abc import Iterator

from generator.rules.document import KEY, Path
from generator.rules.draft import Draft
from generator.rules.model import (
    Backed,
    Cites,
    Claim,
    Counted,
    OtherView,
    Position,
    Source,
    Tally,
    Term,
    Window,
)
from generator.rules.problems import Problem
from generator.rules.schema import spoken


def check(draft: Draft) -> Iterator[Problem]:
    """Yield advice that stands on nothing, claims that nothing stands on, and faulty tallies."""
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
    yield from _of_tallies(draft)


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


def _of_tallies(draft: Draft) -> Iterator[Problem]:
    """Yield citations of sources that were read whole, and counts that do not add up."""
    whole = {path[-1] for path, source in draft.parts(Source) if source.circle == "whole"}
    for path, answer in draft.parts(Counted):
        yield from _of_count(draft, path, answer, whole)
    for path, tally in draft.parts(Tally):
        most = max((answer.count for answer in tally.answers), default=0)
        if tally.of is not None and tally.of < most:
            yield draft.problem(
                (*path, "of"),
                "wrong-value",
                f"{most} publishers give one answer, and only {tally.of} were counted",
                "Count all who were asked, or take it away to have the answers added up.",
            )


def _of_count(
    draft: Draft, path: Path, answer: Counted, whole: set[str | int]
) -> Iterator[Problem]:
    named = [cite.partition("/")[0] for cite in answer.cites]
    for n, source in enumerate(named):
        if source in whole:
            yield draft.problem(
                (*path, "cites", n),
                "wrong-source",
                f"a tally counts other publishers, and '{source}' was read whole",
                "Give its view under 'positions'.",
            )
    if len(set(named)) > answer.count:
        yield draft.problem(
            (*path, "count"),
            "wrong-value",
            f"{answer.count} were counted, and {len(set(named))} are named",
            "Count those that are named, too.",
        )
