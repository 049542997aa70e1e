"""A number that cites claims lies within what one of them allows."""

from collections.abc import Iterator

from generator.checks.release.edition import Edition
from generator.checks.release.evidence import Allowed, Evidence, outside_all
from generator.rules.document import Path
from generator.rules.model import Backed, Step
from generator.rules.offsets import Offset
from generator.rules.problems import Problem

_EDITORIAL = "Write a number that they allow, or say in 'editorial:' why we give another."


def check(edition: Edition) -> Iterator[Problem]:
    """Yield times and counts that lie outside all the claims that they stand on."""
    evidence = Evidence(edition.rules)
    for step_id, step in edition.rules.steps.items():
        yield from _of_windows(edition, step_id, step, evidence)
        yield from _of_rhythm(edition, step_id, step)
    yield from _of_limits(edition)


def _of_windows(
    edition: Edition, step_id: str, step: Step, evidence: Evidence
) -> Iterator[Problem]:
    for n, window in enumerate(step.window):
        for bound, terms in window.bounds():
            for m, term in enumerate(terms):
                # What a term does not say, its window says for it, or else its step.
                backed = _said([term, window, step])
                anchor = term.anchor or window.anchor
                if not backed.editorial:
                    allowed = outside_all(term.offset, evidence.allowed(backed.cites, anchor))
                    path = ("steps", step_id, "window", n, bound, m, "offset")
                    yield from _problem(edition, path, f"'{bound}' ({term.offset})", allowed)


def _said(parts: list[Backed]) -> Backed:
    return next((part for part in parts if part.cites or part.editorial), parts[-1])


def _of_rhythm(edition: Edition, step_id: str, step: Step) -> Iterator[Problem]:
    if step.every is None or step.editorial:
        return
    claimed = [
        Allowed(cite, claim, claim.timing.every, claim.timing.every)
        for cite in step.cites
        if (claim := edition.rules.claim(cite)).timing and claim.timing.every
    ]
    allowed = outside_all(step.every, claimed)
    yield from _problem(edition, ("steps", step_id, "every"), f"'every' ({step.every})", allowed)


def _of_limits(edition: Edition) -> Iterator[Problem]:
    for limit_id, limit in edition.rules.limits.items():
        counts = {
            cite: claim.limit[limit_id]
            for cite in limit.cites
            if limit_id in (claim := edition.rules.claim(cite)).limit
        }
        value = limit.value
        if limit.editorial or isinstance(value, Offset) or value is None or not counts:
            continue
        if value > max(counts.values()):
            cite = max(counts, key=lambda each: counts[each])
            yield edition.problem(
                ("limits", limit_id, "value"),
                "outside-claims",
                f"the limit ({value}) is more than any claim allows that it cites: "
                f"{_where(edition, cite)} says {counts[cite]} at most",
                _EDITORIAL,
            )


def _problem(edition: Edition, path: Path, what: str, allowed: list[Allowed]) -> Iterator[Problem]:
    if allowed:
        said = "; ".join(f"{_where(edition, each.cite)} says {each}" for each in allowed)
        yield edition.problem(
            path,
            "outside-claims",
            f"{what} lies outside every claim that it cites: {said}",
            _EDITORIAL,
        )


def _where(edition: Edition, cite: str) -> str:
    source, _, claim = cite.partition("/")
    return f"'{cite}' (line {edition.rules.line('sources', source, 'claims', claim)})"
