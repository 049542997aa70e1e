"""Check a guide in stages: its shape while it is read, its meaning, its release.

The first stage, the shape of the file, is checked by `generator.rules` while it reads.
"""

from pathlib import Path

from generator.checks import meaning
from generator.rules import Reading, Rules, RulesError
from generator.rules.load import read_shape
from generator.rules.problems import in_order

__all__ = ["load", "read"]


def read(path: Path | str, prose: Path | None = None, *, plans_only: bool = False) -> Reading:
    """Read and check a rules file; whatever is wrong with it is among the problems.

    `prose` is the folder of hand-written pages, checked too; where it is not given, it is the
    folder `content` beside the rules file, if there is one. With `plans_only` nothing is checked
    that touches no plan: texts, pages, examples, and whether each region's holidays are known.
    """
    draft, problems = read_shape(path, prose, plans_only=plans_only)
    is_plannable = False
    if draft.data:
        found, is_plannable = meaning.problems(draft, plans_only=plans_only)
        problems += found
    return Reading(
        rules=None if problems else draft.rules,
        document=draft.document,
        problems=in_order(problems, str(path)),
        prose=draft.prose,
        fits=draft.rules is not None,
        plannable=draft.plannable if is_plannable else None,
    )


def load(path: Path | str, prose: Path | None = None, *, plans_only: bool = False) -> Rules:
    """Return the rules that a file holds; the arguments are those of `read`.

    Raises:
        RulesError: there are problems.
    """
    reading = read(path, prose, plans_only=plans_only)
    if reading.rules is None:
        raise RulesError(reading.problems)
    # The rules hold what the file does, and keep its document for lines alone.
    reading.document.data = None
    return reading.rules
