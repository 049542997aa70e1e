"""The branches of the rules: each way that a plan can take, which an example may take or not."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.rules.document import Path
from generator.rules.model import GUIDE, Rules, Step


class Branch(NamedTuple):
    """One way that a plan can take: its kind, and what tells it from others of the kind.

    - `window`: the place of a step's window, or of the claim that times the step
    - `route`: a step, and the route on which it is to be done
    - `after`, `answered`: a step, and what opens it or makes it needless
    - `instead`: a step, and the one that it took the place of
    - `missed`, `folded`: a step that was late or left out; that became part of another
    - `status`, `dropped`, `warning`, `ending`: a code of the engine, or the event that ended it
    - `advice`, `event`, `phrase`, `quiet`: what the situation holds, by its id or name
    - `every-day`: whether the situation counts every day as a working day
    """

    kind: str
    parts: Path


def branches(rules: Rules, codes: Mapping[str, Iterable[str]]) -> list[Branch]:
    """Return every branch; `codes` are the engine's, by the kind of branch that they are."""
    found = [
        *_windows(rules),
        *(
            branch
            for step_id, step in rules.steps.items()
            for branch in _of_step(rules, step_id, step)
        ),
        *(Branch(kind, (code,)) for kind, of_kind in codes.items() for code in of_kind),
        *(Branch("ending", (event,)) for event, each in rules.events.items() if each.ends),
        *(Branch("advice", (advice,)) for advice in (GUIDE, *rules.whole_sources)),
        *(Branch("event", (event,)) for event in rules.events),
        *(Branch("phrase", (said,)) for said in rules.phrases),
        *(Branch("quiet", (quiet.name,)) for quiet in rules.quiet_periods),
        Branch("every-day", ()),
    ]
    return list(dict.fromkeys(found))


def _windows(rules: Rules) -> Iterator[Branch]:
    """Yield our windows in the order of the file, then the claims that time a step alone."""
    for step_id, step in rules.steps.items():
        for n in range(len(step.window)):
            yield Branch("window", ("steps", step_id, "window", n))
    for source_id, source in rules.whole_sources.items():
        for claim_id, claim in source.claims.items():
            timing = claim.timing
            if claim.step and timing and (timing.earliest or timing.latest):
                yield Branch("window", ("sources", source_id, "claims", claim_id))


def window_of(term: Path) -> Path:
    """Return the place of the window, or of the claim, that a term stands in."""
    return term[:4]


def _of_step(rules: Rules, step_id: str, step: Step) -> Iterator[Branch]:
    for route in rules.routes if step.routes is None else step.routes:
        yield Branch("route", (step_id, route))
    for happening in step.when:
        yield Branch("after", (step_id, happening))
    for happening in step.answered_by:
        yield Branch("answered", (step_id, happening))
    for other in step.instead_of:
        yield Branch("instead", (step_id, other))
    if step.fold_into:
        yield Branch("folded", (step_id,))
    if not step.within and not step.every and any(window.latest for window in step.window):
        yield Branch("missed", (step_id,))
