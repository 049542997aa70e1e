"""The events do what a timeline needs: start the clock, and say that a step was done."""

from collections.abc import Iterator

from generator.rules.draft import Draft
from generator.rules.parts.events import NEEDS
from generator.rules.problems import Problem
from generator.rules.walk import KEY


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what is missing among the events."""
    effects: dict[str, list[str]] = {}
    for event_id, event in draft.sound.events.items():
        effect = event.effect or ""
        effects.setdefault(effect, []).append(event_id)
        needed = NEEDS.get(event.effect, ()) if event.effect else ()
        is_kept = draft.is_kept("events", event_id, "takes")
        if needed and is_kept and not set(needed).intersection(event.takes):
            yield draft.problem(
                ("events", event_id, KEY),
                "wrong-events",
                f"the event '{event_id}' {effect} something, and nobody can say what",
                f"Add 'takes: [{', '.join(needed)}]'.",
            )
    if not draft.holds("events") or not _is_whole(draft):
        return  # what seems to be missing may be what could not be read
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


def _is_whole(draft: Draft) -> bool:
    """Return whether the effect of every event could be read."""
    return all(
        event in draft.sound.events and draft.is_kept("events", event, "effect")
        for event in draft.ids("events")
    )
