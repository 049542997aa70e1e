"""Programs to plan by: the real one, the real one with a change, and small ones of a few steps."""

from functools import cache
from pathlib import Path
from typing import Any

from generator.checks import load
from generator.program import compile_program, with_holidays
from generator.rules import Rules
from generator.rules.model import Anchor, Event, Step

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


def step(
    name: str,
    *windows: Json,
    to: str | dict[str, str] | None = None,
    every: str | None = None,
    **changes: Json,
) -> Json:
    """Return a step for `small`: no message, done once a round, on any day, unless it says so.

    Changes are the keys of a step in the rules.
    """
    declared = {
        **dict.fromkeys(("title", "short", "says", "why", "editorial"), name),
        "stage": "waiting",
        "per": "round",
        "working-days": "ignore",
        "if-missed": "late",
        "to": {"*": to} if isinstance(to, str) else to,
        "channels": ["email"] if to else [],
        "every": every,
        **_kebab(changes),
    }
    return {"id": name, "windows": list(windows) or [window()], "every": every, "rules": declared}


def _kebab(keys: Json) -> Json:
    return {key.replace("_", "-"): value for key, value in keys.items()}


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
    condition = {"route": [route] if route else None, "known": only_if}
    return {
        "if": {kind: wanted for kind, wanted in condition.items() if wanted},
        "anchor": anchor,
        **{name: bound(terms) for name, terms in bounds.items() if terms is not None},
    }


@cache
def _bare_rules() -> Rules:
    """Return the guide's rules without what small programs do not need."""
    anchors = {name: each for name, each in real_rules().anchors.items() if each.step is None}
    parts = ("sources", "steps", "dos_and_donts", "letters", "questions", "examples")
    empty: dict[str, Json] = {part: {} for part in parts}
    kept = {name: getattr(real_rules(), name) for name in Rules.model_fields}
    # A copy would bring along what was worked out of the sources.
    return Rules.model_construct(**kept | empty | {"anchors": anchors, "quiet_periods": []})


def small(
    *steps: Json,
    follow_ups: int | None = None,
    events: Json = None,
    anchors: Json = None,
    **changes: Json,
) -> Json:
    """Return a program of a few steps, in the order given; it knows no region but those loaded.

    Events and anchors are those of the rules; other changes are the program's own keys.
    """
    declared = {each["id"]: Step.model_validate(each["rules"]) for each in steps}
    update: Json = {"steps": declared}
    if events:
        words = {"label": "-", "button": "-"}
        update["events"] = {name: Event.model_validate(words | it) for name, it in events.items()}
    if anchors:
        update["anchors"] = {
            name: Anchor.model_validate({"label": "-"} | it) for name, it in anchors.items()
        }
    rules = _bare_rules().model_copy(update=update)
    windows = {each["id"]: {key: each[key] for key in ("windows", "every")} for each in steps}
    program = {
        **compile_program(rules),
        "version": "small",
        "regions": list(changes.get("holidays", {})),
        "advice": {"guide": {"follow_ups": follow_ups, "steps": windows}},
        "order": [each["id"] for each in steps],
    }
    unknown = changes.keys() - program.keys()
    assert not unknown, unknown
    return {**program, **changes}


def days_off(weekend: list[int], days: dict[str, str]) -> Json:
    """Return a region's days off, known from 2025 to 2029."""
    return {"weekend": weekend, "from": "2025-01-01", "until": "2029-12-31", "days": days}
