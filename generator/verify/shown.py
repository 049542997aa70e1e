"""Whether a situation shows that a property does not hold."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from generator.engine import plan, read_situation
from generator.verify.look import Json, Look, Program, Setting
from generator.verify.properties import (
    PLANNED,
    PROPERTIES,
    Breach,
    moves_along,
    stays_done,
)

_WEEK: Final = timedelta(days=7)
_PROPERTIES: Final = {prop.__name__: prop for prop in PROPERTIES}
_WORDS: Final = {
    PLANNED: "Every situation has a plan.",
    **{
        prop.__name__: " ".join((prop.__doc__ or "").partition("\n\n")[0].split())
        for prop in (*PROPERTIES, stays_done, moves_along)
    },
}
NAMES: Final = tuple(_WORDS)
"""The names of all properties."""


def breach_of(program: Program, prop: str, situation: Json) -> Breach | None:
    """Return how a sound situation shows that a property does not hold, or None."""
    try:
        return next(_breaches(program, prop, situation), None)
    except Exception as error:  # noqa: BLE001 - that the engine fails is what one of them is about
        return Breach(f"{type(error).__name__}: {error}") if prop == PLANNED else None


def holds(prop: str) -> str:
    """Return in words what should hold."""
    return _WORDS[prop]


def plan_of(program: Program, situation: Json) -> Json | None:
    """Return the plan of a situation, or None where the engine fails."""
    try:
        return plan(program, situation)
    except Exception:  # noqa: BLE001 - as above
        return None


def _breaches(program: Program, prop: str, situation: Json) -> Iterator[Breach]:
    look = _look(program, situation)
    if prop == "moves_along":
        yield from moves_along(look, _look(program, _a_week_on(situation)))
    elif prop == "stays_done":
        events, today = situation["events"], situation["today"]
        done = [n for n, it in enumerate(events) if it.get("step") and it["on"] == today]
        if done:
            before = [*events[: done[-1]], *events[done[-1] + 1 :]]
            earlier = _look(program, {**situation, "events": before})
            yield from stays_done(earlier, look, events[done[-1]]["step"])
    elif prop != PLANNED:
        yield from _PROPERTIES[prop](look)


def _look(program: Program, situation: Json) -> Look:
    read = read_situation(program, situation)
    setting = Setting(
        read.route, read.advice, situation.get("region"), situation.get("working_days", True)
    )
    steps = {step["id"]: step for step in program["steps"]}
    return Look(program, setting, read.events, read.today, plan(program, situation), steps)


def _a_week_on(situation: Json) -> Json:
    def moved(day: str) -> str:
        return (date.fromisoformat(day) + _WEEK).isoformat()

    events = [
        {key: moved(value) if key in {"on", "by"} else value for key, value in event.items()}
        for event in situation["events"]
    ]
    return {**situation, "today": moved(situation["today"]), "events": events}
