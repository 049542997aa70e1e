"""The events do what a timeline needs: start the clock, and say that a step was done."""

from collections.abc import Iterator
from typing import Final

from generator.rules.draft import Draft
from generator.rules.problems import Problem
from generator.rules.walk import KEY

_TAKES: Final = {"promises": {"by", "said"}, "does": {"step"}}
"""What an event has to be told, one of it at least, so that it can have its effect."""


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what is missing among the events."""
    if not draft.holds("events"):
        return
    effects: dict[str, list[str]] = {}
    for event, body in draft.section("events").items():
        if not isinstance(body, dict):
            continue
        effect = body.get("effect")
        effects.setdefault(str(effect), []).append(event)
        takes = body.get("takes", [])
        needed = _TAKES.get(str(effect), set())
        if needed and isinstance(takes, list) and not needed.intersection(map(str, takes)):
            yield draft.problem(
                ("events", event, KEY),
                "wrong-events",
                f"the event '{event}' {effect} something, and nobody can say what",
                f"Add 'takes: [{', '.join(sorted(needed))}]'.",
            )
    if "starts" not in effects:
        yield draft.problem(
            ("events", KEY),
            "no-start",
            "no event starts the clock",
            "Give the event that everything begins with 'effect: starts'.",
        )
    done = effects.get("does", [])
    if len(done) != 1:
        found = "no event says" if not done else f"{' and '.join(done)} both say"
        yield draft.problem(
            ("events", done[1] if done else KEY, KEY),
            "wrong-events",
            f"{found} that a step was done",
            "Give exactly one event 'effect: does'.",
        )
