"""Every worked example can be planned, and comes out as it was worked out by hand."""

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.contract.program import Holidays, Program
from generator.engine import SituationError, plan, read_situation
from generator.engine.situation import LAST_DATE
from generator.program import compile_program, with_holidays
from generator.rules.document import Document, Path
from generator.rules.draft import Draft
from generator.rules.expectation import differences
from generator.rules.model import Rules
from generator.rules.problems import Problem, quoted

NO_DAYS_OFF: Final[Holidays] = {"weekend": [], "from": "", "until": "", "days": {}}


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what is malformed in the situations of examples."""
    rules = draft.plannable
    if rules is None:
        return
    # A situation is read the same whatever its holidays are, and every load of the rules pays here.
    program = compile_program(rules)
    program["holidays"] = dict.fromkeys(rules.regions, NO_DAYS_OFF)
    for example_id, example in rules.examples.items():
        place = ("examples", example_id, "situation")
        for path, error in _faults(program, example.situation):
            told = _told(path, error, example.situation)
            yield draft.problem((*place, *path), "example-situation", *told)


def _faults(program: Program, situation: dict[str, Any]) -> Iterator[tuple[Path, SituationError]]:
    """Yield every fault of a situation, with its path: the engine stops at the first."""
    whole = _fault(program, situation)
    if whole is None:
        return
    found = []
    today = situation.get("today", LAST_DATE)
    for key, value in situation.items():
        error = _fault(program, {"today": LAST_DATE, "events": [], key: value})
        if error and _path(error)[0] == key != "events":
            found.append((_path(error), error))
            today = LAST_DATE if key == "today" else today
    events = situation.get("events")
    for n, event in enumerate(events if isinstance(events, list) else ()):
        error = _fault(program, {"today": today, "events": [event]})
        if error and len(path := _path(error)) > 1:  # otherwise it only does not start the clock
            found.append((("events", n, *path[2:]), error))
    yield from found or [(_path(whole), whole)]


def _fault(program: Program, situation: dict[str, Any]) -> SituationError | None:
    try:
        read_situation(program, situation)
    except SituationError as error:
        return error
    return None


def _path(error: SituationError) -> Path:
    """Return the path of the field that is at fault, such as `events[1].on`."""
    keys = re.findall(r"[^.\[\]]+", error.field)
    return tuple(int(key) if key.isdigit() else key for key in keys)


def _told(path: Path, error: SituationError, situation: dict[str, Any]) -> tuple[str, str]:
    """Return what is wrong in a situation, and of which event it is; and what to do."""
    mend = f"Write {error.expected}."
    match path:
        case ("events", int(n), str(key)) if key != "event":
            event = situation["events"][n]
        case _:
            return f"found {quoted(error.found)} for '{error.field}'", mend
    name = f"the event {quoted(event.get('event', ''))}"
    if key in event:
        return f"found {quoted(error.found)} for '{key}' of {name}", mend
    if key == "by":
        return (
            f"{name} lacks its day",
            "Say which they named, 'by=…', or how they put it, 'said=…'.",
        )
    return f"{name} lacks '{key}'", f"Add it: {error.expected}."


def examples_that_differ(rules: Rules, document: Document) -> Iterator[Problem]:
    """Yield each date of an example that the rules no longer give.

    They are no fault of the rules: an editor who changes a number sees the pages follow, and is
    told which examples to work out anew before the change is published.
    """
    regions = {str(example.situation.get("region")) for example in rules.examples.values()}
    program = with_holidays(compile_program(rules), rules, sorted(regions))
    for example_id, example in rules.examples.items():
        try:
            planned = plan(program, example.situation)
        except SituationError:
            continue  # which is told already
        for place, difference in differences(example.expect, planned):
            yield document.problem(
                ("examples", example_id, "expect", *place),
                "example-differs",
                f"the plan is not as this example has it: {difference}",
                "Work the date out by hand once more. If you meant to change the rule, mend the "
                "example; otherwise mend the rule.",
            )
