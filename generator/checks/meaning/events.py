"""The events do what a timeline needs: start the clock, and say that a step was done."""

from collections.abc import Iterator

from generator.rules.document import KEY
from generator.rules.draft import Draft
from generator.rules.model import PAUSE, Event
from generator.rules.parts.events import NEEDS
from generator.rules.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Yield what is missing among the events."""
    events = draft.sound.events
    for event_id, event in events.items():
        needed = NEEDS.get(event.effect, ()) if event.effect else ()
        is_kept = draft.is_kept("events", event_id, "takes")
        if needed and is_kept and not set(needed).intersection(event.takes):
            yield draft.problem(
                ("events", event_id, KEY),
                "wrong-events",
                f"the event '{event_id}' {event.effect} something, and nobody can say what",
                f"Add 'takes: [{', '.join(needed)}]'.",
            )
        if is_kept and "said" in event.takes and "by" not in event.takes:
            yield draft.problem(
                ("events", event_id, "takes"),
                "wrong-events",
                f"the event '{event_id}' takes what they say of a date, and no date",
                "Add 'by': who was given a date can say so, and the pages show it.",
            )
        yield from _of_details(draft, event_id, event)
    for step_id, step in draft.sound.steps.items():
        recorded = events.get(step.records or "")
        if recorded and (recorded.effect == "does" or {"by", "step"} & set(recorded.takes)):
            yield draft.problem(
                ("steps", step_id, "records"),
                "wrong-events",
                f"doing a step cannot be '{step.records}', of which more has to be told",
                "Name an event that takes no day and no step, or 'may-take's them.",
            )
    if "events" not in draft.data or not draft.is_readable("events") or not _is_whole(draft):
        return  # what seems to be missing may be what could not be read
    if all(event.effect != "starts" for event in events.values()):
        yield draft.problem(
            ("events", KEY),
            "no-start",
            "no event starts the clock",
            "Give the event that everything begins with 'effect: starts'.",
        )
    done = [event_id for event_id, event in events.items() if event.effect == "does"]
    if len(done) != 1:
        found = "no event says" if not done else f"{' and '.join(done)} both say"
        yield draft.problem(
            ("events", done[1] if done else KEY, KEY),
            "wrong-events",
            f"{found} that a step was done",
            "Give exactly one event 'effect: does'.",
        )


def _of_details(draft: Draft, event_id: str, event: Event) -> Iterator[Problem]:
    """Yield what an event says that its effect has no use for, or cannot do without."""
    path = ("events", event_id)
    if event.awaits and "decides" not in event.traits:
        yield draft.problem(
            (*path, "awaits"),
            "wrong-events",
            f"'{event_id}' decides nothing, so nothing has to be awaited",
            "Give it 'effect: decides' or 'effect: closes', or delete 'awaits:'.",
        )
    if "pauses" in event.traits and "by" not in event.takes and PAUSE not in draft.ids("limits"):
        yield draft.problem(
            (*path, KEY),
            "missing-limit",
            f"nobody can say how long waiting stands still after '{event_id}'",
            "Add 'pause:' to the limits, as in 'pause: {value: 3 weeks, …}', or 'takes: [by]'.",
        )
    asks = "asks" in event.traits and draft.holds("steps")
    if asks and not any(event_id in step.when for step in draft.sound.steps.values()):
        yield draft.problem(
            (*path, KEY),
            "wrong-events",
            f"they wait for the reader after '{event_id}', and no step comes after it",
            f"Give the step that answers 'when: [{event_id}]', or the event another effect.",
        )


def _is_whole(draft: Draft) -> bool:
    """Return whether the effect of every event could be read."""
    return all(
        event in draft.sound.events and draft.is_kept("events", event, "effect")
        for event in draft.ids("events")
    )
