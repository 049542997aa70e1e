"""A recommendation lies within the position of a source that it cites."""

from collections.abc import Iterator

from generator.checks.release.edition import Edition
from generator.checks.release.evidence import Evidence, outside_all
from generator.rules import Resolver
from generator.rules.braces import runs
from generator.rules.document import Path
from generator.rules.model import Disagreement, Rules, Term
from generator.rules.offsets import Offset
from generator.rules.problems import Problem

Number = tuple[Path, Term, str]
"""A time that a recommendation comes to: where it stands, itself, and what it counts from."""


def check(edition: Edition) -> Iterator[Problem]:
    """Yield recommendations with a number outside the position of each source that they cite.

    Where the recommendation names no number, and every position sets a time for a step of its
    picture, it is the windows of that step.
    """
    evidence = Evidence(edition.rules)
    resolver = Resolver(edition.rules)
    for name, disagreement in edition.rules.disagreements.items():
        if disagreement.editorial:
            continue
        named = [
            ("recommend", path)
            for run in runs(disagreement.recommend)
            if run.kind == "reference" and (path := resolver.piece(run.value).path)
        ]
        pictured: list[tuple[str, Path]] = [
            ("picture", ("steps", step))
            for step in disagreement.picture.steps
            if _is_about(edition.rules, disagreement, step)
        ]
        for key, path in named or pictured:
            yield from _of_limit(edition, name, path)
            for number in _numbers(edition.rules, path):
                yield from _outside(edition, name, number, evidence, key)


def _numbers(rules: Rules, path: Path) -> Iterator[Number]:
    """Yield the times of a step's windows that stand below a path."""
    if path[0] != "steps":
        return
    step = str(path[1])
    for n, window in enumerate(rules.steps[step].window):
        for bound, terms in window.bounds():
            for m, term in enumerate(terms):
                place = ("steps", step, "window", n, bound, m, "offset")
                if place[: len(path)] == path:
                    yield place, term, term.anchor or window.anchor


def _is_about(rules: Rules, disagreement: Disagreement, step: str) -> bool:
    """Return whether each position sets a time for a step, so that it is what they differ on."""
    return all(
        any((claim := rules.claim(cite)).step == step and claim.timing for cite in position.cites)
        for position in disagreement.positions.values()
    )


def _followed(disagreement: Disagreement) -> Iterator[tuple[str, list[str]]]:
    """Yield the sources that a recommendation cites, each with the claims of its position."""
    sources = {cite.partition("/")[0] for cite in disagreement.cites}
    for source, position in disagreement.positions.items():
        if source in sources:
            yield source, position.cites


def _outside(
    edition: Edition, name: str, number: Number, evidence: Evidence, key: str
) -> Iterator[Problem]:
    """Yield that a time lies outside every cited position, if it does, and is not editorial."""
    path, term, anchor = number
    allowed = (
        each
        for _, cites in _followed(edition.rules.disagreements[name])
        for each in evidence.allowed(cites, anchor)
        if key == "recommend" or each.claim.step == path[1]
    )
    if not term.editorial and (held := outside_all(term.offset, allowed)):
        said = [f"'{each.cite.partition('/')[0]}' holds {each}" for each in held]
        yield _problem(edition, (name, key), term.offset, path, said)


def _of_limit(edition: Edition, name: str, path: Path) -> Iterator[Problem]:
    """Yield that a limit is more than any cited position allows."""
    if path[0] != "limits":
        return
    limit_id = str(path[1])
    limit = edition.rules.limits[limit_id]
    held = {
        source: claim.limit[limit_id]
        for source, cites in _followed(edition.rules.disagreements[name])
        for claim in map(edition.rules.claim, cites)
        if limit_id in claim.limit
    }
    is_ours = bool(limit.editorial) or not isinstance(limit.value, int)
    if held and not is_ours and all(limit.value > most for most in held.values()):  # type: ignore[operator]
        said = [f"'{source}' holds at most {most}" for source, most in held.items()]
        yield _problem(edition, (name, "recommend"), limit.value, path, said)


def _problem(
    edition: Edition,
    place: tuple[str, str],
    number: Offset | int | None,
    path: Path,
    said: list[str],
) -> Problem:
    line = edition.rules.line(*path)
    return edition.problem(
        ("disagreements", *place),
        "outside-positions",
        f"we recommend {number} (line {line}), which no source holds that we follow here: "
        + "; ".join(said),
        "Change the number or the sources under 'cites', or say why in 'editorial:'.",
    )
