"""Of the windows of a step, each holds in some situation: none before it always holds as well."""

from collections.abc import Iterator

from generator.checks.meaning.anchor_facts import Happenings
from generator.checks.meaning.step_views import StepViews
from generator.rules.document import Path
from generator.rules.draft import Draft
from generator.rules.model import Window
from generator.rules.problems import Problem


def faults(draft: Draft, views: StepViews, happenings: Happenings) -> Iterator[Problem]:
    """Yield windows that never hold, since one before them does whenever they would."""
    for view in views.values():
        for n, (path, window) in enumerate(view.windows):
            for earlier_path, earlier in view.windows[:n]:
                if _holds_first(earlier, window, happenings):
                    always = happenings.always_known(earlier.if_ or "")
                    yield _problem(draft, (path, window), earlier_path, always=always)
                    break


def _holds_first(earlier: Window, window: Window, happenings: Happenings) -> bool:
    """Return whether a window holds whenever a later one would."""
    if earlier.if_ is None:  # which is a fault of its own
        return False
    if happenings.always_known(earlier.if_):
        return True
    return window.if_ is not None and happenings.known_with(earlier.if_, window.if_)


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
