"""Compare the plan that came out with the plan that an example expects."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.rules.document import Path
from generator.rules.model import Expected

Plan = Mapping[str, Any]


def differences(expected: Expected, plan: Plan) -> Iterator[tuple[Path, str]]:
    """Yield where a plan is not what was expected: the place in `expect`, and a sentence.

    What the expectation does not name is not compared; what it names as null must be null. Of
    the days passed over only the dates count, and warnings are `code step`, in any order.
    """
    named = expected.model_dump(exclude_unset=True)
    steps = named.pop("steps", {})
    if "warnings" in named:
        named["warnings"] = sorted(named["warnings"] or [])
    warned = sorted(f"{each['code']} {each['step']}" for each in plan["warnings"])
    yield from _different((), named, {**plan, "warnings": warned})
    entries = {entry["step"]: entry for entry in plan["steps"]}
    for step, wanted in steps.items():
        if entry := entries.get(step):
            skipped = [day["date"] for day in entry["skipped"]]
            yield from _different(("steps", step), wanted, {**entry, "skipped": skipped})
        else:
            yield ("steps", step), f"{step}: the plan has no such step"


def _different(
    path: Path, named: Mapping[str, Any], found: Mapping[str, Any]
) -> Iterator[tuple[Path, str]]:
    for key, wanted in named.items():
        if wanted != found[key]:
            what = ".".join(map(str, (*path[1:], key)))
            yield (*path, key), f"{what}: expected {_words(wanted)}, found {_words(found[key])}"


def _words(value: object) -> str:
    """Return a value as an editor writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_words, value))}]"
    return str(value)
