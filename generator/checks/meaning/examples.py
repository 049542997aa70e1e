"""Every worked example can be planned, and comes out as it was worked out by hand."""

import re
from collections.abc import Iterator
from typing import Final

from generator.contract.program import Holidays
from generator.engine import SituationError, plan, read_situation
from generator.program import compile_program, with_holidays
from generator.rules.document import Document, Path
from generator.rules.draft import Draft
from generator.rules.expectation import differences
from generator.rules.model import Example, Rules
from generator.rules.problems import Problem, quoted

NO_DAYS_OFF: Final[Holidays] = {"weekend": [], "from": "", "until": "", "days": {}}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield examples whose situation is malformed."""
    rules = draft.rules
    if rules is None:
        return
    # A situation is read the same whatever its holidays are, and every load of the rules pays here.
    program = compile_program(rules)
    program["holidays"] = dict.fromkeys(rules.regions, NO_DAYS_OFF)
    for example_id, example in rules.examples.items():
        try:
            read_situation(program, example.situation)
        except SituationError as error:
            yield draft.problem(
                ("examples", example_id, "situation", *_keys(error.field)),
                "example-situation",
                f"found {quoted(error.found)} for '{error.field}'",
                f"Write {error.expected}.",
            )


def examples_that_differ(rules: Rules, document: Document) -> Iterator[Problem]:
    """Yield each date of an example that the rules no longer give.

    They are no fault of the rules: an editor who changes a number sees the pages follow, and is
    told which examples to work out anew before the change is published.
    """
    regions = {str(example.situation.get("region")) for example in rules.examples.values()}
    program = with_holidays(compile_program(rules), rules, sorted(regions))
    for example_id, example in rules.examples.items():
        for difference in differences(example.expect, plan(program, example.situation)):
            yield document.problem(
                ("examples", example_id, "expect", *_place(difference, example)),
                "example-differs",
                f"the plan is not as this example has it: {difference}",
                "Work the date out by hand once more. If you meant to change the rule, mend the "
                "example; otherwise mend the rule.",
            )


def _keys(field: str) -> Path:
    """Return the path of a situation's field such as `events[1].on`."""
    keys = re.findall(r"[^.\[\]]+", field)
    return tuple(int(key) if key.isdigit() else key for key in keys)


def _place(difference: str, example: Example) -> Path:
    """Return where in `expect` it stands: under `steps`, unless it is of the plan as a whole."""
    what, *key = difference.split(":", 1)[0].split(".")
    return ("steps", what, *key) if what in example.expect.steps else (what,)
