"""Which change moves which dates: each is planned as if it were the only one."""

import copy
from typing import Any, Final

from generator.diff.change import Change
from generator.diff.dates import ComparedDates
from generator.diff.difference import Difference
from generator.diff.kinds import MISSING
from generator.diff.plans import NOT_TO_BE_PLANNED, Planner
from generator.diff.version import NOT_FOR_PLANS
from generator.rules.model import Cites, Rules

Json = Any

MOST_ALONE: Final = 3
"""How many changes are planned one by one; with more, the steps alone say what moves."""

MOST_TRIED: Final = 24
"""How many changes are looked at for whether they bear on dates at all."""


def attributed(told: list[Change], compared: ComparedDates) -> list[Change]:
    """Return the changes, each with what it moves by itself, where that can be said.

    A change that cannot stand alone, such as a new step that others count from, is left as it is.
    """
    tried = [n for n, change in enumerate(told) if _may_bear(change)]
    if len(tried) > MOST_TRIED:
        return told
    alone = {n: _alone(told[n], compared) for n in tried}
    bearing = {n: it for n, it in alone.items() if it is not None and compared.bears(it)}
    if len(bearing) > MOST_ALONE:
        return told
    is_only = len(bearing) == 1 and None not in alone.values()
    result = list(told)
    for n, planner in bearing.items():
        moves = compared.moves(None if is_only else planner, _step_of(told[n]))
        result[n] = told[n].with_moves(moves)
    return result


def _alone(change: Change, compared: ComparedDates) -> Planner | None:
    """Return what plans by the old version with this change alone, or None where nothing can."""
    data = copy.deepcopy(compared.old_data)
    try:
        for difference in change.differences:
            _apply(data, difference)
        return compared.planner(Rules.model_validate(data))
    except NOT_TO_BE_PLANNED:
        return None


def _apply(data: Json, difference: Difference) -> None:
    """Make one difference in the old version's data."""
    *outer, key = difference.old_path
    for part in outer:
        data = data[part]
    level = difference.last
    if difference.order:
        data[key] = _in_order_of(level.new, data[key])
    elif level.new is MISSING:
        del data[key]
    elif level.old is MISSING and isinstance(data, list) and isinstance(key, int):
        data.insert(key, level.new)
    else:
        if level.old_key != level.new_key and isinstance(data, dict):
            del data[level.old_key]
        data[level.key] = level.new


def _in_order_of(new: Json, old: Json) -> Json:
    """Return a mapping in the order of its newer version; what went stands last."""
    return {key: old[key] for key in [*(key for key in new if key in old), *old]}


def _may_bear(change: Change) -> bool:
    """Return whether dates can hang on a change: on no text, no evidence, no example."""
    level = change.differences[0].last
    is_evidence = any(isinstance(mark, Cites) for mark in level.kind.item.marks)
    return change.section not in NOT_FOR_PLANS and level.kind.prose is None and not is_evidence


def _step_of(change: Change) -> str | None:
    """Return the step that a change is about, or None."""
    steps = {level.key for level in change.differences[0].way[1:2] if change.section == "steps"}
    for level in change.differences[0].way:
        if isinstance(level.body, dict) and isinstance(level.body.get("step"), str):
            steps.add(level.body["step"])
    return str(next(iter(steps))) if len(steps) == 1 else None
