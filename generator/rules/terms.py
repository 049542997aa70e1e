"""The names of terms: where each stands in `rules.yaml`, as programs and plans name it.

- of a step's window: `steps.<step>.window.<bound>`, as in `steps.thank-you.window.latest`. Where a
  step has several windows or a bound several terms, its index (from 0) follows:
  `steps.<step>.window.1.earliest.0`.
- of a time that several windows share: `shared-times.<name>`.
- of a source's claim: `sources.<source>.claims.<claim>.timing.<bound>`.
"""

from collections.abc import Iterator

from generator.contract.program import BOUNDS
from generator.rules.document import Path
from generator.rules.model import Rules, Term


def window_term(rules: Rules, step_id: str, n: int, bound: str, nth: int) -> str:
    """Return the name of the `nth` term of a bound of a step's `n`-th window, both from 0."""
    windows = rules.steps[step_id].window
    terms: list[Term] = getattr(windows[n], bound)
    if terms[nth].name:
        return f"shared-times.{terms[nth].name}"
    keys = ["steps", step_id, "window", *([str(n)] if len(windows) > 1 else []), bound]
    return ".".join([*keys, *([str(nth)] if len(terms) > 1 else [])])


def claim_term(source: str, claim: str, bound: str) -> str:
    """Return the name of a bound that a claim gives."""
    return f"sources.{source}.claims.{claim}.timing.{bound}"


def term_paths(rules: Rules) -> dict[str, list[Path]]:
    """Return the paths of the offsets of every term by its name; a shared time has several."""
    found: dict[str, list[Path]] = {}
    for name, path in (*_of_windows(rules), *_of_claims(rules)):
        found.setdefault(name, []).append(path)
    return found


def _of_windows(rules: Rules) -> Iterator[tuple[str, Path]]:
    for step_id, step in rules.steps.items():
        for n, window in enumerate(step.window):
            for bound, terms in window.bounds():
                for nth in range(len(terms)):
                    path = ("steps", step_id, "window", n, bound, nth, "offset")
                    yield window_term(rules, step_id, n, bound, nth), path


def _of_claims(rules: Rules) -> Iterator[tuple[str, Path]]:
    for source_id, source in rules.whole_sources.items():
        for claim_id, claim in source.claims.items():
            for bound in BOUNDS:
                if getattr(claim.timing, bound, None):
                    path = ("sources", source_id, "claims", claim_id, "timing", bound)
                    yield claim_term(source_id, claim_id, bound), path
