"""Programs to plan by: the real one, the real one with a change, and small ones of a few steps."""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from generator.checks import load
from generator.program import compile_program, with_holidays
from generator.rules import Rules

Json = Any
Terms = str | list[tuple[str, str]]

RULES = Path(__file__).parents[2] / "rules.yaml"


@cache
def real_rules() -> Rules:
    """Return the rules of the guide."""
    return load(RULES)


@cache
def real_program() -> Json:
    """Return the guide's program, with the holidays of all its regions."""
    rules = real_rules()
    return with_holidays(compile_program(rules), rules, rules.regions)


def edited(step: str | None = None, **changes: Json) -> Json:
    """Return a copy of the real program with some keys changed, of a step where one is named."""
    program = {**real_program(), "steps": deepcopy(real_program()["steps"])}
    target = program if step is None else step_of(program, step)
    unknown = changes.keys() - target.keys()
    assert not unknown, unknown
    target.update(changes)
    return program


def step_of(program: Json, step: str) -> Json:
    """Return a program's step."""
    return next(declared for declared in program["steps"] if declared["id"] == step)


def step(
    name: str,
    *windows: Json,
    to: str | None = None,
    every: str | None = None,
    routes: tuple[str, ...] = ("direct", "agency"),
    **changes: Json,
) -> Json:
    """Return a step for `small`: no message, done once a round, on any day, unless it says so."""
    declared = {
        "id": name,
        "routes": list(routes),
        "to": dict.fromkeys(routes, to) if to else {},
        "channels": ["email"] if to else [],
        "message": to is not None,
        "per": "round",
        "when": [],
        "chase": False,
        "optional": False,
        "instead_of": [],
        "within": None,
        "working_days": "ignore",
        "if_missed": "late",
        "worthwhile": None,
        "fold_into": None,
        "answered_by": [],
        "every": every,
        "times": None,
    }
    unknown = changes.keys() - declared.keys()
    assert not unknown, unknown
    return {**declared, **changes, "windows": list(windows) or [window()]}


def window(  # noqa: PLR0913 - one for each key that a window has
    anchor: str = "interview",
    *,
    earliest: Terms | None = None,
    aim: Terms | None = None,
    latest: Terms | None = None,
    only_if: str | None = None,
    route: str | None = None,
) -> Json:
    """Return a window; a bound is an offset from its anchor, or (offset, anchor) pairs."""

    def bound(terms: Terms) -> Json:
        pairs = [(terms, anchor)] if isinstance(terms, str) else terms
        return [
            {
                "anchor": counted,
                "offset": offset,
                "cites": [f"book/{offset}"],
                "editorial": None,
                "term": f"{counted}.{offset}",
            }
            for offset, counted in pairs
        ]

    bounds = {"earliest": earliest, "aim": aim, "latest": latest}
    return {
        **({"route": route} if route else {}),
        **({"if": only_if} if only_if else {}),
        "anchor": anchor,
        **{name: bound(terms) for name, terms in bounds.items() if terms is not None},
    }


def small(*steps: Json, follow_ups: int | None = None, **changes: Json) -> Json:
    """Return a program of a few steps, in the order given; it knows no region but those loaded."""
    real = real_program()
    program = {
        **{key: real[key] for key in ("routes", "parties", "events", "phrases", "weekend")},
        "version": "small",
        "regions": list(changes.get("holidays", {})),
        "quiet_periods": [],
        "between_messages": 1,
        "anchors": {name: a for name, a in real["anchors"].items() if "step" not in a},
        "advice": {
            "guide": {
                "follow_ups": follow_ups,
                "steps": {
                    declared["id"]: {key: declared[key] for key in ("routes", "windows", "every")}
                    for declared in steps
                },
            }
        },
        "order": [declared["id"] for declared in steps],
        "steps": [{k: v for k, v in declared.items() if k != "windows"} for declared in steps],
        "holidays": {},
    }
    unknown = changes.keys() - program.keys()
    assert not unknown, unknown
    return {**program, **changes}


def days_off(weekend: list[int], days: dict[str, str]) -> Json:
    """Return a region's days off, known from 2025 to 2029."""
    return {"weekend": weekend, "from": "2025-01-01", "until": "2029-12-31", "days": days}
