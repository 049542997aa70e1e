"""A comparison as JSON, in a shape that stays: docs/decisions/0036 tells it."""

import json
from typing import Any

from generator.diff.change import about, kind_of, sentence, values
from generator.diff.comparison import Comparison
from generator.diff.dates import Dates, StepMoves
from generator.diff.difference import Difference
from generator.diff.version import Version

Json = Any


def as_json(compared: Comparison) -> str:
    """Return the whole: changes with their places, dates with a situation for each step."""
    whole = {
        "same": not compared.differences,
        "summary": compared.summary,
        "old": {"name": compared.old.name, "version": compared.old.number or None},
        "new": {"name": compared.new.name, "version": compared.new.number or None},
        "changes": [_change(each, compared.old, compared.new) for each in compared.differences],
        "dates": _dates(compared.dates) if compared.dates else None,
        "notes": compared.notes,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _change(difference: Difference, old: Version, new: Version) -> Json:
    """Return a change; its path and line are those of the older version where it is gone."""
    way, kind = difference.way, kind_of(difference)
    before, after = (None, None) if kind == "reordered" else values(way[-1])
    is_gone = way[-1].new is None
    path = tuple(level.key for level in way)
    old_path = tuple(level.key if level.old_key is None else level.old_key for level in way)
    return {
        "section": str(way[0].key),
        "entry": difference.entry or None,
        "about": about(difference),
        "what": kind,
        "old": None if kind == "added" else before,
        "new": None if kind == "removed" else after,
        "sentence": sentence(difference),
        "path": path,
        "line": old.document.mark(old_path).line if is_gone else new.document.mark(path).line,
    }


def _dates(dates: Dates) -> Json:
    days = dates.moved(days=True)
    return {
        "situations": dates.situations,
        "moved": days,
        "windows": dates.moved(days=False) - days,
        "steps": [_step(step) for step in dates.steps],
    }


def _step(step: StepMoves) -> Json:
    """Return the numbers of a step, and the situation that is shown, as `guide plan` takes it."""
    shown = step.shown
    return {
        "step": step.step,
        "name": step.name,
        "moved": step.days,
        "windows": len(step.moves) - step.days,
        "situation": shown.situation.data,
        "old": shown.old._asdict(),
        "new": shown.new._asdict(),
        "words": shown.words,
    }
