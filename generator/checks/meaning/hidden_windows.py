"""Of the windows of a step, each holds in some situation: none before it always holds as well."""

from collections.abc import Iterator

from generator.rules.anchor_facts import AnchorFacts
from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Window
from generator.rules.problems import Problem


def faults(draft: Draft, facts: AnchorFacts) -> Iterator[Problem]:
    """Yield windows that never hold, since one before them does whenever they would."""
    for step_id, step in draft.sound.steps.items():
        path = ("steps", step_id, "window")
        for n, window in enumerate(step.window):
            for m, earlier in enumerate(step.window[:n]):
                if _holds_first(earlier, window, facts):
                    always = facts.always_known(earlier.known or "")
                    yield _problem(draft, ((*path, n), window), (*path, m), always=always)
                    break


def _holds_first(earlier: Window, window: Window, facts: AnchorFacts) -> bool:
    """Return whether a window holds whenever a later one would."""
    if len(earlier.if_) != 1 or earlier.known is None:  # none is a fault of its own
        return False
    if facts.always_known(earlier.known):
        return True
    return window.known is not None and facts.known_with(earlier.known, window.known)


def _problem(draft: Draft, hidden: tuple[Path, Window], earlier: Path, *, always: bool) -> Problem:
    path, window = hidden
    line = draft.document.mark(earlier).line
    why = "always does" if always else "does whenever this one would"
    return draft.problem(
        (*path, "if") if window.if_ else path,
        "overlapping-windows",
        f"this window never holds, because the one in line {line} {why}",
        "The first window whose 'if' has a date holds: put the rarer case first, or join the two.",
    )
