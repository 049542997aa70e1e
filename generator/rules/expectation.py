"""Compare the plan that came out with the plan that an example expects."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.rules.model import Expected, ExpectedStep

OUTLOOK: Final = ("state", "next", "because")
Plan = Mapping[str, Any]


def differences(expected: Expected, plan: Plan) -> list[str]:
    """Return where a plan is not what was expected, a sentence each; none where all of it holds.

    What the expectation does not name is not compared; what it names as null must be null. Of
    the days passed over only the dates count, and warnings are `code step`, in any order.
    """
    named = expected.model_fields_set
    found = [
        difference
        for key in OUTLOOK
        if key in named
        for difference in _different(key, getattr(expected, key), plan[key])
    ]
    entries = {entry["step"]: entry for entry in plan["steps"]}
    for step, wanted in expected.steps.items():
        found += _step_differences(step, wanted, entries.get(step))
    if "warnings" in named:
        warned = [f"{warning['code']} {warning['step']}" for warning in plan["warnings"]]
        found += _different("warnings", sorted(expected.warnings or []), sorted(warned))
    return found


def _step_differences(
    step: str, wanted: ExpectedStep, entry: Mapping[str, Any] | None
) -> Iterator[str]:
    if entry is None:
        yield f"{step}: the plan has no such step"
        return
    for key in type(wanted).model_fields:
        if key in wanted.model_fields_set:
            value = [day["date"] for day in entry[key]] if key == "skipped" else entry[key]
            yield from _different(f"{step}.{key}", getattr(wanted, key), value)


def _different(what: str, wanted: object, found: object) -> Iterator[str]:
    if wanted != found:
        yield f"{what}: expected {_words(wanted)}, found {_words(found)}"


def _words(value: object) -> str:
    """Return a value as an editor writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_words, value))}]"
    return str(value)
